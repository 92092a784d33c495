import Foundation
import Media
import Showcase

/// Recall for each alteration, and the false pairs among the unaltered.
struct Trial {
    let title: String
    private(set) var found: [(name: String, of: Int, found: Int)] = []
    private(set) var pairs = 0
    private(set) var falsePairs = 0
    private var strongest = 0.0

    init(_ title: String) { self.title = title }

    /// A copy counts as found when it is found as an upload's is: by the index, or by two marks, and then near enough.
    mutating func recall(_ name: String, _ originals: [Fingerprint], _ copies: [Fingerprint?]) {
        var index = LikenessIndex()
        for (number, original) in originals.enumerated() {
            if let code = original.code { index.add(code, of: original.kind, number: number) }
        }
        let hits = originals.indices.count { number in
            guard let copy = copies[number] else { return false }
            let sought = Comparison(of: copy)
            let isCandidate =
                copy.kind == .sound
                ? copy.marks.intersection(originals[number].marks).count >= 2
                : index.candidates(for: sought).contains(number)
            return isCandidate && sought.strength(to: originals[number]) != nil
        }
        found.append((name, originals.count, hits))
    }

    /// Those of the same source are left out.
    mutating func compare(_ prints: [(source: String, print: Fingerprint)]) {
        for one in prints.indices {
            let sought = Comparison(of: prints[one].print)
            for other in 0..<one where prints[one].source != prints[other].source {
                pairs += 1
                if let strength = sought.strength(to: prints[other].print) {
                    falsePairs += 1
                    strongest = max(strongest, strength)
                }
            }
        }
    }

    func show() {
        print("\(title): \(falsePairs) false of \(pairs) pairs, the strongest \(strongest)")
        for row in found {
            print(
                "  \(row.name): \(row.found) of \(row.of), \(String(format: "%.1f", 100 * Double(row.found) / Double(max(row.of, 1)))) %"
            )
        }
    }
}
