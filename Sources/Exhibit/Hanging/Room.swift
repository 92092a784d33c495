import Showcase

/// A category's works of one season in the order in which they hang: the awarded by their place, then the others in
/// the order of their entries, which says nothing about anyone's rank.
struct Room: Sendable {
    let category: Showcase.Category
    let awarded: [PreparedWork]
    let others: [PreparedWork]

    var works: [PreparedWork] { awarded + others }
    var path: String { "\(season)/\(category.id)/index.html" }
    var countries: Int { Set(works.map { $0.work.country.lowercased() }.filter { !$0.isEmpty }).count }

    private let season: Season.ID

    init(category: Showcase.Category, season: Season, works: [PreparedWork]) {
        self.category = category
        self.season = season.id
        let mine = works.filter { $0.work.category == category.id }
        awarded = mine.filter { !$0.work.awards.isEmpty }.sorted { a, b in
            let (placeA, placeB) = (season.bestPlace(of: a.work), season.bestPlace(of: b.work))
            return (placeA, a.work.entry) < (placeB, b.work.entry)
        }
        others = mine.filter { $0.work.awards.isEmpty }.sorted { $0.work.entry < $1.work.entry }
    }
}

extension Season {
    /// The best place that one of the work's awards stands for, counted from 1.
    fileprivate func bestPlace(of work: HungWork) -> Int {
        work.awards.compactMap { award($0)?.places.min() }.min() ?? .max
    }
}
