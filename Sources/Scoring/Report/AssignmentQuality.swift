/// How good a design of panels is (CONTRACTS: "yaas scores assign", `quality`).
public struct AssignmentQuality: Sendable, Equatable, Codable {
    /// Parts of the judge–entry graph; 1 where all entries can be compared.
    public var components: Int
    /// See `DesignQuality`; `null` where it is not measured.
    public var algebraicConnectivityPerLoad: Double?
    /// See `DesignQuality`; `null` where it is not measured.
    public var aEfficiency: Double?
    public var loads: Loads
    public var unassigned: [Unassigned]

    public init(
        components: Int, algebraicConnectivityPerLoad: Double? = nil, aEfficiency: Double? = nil, loads: Loads,
        unassigned: [Unassigned]
    ) {
        self.components = components
        self.algebraicConnectivityPerLoad = algebraicConnectivityPerLoad
        self.aEfficiency = aEfficiency
        self.loads = loads
        self.unassigned = unassigned
    }

    /// The least and the greatest number of entries that a judge has.
    public struct Loads: Sendable, Equatable, Codable {
        public var min: Int
        public var max: Int

        public init(min: Int, max: Int) {
            self.min = min
            self.max = max
        }
    }

    /// An entry that has fewer judges than it needs, and why.
    public struct Unassigned: Sendable, Equatable, Codable {
        public var entry: String
        public var reason: String

        public init(entry: String, reason: String) {
            self.entry = entry
            self.reason = reason
        }
    }

    enum CodingKeys: String, CodingKey {
        case components, loads, unassigned
        case algebraicConnectivityPerLoad = "algebraic_connectivity_per_load"
        case aEfficiency = "a_efficiency"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(components, forKey: .components)
        try container.encode(algebraicConnectivityPerLoad, forKey: .algebraicConnectivityPerLoad)
        try container.encode(aEfficiency, forKey: .aEfficiency)
        try container.encode(loads, forKey: .loads)
        try container.encode(unassigned, forKey: .unassigned)
    }
}
