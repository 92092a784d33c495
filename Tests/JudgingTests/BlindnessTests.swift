import Catalogue
import Foundation
import Showcase
import Testing

@testable import Judging

@Suite struct BlindnessTests {
    /// Who made the entries, told in two ways; the works are the same.
    struct Identity: Sendable {
        var name: String
        var birthDate: CivilDate
        var city: City
        var program: Program.ID
        var school: String
        var email: String
        var originalDigit: Character
        var nameForm: NameForm
        var earlier: TimeInterval

        static let one = Identity(
            name: "Quillanova Fitzgibbon", birthDate: .on(2009, 2, 3),
            city: City(name: "Brest", country: "FR"), program: "denver", school: "Lycée Secretissime",
            email: "quill@leak.example", originalDigit: "a", nameForm: .full, earlier: 100)
        static let other = Identity(
            name: "Zephyrine Oduya", birthDate: .on(2012, 11, 30),
            city: City(name: "Villeurbanne", country: "FR"), program: "lyon", school: "College of Leaks",
            email: "zed@leak.example", originalDigit: "d", nameForm: .pseudonym("Nightingale"), earlier: 90_000)

        func entry(_ id: String, position: Int) -> Entry {
            var entry = Entry.accepted(id, category: "poetry", program: program, city: city, school: school)
            entry.entrant = Entrant(
                name: name, birthDate: birthDate, country: city.country, city: city.name, school: school, email: email)
            entry.begunAt = Rehearsal.now.addingTimeInterval(-earlier * Double(position + 2))
            entry.submittedAt = Rehearsal.now.addingTimeInterval(-earlier * Double(position + 1))
            entry.guardianEmail = "parent.\(email)"
            entry.consent?.nameForm = nameForm
            entry.consent?.givenAt = Rehearsal.now.addingTimeInterval(-earlier)
            entry.work?.original.sha256 = String(repeating: originalDigit, count: 64)
            entry.work?.facts.hasLocation = originalDigit == "d"
            return entry
        }

        var secrets: [String] {
            [name, city.name, program.text, school, email, "Nightingale", birthDate.description]
                + [String(repeating: originalDigit, count: 64), "submitted", "Judge j2"]
        }
    }

    /// Every answer that a judge can be given, as bytes.
    private func answers(_ identity: Identity, backwards: Bool) async throws -> [Data] {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 2))
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1"), .plain("j2"), .plain("j3")])
        var entries = (0..<9).map { identity.entry("e\($0)", position: backwards ? 9 - $0 : $0) }
        entries[8].state = .withdrawn
        try await rehearsal.add(backwards ? entries.reversed() : entries)
        _ = try await rehearsal.assign()
        let (judging, seasons) = (rehearsal.judging, [rehearsal.season])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]

        var answers: [Data] = []
        let queue = try await judging.queue(of: "j1", in: rehearsal.season)
        let mine = try #require(queue.items.first).entry
        try await rehearsal.score(Entry.ID(mine), by: "j1", 8)
        answers.append(try encoder.encode(try await judging.queue(of: "j1", in: rehearsal.season)))
        for id in (0..<9).map({ "e\($0)" }) + ["nowhere"] {
            do {
                answers.append(
                    try encoder.encode(try await judging.view(of: Entry.ID(id), for: .plain("j1"), seasons: seasons)))
                answers.append(
                    try encoder.encode(try await judging.workFile(of: Entry.ID(id), for: "j1", seasons: seasons)))
                try await rehearsal.score(Entry.ID(id), by: "j1", 99)
            } catch let error as any Explained { answers.append(try encoder.encode(Self.failure(error))) }
        }
        return answers
    }

    private static func failure(_ error: any Explained) -> JudgesAPI.Failure {
        JudgesAPI.Failure(code: error.code, message: error.message, remedy: error.remedy)
    }

    @Test("the bytes of every answer stay the same when only identity and the order of submission change")
    func sameBytes() async throws {
        let one = try await answers(.one, backwards: false)
        let other = try await answers(.other, backwards: true)
        #expect(one == other)
        #expect(one.count > 15)
        let text = one.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(text.contains("Work e"))
        for secret in Identity.one.secrets + Identity.other.secrets { #expect(!text.contains(secret)) }
    }

    @Test("another judge's entry, one that is out of the running and one that never was are told in the same words")
    func sameRefusal() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 1))
        defer { rehearsal.close() }
        var local = Judge.plain("j2")
        local.program = "denver"
        try await rehearsal.add([.plain("j1"), local])
        try await rehearsal.add([.accepted("foreign"), .accepted("gone")])
        _ = try await rehearsal.assign()
        try await rehearsal.catalogue.write { store in
            let (gone, line) = try store.entry("gone").moved(to: .withdrawn, by: Rehearsal.staff, at: Rehearsal.now)
            try store.save(gone, line)
        }
        for (judge, entry) in [("j2", "foreign"), ("j1", "gone"), ("j1", "nowhere")] as [(String, Entry.ID)] {
            await #expect(throws: JudgingError.notYours) {
                try await rehearsal.judging.view(of: entry, for: .plain(judge), seasons: [rehearsal.season])
            }
            await #expect(throws: JudgingError.notYours) {
                try await rehearsal.judging.workFile(
                    of: entry, for: Judge.ID(judge), seasons: [rehearsal.season])
            }
            await #expect(throws: JudgingError.notYours) {
                try await rehearsal.score(entry, by: Judge.ID(judge), 99)
            }
        }
    }
}
