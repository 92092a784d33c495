import Catalogue
import Foundation
import Intake
import LikenessSet
import Media
import Showcase
import Testing

@Suite("Works that are near to each other")
struct LikenessTests {
    private static let poem = """
        I counted every window on the hill
        and every window kept its lamp for me;
        the ferry turned, the evening gulls were still,
        and someone's kettle sang across the sea.
        """

    private static func send(
        _ text: String, by name: String, to home: TemporaryHome, draft: String? = nil
    ) async throws -> Receipt {
        try await home.intake.receive(
            TemporaryHome.form(name: name), upload: home.upload(Data(text.utf8), as: "poem.txt"), draft: draft,
            season: home.season, at: TemporaryHome.now)
    }

    private static func pairs(in home: TemporaryHome) async throws -> [Likeness] {
        try await home.catalogue.read { try $0.likenesses() }
    }

    @Test("are noted for staff, refused for nothing, and told to no student")
    func noted() async throws {
        let home = try await TemporaryHome()
        let first = try await Self.send(Self.poem, by: "Haruka Sato", to: home)
        let other = try await Self.send(
            "Rain fell on the market and on the roofs of buses, on oranges, on nobody's umbrella.", by: "Ann Lee",
            to: home)
        let copy = try await Self.send(
            Self.poem.uppercased().replacingOccurrences(of: "EVENING", with: "morning"), by: "Bob Lee", to: home)
        #expect([first, other, copy].map(\.entry.state) == [.submitted, .submitted, .submitted])
        #expect(copy.objections == [] && copy.inspection?.findings == first.inspection?.findings)
        let pairs = try await Self.pairs(in: home)
        #expect(pairs.map(\.entry) == [copy.entry.id] && pairs.map(\.other) == [first.entry.id])
        #expect(pairs.first?.kind == .text)
        #expect((pairs.first?.strength ?? 0) > 0.6)
        await home.close()
    }

    @Test("are found across seasons and by another process that opens the same home")
    func acrossSeasons() async throws {
        let home = try await TemporaryHome()
        let first = try await Self.send(Self.poem, by: "Haruka Sato", to: home)
        var next = home.season
        next.id = "2027"
        let later = try Intake(
            catalogue: home.catalogue, vault: home.vault, workers: home.workers,
            letters: try home.letters, arrivals: home.folder.appending(path: "Arrivals"), random: .seeded(2))
        let second = try await later.receive(
            TemporaryHome.form(), upload: home.upload(Data(Self.poem.utf8), as: "again.txt"), season: next,
            at: TemporaryHome.now)
        // The first process learns of what the second took.
        let third = try await Self.send(Self.poem, by: "Ann Lee", to: home)
        let pairs = try await Self.pairs(in: home)
        #expect(pairs.allSatisfy { $0.strength == 1 })
        let found = Set(pairs.map { [$0.entry, $0.other] })
        #expect(
            found == [
                [second.entry.id, first.entry.id], [third.entry.id, first.entry.id],
                [third.entry.id, second.entry.id],
            ])
        await home.close()
    }

    @Test("that arrive at the same moment find each other")
    func race() async throws {
        let home = try await TemporaryHome()
        async let one = Self.send(Self.poem, by: "Ann Lee", to: home)
        async let two = Self.send(Self.poem, by: "Bob Lee", to: home)
        let ids = Set([try await one.entry.id, try await two.entry.id])
        let pairs = try await Self.pairs(in: home)
        #expect(pairs.count == 1)
        #expect(pairs.first.map { Set([$0.entry, $0.other]) } == ids)
        await home.close()
    }

    @Test("are forgotten when one is withdrawn, or mended with another file")
    func forgotten() async throws {
        let home = try await TemporaryHome()
        let first = try await Self.send(Self.poem, by: "Haruka Sato", to: home)
        var form = TemporaryHome.form(name: "Ann Lee")
        form.title = ""
        let draft = try await home.intake.receive(
            form, upload: home.upload(Data(Self.poem.utf8), as: "poem.txt"), season: home.season, at: TemporaryHome.now)
        #expect(draft.entry.state == .draft)
        #expect(try await Self.pairs(in: home).count == 1)
        _ = try await Self.send(
            "Rain fell on the market and on the roofs of buses, on oranges, on nobody's umbrella.", by: "Ann Lee",
            to: home, draft: draft.secret)
        #expect(try await Self.pairs(in: home).isEmpty)
        _ = try await home.intake.withdraw(
            behind: try #require(first.secret), season: home.season, at: TemporaryHome.now)
        _ = try await Self.send(Self.poem, by: "Bob Lee", to: home)
        #expect(try await Self.pairs(in: home).isEmpty)
        await home.close()
    }

    @Test("are found among pictures and tunes that come by import", arguments: ["picture", "tune"])
    func imported(kind: String) async throws {
        let home = try await TemporaryHome()
        let files: [(name: String, data: Data)]
        if kind == "picture" {
            files = try Self.pictures()
        } else {
            files = try Self.tunes()
        }
        for file in files { try file.data.write(to: home.folder.appending(path: file.name)) }
        let category = kind == "picture" ? "classic-art" : "music"
        #expect(home.season.category(Category.ID(category)) != nil)
        let rows = files.enumerated().map { number, file in
            var form = TemporaryHome.form(Category.ID(category), name: "Name \(number)")
            form.altText = "Shapes."
            return EntryRow(number: number + 2, file: file.name, uploadName: file.name, form: form)
        }
        let outcomes = try await home.intake.importEntries(
            rows, from: home.folder, season: home.season, by: Actor(.staff, "t"), at: TemporaryHome.now)
        let ids = outcomes.map { if case .taken(let id) = $0.result { id } else { "" } }
        #expect(!ids.contains(""))
        let pairs = try await Self.pairs(in: home)
        #expect(pairs.map { Set([$0.entry.text, $0.other.text]) } == [Set([ids[0], ids[2]])])
        await home.close()
    }

    /// Two pictures, and the first once more with its rim cut off.
    private static func pictures() throws -> [(name: String, data: Data)] {
        var dice = SeededGenerator(seed: 1)
        let (one, two) = (Painter.picture(seed: 1), Painter.picture(seed: 2))
        let cut = try PictureAlteration.framed(one, dice: &dice)
        return try [one, two, cut].enumerated().map { number, picture in
            let large = picture.resized(width: 1600, height: 1200)
            return ("picture-\(number).jpg", try JPEGCodec.encode(large, quality: 90 - 10 * number))
        }
    }

    /// Two tunes, and the first once more in another format.
    private static func tunes() throws -> [(name: String, data: Data)] {
        let (one, two) = (Composer.tune(seed: 1, seconds: 15), Composer.tune(seed: 2, seconds: 15))
        return [
            ("tune-0.wav", try WAVCodec.encode(samples: one, sampleRate: Composer.rate, channels: 1)),
            ("tune-1.wav", try WAVCodec.encode(samples: two, sampleRate: Composer.rate, channels: 1)),
            ("tune-2.mp3", try MP3Codec.encode(samples: one, sampleRate: Composer.rate, channels: 1)),
        ]
    }
}
