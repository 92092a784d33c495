import Showcase

/// All of an entry that a conflict check looks at, names folded.
public struct EntryOrigin: Hashable, Sendable {
    let category: Category.ID?
    /// The language that a judge must read, by its base subtag; `nil` where the work needs no reading.
    let language: String?
    let program: Folded?
    /// Where the entry comes from, where the entrant lives, where the program is.
    let cities: [FoldedCity]
    let school: Folded?
    /// All names a judge may share: the program, by its id or name, the cities, the school.
    let names: [Folded]

    /// - Parameters:
    ///   - language: BCP 47.
    ///   - programNames: by which a conflict with the program may be declared, beside its id.
    public init(
        category: Category.ID?, language: String?, program: String?, programNames: [String] = [], cities: [City],
        school: String?
    ) {
        self.category = category
        self.language = language.map(Self.base)
        self.program = Folded(program)
        self.cities = cities.compactMap(FoldedCity.init)
        self.school = Folded(school)
        names =
            [self.program, self.school].compactMap { $0 } + programNames.compactMap { Folded($0) }
            + cities.compactMap { Folded($0.name) }
    }

    /// Texts only need reading: a picture and a tune do not.
    init(_ entry: Entry, program: Program?) {
        let home = entry.entrant.map { City(name: $0.city, country: $0.country) }
        let isText = entry.work?.kind == .text
        self.init(
            category: entry.category, language: isText ? entry.work?.facts.language ?? entry.language : nil,
            program: entry.program?.text, programNames: [program?.name].compactMap { $0 },
            cities: [entry.city, home, program?.city].compactMap { $0 }, school: entry.entrant?.school)
    }

    /// Languages agree when their base subtags do (`pt-BR`, `pt`).
    static func base(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
}

/// All of a judge that a conflict check looks at, names folded.
struct Ties: Sendable {
    let categories: Set<Category.ID>
    let languages: Set<String>
    let program: Folded?
    let city: FoldedCity?
    let school: Folded?
    let declared: Set<Folded>

    /// All of them, whatever they are of.
    var names: Set<Folded> { declared.union([program, city?.name, school].compactMap { $0 }) }

    init(_ judge: Judge) {
        categories = Set(judge.categories)
        languages = Set(judge.languages.map(EntryOrigin.base))
        program = Folded(judge.program?.text)
        city = judge.city.flatMap(FoldedCity.init)
        school = Folded(judge.school)
        declared = Set(judge.conflicts.compactMap { Folded($0) })
    }
}
