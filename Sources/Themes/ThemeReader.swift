import Foundation
import Showcase
import Yams

/// Reads `theme.yaml`, the one file that says what a season is.
public enum ThemeReader {
    /// Reads a season from the text of its file.
    ///
    /// - Parameters:
    ///   - file: what the mistakes call the file.
    ///   - folder: the name of the folder it lies in, which the season's id must equal; `nil`: not checked.
    /// - Throws: every mistake of the file at once.
    public static func read(_ yaml: String, file: String, folder: String? = nil) throws(ThemeMistakes) -> Season {
        let document = try Document(yaml, file: file)
        let notes = Notes(document)
        let root = Item(node: document.root ?? Node(""), path: "", notes: notes)
        let season = root.season(in: folder)
        guard let season, notes.mistakes.isEmpty else {
            throw ThemeMistakes(notes.mistakes.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return season
    }

    /// Reads a season from its file. Where that lies in a home's `Themes`, the folder's name must be the season's id.
    ///
    /// - Throws: every mistake of the file at once; of kind `missing` when there is no such file.
    public static func read(at file: URL) throws(ThemeMistakes) -> Season {
        guard let data = try? Data(contentsOf: file) else {
            throw ThemeMistakes(missing: file.relativePath, expected: "A theme file that can be read.")
        }
        let folder = file.deletingLastPathComponent()
        let isInThemes = folder.deletingLastPathComponent().lastPathComponent == "Themes"
        guard let yaml = String(data: data, encoding: .utf8) else {
            throw ThemeMistakes([
                ThemeMistake(
                    file: file.relativePath, line: 1, column: 1, path: "", found: "bytes that are not UTF-8",
                    expected: "A text in UTF-8, as every editor can save it.")
            ])
        }
        return try read(yaml, file: file.relativePath, folder: isInThemes ? folder.lastPathComponent : nil)
    }

    /// Every mistake of a theme file in the order of its lines; empty when it can be read.
    public static func mistakes(in yaml: String, file: String, folder: String? = nil) -> [ThemeMistake] {
        do throws(ThemeMistakes) {
            _ = try read(yaml, file: file, folder: folder)
            return []
        } catch {
            return error.mistakes
        }
    }
}
