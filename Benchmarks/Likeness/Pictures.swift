import Foundation
import LikenessSet
import Media
import Showcase

enum Pictures {
    static func measure(_ corpus: URL?) throws {
        try trial("pictures, painted", (0..<240).map { ("\($0)", Painter.picture(seed: UInt64($0))) })
        guard let corpus else { return }
        var real: [(String, Raster)] = []
        for file in try files(corpus, ["art", "photo"], endings: ["jpg"]) {
            guard let whole = try? JPEGCodec.decode(try Data(contentsOf: file)) else { continue }
            let size = whole.size(within: 640)
            let small = whole.resized(width: size.width, height: size.height)
            let (w, h) = (small.width / 2, small.height / 2)
            real.append((file.lastPathComponent, small))
            // Its quarters are pictures of their own.
            for (x, y) in [(0, 0), (w, 0), (0, h), (w, h)] {
                real.append((file.lastPathComponent, small.cropped(x: x, y: y, width: w, height: h)))
            }
        }
        try trial("pictures, corpus with quarters", real)
    }

    private static func trial(_ title: String, _ pictures: [(source: String, raster: Raster)]) throws {
        var trial = Trial(title)
        let prints = pictures.compactMap { picture in
            Fingerprint(of: picture.raster).map { (source: picture.source, print: $0, raster: picture.raster) }
        }
        for alteration in PictureAlteration.allCases {
            var dice = SeededGenerator(seed: 3)
            let copies = try prints.map { Fingerprint(of: try alteration($0.raster, dice: &dice)) }
            trial.recall(alteration.rawValue, prints.map(\.print), copies)
        }
        trial.compare(prints.map { ($0.source, $0.print) })
        trial.show()
    }

    static func files(_ corpus: URL, _ folders: [String], endings: Set<String>) throws -> [URL] {
        try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                at: corpus.appending(path: folder), includingPropertiesForKeys: nil
            ).filter { endings.contains($0.pathExtension) }.sorted { $0.path < $1.path }
        }
    }
}
