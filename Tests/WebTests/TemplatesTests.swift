import Foundation
import Language
import Showcase
import Testing

@testable import Web

@Suite("The pages' files")
struct TemplatesTests {
    static let share = Share(LiveSite.repository)

    static var templates: [(name: String, text: String)] {
        get throws {
            let folder = share.pages.appending(path: "Templates")
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
                (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            }
        }
    }

    @Test(
        "No template lets a text through unescaped, holds a style or a script but our file, or leaves an attribute unquoted"
    )
    func safe() throws {
        #expect(try Self.templates.count >= 6)
        for (name, whole) in try Self.templates {
            let text = whole.replacing("<script src=\"/scripts/page.js\" defer></script>", with: "")
            for banned in ["{{{", "{{&", "<script", "<style", " style=", "={{", "onclick"] {
                #expect(!text.contains(banned), "\(banned) in \(name)")
            }
        }
    }

    @Test("Every word that a template says is there in every language")
    func words() async throws {
        let languages = try Languages(folder: Self.share.messages)
        let templates = try await PageTemplates(share: Self.share, languages: languages)
        var said: Set<String> = []
        for (_, text) in try Self.templates {
            for piece in text.components(separatedBy: "{{w.").dropFirst() {
                said.insert(String(piece.prefix { $0 != "}" }))
            }
        }
        #expect(said.count > 40)
        for tag in languages.tags {
            let words = templates.words(in: tag)
            for word in said { #expect(words[word]?.isEmpty == false, "\(word) in \(tag)") }
        }
    }

    @Test("No page says “submit”, “invalid” or “failed” to a child")
    func voice() throws {
        let messages = try #require(try Languages(folder: Self.share.messages).messages(of: "en"))
        let spoken = messages.filter { key, _ in
            ["page.", "form.", "verdict.", "entry.", "step.", "part.", "check.", "first.", "upload."].contains {
                key.hasPrefix($0)
            }
        }
        for (key, message) in spoken {
            for text in message.patterns.values {
                for word in ["submit", "invalid", "failed", "error"] {
                    #expect(!text.lowercased().contains(word), "\(key)")
                }
            }
        }
    }
}
