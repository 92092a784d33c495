import Showcase

/// One cell of a program's quota table: the entries that share what the theme counts by.
struct QuotaCell: Hashable, Sendable {
    let program: Program.ID
    let axes: [String]

    /// `nil` when the entry lacks what the theme counts by.
    init?(_ entry: Entry, in season: Season) {
        guard let program = entry.program else { return nil }
        self.program = program
        var axes: [String] = []
        for axis in season.nomination.per {
            switch axis {
            case .category: axes.append(entry.category.text)
            case .partnerCity:
                guard let city = entry.city else { return nil }
                axes.append("\(city.name)/\(city.country)")
            case .ageGroup:
                guard let group = entry.entrant.flatMap({ season.eligibility.ageGroup(of: $0.birthDate) }) else {
                    return nil
                }
                axes.append(group.id.text)
            }
        }
        self.axes = axes
    }

    var name: String { axes.joined(separator: ", ") }

    /// The states in which an entry takes up one of its program's places.
    static let takingAPlace: Set<EntryState> = [.nominated, .accepted, .finalist, .awarded]
}
