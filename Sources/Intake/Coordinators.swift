import Catalogue
import Foundation
import Post
import Showcase

/// A program's desk: its coordinator signs in by a mailed link, sees the program's entries, and moves them.
public struct Coordinators: Sendable {
    /// How long a mailed link waits, and how long a session lasts, in seconds.
    public static let linkSeconds = 30.0 * 60
    public static let sessionSeconds = 2.0 * 60 * 60

    let catalogue: Catalogue
    let letters: Letters
    let random: RandomSource

    public init(catalogue: Catalogue, letters: Letters, random: RandomSource) {
        self.catalogue = catalogue
        self.letters = letters
        self.random = random
    }

    /// Writes a link to sign in by to the programs of that address; nothing to an address of none.
    ///
    /// - Parameter zone: in which the letter says until when the link works.
    public func sendLinks(to address: String, in zone: TimeZone, writing: Writing, at now: Date) async throws {
        let wanted = address.trimmed.lowercased()
        let end = now.addingTimeInterval(Self.linkSeconds)
        try await catalogue.write { store in
            for program in try store.programs() {
                guard let own = program.contactEmail, own.lowercased() == wanted, let desk = writing.addressee(own)
                else { continue }
                let secret = random.secret()
                try store.keep(secret: secret, for: .signIn, subject: program.id.text, at: now, expires: end)
                let letter = letters.signIn(
                    .program(program.id), at: now, until: end, in: zone, link: writing.link("program/enter/\(secret)"),
                    to: desk)
                try store.enqueue(letter, at: now)
            }
        }
    }

    /// Exchanges a link, once, for the secret of a session.
    ///
    /// - Throws: `IntakeError.unknownLink`.
    public func signIn(with secret: String, at now: Date) async throws -> String {
        let session = random.secret()
        return try await catalogue.write { store in
            guard let program = try store.spend(secret, for: .signIn, at: now) else { throw IntakeError.unknownLink }
            try store.keep(
                secret: session, for: .program, subject: program, at: now,
                expires: now.addingTimeInterval(Self.sessionSeconds))
            return session
        }
    }

    public func signOut(_ session: String, at now: Date) async throws {
        _ = try await catalogue.write { try $0.spend(session, for: .program, at: now) }
    }

    /// Whose session it is; `nil` for one that has ended.
    public func program(of session: String, at now: Date) async throws -> Program? {
        try await catalogue.read { store in
            try store.subject(of: session, for: .program, at: now).map { try store.program(Program.ID($0)) }
        }
    }

    public func desk(of program: Program, in season: Season) async throws -> ProgramDesk {
        try await catalogue.read { store in
            let query = EntryQuery(
                season: season.id, states: Set(EntryState.allCases).subtracting([.draft]), program: program.id)
            return ProgramDesk(program: program, entries: try store.entries(query), season: season)
        }
    }

    /// One of the program's entries that was sent.
    ///
    /// - Throws: `CatalogueError.missing`, for another program's as for one that is not there.
    public func entry(_ id: Entry.ID, of program: Program) async throws -> Entry {
        let entry = try await catalogue.read { try $0.entry(id) }
        guard entry.program == program.id, entry.state != .draft else {
            throw CatalogueError.missing(what: "entry", id: id.text)
        }
        return entry
    }
}

/// What a coordinator sees: the entries, and how many places are left.
public struct ProgramDesk: Sendable {
    public struct Row: Sendable {
        public var entry: Entry
        public var ageGroup: AgeGroup.ID?
        /// Whether the student has sent more pieces than the theme allows, of which this is one.
        public var isOneOfSeveral: Bool
    }

    /// One cell of the program's quota; what the theme does not count by is `nil`.
    public struct Cell: Sendable, Equatable {
        public var category: Category.ID?
        public var city: City?
        public var ageGroup: AgeGroup.ID?
        public var taken: Int
        public var quota: Int

        public var left: Int { max(0, quota - taken) }
    }

    /// The cell in which the row counts.
    public func cell(of row: Row) -> Cell? {
        cells.first { cell in
            (cell.category == nil || cell.category == row.entry.category)
                && (cell.city == nil || cell.city == row.entry.city)
                && (cell.ageGroup == nil || cell.ageGroup == row.ageGroup)
        }
    }

    public var program: Program
    /// By category, then id.
    public var rows: [Row]
    /// Of every cell in which there is an entry.
    public var cells: [Cell]

    init(program: Program, entries: [Entry], season: Season) {
        self.program = program
        let counting = entries.filter { $0.state != .withdrawn && $0.state != .disqualified }
        let students = Dictionary(grouping: counting) { entry in
            entry.entrant?.identity(by: season.eligibility.identity, program: entry.program)
        }
        let several = Set(
            students.filter { $0.key != nil && $0.value.count > season.eligibility.entriesPerStudent }.values
                .flatMap { $0.map(\.id) })
        rows = entries.sorted { ($0.category, $0.id) < ($1.category, $1.id) }.map { entry in
            Row(
                entry: entry, ageGroup: entry.entrant.flatMap { season.eligibility.ageGroup(of: $0.birthDate)?.id },
                isOneOfSeveral: several.contains(entry.id))
        }
        let grouped = Dictionary(grouping: counting) { QuotaCell($0, in: season) }
        let axes = Set(season.nomination.per)
        let ordered = grouped.filter { $0.key != nil }.sorted { a, b in
            (a.key?.axes ?? []).lexicographicallyPrecedes(b.key?.axes ?? [])
        }
        cells =
            ordered
            .map { _, entries in
                Cell(
                    category: axes.contains(.category) ? entries[0].category : nil,
                    city: axes.contains(.partnerCity) ? entries[0].city : nil,
                    ageGroup: axes.contains(.ageGroup)
                        ? entries[0].entrant.flatMap { season.eligibility.ageGroup(of: $0.birthDate)?.id } : nil,
                    taken: entries.count { QuotaCell.takingAPlace.contains($0.state) }, quota: season.nomination.quota)
            }
    }
}
