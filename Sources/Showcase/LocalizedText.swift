/// One text in several languages, keyed by BCP 47 tag.
public struct LocalizedText: Hashable, Sendable, Codable {
    public var byLanguage: [String: String]

    public init(_ byLanguage: [String: String]) { self.byLanguage = byLanguage }
    public init(from decoder: any Decoder) throws { byLanguage = try [String: String](from: decoder) }
    public func encode(to encoder: any Encoder) throws { try byLanguage.encode(to: encoder) }

    /// The text in `language`, else in its base language, else in English, else in the first language by tag.
    public func text(in language: String) -> String { byLanguage[tag(for: language)] ?? "" }

    /// The language in which `text(in:)` answers, for the `lang` attribute of what is shown.
    public func tag(for language: String) -> String {
        let base = String(language.prefix { $0 != "-" })
        return [language, base, "en"].first { byLanguage[$0] != nil } ?? byLanguage.keys.min() ?? "en"
    }
}
