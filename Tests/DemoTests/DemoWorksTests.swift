import Foundation
import Media
import Showcase
import Synchronization
import Testing

@testable import Demo

@Suite("Writing the demo's works")
struct DemoWorksTests {
    @Test("every file that the table names is written, readable, and counted")
    func written() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaas-demo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let counted = Mutex<[Int]>([])
        try await DemoWorks.write(into: folder, texts: DemoFolder.root, longerSide: 96) { progress in
            counted.withLock { $0.append(progress.done) }
        }
        let entries = try DemoFolder.table("entries.csv")
        #expect(counted.withLock { $0 } == Array(1...entries.count))
        for file in entries.compactMap({ $0["file"] }) {
            let data = try Data(contentsOf: folder.appending(path: file))
            switch URL(filePath: file).pathExtension {
            case "jpg":
                let raster = try JPEGCodec.decode(data)
                #expect(max(raster.width, raster.height) == 96)
            case "png":
                let raster = try PNGCodec.decode(data)
                #expect(max(raster.width, raster.height) == 96)
            case "wav": #expect(data.starts(with: Array("RIFF".utf8)))
            case "mp3": #expect(data.count > 100_000)
            default: #expect(String(validating: data, as: UTF8.self)?.isEmpty == false)
            }
        }
        let manifest = try Data(contentsOf: folder.appending(path: DemoWorks.manifest))
        #expect(manifest == (try Data(contentsOf: DemoFolder.root.appending(path: "entries.csv"))))
    }

    @Test("a folder without the table, and a table with an unknown work, are said so")
    func refused() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaas-demo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        await #expect(throws: DemoError.missing(folder.appending(path: "entries.csv").path)) {
            try await DemoWorks.write(into: folder.appending(path: "out"), texts: folder)
        }
        try Data("file,category\r\nnobody-drew-this.jpg,photography\r\n".utf8)
            .write(to: folder.appending(path: "entries.csv"))
        await #expect(throws: DemoError.unknownWork("nobody-drew-this.jpg")) {
            try await DemoWorks.write(into: folder.appending(path: "out"), texts: folder)
        }
    }
}
