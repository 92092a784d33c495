/// Lays one recording's items on another's at the shift where most of them meet, and compares them bit by bit.
struct SoundAlignment {
    /// Items that lie on each other there.
    private(set) var overlap = 0
    /// 1 where all bits agree, 0 where they agree no more than by chance.
    private(set) var agreement = 0.0

    init(_ one: [UInt32], _ other: [UInt32]) {
        guard let shift = Self.bestShift(one, other) else { return }
        let (first, last) = (max(0, shift), min(one.count, other.count + shift))
        guard last > first else { return }
        let different = (first..<last).reduce(0) { $0 + (one[$1] ^ other[$1 - shift]).nonzeroBitCount }
        overlap = last - first
        agreement = max(0, 1 - 2 * Double(different) / Double(32 * overlap))
    }

    /// How far the other begins behind the first, in items; `nil` where no item of the one is in the other.
    private static func bestShift(_ one: [UInt32], _ other: [UInt32]) -> Int? {
        var places: [UInt32: [Int]] = [:]
        for (place, item) in other.enumerated() where places[item]?.count ?? 0 < 8 {
            places[item, default: []].append(place)
        }
        var votes: [Int: Int] = [:]
        for (place, item) in one.enumerated() {
            for match in places[item] ?? [] { votes[place - match, default: 0] += 1 }
        }
        // A shift between two items splits its votes.
        return votes.keys.max { a, b in
            let (ofA, ofB) = (
                votes[a, default: 0] * 2 + votes[a + 1, default: 0] + votes[a - 1, default: 0],
                votes[b, default: 0] * 2 + votes[b + 1, default: 0] + votes[b - 1, default: 0]
            )
            return (ofA, -abs(a), a) < (ofB, -abs(b), b)
        }
    }
}
