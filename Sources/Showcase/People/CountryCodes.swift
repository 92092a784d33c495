import Foundation

/// The countries of ISO 3166-1.
public enum CountryCodes {
    /// Alpha-2 codes, without those that CLDR adds for groups, tests and the unknown.
    public static let all: Set<String> = Set(
        Locale.Region.isoRegions.map(\.identifier).filter { code in
            code.utf8.count == 2 && code.allSatisfy(\.isUppercase) && !notCountries.contains(code)
        })

    private static let notCountries: Set<String> = [
        "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
    ]
}
