import Foundation
import Showcase
import Testing
import Themes

@Suite("A folder of themes")
struct ThemeFolderTests {
    /// A home's `Themes` folder with these files, for the length of `body`.
    private func withThemes(_ files: [String: String], _ body: (URL) throws -> Void) throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let themes = Home(home).themes
        try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
        for (path, text) in files {
            let file = themes.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(themes)
    }

    @Test("its seasons are read by id; what is no season is passed over")
    func seasons() throws {
        let older = Sample.replacing("season: 2030", with: "season: 2029")
        let files = ["2030/theme.yaml": Sample.yaml, "2029/theme.yaml": older, "README.md": "", "consents/a.md": ""]
        try withThemes(files) { themes in
            let seasons = try ThemeFolder.seasons(in: themes)
            #expect(seasons.map(\.id) == ["2029", "2030"])
        }
    }

    @Test("a season under another name, and the mistakes of every file, are reported together")
    func mistakes() throws {
        try withThemes(["2031/theme.yaml": Sample.yaml, "2032/theme.yaml": "a: b: c"]) { themes in
            let error = #expect(throws: ThemeMistakes.self) { try ThemeFolder.seasons(in: themes) }
            #expect(error?.mistakes.map(\.path) == ["season", ""])
            #expect(error?.mistakes.first?.expected == "The name of the folder that the file lies in, `2031`.")
            #expect(error?.kind == .refused)
        }
    }

    @Test("a folder, a theme or a consent text that is not there is missing, not refused")
    func missing() throws {
        try withThemes([:]) { themes in
            let nowhere = themes.appending(path: "2030/theme.yaml")
            let file = #expect(throws: ThemeMistakes.self) { try ThemeReader.read(at: nowhere) }
            let folder = #expect(throws: ThemeMistakes.self) { try ThemeFolder.seasons(in: nowhere) }
            let season = try ThemeReader.read(Sample.yaml, file: "")
            let text = #expect(throws: ThemeMistakes.self) { try ThemeFolder.consentText(of: season, in: themes) }
            for error in [file, folder, text] {
                #expect(error?.kind == .missing)
                #expect(error?.code == "theme-missing")
            }
        }
    }

    @Test("a file in another encoding than UTF-8 is refused, never read with its letters lost")
    func encoding() throws {
        try withThemes(["2030/theme.yaml": ""]) { themes in
            let file = themes.appending(path: "2030/theme.yaml")
            try Data(Sample.yaml.utf8 + [0xE9]).write(to: file)
            let error = #expect(throws: ThemeMistakes.self) { try ThemeReader.read(at: file) }
            #expect(error?.mistakes.map(\.found) == ["bytes that are not UTF-8"])
            #expect(error?.kind == .refused)
        }
    }

    @Test("a consent text without a version or a purpose is refused")
    func consents() throws {
        let whole =
            "# Hello\nVersion: 3\nIntro\n## A {enter}\na\n## B {publish}\nb\n## C {likeness}\nc\n## D {name}\nd\n"
        let text = try ConsentText(whole, file: "c.md")
        #expect(text.version == "3")
        #expect(text["publish"] == text.sections[1])
        #expect(text["publish"]?.body == "b")
        #expect(text["publish"]?.title == "B")
        for (cut, found) in [("Version: 3\n", "no line `Version: …`"), ("## C {likeness}\n", "no text for likeness")] {
            let error = #expect(throws: ThemeMistakes.self) {
                try ConsentText(whole.replacingOccurrences(of: cut, with: ""), file: "c.md")
            }
            #expect(error?.mistakes.map(\.found) == [found])
        }
    }
}
