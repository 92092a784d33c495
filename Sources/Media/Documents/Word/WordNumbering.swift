import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The lists of a Word document (ECMA-376 part 1, 17.9), and how far each has counted.
struct WordNumbering {
    struct Level: Equatable {
        var start = 0
        var format = "decimal"
        /// With `%1` to `%9` for the numbers of the levels.
        var text = ""
        var suffix = "tab"
        /// The level, from 1, whose items let it start anew; 0 for none, `nil` for every higher one.
        var restart: Int?
        /// All its numbers are decimal.
        var isLegal = false
        /// The style whose paragraphs are items of this level.
        var style: String?
    }

    var levels: [String: [Int: Level]] = [:]
    /// Of a list, the definition it follows.
    var definitions: [String: String] = [:]
    /// Of a list, levels that it starts anew or defines otherwise.
    var starts: [String: [Int: Int]] = [:]
    var others: [String: [Int: Level]] = [:]
    private var counts: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    /// Counts one item on.
    ///
    /// - Returns: What stands before it, with the space behind; empty for none.
    mutating func mark(list: String, level stated: Int?, style: String?) -> String {
        guard let definition = definitions[list] else { return "" }
        let own = style.flatMap { style in levels[definition]?.first { $0.value.style == style }?.key }
        let depth = min(max(stated ?? own ?? 0, 0), 8)
        guard let level = level(depth, of: list) else { return "" }
        var reached = counts[definition] ?? [:]
        if begun.insert("\(list)/\(depth)").inserted, let start = starts[list]?[depth] { reached[depth] = start - 1 }
        reached[depth] = (reached[depth] ?? level.start - 1) &+ 1
        for higher in 0..<depth where reached[higher] == nil { reached[higher] = self.level(higher, of: list)?.start }
        for deeper in (depth + 1)..<10 where depth < self.level(deeper, of: list)?.restart ?? deeper {
            reached[deeper] = nil
        }
        counts[definition] = reached
        let text = words(of: level, in: list, at: reached)
        return text.isEmpty || level.suffix == "nothing" ? text : text + " "
    }

    private func level(_ depth: Int, of list: String) -> Level? {
        others[list]?[depth] ?? definitions[list].flatMap { levels[$0]?[depth] }
    }

    private func words(of level: Level, in list: String, at reached: [Int: Int]) -> String {
        if level.format == "bullet" {
            // A symbol font's private characters mean nothing without it.
            guard let sign = level.text.unicodeScalars.first else { return "" }
            return sign.properties.generalCategory == .privateUse || sign == "\u{B7}"
                ? "•" : sign == "o" ? "◦" : level.text
        }
        return (1...9).reduce(level.text) { text, number in
            guard text.contains("%\(number)") else { return text }
            let other = self.level(number - 1, of: list) ?? level
            let value = ListNumeral.text(
                reached[number - 1] ?? other.start, as: level.isLegal ? "decimal" : other.format)
            return text.replacingOccurrences(of: "%\(number)", with: value)
        }
    }
}

/// The part `numbering.xml`.
final class WordNumberingReader: NSObject, XMLParserDelegate {
    var numbering = WordNumbering()
    private var definition: String?
    private var list: String?
    private var depth: Int?
    private var level: WordNumbering.Level?

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let attributes = attributes.local
        let value = attributes["val"]
        switch element {
        case "abstractNum": definition = attributes["abstractNumId"]
        case "num": list = attributes["numId"]
        case "abstractNumId": if let list { numbering.definitions[list] = value }
        case "lvlOverride": depth = attributes["ilvl"].flatMap(Int.init)
        case "startOverride":
            if let list, let depth {
                numbering.starts[list, default: [:]][depth] = value.flatMap { Int32($0) }.map(Int.init)
            }
        case "lvl":
            level = .init()
            depth = attributes["ilvl"].flatMap(Int.init)
        case "start": level?.start = value.flatMap { Int32($0) }.map(Int.init) ?? 0
        case "numFmt": level?.format = value ?? "decimal"
        case "lvlText": level?.text = String((value ?? "").prefix(64))
        case "lvlRestart": level?.restart = value.flatMap(Int.init)
        case "isLgl": level?.isLegal = true
        case "suff": level?.suffix = value ?? "tab"
        case "pStyle": level?.style = value
        default: break
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        switch element {
        case "lvl":
            if let depth, let level {
                if let list { numbering.others[list, default: [:]][depth] = level }
                if let definition { numbering.levels[definition, default: [:]][depth] = level }
            }
            level = nil
        case "abstractNum": definition = nil
        case "num": list = nil
        default: break
        }
    }
}
