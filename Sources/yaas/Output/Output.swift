import Foundation

/// Standard output.
enum Output {
    /// One JSON document, indented, keys sorted.
    static func json(_ value: some Encodable) throws { print(try text(value, pretty: true)) }

    /// One JSON object on one line.
    static func jsonLine(_ value: some Encodable) throws { print(try text(value, pretty: false)) }

    private static func text(_ value: some Encodable, pretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting =
            pretty ? [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Sends what was printed on its way, for whoever reads a pipe while the command goes on.
    static func flush() { fflush(nil) }

    /// `1 work`, `2 works`.
    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// A size as people say it: `155 kB`, `13 MB`.
    static func size(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
    }

    /// Rows under a header, columns padded to their widest cell.
    static func table(_ header: [String], _ rows: [[String]]) {
        let lines = [header] + rows
        let widths = header.indices.map { column in lines.map { width(of: $0[column]) }.max() ?? 0 }
        for line in lines {
            let cells = zip(line, widths).map { cell, wide in
                cell + String(repeating: " ", count: max(0, wide - width(of: cell)))
            }
            print(trimmedEnd(cells.joined(separator: "  ")))
        }
    }

    /// Without control characters: nothing a stranger wrote may steer the terminal.
    static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }

    /// Columns that a text takes in a terminal: two for East Asian wide characters, none for combining marks.
    private static func width(of text: String) -> Int {
        text.reduce(0) { sum, character in
            guard let scalar = character.unicodeScalars.first?.value else { return sum }
            let wide =
                (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar)
                || (0xAC00...0xD7A3).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
                || (0xFE30...0xFE6F).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
                || (0x1F300...0x1FAFF).contains(scalar) || (0x20000...0x3FFFD).contains(scalar)
            return sum + (wide ? 2 : 1)
        }
    }

    private static func trimmedEnd(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}

/// How far a long work has come: a bar that is redrawn on a terminal, two plain lines elsewhere. On standard error,
/// so that a report can be piped.
final class Progress: Sendable {
    private let label: String
    private let total: Int
    private let isTerminal = isatty(2) == 1

    /// - Parameter total: 0 where it is not known yet.
    init(_ label: String, of total: Int) {
        self.label = label
        self.total = total
        if !isTerminal { Failure.say(total > 0 ? "\(label) (\(total))…" : "\(label)…") }
        show(0)
    }

    func show(_ done: Int) { show(done, of: total) }

    /// For work whose extent is only known once it goes on.
    func show(_ done: Int, of total: Int) {
        guard isTerminal, total > 0 else { return }
        let filled = done * 30 / total
        let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: 30 - filled)
        FileHandle.standardError.write(Data("\r\(label) \(bar) \(done)/\(total)".utf8))
        if done >= total { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
