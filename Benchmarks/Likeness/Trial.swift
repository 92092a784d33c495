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

    mutating func recall(_ name: String, _ originals: [Fingerprint], _ copies: [Fingerprint?]) {
        let hits = zip(originals, copies).count { original, copy in
            copy.flatMap { Comparison(of: $0).strength(to: original) } != nil
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
