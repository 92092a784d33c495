import Foundation
import Media
import Showcase

/// The works of the demo season as files, beside the table that `yaas import` takes them in by.
public struct DemoWorks: Sendable {
    /// How far the writing has come.
    public struct Progress: Sendable, Equatable {
        public let done: Int, total: Int
        /// The file just written.
        public let file: String
    }

    /// The table of entries, in the folder of texts and in the folder written to.
    public static let manifest = "entries.csv"

    /// Draws, plays and copies every work that the table names, on all cores.
    ///
    /// - Parameters:
    ///   - folder: made if it is not there; files of the same names are replaced.
    ///   - texts: what the program brings for its demo: `Share.demo`.
    ///   - longerSide: draws the pictures no larger than this, for tests.
    ///   - progress: called after each file, on any thread.
    /// - Throws: `DemoError`.
    public static func write(
        into folder: URL, texts: URL, longerSide: Int? = nil,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws {
        let files = try table(in: texts)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw DemoError.cannotWrite(folder.path, because: "\(error)")
        }
        // What takes longest first, so that no core is left waiting at the end.
        let sources = try files.map { (file: $0, source: try Source($0, texts: texts)) }
            .sorted { ($0.source.effort, $1.file) > ($1.source.effort, $0.file) }
        try await withThrowingTaskGroup(of: String.self) { group in
            var waiting = sources[...]
            func begin() {
                guard let next = waiting.popFirst() else { return }
                group.addTask {
                    let data = try next.source.data(longerSide: longerSide)
                    try save(data, as: folder.appending(path: next.file))
                    return next.file
                }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { begin() }
            var done = 0
            for try await file in group {
                done += 1
                progress(Progress(done: done, total: files.count, file: file))
                begin()
            }
        }
        try save(read(texts.appending(path: manifest)), as: folder.appending(path: manifest))
    }

    /// The files that the table names, in its order.
    static func table(in texts: URL) throws -> [String] {
        guard let text = String(validating: try read(texts.appending(path: manifest)), as: UTF8.self) else {
            throw DemoError.missing(manifest)
        }
        return CommaSeparated.records(text).compactMap { $0["file"] }
    }

    fileprivate static func read(_ file: URL) throws -> Data {
        guard let data = FileManager.default.contents(atPath: file.path) else { throw DemoError.missing(file.path) }
        return data
    }

    private static func save(_ data: Data, as file: URL) throws {
        do {
            try data.write(to: file)
        } catch {
            throw DemoError.cannotWrite(file.path, because: "\(error)")
        }
    }
}

/// Where the bytes of one file of the demo come from.
private enum Source: Sendable {
    case picture(PictureRecipe, asPNG: Bool)
    case tune(TuneRecipe, asMP3: Bool)
    case text(URL)

    init(_ file: String, texts: URL) throws {
        let url = URL(filePath: file)
        let (id, type) = (url.deletingPathExtension().lastPathComponent, url.pathExtension)
        if let recipe = Pictures.all.first(where: { $0.id == id }), type == "png" || type == "jpg" {
            self = .picture(recipe, asPNG: type == "png")
        } else if let recipe = Tunes.all.first(where: { $0.id == id }), type == "wav" || type == "mp3" {
            self = .tune(recipe, asMP3: type == "mp3")
        } else if type == "txt" || type == "md" {
            self = .text(texts.appending(path: "Texts").appending(path: url.lastPathComponent))
        } else {
            throw DemoError.unknownWork(file)
        }
    }

    /// Greater for what takes longer.
    var effort: Int {
        switch self {
        case .picture(let recipe, let asPNG): (recipe.kind == .photo ? 4 : 3) + (asPNG ? 2 : 0)
        case .tune(_, let asMP3): asMP3 ? 2 : 1
        case .text: 0
        }
    }

    func data(longerSide: Int?) throws -> Data {
        switch self {
        case .picture(let recipe, let asPNG):
            let raster = longerSide.map { recipe.draw(longerSide: $0) } ?? recipe.draw()
            return asPNG ? try PNGCodec.encode(raster) : try JPEGCodec.encode(raster, quality: 90)
        case .tune(let recipe, let asMP3):
            let tune = recipe.render()
            return asMP3
                ? try MP3Codec.encode(samples: tune.samples, sampleRate: tune.sampleRate, channels: tune.channels)
                : try WAVCodec.encode(samples: tune.samples, sampleRate: tune.sampleRate, channels: tune.channels)
        case .text(let file): return try DemoWorks.read(file)
        }
    }
}
