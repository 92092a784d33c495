import Foundation
import Showcase

/// A name without case, accents and needless spaces, for comparison.
struct Folded: Hashable, Sendable {
    let text: String

    /// - Returns: `nil` where nothing is left.
    init?(_ name: String?) {
        guard let name else { return nil }
        if name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) {
            // Nothing but case to fold, and that is most names: Foundation takes thirty times as long.
            text = name.lowercased()
            if text.isEmpty { return nil }
            return
        }
        text = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty { return nil }
    }
}

struct FoldedCity: Hashable, Sendable {
    let name: Folded
    let country: String

    init?(_ city: City) {
        guard let name = Folded(city.name) else { return nil }
        self.name = name
        country = city.country.uppercased()
    }

    /// A city whose country is not said may be any of its name.
    func isSame(as other: FoldedCity) -> Bool {
        name == other.name && (country == other.country || country.isEmpty || other.country.isEmpty)
    }
}
