import Showcase

extension Store {
    public func judges() throws -> [Judge] {
        try session.rows("SELECT * FROM judges ORDER BY id").map(judge)
    }

    /// - Throws: `CatalogueError.missing`.
    public func judge(_ id: Judge.ID) throws -> Judge {
        guard let row = try session.rows("SELECT * FROM judges WHERE id = ?", [.text(id.text)]).first else {
            throw CatalogueError.missing(what: "judge", id: id.text)
        }
        return try judge(row)
    }

    /// Adds the judge, or brings the one of that id up to date.
    public func save(_ judge: Judge) throws {
        try session.execute(
            """
            INSERT INTO judges (id, name, email, languages, categories, program, city, country, school, conflicts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,
                languages = excluded.languages, categories = excluded.categories, program = excluded.program,
                city = excluded.city, country = excluded.country, school = excluded.school,
                conflicts = excluded.conflicts
            """,
            [
                .text(judge.id.text), .text(judge.name), .text(judge.email), .json(judge.languages),
                .json(judge.categories), .text(judge.program?.text), .text(judge.city?.name),
                .text(judge.city?.country), .text(judge.school), .json(judge.conflicts),
            ])
    }

    private func judge(_ row: SQLRow) throws -> Judge {
        let city = row.optionalText("city").map { City(name: $0, country: row.optionalText("country") ?? "") }
        return Judge(
            id: Judge.ID(try row.text("id")), name: try row.text("name"), email: row.optionalText("email"),
            languages: try row.json("languages"), categories: try row.json("categories"),
            program: row.optionalText("program").map(Program.ID.init(_:)), city: city,
            school: row.optionalText("school"), conflicts: try row.json("conflicts"))
    }
}
