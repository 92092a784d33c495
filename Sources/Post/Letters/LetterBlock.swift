import Foundation
import Showcase

/// A part of a letter, the same in text and HTML.
enum LetterBlock: Sendable {
    case paragraph(String)
    /// Labels and values, a line each.
    case facts([(label: String, value: String)])
    /// What a click opens, and the words on it.
    case link(String, URL)
    /// Someone else's words, as they wrote them, perhaps in another language.
    case quote(String)
    /// A line to type.
    case command(String)
}

extension LetterBlock {
    /// For those who read plain text. An address stands on a line of its own, so that every reader finds its end.
    var text: String {
        switch self {
        case .paragraph(let text): text
        case .facts(let facts): facts.map { "\($0.label): \($0.value)" }.joined(separator: "\n")
        case .link(let label, let address): "\(label):\n\(address.absoluteString)"
        case .quote(let words):
            words.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
        case .command(let line): "    \(line)"
        }
    }

    /// For the template: one of its fields is set.
    var view: View {
        switch self {
        case .paragraph(let text): View(paragraph: text.printable)
        case .facts(let facts):
            View(facts: facts.map { Fact(label: $0.label.printable, value: $0.value.printable) })
        case .link(let label, let address):
            View(link: Link(label: label.printable, address: address.absoluteString.printable))
        case .quote(let words):
            View(quote: Quote(lines: words.printable.split(separator: "\n", omittingEmptySubsequences: false)))
        case .command(let line): View(command: line.printable)
        }
    }

    struct View {
        var paragraph: String?
        var facts: [Fact]?
        var link: Link?
        var quote: Quote?
        var command: String?
    }

    struct Fact { let label, value: String }
    struct Quote { let lines: [Substring] }
    struct Link { let label, address: String }
}
