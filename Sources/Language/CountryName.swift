import Foundation

/// Countries by their names in a language.
public enum CountryName {
    /// The CLDR name of an ISO 3166-1 alpha-2 code, as a label would print it; `nil` when there is no such country.
    public static func of(_ code: String, in language: String) -> String? {
        short[code]?[String(language.prefix { $0 != "-" })]
            ?? Locale(identifier: language).localizedString(forRegionCode: code)
    }

    /// Where CLDR's only name on this platform is longer than anyone says ("China mainland").
    private static let short = [
        "CN": ["en": "China", "es": "China", "fr": "Chine", "ar": "الصين", "zh": "中国", "ja": "中国"]
    ]
}
