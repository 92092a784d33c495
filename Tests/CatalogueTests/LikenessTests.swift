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
        try await home.catalogue.read { store in
            let codes = try store.codes(after: 0)
            #expect(codes.map(\.code) == [Self.text.code, Self.text.code])
            #expect(codes.map(\.kind) == [.text, .text])
            #expect(codes[0].number < codes[1].number)
            #expect(try store.codes(after: codes[0].number).map(\.number) == [codes[1].number])
            let first = try #require(try store.fingerprint(codes[0].number))
            #expect(first.entry == "a" && first.fingerprint == Self.text)
            #expect(try store.fingerprint(99) == nil)
        }
    }

    @Test("A new work's fingerprint takes the place of the old one, under another number, and ends its pairs")
    func replaced() async throws {
        let home = try await Self.home(["a", "b"])
        let before = try await home.catalogue.read { try $0.codes(after: 0).map(\.number) }
        let other = Fingerprint.text(code: BitCode(words: SIMD4(9, 9, 9, 9)))
        try await home.catalogue.write { store in
            try store.save(Self.likeness("b", "a", 0.5))
            try store.save(try TemporaryHome.entry("b"), TemporaryHome.line("entry.edited", "b"))
            try store.keep(other, of: "b")
        }
        try await home.catalogue.read { store in
            let after = try store.codes(after: 0)
            #expect(after.count == 2 && after[0].number == before[0] && after[1].number > before[1])
            #expect(after[1].code == other.code)
            #expect(try store.likenesses().isEmpty)
        }
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
        try await home.catalogue.read { store in
            let numbers = try store.codes(after: 0)
            #expect(numbers.allSatisfy { $0.code == nil && $0.kind == .sound })
            let found = try store.recordings(sharing: [2, 3, .max, 50], fewest: 2, most: 10)
            #expect(found == [numbers[0].number, numbers[1].number])
            #expect(try store.recordings(sharing: [2, 3, .max], fewest: 1, most: 1) == [numbers[0].number])
            #expect(try store.recordings(sharing: [], fewest: 1, most: 9).isEmpty)
        }
        try await home.catalogue.write { try $0.forgetLikeness(of: "a") }
        let left = try await home.catalogue.read { try $0.recordings(sharing: [1, .max], fewest: 1, most: 9) }
        #expect(left.isEmpty)
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
        try await home.catalogue.read { store in
            #expect(try store.likenesses() == [Self.likeness("c", "old", 1), Self.likeness("b", "a", 0.6)])
            #expect(try store.likenesses(in: "2025") == [Self.likeness("c", "old", 1)])
            #expect(try store.likenesses(of: "a") == [Self.likeness("b", "a", 0.6)])
            #expect(try store.likenesses(in: "1999").isEmpty)
        }
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
        try await home.catalogue.read { store in
            #expect(try store.codes(after: 0).count == 1)
            #expect(try store.recordings(sharing: [5], fewest: 1, most: 9).isEmpty)
            #expect(try store.likenesses().isEmpty)
        }
    }

    @Test("An entry is never like itself, and a strength is from 0 to 1", arguments: [("a", 0.5), ("b", 1.5)])
    func schema(other: String, strength: Double) async throws {
        let home = try await Self.home(["a", "b"])
        await #expect(throws: CatalogueError.self) {
            try await home.catalogue.write { try $0.save(Self.likeness("a", Entry.ID(other), strength)) }
        }
    }
}
