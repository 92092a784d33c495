import Foundation
import LikenessSet
import Media
import Showcase

enum Texts {
    static func measure(_ corpus: URL?) throws {
        for lines in [4, 8, 40] {
            let poems = Poet.tongues.flatMap { tongue in
                (0..<40).map { ("\(tongue.name) \($0)", Poet.poem(seed: UInt64($0), in: tongue, lines: lines)) }
            }
            trial("texts, written, of \(lines) lines", poems)
        }
        guard let corpus else { return }
        var real: [(String, String)] = []
        for file in try Pictures.files(corpus, ["poem", "prose"], endings: ["txt", "md"]) {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            // Pieces of about the length of a poem.
            let characters = Array(text)
            for start in stride(from: 0, to: min(characters.count, 12_000), by: 600)
            where characters.count - start > 120 {
                real.append((file.lastPathComponent, String(characters[start..<min(start + 600, characters.count)])))
            }
        }
        trial("texts, corpus in pieces of 600 characters", real)
    }

    private static func trial(_ title: String, _ texts: [(source: String, text: String)]) {
        var trial = Trial(title)
        let prints = texts.compactMap { text in
            print(text.text).map { (source: text.source, print: $0, text: text.text) }
        }
        if prints.count < texts.count { Swift.print("\(texts.count - prints.count) too short") }
        for alteration in TextAlteration.allCases {
            var dice = SeededGenerator(seed: 3)
            let copies = prints.map { print(alteration($0.text, dice: &dice)) }
            trial.recall(alteration.rawValue, prints.map(\.print), copies)
        }
        trial.compare(prints.enumerated().map { ("\($0.element.source)#\($0.offset)", $0.element.print) })
        trial.show()
    }

    private static func print(_ text: String) -> Fingerprint? {
        Fingerprint(
            of: Manuscript(
                language: nil, direction: .ltr, blocks: [.init(kind: .stanza, lines: [.init(runs: [.init(text)])])]))
    }
}
