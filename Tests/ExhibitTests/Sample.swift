import Foundation
import Media
import Showcase
import Testing

@testable import Exhibit

/// A folder of a test's own, removed when the test is done.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "exhibit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// Editions made in the test, and the parts that the repository brings.
enum Sample {
    static let exhibit = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Exhibit")
    static let builder = ExhibitBuilder(exhibit: exhibit)

    /// Every string that a stranger wrote holds this: markup, both quotes, and quotes that carry an accent.
    static let hostile = "<script>alert(1)</script>\" onload='x' \"\u{301} onerror=\"\u{301}y<\u{301}b>&amp;"

    static func text(_ english: String) -> LocalizedText { LocalizedText(["en": english]) }

    static func season(_ id: Season.ID = "2026", title: String = "Voices of Today, Visions of Tomorrow") throws
        -> Season
    {
        let categories: [(Showcase.Category.ID, String, WorkKind)] = [
            ("photography", "Photography", .picture), ("poetry", "Poetry", .text), ("music", "Music", .sound),
        ]
        let criteria = ["Theme", "Originality", "Composition"].map {
            Criterion(id: Criterion.ID($0.lowercased()), weight: 1.0 / 3, title: text($0))
        }
        return Season(
            id: id, title: text(title), statement: text("What do *you* hear?\n\nSay it."), prompts: [:], timeZone: .gmt,
            opens: try #require(Timestamp.date("\(id)-01-01T00:00:00Z")),
            deadline: try #require(Timestamp.date("\(id)-04-01T00:00:00Z")), graceMinutes: 30,
            eligibility: Eligibility(
                ages: 12...18, on: try #require(CivilDate("\(id)-04-01")), ageGroups: [], entriesPerStudent: 1,
                identity: []),
            nomination: NominationRule(quota: 5, per: []),
            consent: ConsentRule(guardianUnder: 18, beforeCollectionUnder: 13, versions: ""),
            categories: categories.map { .init(id: $0.0, title: text($0.1), kinds: [$0.2], rubric: "all") },
            rubrics: ["all": Rubric(scale: 1...10, criteria: criteria)],
            judging: JudgingRule(judgesPerEntry: 4, conflicts: [], finalists: 10, ties: []),
            awards: [
                AwardRule(id: "grand", title: text("Grand Prize"), places: [1], amount: nil, per: [.category]),
                AwardRule(id: "second", title: text("Second Prize"), places: [2], amount: nil, per: [.category]),
            ],
            shows: .finalists,
            look: Look(
                ink: "#14182b", paper: "#f5f1e8", accent: "#bd3218", nightPaper: "#12141f", nightAccent: "#ff8f66"))
    }

    static func work(
        _ entry: Entry.ID, in category: Showcase.Category.ID, _ source: HungWork.Source, awards: [AwardRule.ID] = [],
        title: String = "Evening", language: String = "en"
    ) -> HungWork {
        HungWork(
            entry: entry, category: category, state: awards.isEmpty ? .finalist : .awarded, awards: awards,
            title: title, statement: "I listened for three evenings.", language: language, altText: "A field at dusk",
            artist: "Aiko", age: 15, place: "Kyoto, Japan", country: "JP", program: "Boston", source: source)
    }

    /// Bands of colour in a file.
    static func picture(_ name: String, width: Int, height: Int, in folder: URL) throws -> URL {
        var pixels: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width {
                pixels += [UInt8(x * 255 / width), UInt8(y * 255 / height), UInt8((x / 40 % 2) * 200)]
            }
        }
        let file = folder.appending(path: name)
        try JPEGCodec.encode(Raster(width: width, height: height, pixels: pixels), quality: 80).write(to: file)
        return file
    }

    static func poem(
        _ stanzas: [[String]], language: String, direction: Manuscript.Direction = .ltr, indent: Double = 0
    ) -> Manuscript {
        Manuscript(
            language: language, direction: direction,
            blocks: stanzas.map { lines in
                .init(
                    kind: .stanza,
                    lines: lines.enumerated().map { index, line in
                        .init(indent: index.isMultiple(of: 2) ? 0 : indent, runs: [.init(line)])
                    })
            })
    }

    static let japanese = "古池や"
    static let arabic = "يا ليلُ، الصبُّ متى غدُهُ"
    static let hindi = "नदी बोलती है"

    /// All kinds, four languages, landscape and portrait, large and small, and a stranger's worst.
    static func edition(_ files: URL, wide size: (width: Int, height: Int) = (620, 380)) throws -> Edition {
        let wide = try picture("wide.jpg", width: size.width, height: size.height, in: files)
        let small = try picture("small.jpg", width: 300, height: 420, in: files)
        let sound = files.appending(path: "tune.mp3")
        try Data("not a sound that anyone can read".utf8).write(to: sound)
        var worst = work("p4", in: "poetry", .manuscript(poem([[hostile]], language: "en")), title: hostile)
        (worst.statement, worst.artist, worst.place, worst.program) = (hostile, hostile, hostile, hostile)
        (worst.altText, worst.language, worst.isSimulated) = (hostile, "\"><script>", true)
        var ugly = work("a3", in: "photography", .picture(small), title: hostile)
        ugly.altText = hostile
        return Edition(
            season: try season(),
            works: [
                work("a1", in: "photography", .picture(wide), awards: ["grand"]),
                work("a2", in: "photography", .picture(small), awards: ["second"]), ugly,
                work("a4", in: "photography", .picture(wide)),
                work(
                    "p1", in: "poetry",
                    .manuscript(poem([["The lamp", "  is lit", "again"], ["and out"]], language: "en", indent: 1.5)),
                    awards: ["grand"]),
                work(
                    "p2", in: "poetry", .manuscript(poem([[arabic, arabic]], language: "ar", direction: .rtl)),
                    title: arabic, language: "ar"),
                work(
                    "p3", in: "poetry", .manuscript(poem([[japanese]], language: "ja")), title: japanese, language: "ja"
                ),
                worst,
                work("p5", in: "poetry", .manuscript(poem([[hindi]], language: "hi")), title: hindi, language: "hi"),
                work("m1", in: "music", .sound(sound, mediaType: "audio/mpeg", seconds: 83.4)),
            ])
    }

    /// All files below a folder, by their path from it.
    static func files(in folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: path)
            if !file.hasDirectoryPath, let data = FileManager.default.contents(atPath: file.path) { files[path] = data }
        }
        return files
    }

    static func build(_ editions: [Edition], in folder: TemporaryFolder, as name: String = "site") async throws -> URL {
        let site = folder.url.appending(path: name)
        _ = try await builder.build(editions, into: site)
        return site
    }
}
