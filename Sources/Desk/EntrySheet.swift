import Foundation
import Showcase

/// An entry as a judge reads it in a terminal, line by line: no colour, no escape codes, safe for a screen reader.
public struct EntrySheet {
    private let entry: JudgesAPI.EntryView
    private let manuscript: Manuscript?
    private let columns: Int

    /// - Parameters:
    ///   - manuscript: the work, where it is a text.
    ///   - columns: the terminal's width.
    public init(_ entry: JudgesAPI.EntryView, manuscript: Manuscript?, columns: Int = 80) {
        self.entry = entry
        self.manuscript = manuscript
        self.columns = columns
    }

    public var text: String {
        [heading, body, statement, rubric].compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private var heading: String {
        let title = Self.printable(entry.title)
        return "\(title)\n\(entry.categoryTitle), entry \(entry.entry)"
    }

    private var body: String? {
        manuscript.map { manuscript in
            manuscript.blocks.map { block in
                block.lines.map { line in
                    let indent = String(repeating: " ", count: min(40, Int(line.indent * 2)))
                    let text = Self.printable(line.text)
                    return block.kind == .paragraph ? wrapped(text) : "    \(indent)\(text)"
                }.joined(separator: "\n")
            }.joined(separator: "\n\n")
        }
    }

    private var statement: String? {
        entry.statement.isEmpty ? nil : "The artist says:\n\(wrapped(Self.printable(entry.statement)))"
    }

    private var rubric: String {
        let criteria = entry.rubric.criteria.map { criterion in
            let score = entry.scores?[criterion.id].map { ", you gave \($0)" } ?? ""
            let weight = Int((criterion.weight * 100).rounded())
            let head = "  \(criterion.id)  \(criterion.title) (\(weight)%\(score))"
            let anchors = criterion.anchors.sorted { $0.key < $1.key }.map { score, words in
                let number = String(score)
                return "    " + String(repeating: " ", count: max(0, 2 - number.count)) + "\(number)  \(words)"
            }
            return ([head] + anchors).joined(separator: "\n")
        }
        let scale = "Scores go from \(entry.rubric.min) to \(entry.rubric.max)."
        let example = entry.rubric.criteria.map { "\($0.id)=\(($0.anchors.keys.max() ?? entry.rubric.max))" }
            .joined(separator: " ")
        return "The rubric. \(scale)\n" + criteria.joined(separator: "\n")
            + "\n\nTo score it, with numbers of your own: yaas judge score \(entry.entry) \(example)"
    }

    /// Words broken at spaces so that no line is longer than the terminal; a text without spaces is left to it.
    private func wrapped(_ text: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > min(columns, 72) {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }

    /// Without control characters, so that no entry can steer a judge's terminal.
    static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\n" }))
    }
}
