import Foundation
import Judging
import Scoring
import Showcase

// The tables of `yaas scores assign`. Columns that are not there are empty.

/// `entry,category,program,partner_city,school,language`.
struct EntryRows {
    private(set) var names: [String] = []
    private(set) var origins: [EntryOrigin] = []

    /// - Throws: `ReadingError`.
    init(_ text: DelimitedText) throws(ReadingError) {
        let entry = try text.column("entry")
        let columns = ["category", "program", "partner_city", "school", "language"].map {
            text.header.firstIndex(of: $0)
        }
        var lines: [String: Int] = [:]
        // Most entries share theirs with others, and folding names takes time.
        var known: [[String?]: EntryOrigin] = [:]
        var (names, origins) = (self.names, self.origins)
        try text.forEachRow { row throws(ReadingError) in
            let name = try row.text(entry)
            guard !name.isEmpty else { throw .fieldEmpty(line: row.line, column: "entry") }
            if let earlier = lines.updateValue(row.line, forKey: name) {
                throw .repeated(line: row.line, earlier: earlier)
            }
            var fields: [String?] = []
            for column in columns { fields.append(try row.filled(column)) }
            let origin =
                known[fields]
                ?? EntryOrigin(
                    category: fields[0].map(Category.ID.init(_:)), language: fields[4], program: fields[1],
                    cities: fields[2].map { [City(loosely: $0)] } ?? [], school: fields[3])
            known[fields] = origin
            names.append(name)
            origins.append(origin)
        }
        (self.names, self.origins) = (names, origins)
    }
}

/// `id,name,email,languages,categories,program,city,school,conflicts`.
struct JudgeRows {
    private(set) var judges: [Judge] = []

    /// - Throws: `ReadingError`.
    init(_ text: DelimitedText) throws(ReadingError) {
        let id = try text.column("id")
        func place(_ name: String) -> Int? { text.header.firstIndex(of: name) }
        var lines: [String: Int] = [:]
        var judges: [Judge] = []
        try text.forEachRow { row throws(ReadingError) in
            let name = try row.text(id)
            guard !name.isEmpty else { throw .fieldEmpty(line: row.line, column: "id") }
            if let earlier = lines.updateValue(row.line, forKey: name) {
                throw .repeated(line: row.line, earlier: earlier)
            }
            judges.append(
                Judge(
                    id: Judge.ID(name), name: try row.filled(place("name")) ?? "",
                    languages: Self.words(try row.filled(place("languages"))),
                    categories: Self.words(try row.filled(place("categories"))).map(Category.ID.init(_:)),
                    program: try row.filled(place("program")).map(Program.ID.init(_:)),
                    city: try row.filled(place("city")).map(City.init(loosely:)),
                    school: try row.filled(place("school")),
                    conflicts: (try row.filled(place("conflicts")) ?? "").split(separator: ";").map(String.init)))
        }
        self.judges = judges
    }

    private static func words(_ text: String?) -> [String] {
        (text ?? "").split { $0.isWhitespace || $0 == ";" || $0 == "," }.map(String.init)
    }
}

/// `entry,judge`.
enum PairRows {
    /// For each entry its judges; pairs whose entry or judge is not in the tables are dropped.
    ///
    /// - Throws: `ReadingError`.
    static func kept(_ text: DelimitedText, _ entries: [String], _ judges: [Judge]) throws(ReadingError) -> [[Int]] {
        let (entryColumn, judgeColumn) = (try text.column("entry"), try text.column("judge"))
        let entryPlaces = Dictionary(entries.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let judgePlaces = Dictionary(
            judges.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        var kept: [[Int]] = Array(repeating: [], count: entries.count)
        try text.forEachRow { row throws(ReadingError) in
            let (entry, judge) = (try row.text(entryColumn), try row.text(judgeColumn))
            if let entry = entryPlaces[entry], let judge = judgePlaces[judge] { kept[entry].append(judge) }
        }
        return kept
    }
}

extension DelimitedText.Row {
    /// `nil` for an empty field and for a column that is not there.
    fileprivate func filled(_ column: Int?) throws(ReadingError) -> String? {
        guard let column, !isBlank(column) else { return nil }
        return try text(column)
    }
}

extension City {
    /// `City/CC`, or a city whose country is not said.
    fileprivate init(loosely text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let country = parts.count > 1 ? parts.last?.trimmingCharacters(in: .whitespaces) : nil
        self =
            if let country, country.count == 2 {
                City(name: parts.dropLast().joined(separator: "/"), country: country)
            } else {
                City(name: text, country: "")
            }
    }
}
