import Foundation

/// Where an address in a document leads.
enum Reach {
    /// Whether following it asks another machine: every scheme but `file`, and what lies on a server by name
    /// (`//server/share`, `\\server\share`, `file://server/share`).
    static func isRemote(_ address: String) -> Bool {
        let decoded = address.removingPercentEncoding ?? address
        let plain = decoded.trimmingCharacters(in: .whitespacesAndNewlines).replacingOccurrences(of: "\\", with: "/")
            .lowercased()
        if plain.hasPrefix("//") { return true }
        guard let colon = plain.firstIndex(of: ":") else { return false }
        let scheme = plain[..<colon]
        // One letter is a drive; a stroke or a space before the colon, no scheme at all.
        guard scheme.count > 1, scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return false }
        guard scheme == "file" else { return scheme != "data" }
        let rest = plain[plain.index(after: colon)...]
        guard rest.hasPrefix("//") else { return false }
        let host = rest.dropFirst(2).prefix { $0 != "/" }
        if host.isEmpty { return rest.hasPrefix("////") }
        return host != "localhost" && !(host.count == 2 && host.hasSuffix(":"))
    }
}
