import Foundation
import HTTPTypes
import Hummingbird
import Language
import Mustache
import NIOCore
import Showcase

/// The templates, styles and words that the program brings with it, read once.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary
    private let styles: [String: ByteBuffer]
    private let scripts: [String: ByteBuffer]
    /// By language: every message of the pages that takes no argument, under a name that a template can say:
    /// `form.birth-date` is `form_birth_date`.
    private let words: [String: [String: String]]
    let languages: Languages

    private static let prefixes = [
        "page.", "form.", "entry.", "verdict.", "site.", "check.", "upload.", "evidence.", "guardian.", "program.",
        "word.",
    ]

    /// - Throws: `WebError.pagesUnread`.
    init(share: Share, languages: Languages) async throws {
        let templates = share.pages.appending(path: "Templates")
        do { library = try await MustacheLibrary(directory: templates.path) } catch {
            throw WebError.pagesUnread("Templates")
        }
        guard library.getTemplate(named: "layout") != nil else { throw WebError.pagesUnread("Templates") }
        styles = try Self.files(in: share.pages.appending(path: "Styles"), ending: ".css")
        scripts = try Self.files(in: share.pages.appending(path: "Scripts"), ending: ".js")
        guard styles["page.css"] != nil else { throw WebError.pagesUnread("page.css") }
        guard scripts["page.js"] != nil else { throw WebError.pagesUnread("page.js") }
        self.languages = languages
        let master = languages.messages(of: "en") ?? [:]
        let plain = master.filter { key, message in
            message.arguments.isEmpty && Self.prefixes.contains { key.hasPrefix($0) }
        }
        words = Dictionary(
            uniqueKeysWithValues: languages.tags.map { tag in
                let interface = languages.interface(for: tag)
                let texts = plain.keys.map { (Self.name(of: $0), interface.text($0)) }
                return (tag, Dictionary(texts, uniquingKeysWith: { first, _ in first }))
            })
    }

    func words(in language: String) -> [String: String] { words[language] ?? [:] }

    func style(named name: String) -> ByteBuffer? { styles[name] }
    func script(named name: String) -> ByteBuffer? { scripts[name] }

    private static func files(in folder: URL, ending: String) throws(WebError) -> [String: ByteBuffer] {
        var files: [String: ByteBuffer] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        where name.hasSuffix(ending) {
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
                throw .pagesUnread(name)
            }
            files[name] = ByteBuffer(bytes: data)
        }
        return files
    }

    /// A page, its frame's and its own values side by side, every text of theirs made safe for the engine's escaping.
    func render(_ page: some Any, named name: String, in frame: PageFrame) -> String {
        var values: [String: Any] = [:]
        for part in [frame as Any, page] {
            for child in Mirror(reflecting: part).children {
                if let label = child.label { values[label] = Self.safe(child.value) }
            }
        }
        return library.render(values, withTemplate: name) ?? ""
    }

    /// The value as a template may meet it: texts printable, and an optional as what it holds, since to a template a
    /// value that is absent is one that was never named.
    private static func safe(_ value: Any) -> Any? {
        switch value {
        case let text as String: return text.printable
        case let words as [String: String]: return words.mapValues(\.printable)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { safe($0.value) }
        case .collection: return mirror.children.compactMap { safe($0.value) }
        case .struct where !mirror.children.isEmpty:
            let fields = mirror.children.compactMap { child in
                child.label.flatMap { label in safe(child.value).map { (label, $0) } }
            }
            return Dictionary(fields, uniquingKeysWith: { first, _ in first })
        default: return value
        }
    }

    static func name(of key: String) -> String {
        String(key.map { $0 == "." || $0 == "-" ? "_" : $0 })
    }
}
