import ArgumentParser
import Foundation
import Showcase

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the home of a showcase: Themes, Exhibit and Storage.")

    @Argument(help: "A folder that is empty or not there yet.")
    var folder: String

    func run() throws {
        let home = Home(URL(filePath: folder))
        try Self.make(home, from: try Parts.share())
        print(
            """
            \(home.root.path) is the home of a showcase now.
            Next: read Themes/README.md, edit Themes/<year>/theme.yaml, and check it:
              yaas season check \(home.themes.path)/2026/theme.yaml
            """)
    }

    /// Copies the program's themes and exhibit into a new home.
    static func make(_ home: Home, from share: Share) throws {
        let files = FileManager.default
        if let found = try? files.contentsOfDirectory(atPath: home.root.path), !found.isEmpty {
            throw CommandError.folderTaken(home.root.path)
        }
        do {
            try files.createDirectory(at: home.storage, withIntermediateDirectories: true)
            try files.createDirectory(at: home.exhibit, withIntermediateDirectories: true)
            try files.copyItem(at: share.themes, to: home.themes)
            for part in ["Templates", "Styles", "Locales", "Fonts"] {
                let source = share.exhibit.appending(path: part)
                if files.fileExists(atPath: source.path) {
                    try files.copyItem(at: source, to: home.exhibit.appending(path: part))
                }
            }
        } catch { throw CommandError.cannotWrite(home.root.path) }
    }
}
