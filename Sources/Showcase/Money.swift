/// An amount with its ISO 4217 currency.
public struct Money: Hashable, Sendable, Codable {
    public var value: Int
    public var currency: String

    public init(value: Int, currency: String) {
        self.value = value
        self.currency = currency
    }
}
