/// Whether the ends of a text's lines mean something.
///
/// A hard-wrapped paragraph shows itself by its line ends: no line had room for the first word of the next. A poet
/// breaks earlier. Where a group of lines shows neither, it is read as most of its text is, and a text that nowhere
/// shows it keeps its lines.
struct LineSense {
    enum Sense: Equatable { case verse, wrapped, longLines }

    /// The width at which the text seems to have been wrapped, in columns.
    private let wrapWidth: Int
    /// For groups that do not show it themselves.
    private var common: Sense = .verse

    /// Lines over this are paragraphs, each a line: no page is so wide.
    private static let longest = 110
    private static let leastWrapWidth = 56

    init(of groups: [[RawLine]]) {
        // Not the greatest: a foreign part, a notice or a table, may have been set wider.
        let inner = groups.flatMap { $0.dropLast() }.map(\.width).filter { $0 <= Self.longest }.sorted()
        wrapWidth = inner.isEmpty ? 0 : inner[inner.count * 4 / 5]
        var weights: (verse: Int, prose: Int) = (0, 0)
        for group in groups {
            let size = group.reduce(0) { $0 + $1.width }
            switch shown(by: group) {
            case .verse: weights.verse += size
            case .wrapped, .longLines: weights.prose += size
            case nil: break
            }
        }
        if weights.prose > weights.verse { common = .wrapped }
    }

    func sense(of group: [RawLine]) -> Sense { shown(by: group) ?? common }

    private func shown(by group: [RawLine]) -> Sense? {
        let total = group.reduce(0) { $0 + $1.width }
        if total > Self.longest * group.count { return .longLines }
        guard group.count > 1 else { return nil }
        let pairs = zip(group, group.dropFirst())
        let full = pairs.filter { $0.width + 1 + Self.firstWord(of: $1) > wrapWidth }.count
        let share = Double(full) / Double(group.count - 1)
        guard wrapWidth >= Self.leastWrapWidth else { return .verse }
        return share >= 0.9 ? .wrapped : share < 0.5 ? .verse : nil
    }

    private static func firstWord(of line: RawLine) -> Int {
        guard let first = line.text.unicodeScalars.first, Script(first)?.isCharacterByCharacter != true else {
            return 2
        }
        return line.text.prefix { !$0.isWhitespace }.count
    }
}
