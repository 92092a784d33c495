/// A city in a country (ISO 3166-1 alpha-2).
public struct City: Hashable, Sendable, Codable {
    public var name: String
    public var country: String

    public init(name: String, country: String) {
        self.name = name
        self.country = country
    }
}

/// The member organisation that nominates, with the partner cities abroad whose students enter through it.
public struct Program: Sendable, Equatable, Codable {
    public typealias ID = Identifier<Program>

    public var id: ID
    public var name: String
    public var city: City
    public var contactEmail: String?
    public var partnerCities: [City]

    public init(id: ID, name: String, city: City, contactEmail: String? = nil, partnerCities: [City] = []) {
        self.id = id
        self.name = name
        self.city = city
        self.contactEmail = contactEmail
        self.partnerCities = partnerCities
    }

    /// The program's own city and its partner cities: those that an entrant may come from.
    public var cities: [City] { [city] + partnerCities }
}
