import Catalogue
import Showcase

/// From accepted entries to awards: panels, blind scoring, standings, finalists, prizes.
///
/// The rules are pure functions in this room's folders; here they meet the catalogue, each change in one transaction
/// with its line in the audit log.
public struct Judging: Sendable {
    let catalogue: Catalogue
    let random: RandomSource

    public init(catalogue: Catalogue, random: RandomSource) {
        self.catalogue = catalogue
        self.random = random
    }

    /// States in which an entry is before the judges or has been.
    static let judged: Set<EntryState> = [.accepted, .finalist, .awarded]
}
