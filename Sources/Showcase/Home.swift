import Foundation

/// The folder of one showcase: its themes, its exhibit's templates, and its runtime data.
public struct Home: Sendable, Equatable {
    public let root: URL

    public init(_ root: URL) { self.root = root.standardizedFileURL }

    /// A folder a year, each with a `theme.yaml`. Staff edit these.
    public var themes: URL { root.appending(path: "Themes") }
    /// The exhibit's `Templates`, `Styles` and `Locales`, and its built `Site`.
    public var exhibit: URL { root.appending(path: "Exhibit") }
    /// The symbolic link that points to the published edition.
    public var site: URL { exhibit.appending(path: "Site") }
    public var storage: URL { root.appending(path: "Storage") }
    public var catalogue: URL { storage.appending(path: "catalogue.sqlite") }
    /// Files named by the SHA-256 of what they hold.
    public var vault: URL { storage.appending(path: "Vault") }
    /// Mail waiting as `.eml` files, where no server is set.
    public var outbox: URL { storage.appending(path: "Outbox") }
    /// A home's own words and look of letters, in the place of those the program brings; need not be there.
    public var letters: URL { root.appending(path: "Letters") }
    /// Uploads and copies on their way into the vault.
    public var arrivals: URL { storage.appending(path: "Arrivals") }

    public func theme(_ season: Season.ID) -> URL { themes.appending(path: season.text).appending(path: "theme.yaml") }
}

/// What the program brings with it: `Themes`, `Exhibit`, `Pages`, `Messages`, `Letters` and `Demo`, as in the repository's root.
public struct Share: Sendable, Equatable {
    public let root: URL

    public init(_ root: URL) { self.root = root.standardizedFileURL }

    public var themes: URL { root.appending(path: "Themes") }
    public var exhibit: URL { root.appending(path: "Exhibit") }
    /// Templates and styles of the intake's pages.
    public var pages: URL { root.appending(path: "Pages") }
    /// Messages of the interface, a file a language.
    public var messages: URL { root.appending(path: "Messages") }
    /// Words of letters, a file a language, and their look.
    public var letters: URL { root.appending(path: "Letters") }
    public var demo: URL { root.appending(path: "Demo") }

    /// `YAAS_SHARE` where it is set; else `share/yaas` beside the command or beside its folder; else the
    /// repository that the command was built in.
    ///
    /// - Parameters:
    ///   - executable: the running command, symbolic links resolved.
    /// - Returns: `nil` when there is none of these.
    public static func find(executable: URL, environment: [String: String]) -> Share? {
        if let named = environment["YAAS_SHARE"], !named.isEmpty { return Share(URL(filePath: named)) }
        let folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        var candidates = [folder, folder.deletingLastPathComponent()].map { $0.appending(path: "share/yaas") }
        var ancestor = folder
        for _ in 0..<6 {
            candidates.append(ancestor)
            ancestor = ancestor.deletingLastPathComponent()
        }
        return candidates.first {
            FileManager.default.fileExists(atPath: $0.appending(path: "Exhibit/Templates").path)
        }.map(Share.init)
    }
}
