import Foundation
import Language
import Mustache
import Showcase

/// Writes the letters of a showcase: the same facts make the same letter.
///
/// What a letter says stands in `Letters/TAG.json`, a file a language, how it looks in `Letters/letter.mustache`; a
/// home's own `Letters` folder overrides either, key by key.
public struct Letters: Sendable {
    let languages: Languages
    private let template: MustacheTemplate

    /// - Parameters:
    ///   - folder: `Share.letters`.
    ///   - overrides: `Home.letters`; it need not be there.
    /// - Throws: `LanguageError`, `PostError.lettersUnread`.
    public init(folder: URL, overrides: URL? = nil) throws {
        languages = try Languages(folder: folder, overrides: overrides)
        let name = "letter.mustache"
        let files = [overrides, folder].compactMap { $0?.appending(path: name) }
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { throw PostError.lettersUnread(name) }
        do { template = try MustacheTemplate(string: text) } catch { throw PostError.lettersUnread(name) }
    }

    /// The tags of all languages that letters are written in.
    public var tags: [String] { languages.tags }

    /// Puts a letter together.
    ///
    /// - Parameters:
    ///   - arguments: of the subject's message, `KIND.subject`.
    ///   - season: whose title stands at its head.
    func letter(
        _ kind: Letter.Kind, about: Letter.About, occasion: String? = nil, to addressee: Addressee, in season: Season?,
        _ arguments: [String: any CustomStringConvertible & Sendable] = [:],
        blocks: (Interface) -> [LetterBlock]
    ) -> Letter {
        let words = languages.interface(for: addressee.language)
        let site = words.text("site")
        let heading = season.map { season in
            "\(season.title.text(in: words.tag).oneLine) · \(season.id)"
        }
        let body = blocks(words)
        let closing = [words.text("signature"), words.text("why")]
        let text = (
            [site, heading].compactMap { $0 }.joined(separator: "\n"), body.map(\.text), closing[0], closing[1]
        )
        let subject = words.text("\(kind.rawValue).subject", arguments)
        let page = Page(
            lang: words.tag, dir: words.direction.rawValue, title: subject.printable, site: site.printable,
            season: heading?.printable, blocks: body.map(\.view), signature: closing[0].printable,
            why: closing[1].printable)
        return Letter(
            kind, about: about, occasion: occasion, to: addressee.address, subject: subject,
            text: ([text.0] + text.1 + [text.2, "-- \n" + text.3]).joined(separator: "\n\n") + "\n",
            html: template.render(page), language: words.tag)
    }

    /// What the template is given, every text made safe for its escaping.
    private struct Page {
        let lang, dir, title, site: String
        let season: String?
        let blocks: [LetterBlock.View]
        let signature, why: String
    }
}

/// Whom a letter goes to, and in which language they are written to.
public struct Addressee: Sendable, Equatable {
    public var address: String
    /// A BCP 47 tag or an Accept-Language header.
    public var language: String

    public init(_ address: String, language: String) {
        self.address = address
        self.language = language
    }
}
