import Showcase

/// Which entries to read; what is `nil` does not narrow.
public struct EntryQuery: Sendable {
    public var season: Season.ID?
    public var category: Category.ID?
    public var states: Set<EntryState>?
    public var program: Program.ID?

    public init(
        season: Season.ID? = nil, category: Category.ID? = nil, states: Set<EntryState>? = nil,
        program: Program.ID? = nil
    ) {
        self.season = season
        self.category = category
        self.states = states
        self.program = program
    }
}

extension Store {
    /// Entries by id, which says nothing about the order in which they came.
    public func entries(_ query: EntryQuery = EntryQuery()) throws -> [Entry] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        for (column, value) in [
            ("season", query.season?.text), ("category", query.category?.text), ("program", query.program?.text),
        ] where value != nil {
            conditions.append("\(column) = ?")
            arguments.append(.text(value))
        }
        if let states = query.states?.map(\.rawValue).sorted() {
            if states.isEmpty { return [] }
            conditions.append("state IN (\(states.map { _ in "?" }.joined(separator: ", ")))")
            arguments += states.map(SQLValue.text)
        }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        let works = try Dictionary(
            session.rows("SELECT * FROM works WHERE entry IN (SELECT id FROM entries\(filter))", arguments)
                .map { (try $0.text("entry"), try work($0)) }, uniquingKeysWith: { first, _ in first })
        let consents = try Dictionary(
            session.rows(
                "SELECT * FROM consents WHERE entry IN (SELECT id FROM entries\(filter)) ORDER BY number", arguments
            ).map { (try $0.text("entry"), try consent($0)) }, uniquingKeysWith: { _, newest in newest })
        return try session.rows("SELECT * FROM entries\(filter) ORDER BY id", arguments).map { row in
            let id = try row.text("id")
            return try entry(row, work: works[id], consent: consents[id])
        }
    }

    /// - Throws: `CatalogueError.missing`.
    public func entry(_ id: Entry.ID) throws -> Entry {
        guard let row = try session.rows("SELECT * FROM entries WHERE id = ?", [.text(id.text)]).first else {
            throw CatalogueError.missing(what: "entry", id: id.text)
        }
        let work = try session.rows("SELECT * FROM works WHERE entry = ?", [.text(id.text)]).first.map(work)
        let consent = try session.rows(
            "SELECT * FROM consents WHERE entry = ? ORDER BY number DESC LIMIT 1", [.text(id.text)]
        ).first.map(consent)
        return try entry(row, work: work, consent: consent)
    }

    /// Ids of the season's other entries that count as the same student's.
    public func entries(ofStudent identity: String, in season: Season.ID, besides id: Entry.ID) throws -> [Entry.ID] {
        try session.rows(
            """
            SELECT id FROM entries WHERE season = ? AND identity = ? AND id <> ?
                AND state NOT IN ('draft', 'withdrawn', 'disqualified') ORDER BY id
            """, [.text(season.text), .text(Self.hashed(identity)), .text(id.text)]
        ).map { Entry.ID(try $0.text("id")) }
    }

    /// How many entries of the season stand in each state, by category.
    public func counts(of season: Season.ID) throws -> [Category.ID: [EntryState: Int]] {
        var counts: [Category.ID: [EntryState: Int]] = [:]
        for row in try session.rows(
            "SELECT category, state, COUNT(*) AS number FROM entries WHERE season = ? GROUP BY category, state",
            [.text(season.text)])
        {
            let state: EntryState = try row.value("state")
            counts[Category.ID(try row.text("category")), default: [:]][state] = try row.integer("number")
        }
        return counts
    }

    private func entry(_ row: SQLRow, work: Work?, consent: Consent?) throws -> Entry {
        var entrant: Entrant?
        if let name = row.optionalText("name"), let birthDate = row.optionalText("birth_date").flatMap(CivilDate.init) {
            entrant = Entrant(
                name: name, birthDate: birthDate, country: row.optionalText("country") ?? "",
                city: row.optionalText("city") ?? "", school: row.optionalText("school"),
                email: row.optionalText("email"))
        }
        let city = row.optionalText("from_city").map { City(name: $0, country: row.optionalText("from_country") ?? "") }
        return Entry(
            id: Entry.ID(try row.text("id")), season: Season.ID(try row.text("season")),
            category: Category.ID(try row.text("category")), state: try row.value("state"),
            begunAt: try row.instant("begun_at"), submittedAt: row.optionalInstant("submitted_at"), entrant: entrant,
            program: row.optionalText("program").map(Program.ID.init(_:)), city: city, title: try row.text("title"),
            statement: try row.text("statement"), language: try row.text("language"),
            altText: try row.text("alt_text"), guardianEmail: row.optionalText("guardian_email"), consent: consent,
            work: work)
    }

    private func consent(_ row: SQLRow) throws -> Consent {
        Consent(
            purposes: Set(try row.json("purposes", as: [Purpose].self)), nameForm: try row.value("name_form"),
            version: try row.text("version"), givenAt: try row.instant("given_at"),
            revokedAt: row.optionalInstant("revoked_at"), isSimulated: try row.integer("simulated") == 1)
    }

    private func work(_ row: SQLRow) throws -> Work {
        func blob(_ name: String, _ prefix: String) throws -> Blob {
            Blob(
                sha256: try row.text(name), bytes: try row.integer("\(prefix)_bytes"),
                mediaType: try row.text("\(prefix)_type"))
        }
        return Work(
            kind: try row.value("kind"), original: try blob("original", "original"),
            judgeCopy: try blob("judge_copy", "judge"), exhibitCopy: try blob("exhibit_copy", "exhibit"),
            facts: try row.json("facts"), findings: try row.json("findings"))
    }
}
