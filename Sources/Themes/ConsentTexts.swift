import Foundation
import Showcase

/// What guardians are asked, by season, in every language in which the texts lie beside each other.
///
/// `consents/2026.md` is the text; `consents/2026.es.md` its translation, which counts only while it states the same
/// version.
public struct ConsentTexts: Sendable {
    private let texts: [Season.ID: [String: ConsentText]]

    /// The language of the file that a theme names.
    private static let master = "en"

    /// - Throws: as `ThemeFolder.consentText`, and where a translation lacks a text.
    public init(of seasons: [Season], in themes: URL) throws(ThemeMistakes) {
        var texts: [Season.ID: [String: ConsentText]] = [:]
        for season in seasons {
            let text = try ThemeFolder.consentText(of: season, in: themes)
            var byLanguage = [Self.master: text]
            let file = ThemeFolder.consentFile(of: season, in: themes)
            let stem = file.deletingPathExtension().lastPathComponent + "."
            let folder = file.deletingLastPathComponent()
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            where name.hasPrefix(stem) && name.hasSuffix(".md") {
                let tag = String(name.dropFirst(stem.count).dropLast(".md".count))
                guard !tag.isEmpty, let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
                let translation = try ConsentText(String(decoding: data, as: UTF8.self), file: name)
                if translation.version == text.version { byLanguage[tag] = translation }
            }
            texts[season.id] = byLanguage
        }
        self.texts = texts
    }

    /// The text in `language`, else as it was written, with the language that it is in; `nil` for a season that is not
    /// known.
    public func text(of season: Season.ID, in language: String) -> (text: ConsentText, language: String)? {
        guard let byLanguage = texts[season] else { return nil }
        if let text = byLanguage[language] { return (text, language) }
        return byLanguage[Self.master].map { ($0, Self.master) }
    }
}
