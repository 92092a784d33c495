import Showcase

extension Store {
    public func programs() throws -> [Program] {
        let cities = try session.rows("SELECT program, name, country FROM partner_cities ORDER BY program, place")
        let partners = try Dictionary(grouping: cities) { try $0.text("program") }
            .mapValues { try $0.map { City(name: try $0.text("name"), country: try $0.text("country")) } }
        return try session.rows("SELECT * FROM programs ORDER BY id").map { row in
            let id = try row.text("id")
            return Program(
                id: Program.ID(id), name: try row.text("name"),
                city: City(name: try row.text("city"), country: try row.text("country")),
                contactEmail: row.optionalText("contact_email"), partnerCities: partners[id] ?? [])
        }
    }

    /// - Throws: `CatalogueError.missing`.
    public func program(_ id: Program.ID) throws -> Program {
        guard let program = try programs().first(where: { $0.id == id }) else {
            throw CatalogueError.missing(what: "program", id: id.text)
        }
        return program
    }

    /// Adds the program, or brings the one of that id up to date.
    public func save(_ program: Program) throws {
        try session.execute(
            """
            INSERT INTO programs (id, name, city, country, contact_email) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, city = excluded.city, country = excluded.country,
                contact_email = excluded.contact_email
            """,
            [
                .text(program.id.text), .text(program.name), .text(program.city.name), .text(program.city.country),
                .text(program.contactEmail),
            ])
        try session.execute("DELETE FROM partner_cities WHERE program = ?", [.text(program.id.text)])
        for (place, city) in program.partnerCities.enumerated() {
            try session.execute(
                "INSERT INTO partner_cities (program, place, name, country) VALUES (?, ?, ?, ?)",
                [.text(program.id.text), .integer(place), .text(city.name), .text(city.country)])
        }
    }
}
