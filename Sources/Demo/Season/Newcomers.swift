import Foundation
import Showcase

/// A made-up student for a work that comes without one.
public struct Newcomer: Sendable, Equatable {
    public let entrant: Entrant
    public let program: Program.ID
    public let city: City
    /// At `example.com`, which reaches nobody.
    public let guardianEmail: String
}

/// Makes up students for works that came without, as when a folder of files is taken in for a rehearsal.
public struct Newcomers: Sendable {
    private let seed: UInt64
    private let season: Season
    private let places: [(program: Program.ID, city: City)]

    public init(seed: UInt64, season: Season, programs: [Program]) {
        self.seed = seed
        self.season = season
        // By turns: first every program's own city, then every program's first partner…
        let most = programs.map(\.cities.count).max() ?? 0
        places = (0..<most).flatMap { turn in
            programs.compactMap { $0.cities.indices.contains(turn) ? ($0.id, $0.cities[turn]) : nil }
        }
    }

    /// How many entries of one category can be spread before a program's quota is exceeded.
    public var room: Int { places.count * season.eligibility.ageGroups.count * season.nomination.quota }

    /// A student for each work, in the order of the works; no two are the same student.
    ///
    /// - Parameter categories: the category of each work. The works of one category are spread evenly over programs,
    ///   cities and age groups, so that up to `room` of them no quota is exceeded.
    /// - Returns: as many as there are categories; none when there are no programs.
    public func students(for categories: [Showcase.Category.ID]) -> [Newcomer] {
        let groups = season.eligibility.ageGroups
        guard !places.isEmpty, !groups.isEmpty else { return [] }
        var random = SeededGenerator(seed: seed)
        var taken: [Showcase.Category.ID: Int] = [:]
        var known: Set<String> = []
        return categories.enumerated().map { number, category in
            let turn = taken[category, default: 0]
            taken[category] = turn + 1
            let cell = turn % (places.count * groups.count)
            let place = places[cell % places.count]
            let group = groups[(cell / places.count + cell % places.count) % groups.count]
            var entrant: Entrant
            repeat {
                entrant = Entrant(
                    name: GivenNames.name(in: place.city.country, using: &random),
                    birthDate: birthDate(in: group, using: &random), country: place.city.country,
                    city: place.city.name)
            } while !known.insert(entrant.identity(by: season.eligibility.identity, program: place.program)).inserted
            return Newcomer(
                entrant: entrant, program: place.program, city: place.city,
                guardianEmail: "guardian-\(number + 1)@example.com")
        }
    }

    private func birthDate(in group: AgeGroup, using random: inout SeededGenerator) -> CivilDate {
        let day = season.eligibility.on
        while true {
            let age = group.ages.lowerBound + random.index(below: group.ages.count)
            let born = CivilDate(
                year: day.year - age - random.index(below: 2), month: 1 + random.index(below: 12),
                day: 1 + random.index(below: 28))
            if let born, group.ages.contains(born.age(on: day)) { return born }
        }
    }
}
