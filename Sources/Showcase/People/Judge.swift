/// An art teacher, a poet, a musician who scores blind.
public struct Judge: Sendable, Equatable, Codable {
    public typealias ID = Identifier<Judge>

    public var id: ID
    public var name: String
    public var email: String?
    /// Languages the judge reads, BCP 47; empty: any.
    public var languages: [String]
    /// Categories the judge scores; empty: any.
    public var categories: [Category.ID]
    public var program: Program.ID?
    public var city: City?
    public var school: String?
    /// Declared conflicts: names of programs, cities or schools.
    public var conflicts: [String]

    public init(
        id: ID, name: String, email: String? = nil, languages: [String] = [], categories: [Category.ID] = [],
        program: Program.ID? = nil, city: City? = nil, school: String? = nil, conflicts: [String] = []
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.languages = languages
        self.categories = categories
        self.program = program
        self.city = city
        self.school = school
        self.conflicts = conflicts
    }
}
