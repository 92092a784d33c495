/// Two entries whose works are near to each other: a hint for staff, who look at both and judge. Never a refusal, never
/// shown to students or judges.
public struct Likeness: Sendable, Equatable {
    /// The one that came later.
    public var entry: Entry.ID
    public var other: Entry.ID
    public var kind: WorkKind
    /// How near, from 0 to 1; for texts about the share of their runs of characters in common, for pictures and sounds
    /// how well the two agree where they lie on each other.
    public var strength: Double

    public init(entry: Entry.ID, other: Entry.ID, kind: WorkKind, strength: Double) {
        self.entry = entry
        self.other = other
        self.kind = kind
        self.strength = strength
    }
}
