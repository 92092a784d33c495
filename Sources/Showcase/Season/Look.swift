/// The year's mood: three colours for day, three for night, and one display face. It never changes the structure.
///
/// Colours are `#rrggbb`.
public struct Look: Sendable, Equatable, Codable {
    public enum Typeface: String, Sendable, Codable, CaseIterable { case serif, sans }

    public var ink: String
    public var paper: String
    public var accent: String
    public var nightInk: String
    public var nightPaper: String
    public var nightAccent: String
    public var typeface: Typeface

    public init(
        ink: String, paper: String, accent: String, nightInk: String = "#ece7dd", nightPaper: String = "#191817",
        nightAccent: String, typeface: Typeface = .serif
    ) {
        self.ink = ink
        self.paper = paper
        self.accent = accent
        self.nightInk = nightInk
        self.nightPaper = nightPaper
        self.nightAccent = nightAccent
        self.typeface = typeface
    }
}
