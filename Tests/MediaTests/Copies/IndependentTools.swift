import Foundation

/// Programs that are no part of ours and see what a file says: exiftool, ffprobe, and for texts pdftotext and unzip. `Scripts/packages run test` installs
/// them.
enum IndependentTools {
    static let areThere: Bool = {
        let missing = ["exiftool", "ffprobe", "ffmpeg", "pdftotext", "unzip"].filter { path(of: $0) == nil }
        if !missing.isEmpty {
            print(
                "Proofs of clean copies skipped: no \(missing.joined(separator: ", ")); run Scripts/packages run test.")
        }
        return missing.isEmpty
    }()

    private static func path(of name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// - Returns: what it wrote to its standard output, whatever its exit code.
    @discardableResult
    static func run(_ name: String, _ arguments: [String]) throws -> Data {
        guard let path = path(of: name) else { return Data() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    /// All that exiftool sees in each file of a list, `Group:Tag` with its values, by the file's path.
    static func tags(of files: [String], in folder: TemporaryFolder) throws -> [String: [String: [String]]] {
        guard !files.isEmpty else { return [:] }
        let list = try folder.write(Data(files.joined(separator: "\n").utf8), as: "exiftool-\(UUID().uuidString).txt")
        // Every group, also what stands twice, unknown tags, embedded files' too; long texts whole.
        let json = try run(
            "exiftool", ["-j", "-G", "-a", "-u", "-ee", "-api", "largefilesupport=1", "-charset", "utf8", "-@", list])
        let all = try JSONSerialization.jsonObject(with: json) as? [[String: Any]] ?? []
        var tags: [String: [String: [String]]] = [:]
        for file in all {
            guard let path = file["SourceFile"] as? String else { continue }
            tags[path] = file.mapValues(words)
        }
        return tags
    }

    private static func words(_ value: Any) -> [String] {
        switch value {
        case let list as [Any]: list.flatMap(words)
        case let parts as [String: Any]: parts.values.flatMap(words)
        default: ["\(value)"]
        }
    }

    /// What ffprobe sees: how many streams, and all tags of the file and of its streams.
    static func streams(of file: String) throws -> (count: Int, tags: [String: String]) {
        let json = try run("ffprobe", ["-v", "quiet", "-of", "json", "-show_format", "-show_streams", file])
        let all = try JSONSerialization.jsonObject(with: json) as? [String: Any] ?? [:]
        let streams = all["streams"] as? [[String: Any]] ?? []
        let holders = streams + [all["format"] as? [String: Any] ?? [:]]
        let tags = holders.compactMap { $0["tags"] as? [String: String] }
        return (streams.count, tags.reduce(into: [:]) { $0.merge($1) { first, _ in first } })
    }
}
