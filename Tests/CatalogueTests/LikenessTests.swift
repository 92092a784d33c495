import Foundation
import Showcase
import Testing

@testable import Catalogue

@Suite("Likenesses in the catalogue")
struct LikenessTests {
    private static let text = Fingerprint.text(code: BitCode(words: SIMD4(1, 2, 3, 4)))

    /// Entries of those ids, each with a fingerprint of a text.
    private static func home(_ ids: [Entry.ID]) async throws -> TemporaryHome {
        let home = try await TemporaryHome()
        try await home.addProgram()
        for id in ids {
            try await home.catalogue.write { store in
                try store.save(try TemporaryHome.entry(id), TemporaryHome.line("entry.begun", id.text))
                try store.keep(text, of: id)
            }
        }
        return home
    }

    private static func likeness(_ entry: Entry.ID, _ other: Entry.ID, _ strength: Double) -> Likeness {
        Likeness(entry: entry, other: other, kind: .text, strength: strength)
    }

    @Test("A fingerprint comes back as it was, under a number that grows")
    func kept() async throws {
        let home = try await Self.home(["a", "b"])
        let codes = try await home.catalogue.read { try $0.codes(after: 0) }
        #expect(codes.map(\.code) == [Self.text.code, Self.text.code])
        #expect(codes.map(\.kind) == [.text, .text])
        let numbers = codes.map(\.number)
        #expect(numbers[0] < numbers[1])
        let later = try await home.catalogue.read { try $0.codes(after: numbers[0]) }
        #expect(later.map(\.number) == [numbers[1]])
        let first = try await home.catalogue.read { try $0.fingerprint(numbers[0]) }
        #expect(first?.entry == "a" && first?.fingerprint == Self.text)
        let none = try await home.catalogue.read { try $0.fingerprint(99) }
        #expect(none == nil)
    }

    @Test("A new work's fingerprint takes the place of the old one, under another number, and ends its pairs")
    func replaced() async throws {
        let home = try await Self.home(["a", "b"])
        let before = try await home.catalogue.read { try $0.codes(after: 0) }
        let other = Fingerprint.text(code: BitCode(words: SIMD4(9, 9, 9, 9)))
        try await home.catalogue.write { store in
            try store.save(Self.likeness("b", "a", 0.5))
            try store.save(try TemporaryHome.entry("b"), TemporaryHome.line("entry.edited", "b"))
            try store.keep(other, of: "b")
        }
        let after = try await home.catalogue.read { try $0.codes(after: 0) }
        #expect(after.map(\.code) == [Self.text.code, other.code])
        #expect(after[0].number == before[0].number && after[1].number > before[1].number)
        let pairs = try await home.catalogue.read { try $0.likenesses() }
        #expect(pairs.isEmpty)
    }

    /// The numbers of the recordings that share so many of the marks.
    private static func found(
        _ marks: Set<UInt32>, fewest: Int, most: Int = 9, in home: TemporaryHome
    ) async throws -> [Int] {
        try await home.catalogue.read { try $0.recordings(sharing: marks, fewest: fewest, most: most) }
    }

    @Test("A recording is found by the marks that it shares, most first, and not by fewer than asked")
    func marks() async throws {
        let home = try await Self.home(["a", "b", "c"])
        let marks: [(Entry.ID, Set<UInt32>)] = [("a", [1, 2, 3, .max]), ("b", [2, 3]), ("c", [3, 7])]
        for (id, marks) in marks {
            try await home.catalogue.write { store in
                try store.append(TemporaryHome.line("entry.edited", id.text))
                try store.keep(.sound(items: [1, 2]), marks: marks, of: id)
            }
        }
        let kept = try await home.catalogue.read { try $0.codes(after: 0) }
        #expect(kept.allSatisfy { $0.code == nil && $0.kind == .sound })
        #expect(try await Self.found([2, 3, .max, 50], fewest: 2, in: home) == [kept[0].number, kept[1].number])
        #expect(try await Self.found([2, 3, .max], fewest: 1, most: 1, in: home) == [kept[0].number])
        #expect(try await Self.found([], fewest: 1, in: home).isEmpty)
        try await home.catalogue.write { try $0.forgetLikeness(of: "a") }
        #expect(try await Self.found([1, .max], fewest: 1, in: home).isEmpty)
    }

    @Test("Pairs come strongest first, of one season or one entry where asked")
    func pairs() async throws {
        let home = try await Self.home(["a", "b", "c"])
        try await home.catalogue.write { store in
            var old = try TemporaryHome.entry("old")
            old.season = "2025"
            try store.save(old, TemporaryHome.line("entry.begun", "old"))
            try store.save(Self.likeness("b", "a", 0.5))
            try store.save(Self.likeness("c", "old", 1))
            try store.save(Self.likeness("b", "a", 0.6))
        }
        let (all, old, one, none) = try await home.catalogue.read {
            (
                try $0.likenesses(), try $0.likenesses(in: "2025"), try $0.likenesses(of: "a"),
                try $0.likenesses(in: "1999")
            )
        }
        #expect(all == [Self.likeness("c", "old", 1), Self.likeness("b", "a", 0.6)])
        #expect(old == [Self.likeness("c", "old", 1)])
        #expect(one == [Self.likeness("b", "a", 0.6)])
        #expect(none.isEmpty)
    }

    @Test("An erased entry takes its fingerprint, its marks and its pairs along")
    func erased() async throws {
        let home = try await Self.home(["a", "b"])
        try await home.catalogue.write { store in
            try store.append(TemporaryHome.line("entry.edited", "a"))
            try store.keep(.sound(items: [1, 2]), marks: [5, 6], of: "a")
            try store.save(Self.likeness("b", "a", 0.5))
            try store.session.execute("DELETE FROM entries WHERE id = ?", [.text("a")])
        }
        let (codes, pairs) = try await home.catalogue.read { (try $0.codes(after: 0), try $0.likenesses()) }
        #expect(codes.count == 1 && pairs.isEmpty)
        #expect(try await Self.found([5], fewest: 1, in: home).isEmpty)
    }

    @Test("An entry is never like itself, and a strength is from 0 to 1", arguments: [("a", 0.5), ("b", 1.5)])
    func schema(other: String, strength: Double) async throws {
        let home = try await Self.home(["a", "b"])
        await #expect(throws: CatalogueError.self) {
            try await home.catalogue.write { try $0.save(Self.likeness("a", Entry.ID(other), strength)) }
        }
    }
}
