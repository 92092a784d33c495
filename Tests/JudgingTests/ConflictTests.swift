import Showcase
import Testing

@testable import Judging

@Suite struct ConflictTests {
    private let rule = Season.rehearsal().judging

    private func hindrances(_ judge: Judge, _ entry: Entry, under rule: JudgingRule? = nil) -> [Hindrance] {
        let program = Program.rehearsal.first { $0.id == entry.program }
        return Encounter(ties: Ties(judge), origin: EntryOrigin(entry, program: program))
            .hindrances(under: rule ?? self.rule)
    }

    private func judge(_ change: (inout Judge) -> Void) -> Judge {
        var judge = Judge.plain("j")
        change(&judge)
        return judge
    }

    @Test("a judge with no ties may see any work")
    func free() {
        #expect(hindrances(.plain("j"), .accepted("e")) == [])
        #expect(hindrances(.plain("j"), .accepted("e", category: "poetry", language: "ja")) == [])
    }

    @Test("a judge of the entry's program may not see it")
    func program() {
        #expect(hindrances(judge { $0.program = "denver" }, .accepted("e")) == [.program])
        #expect(hindrances(judge { $0.program = "lyon" }, .accepted("e")) == [])
    }

    @Test(
        "a judge who lives where the entry, its student or its program does may not see it",
        arguments: [
            (City(name: "BREST ", country: "fr"), [Hindrance.partnerCity]),
            (City(name: "Denver", country: "US"), [.partnerCity]),
            (City(name: "Brest", country: "BY"), []), (City(name: "Lyon", country: "FR"), []),
        ])
    func city(home: City, expected: [Hindrance]) {
        #expect(hindrances(judge { $0.city = home }, .accepted("e")) == expected)
    }

    @Test("a judge of the student's school may not see the entry, however it is spelt")
    func school() {
        let entry = Entry.accepted("e", school: "Lycée  de l'Élorn")
        #expect(hindrances(judge { $0.school = "lycee de l'elorn" }, entry) == [.school])
        #expect(hindrances(judge { $0.school = "" }, .accepted("e", school: "")) == [])
        #expect(hindrances(judge { $0.school = "another" }, entry) == [])
    }

    @Test(
        "a declared program, city or school keeps the judge away",
        arguments: ["denver", "Denver sister cities", "brest", "DENVER", "College Rimbaud"])
    func declared(name: String) {
        let judge = judge { $0.conflicts = ["nothing of the kind", name] }
        #expect(hindrances(judge, .accepted("e", school: "Collège Rimbaud")) == [.declared])
        #expect(hindrances(judge, .accepted("e", program: "lyon", city: City(name: "Lyon", country: "FR"))) == [])
    }

    @Test("a judge sees only their categories, and texts only in languages that they read")
    func reach() {
        let judge = judge {
            $0.categories = ["poetry"]
            $0.languages = ["pt", "fr-CA"]
        }
        #expect(hindrances(judge, .accepted("e", category: "photo", language: "ja")) == [.category])
        #expect(hindrances(judge, .accepted("e", category: "poetry", language: "ja")) == [.language])
        #expect(hindrances(judge, .accepted("e", category: "poetry", language: "fr")) == [])
        #expect(hindrances(judge, .accepted("e", category: "poetry", language: "pt-BR")) == [])
    }

    @Test("the theme decides which ties count")
    func themeDecides() {
        var rule = rule
        rule.conflicts = [.school]
        let judge = judge {
            $0.program = "denver"
            $0.school = "S"
        }
        #expect(hindrances(judge, .accepted("e", school: "S"), under: rule) == [.school])
    }
}
