/// Places from measures.
public enum Ranks {
    /// Measures closer than this are equal: less than any arithmetic on scores of a rubric can mean.
    public static let tolerance = 1e-9

    /// The place of each measure within its group, greatest first, from 1; equal measures share the smaller number
    /// and the next place is skipped (1, 2, 2, 4).
    ///
    /// - Parameter groups: what is ranked apart; `nil` is not ranked, as is a measure that is `nil`.
    public static func places(of measures: [Double?], within groups: [Int?]) -> [Int?] {
        var places: [Int?] = Array(repeating: nil, count: measures.count)
        var byGroup: [Int: [(measure: Double, index: Int)]] = [:]
        for (index, measure) in measures.enumerated() {
            if let measure, let group = groups[index] { byGroup[group, default: []].append((measure, index)) }
        }
        for members in byGroup.values {
            var (place, head) = (0, Double.infinity)
            let ordered = members.sorted { ($1.measure, $0.index) < ($0.measure, $1.index) }
            for (position, member) in ordered.enumerated() {
                if position == 0 || head - member.measure > tolerance {
                    (place, head) = (position + 1, member.measure)
                }
                places[member.index] = place
            }
        }
        return places
    }
}
