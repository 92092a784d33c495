/// The plural forms that languages tell apart.
///
/// Source: Unicode CLDR 45, `supplemental/plurals.xml`, the cardinal rules for whole numbers.
public enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    /// The form in which `language` says `count`. A language without a rule here counts as English does.
    public static func of(_ count: Int, in language: String) -> PluralCategory {
        let n = count.magnitude
        let isRoundMillion = n != 0 && n % 1_000_000 == 0
        switch language.prefix(while: { $0 != "-" }) {
        case "ar":
            return switch (n, n % 100) {
            case (0, _): .zero
            case (1, _): .one
            case (2, _): .two
            case (_, 3...10): .few
            case (_, 11...99): .many
            default: .other
            }
        case "es": return n == 1 ? .one : isRoundMillion ? .many : .other
        case "fr": return n <= 1 ? .one : isRoundMillion ? .many : .other
        case "ja", "zh", "ko", "vi", "th", "id": return .other
        default: return n == 1 ? .one : .other
        }
    }

    /// The forms that messages of `language` should have.
    public static func all(in language: String) -> Set<PluralCategory> {
        Set(([0, 1, 2, 3, 11, 100, 1_000_000]).map { of($0, in: language) })
    }
}
