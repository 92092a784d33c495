import Catalogue
import Foundation
import Showcase

@testable import Judging

/// A season in a real catalogue in a folder of its own.
struct Rehearsal {
    static let now = Date(timeIntervalSince1970: 1_776_000_000)
    static let staff = Actor(.staff, "curator")

    let folder: URL
    let catalogue: Catalogue
    let judging: Judging
    var season: Season

    init(season: Season = .rehearsal()) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "judging-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        catalogue = try await Catalogue(file: folder.appending(path: "catalogue.sqlite"))
        judging = Judging(catalogue: catalogue, random: .seeded(7), isRehearsal: true)
        self.season = season
        try await catalogue.write { store in
            for program in Program.rehearsal { try store.save(program) }
        }
    }

    func close() { try? FileManager.default.removeItem(at: folder) }

    func add(_ judges: [Judge]) async throws {
        try await catalogue.write { store in for judge in judges { try store.save(judge) } }
    }

    func add(_ entries: [Entry]) async throws {
        try await catalogue.write { store in
            for entry in entries {
                try store.save(
                    entry, AuditLine(at: Self.now, actor: Self.staff, action: "entry.added", subject: entry.id.text))
                if let consent = entry.consent { try store.record(consent, for: entry.id) }
            }
        }
    }

    func assign(dryRun: Bool = false) async throws -> AssignmentReport {
        try await judging.assign(season: season, seed: 1, by: Self.staff, at: Self.now, dryRun: dryRun)
    }

    /// Gives the same score for every criterion.
    func score(_ entry: Entry.ID, by judge: Judge.ID, _ score: Int) async throws {
        try await judging.take(
            .init(scores: ["theme": score, "originality": score]), for: entry, from: judge, seasons: [season],
            at: Self.now)
    }
}

extension Season {
    static func rehearsal(judgesPerEntry: Int = 3, finalists: Int = 3, ties: [JudgingRule.TieBreak] = []) -> Season {
        let words = LocalizedText(["en": "Words", "fr": "Mots"])
        let rubric = Rubric(
            scale: 1...10,
            criteria: [
                Criterion(
                    id: "theme", weight: 0.6, title: LocalizedText(["en": "Theme", "fr": "Thème"]),
                    anchors: [1: words, 10: words]),
                Criterion(id: "originality", weight: 0.4, title: LocalizedText(["en": "Originality"])),
            ])
        return Season(
            id: "2026", title: words, statement: words, prompts: [:], timeZone: .gmt,
            opens: Rehearsal.now.addingTimeInterval(-9_000_000), deadline: Rehearsal.now, graceMinutes: 0,
            eligibility: Eligibility(
                ages: 12...18, on: .on(2026, 4, 1),
                ageGroups: [AgeGroup(id: "younger", ages: 12...14), AgeGroup(id: "older", ages: 15...18)],
                entriesPerStudent: 1, identity: [.name, .birthDate]),
            nomination: NominationRule(quota: 5, per: [.category]),
            consent: ConsentRule(guardianUnder: 18, beforeCollectionUnder: 13, versions: "consents.md"),
            categories: [
                Category(id: "poetry", title: LocalizedText(["en": "Poetry"]), kinds: [.text], rubric: "plain"),
                Category(id: "photo", title: LocalizedText(["en": "Photo"]), kinds: [.picture], rubric: "plain"),
            ],
            rubrics: ["plain": rubric],
            judging: JudgingRule(
                judgesPerEntry: judgesPerEntry, conflicts: JudgingRule.Conflict.allCases, finalists: finalists,
                ties: ties),
            awards: [
                AwardRule(id: "grand", title: words, places: [1], amount: nil, per: [.category]),
                AwardRule(id: "second", title: words, places: [2], amount: nil, per: [.category, .ageGroup]),
            ],
            shows: .finalists,
            look: Look(ink: "#000000", paper: "#ffffff", accent: "#aa0000", nightAccent: "#ffaaaa"))
    }
}

extension Program {
    static let rehearsal = [
        Program(
            id: "denver", name: "Denver Sister Cities", city: City(name: "Denver", country: "US"),
            partnerCities: [City(name: "Brest", country: "FR")]),
        Program(id: "lyon", name: "Lyon Jumelages", city: City(name: "Lyon", country: "FR")),
    ]
}

extension Entry {
    /// An accepted entry of a student of sixteen whose guardian agreed.
    static func accepted(
        _ id: String, category: Category.ID = "photo", program: Program.ID = "denver",
        city: City = City(name: "Brest", country: "FR"), school: String? = nil, language: String = "en"
    ) -> Entry {
        let kind: WorkKind = category == "poetry" ? .text : .picture
        func blob(_ digit: Character) -> Blob {
            Blob(
                sha256: String(repeating: digit, count: 64), bytes: 1_000,
                mediaType: kind == .text ? Manuscript.mediaType : "image/jpeg")
        }
        return Entry(
            id: Entry.ID(id), season: "2026", category: category, state: .accepted,
            begunAt: Rehearsal.now.addingTimeInterval(-5_000), submittedAt: Rehearsal.now.addingTimeInterval(-4_000),
            entrant: Entrant(
                name: "Nola Le Goff", birthDate: .on(2010, 1, 1), country: city.country,
                city: city.name, school: school),
            program: program, city: city, title: "Work \(id)", statement: "Because.", language: language,
            consent: Consent(
                purposes: [.enter, .publish], nameForm: .firstAndCountry, version: "1", givenAt: Rehearsal.now,
                isSimulated: true),
            work: Work(
                kind: kind, original: blob("a"), judgeCopy: blob("b"), exhibitCopy: blob("c"),
                facts: Facts(bytes: 1_000, sha256: String(repeating: "a", count: 64)), findings: []))
    }
}

extension Judge {
    static func plain(_ id: String) -> Judge { Judge(id: Judge.ID(id), name: "Judge \(id)") }
}

extension CivilDate {
    /// A day that a test names and that therefore exists.
    static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("There is no such day.")
        }
        return date
    }
}
