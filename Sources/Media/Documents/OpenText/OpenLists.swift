/// The lists of an OpenDocument text (ODF 1.3 part 3, 5.3 and 19.880), and how far each has counted.
struct OpenLists {
    struct Level: Equatable {
        /// Of a bullet; empty for a number.
        var bullet = ""
        /// `1`, `a`, `A`, `i`, `I` or signs of a script; empty for none.
        var format = ""
        var prefix = ""
        var suffix = ""
        var start = 1
        /// How many levels' numbers are shown.
        var shown = 1
    }

    /// By the list style's name and the level from 1.
    var styles: [String: [Int: Level]] = [:]
    /// The open lists: each its style, and the number of its last item.
    private var open: [(style: String?, number: Int)] = []
    /// Where lists left off, for those that go on.
    private var last: [String: Int] = [:]

    mutating func begin(style: String?, goesOn: Bool) {
        let name = style ?? open.last?.style
        let level = name.flatMap { styles[$0]?[open.count + 1] } ?? Level()
        let reached = goesOn ? last["\(name ?? "")/\(open.count)"] : nil
        open.append((name, reached ?? level.start - 1))
    }

    mutating func end() {
        guard let ended = open.popLast() else { return }
        last["\(ended.style ?? "")/\(open.count)"] = ended.number
    }

    /// Counts one item on.
    ///
    /// - Returns: What stands before it, with the space behind; empty for none.
    mutating func item(startingAt start: Int?) -> String {
        guard let current = open.indices.last else { return "" }
        open[current].number = start ?? (open[current].number &+ 1)
        guard let level = open[current].style.flatMap({ styles[$0]?[open.count] }) else { return "" }
        if !level.bullet.isEmpty {
            let isPrivate = level.bullet.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
            return (isPrivate ? "•" : level.bullet) + " "
        }
        guard !level.format.isEmpty else { return "" }
        let numbers = open.indices.suffix(max(1, min(level.shown, open.count))).map { index in
            let own = open[index].style.flatMap { styles[$0]?[index + 1] } ?? level
            return ListNumeral.text(open[index].number, as: Self.formats[own.format] ?? "decimal")
        }
        return level.prefix + numbers.joined(separator: ".") + level.suffix + " "
    }

    /// ODF's names of numbers, as `ListNumeral` calls them.
    private static let formats = [
        "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
        "一, 二, 三, ...": "chineseCounting", "①, ②, ③, ...": "decimalEnclosedCircle",
        "甲, 乙, 丙, ...": "ideographTraditional",
        "ア, イ, ウ, ...": "aiueo", "イ, ロ, ハ, ...": "iroha", "가, 나, 다, ...": "ganada",
    ]
}
