import Foundation
import Showcase
import Testing

@testable import Demo

@Suite("Newcomers")
struct NewcomerTests {
    private let programs = [
        Program(
            id: "alpha", name: "Alpha", city: City(name: "Fort Worth", country: "US"),
            partnerCities: [City(name: "Toluca", country: "MX"), City(name: "Trier", country: "DE")]),
        Program(
            id: "beta", name: "Beta", city: City(name: "Boston", country: "US"),
            partnerCities: [City(name: "Kyoto", country: "JP")]),
    ]

    private func season() throws -> Season {
        Season(
            id: "2026", title: LocalizedText(["en": "t"]), statement: LocalizedText(["en": "s"]), prompts: [:],
            timeZone: .gmt, opens: .distantPast, deadline: .distantFuture, graceMinutes: 0,
            eligibility: Eligibility(
                ages: 12...18, on: try #require(CivilDate("2026-04-01")),
                ageGroups: [AgeGroup(id: "younger", ages: 12...14), AgeGroup(id: "older", ages: 15...18)],
                entriesPerStudent: 1, identity: [.name, .birthDate, .program]),
            nomination: NominationRule(quota: 5, per: [.category, .partnerCity, .ageGroup]),
            consent: ConsentRule(guardianUnder: 18, beforeCollectionUnder: 13, versions: ""), categories: [],
            rubrics: [:], judging: JudgingRule(judgesPerEntry: 4, conflicts: [], finalists: 10, ties: []),
            awards: [], shows: .finalists,
            look: Look(ink: "#000000", paper: "#ffffff", accent: "#000000", nightAccent: "#ffffff"))
    }

    @Test("as many as fill every quota exceed none, and no student is there twice")
    func quota() throws {
        let season = try season()
        let newcomers = Newcomers(seed: 1, season: season, programs: programs)
        #expect(newcomers.room == 50)
        let categories = (0..<100).map { Showcase.Category.ID($0 % 2 == 0 ? "poetry" : "music") }
        let students = newcomers.students(for: categories)
        #expect(students.count == 100)
        var cells: [String: Int] = [:]
        var identities: Set<String> = []
        for (student, category) in zip(students, categories) {
            let group = try #require(season.eligibility.ageGroup(of: student.entrant.birthDate))
            cells["\(category) \(student.program) \(student.city.name) \(group.id)", default: 0] += 1
            identities.insert(student.entrant.identity(by: season.eligibility.identity, program: student.program))
            let program = try #require(programs.first { $0.id == student.program })
            #expect(program.cities.contains(student.city))
            #expect(student.entrant.country == student.city.country)
        }
        #expect(cells.values.allSatisfy { $0 == 5 })
        #expect(cells.count == 20)
        #expect(identities.count == 100)
    }

    @Test("one seed, one crowd; and thousands are still all different")
    func deterministic() throws {
        let season = try season()
        let categories = [Showcase.Category.ID](repeating: "poetry", count: 4000)
        let one = Newcomers(seed: 9, season: season, programs: programs).students(for: categories)
        #expect(one == Newcomers(seed: 9, season: season, programs: programs).students(for: categories))
        #expect(one != Newcomers(seed: 10, season: season, programs: programs).students(for: categories))
        let identities = one.map { $0.entrant.identity(by: season.eligibility.identity, program: $0.program) }
        #expect(Set(identities).count == 4000)
    }

    @Test("without programs there are none")
    func none() throws {
        #expect(Newcomers(seed: 1, season: try season(), programs: []).students(for: ["poetry"]).isEmpty)
    }
}
