import Foundation
import Testing

/// aiosmtpd, with TLS by a certificate of its own making for `localhost`.
struct EncryptedServer {
    /// A letter as Python's `email` reads it.
    struct Received: Decodable {
        let names: [String]
        let subject, from, text, html, language, automatic, user, helo: String
        let to, defects: [String]
        let encrypted, isASCII: Bool
        let longest: Int
    }

    let port: Int
    let certificate: URL
    private let folder: URL
    private let process: Process
    private let output: Pipe
    private let input = Pipe()

    static let python = URL(filePath: "/usr/bin/python3")
    /// Why there is none on this machine; `nil`: there is.
    static let absence: String? = {
        let isThere = (try? run(python, ["-c", "import aiosmtpd"])) == 0
        return isThere ? nil : "Debian's python3-aiosmtpd is not installed: Scripts/packages run test"
    }()

    init(mode: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "smtp-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appending(path: "certificate.pem")
        let key = folder.appending(path: "key.pem")
        let made = try Self.run(
            URL(filePath: "/usr/bin/openssl"),
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key.path,
                "-out", certificate.path,
            ])
        try #require(made == 0)
        process = Process()
        output = Pipe()
        process.executableURL = Self.python
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Server/server.py")
        process.arguments = [script.path, mode, certificate.path, key.path, "office", "sesame"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        port = try #require(Int(Self.line(of: output) ?? ""))
    }

    /// The next letter that came.
    func next() throws -> Received {
        try JSONDecoder().decode(Received.self, from: Data((Self.line(of: output) ?? "").utf8))
    }

    func stop() {
        try? input.fileHandleForWriting.close()
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func line(of pipe: Pipe) -> String? {
        var bytes: [UInt8] = []
        while let byte = try? pipe.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 { bytes.append(byte) }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    private static func run(_ program: URL, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
