/// The student who enters. Personal data: never in a log, a URL, an audit line or anything a judge sees.
public struct Entrant: Sendable, Equatable, Codable {
    public var name: String
    public var birthDate: CivilDate
    /// ISO 3166-1 alpha-2.
    public var country: String
    public var city: String
    public var school: String?
    public var email: String?

    public init(
        name: String, birthDate: CivilDate, country: String, city: String, school: String? = nil, email: String? = nil
    ) {
        self.name = name
        self.birthDate = birthDate
        self.country = country
        self.city = city
        self.school = school
        self.email = email
    }
}
