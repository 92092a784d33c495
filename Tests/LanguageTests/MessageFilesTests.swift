import Foundation
import Language
import Testing

/// The folder of the messages that the program brings with it.
let messages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Messages")

@Suite("The messages that the repository holds")
struct MessageFilesTests {
    private static let others = ["es", "fr", "ar", "zh", "ja"]
    private let languages: Languages

    init() throws { languages = try Languages(folder: messages) }

    @Test("six languages are there, English first")
    func tags() { #expect(languages.tags == ["en", "ar", "es", "fr", "ja", "zh"]) }

    @Test("every language has the keys of English, and no others", arguments: others)
    func keys(tag: String) throws {
        let english = try #require(languages.messages(of: "en"))
        let other = try #require(languages.messages(of: tag))
        #expect(english.keys.filter { other[$0] == nil }.sorted() == [], "missing in \(tag).json")
        #expect(other.keys.filter { english[$0] == nil }.sorted() == [], "not in en.json")
    }

    @Test("every message takes the arguments that it takes in English", arguments: others)
    func arguments(tag: String) throws {
        let english = try #require(languages.messages(of: "en"))
        for (key, message) in try #require(languages.messages(of: tag)) {
            #expect(message.arguments == english[key]?.arguments, "\(key) in \(tag).json")
        }
    }

    @Test("a message with plurals has every form of its language, and no other", arguments: ["en"] + others)
    func plurals(tag: String) throws {
        let english = try #require(languages.messages(of: "en"))
        for (key, message) in try #require(languages.messages(of: tag)) where english[key]?.patterns.count ?? 0 > 1 {
            #expect(Set(message.patterns.keys) == PluralCategory.all(in: tag), "\(key) in \(tag).json")
        }
    }

    @Test("no message is empty or has a brace left open", arguments: ["en"] + others)
    func braces(tag: String) throws {
        for (key, message) in try #require(languages.messages(of: tag)) {
            for pattern in message.patterns.values {
                #expect(!pattern.trimmingCharacters(in: .whitespaces).isEmpty, "\(key) in \(tag).json")
                #expect(pattern.count { $0 == "{" } == pattern.count { $0 == "}" }, "\(key) in \(tag).json")
            }
        }
    }
}
