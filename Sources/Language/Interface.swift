import Foundation
import Showcase

/// The interface in one language: its messages, and how it writes numbers, dates and places.
public struct Interface: Sendable {
    /// BCP 47, for the `lang` attribute.
    public let tag: String
    /// For the `dir` attribute.
    public let direction: Manuscript.Direction
    let messages: [String: Message]
    /// English, for what is not translated yet.
    let master: [String: Message]
    let locale: Locale

    init(tag: String, messages: [String: Message], master: [String: Message]) {
        self.tag = tag
        self.messages = messages
        self.master = master
        direction = TextDirection.of(tag)
        locale = Locale(identifier: tag)
    }

    /// The message of `key` with its arguments put in.
    ///
    /// - Parameters:
    ///   - key: dotted: `entry.words`. A key that no file has is answered with itself.
    ///   - arguments: texts, and whole numbers, which are written as the language does; `count` chooses the plural.
    public func text(_ key: String, _ arguments: [String: any CustomStringConvertible & Sendable] = [:]) -> String {
        guard let message = messages[key] ?? master[key] else { return key }
        let language = messages[key] == nil ? "en" : tag
        let category = (arguments["count"] as? Int).map { PluralCategory.of($0, in: language) } ?? .other
        return Message.replacing(in: message.pattern(for: category)) { name in
            guard let value = arguments[name] else { return nil }
            if let number = value as? Int { return self.number(number) }
            return direction == .rtl ? isolated(value.description) : value.description
        }
    }

    /// Whether this language itself has a message of `key`.
    public func has(_ key: String) -> Bool { messages[key] != nil }

    /// First-strong isolation, so that a name of another script does not turn the sentence around it (Unicode UAX 9).
    private func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}
