import Foundation
import Showcase

/// A judge's login, kept in a file that only they can read.
public struct Login: Sendable, Equatable, Codable {
    public var server: URL
    public var token: String
    public var judge: String

    public init(server: URL, token: String, judge: String) {
        self.server = server
        self.token = token
        self.judge = judge
    }

    public var client: JudgesClient { JudgesClient(server: server, token: token) }

    /// `YAAS_JUDGE_LOGIN`, else `yaas/judge.json` in the user's folder for settings (XDG Base Directory).
    public static func file(environment: [String: String]) -> URL {
        if let named = environment["YAAS_JUDGE_LOGIN"], !named.isEmpty { return URL(filePath: named) }
        let settings =
            environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
            ?? URL(filePath: environment["HOME"] ?? "/").appending(path: ".config")
        return settings.appending(path: "yaas/judge.json")
    }

    /// - Throws: `DeskError.notLoggedIn` when there is none that can be read.
    public static func read(_ file: URL) throws(DeskError) -> Login {
        guard let data = FileManager.default.contents(atPath: file.path),
            let login = try? JSONDecoder().decode(Login.self, from: data)
        else { throw .notLoggedIn }
        return login
    }

    /// Writes it with mode 0600.
    public func write(_ file: URL) throws(DeskError) {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch { throw .cannotKeep(file.deletingLastPathComponent().path) }
        guard let data = try? JSONEncoder().encode(self),
            FileManager.default.createFile(atPath: file.path, contents: data, attributes: [.posixPermissions: 0o600])
        else { throw .cannotKeep(file.path) }
    }

    /// Reads a server's address: http or https with a host.
    public static func address(_ text: String) throws(DeskError) -> URL {
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme ?? ""), url.host() != nil else {
            throw .addressUnread(text)
        }
        return url
    }
}
