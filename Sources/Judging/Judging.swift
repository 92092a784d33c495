import Catalogue
import Showcase

/// From accepted entries to awards: panels, blind scoring, standings, finalists, prizes.
///
/// The rules are pure functions in this room's folders; here they meet the catalogue, each change in one transaction
/// with its line in the audit log.
public struct Judging: Sendable {
    let catalogue: Catalogue
    let random: RandomSource
    let isRehearsal: Bool

    /// - Parameter isRehearsal: every scoresheet that is taken is marked as made up.
    public init(catalogue: Catalogue, random: RandomSource, isRehearsal: Bool = false) {
        self.catalogue = catalogue
        self.random = random
        self.isRehearsal = isRehearsal
    }

    /// States in which an entry is before the judges or has been.
    static let judged: Set<EntryState> = [.accepted, .finalist, .awarded]
}
