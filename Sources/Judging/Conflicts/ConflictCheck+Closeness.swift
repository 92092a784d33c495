import Foundation
import Showcase

// What would make a judge partial. Names are compared after folding case, accents and spaces.

extension ConflictCheck {
    static let program = ConflictCheck(hindrance: .program) {
        $0.judge.program != nil && $0.judge.program == $0.entry.program
    }

    /// The judge lives where the entrant does, where the entry comes from, or where its program is.
    static let partnerCity = ConflictCheck(hindrance: .partnerCity) { encounter in
        guard let home = encounter.judge.city else { return false }
        return encounter.cities.contains { Folded($0) == Folded(home) }
    }

    static let school = ConflictCheck(hindrance: .school) { encounter in
        guard let mine = encounter.judge.school, let theirs = encounter.entry.entrant?.school else { return false }
        return !folded(mine).isEmpty && folded(mine) == folded(theirs)
    }

    /// A declared name is that of the entry's program (or its id), one of its cities, or the entrant's school.
    static let declared = ConflictCheck(hindrance: .declared) { encounter in
        let declared = Set(encounter.judge.conflicts.map(folded)).subtracting([""])
        guard !declared.isEmpty else { return false }
        let program = [encounter.entry.program?.text, encounter.program?.name].compactMap { $0 }
        let places = encounter.cities.map(\.name) + [encounter.entry.entrant?.school].compactMap { $0 }
        return (program + places).contains { declared.contains(folded($0)) }
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private struct Folded: Equatable {
        let name: String
        let country: String

        init(_ city: City) {
            name = ConflictCheck.folded(city.name)
            country = city.country.uppercased()
        }
    }
}

extension Encounter {
    /// Where the entry comes from, where the entrant lives, where the program is.
    fileprivate var cities: [City] {
        let home = entry.entrant.map { City(name: $0.city, country: $0.country) }
        return [entry.city, home, program?.city].compactMap { $0 }
    }
}
