import Foundation
import Showcase

/// The `Themes` folder of a home: a folder a season, and the consent texts.
public enum ThemeFolder {
    /// The seasons of a home, by id.
    ///
    /// - Parameter themes: `Home.themes`. Folders without a `theme.yaml`, as `consents`, are passed over.
    /// - Throws: the mistakes of all theme files together; of kind `missing` when there is no such folder.
    public static func seasons(in themes: URL) throws(ThemeMistakes) -> [Season] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: themes.path) else {
            throw ThemeMistakes(missing: themes.relativePath, expected: "A folder of themes, a folder for each season.")
        }
        var seasons: [Season] = []
        var mistakes: [ThemeMistake] = []
        for name in names.sorted() {
            let file = themes.appending(path: name).appending(path: "theme.yaml")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            do throws(ThemeMistakes) {
                seasons.append(try ThemeReader.read(at: file))
            } catch {
                mistakes += error.mistakes
            }
        }
        guard mistakes.isEmpty else { throw ThemeMistakes(mistakes) }
        return seasons.sorted { $0.id < $1.id }
    }

    /// Where the consent texts of `season` lie.
    public static func consentFile(of season: Season, in themes: URL) -> URL {
        themes.appending(path: season.consent.versions)
    }

    /// What a guardian of an entrant of `season` is asked to agree to.
    ///
    /// - Throws: of kind `missing` when there is no such file, `refused` when it states no version.
    public static func consentText(of season: Season, in themes: URL) throws(ThemeMistakes) -> ConsentText {
        let file = consentFile(of: season, in: themes)
        guard let data = try? Data(contentsOf: file) else {
            throw ThemeMistakes(missing: file.relativePath, expected: "The consent texts that the theme names.")
        }
        return try ConsentText(String(decoding: data, as: UTF8.self), file: file.relativePath)
    }
}
