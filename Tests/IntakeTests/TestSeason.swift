import Foundation
import Showcase
import Themes

enum TestSeason {
    static func season() throws -> Season {
        try ThemeReader.read(at: TemporaryHome.root.appending(path: "Themes/2026/theme.yaml"))
    }
}
