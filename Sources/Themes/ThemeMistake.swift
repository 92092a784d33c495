import Showcase

/// One mistake in a theme file: where it is, what stands there, and what should.
public struct ThemeMistake: Sendable, Equatable, Codable, CustomStringConvertible {
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in Unicode scalars.
    public var column: Int
    /// The keys that lead to it, items of lists counted from 1: `categories[2].limits.words`; empty for the whole file.
    public var path: String
    /// What stands there: `“many”`, `nothing`, `a list`.
    public var found: String
    /// What should stand there: a sentence.
    public var expected: String

    public init(file: String, line: Int, column: Int, path: String, found: String, expected: String) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.found = found
        self.expected = expected
    }

    /// `Themes/2026/theme.yaml:12:5: categories[2].limits.words: found “many”. A whole number of 1 or more.`
    public var description: String {
        let place = "\(file):\(line):\(column): "
        return place + (path.isEmpty ? "" : "\(path): ") + "found \(found). \(expected)"
    }
}

/// Why a theme could not be read: every mistake of the file, in the order of its lines.
public struct ThemeMistakes: Explained, Equatable {
    public let mistakes: [ThemeMistake]
    /// `refused` when the file has mistakes, `missing` when there is no such file or folder.
    public let kind: FailureKind

    public init(_ mistakes: [ThemeMistake]) {
        self.mistakes = mistakes
        kind = .refused
    }

    init(missing file: String, expected: String) {
        mistakes = [ThemeMistake(file: file, line: 1, column: 1, path: "", found: "nothing", expected: expected)]
        kind = .missing
    }

    public var code: String { kind == .missing ? "theme-missing" : "theme-mistakes" }
    public var message: String { mistakes.map(\.description).joined(separator: "\n") }
    public var remedy: String? {
        kind == .missing
            ? "Check the path and the home (--home or YAAS_HOME); `yaas init` makes a home with its themes."
            : "Mend the lines above and check again with `yaas season check`; Themes/README.md explains every key."
    }
}
