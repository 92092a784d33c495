import Catalogue
import Media
import Showcase

/// A work's fingerprint on its way into the catalogue, and what may be near to it.
struct LikenessSearch: Sendable {
    let sought: Comparison
    /// Numbers of fingerprints that may be near; some may be gone by now.
    let candidates: [Int]
    /// The last fingerprint that was looked at.
    let through: Int

    /// Keeps the fingerprint and every pair that is near enough. What came since the search is looked at here, inside
    /// the transaction, so that of two works that arrive at once the second finds the first.
    func keep(of entry: Entry.ID, in store: Store) throws {
        let fingerprint = sought.fingerprint
        let marks = fingerprint.marks
        let since = try store.codes(after: through).filter { $0.kind == fingerprint.kind && $0.code != nil }
        let recordings = try store.recordings(
            sharing: marks, fewest: LikenessSearch.sharedMarks, most: LikenessSearch.recordings)
        try store.keep(fingerprint, marks: marks, of: entry)
        for number in Set(candidates + since.map(\.number) + recordings).sorted() {
            guard let kept = try store.fingerprint(number), kept.entry != entry,
                let strength = sought.strength(to: kept.fingerprint)
            else { continue }
            try store.save(Likeness(entry: entry, other: kept.entry, kind: fingerprint.kind, strength: strength))
        }
    }

    private static let sharedMarks = 2, recordings = 32
}
