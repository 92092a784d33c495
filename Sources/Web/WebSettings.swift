import Foundation

/// How a server listens. TLS is the work of the reverse proxy before it.
public struct WebSettings: Sendable, Equatable {
    /// The address to bind.
    public var host: String
    /// 0: any free port.
    public var port: Int
    /// Where visitors reach the server, when that is not what their browser's `Host` header says: `https://enter.example.org`.
    public var publicOrigin: String?
    /// The most bytes of an upload where the category sets no limit.
    public var uploadBytes: Int
    /// How long a connection may be silent, in seconds.
    public var idleSeconds: Int
    /// How many requests that change something one network address may send in a minute, and as many at once.
    public var changesPerMinute: Int
    /// Whether SIGTERM and SIGINT end the server, after the requests under way.
    public var stopsOnSignals: Bool

    public init(
        host: String = "127.0.0.1", port: Int = 8080, publicOrigin: String? = nil, uploadBytes: Int = 200 << 20,
        idleSeconds: Int = 60, changesPerMinute: Int = 600, stopsOnSignals: Bool = true
    ) {
        self.host = host
        self.port = port
        self.publicOrigin = publicOrigin
        self.uploadBytes = uploadBytes
        self.idleSeconds = idleSeconds
        self.changesPerMinute = changesPerMinute
        self.stopsOnSignals = stopsOnSignals
    }

    /// The origin under which this server is reached, for links that leave a page.
    ///
    /// What a request says of its host is believed only where it names this very machine: a letter must never carry an
    /// address that a stranger chose.
    func origin(saying authority: String?) -> String {
        if let publicOrigin { return publicOrigin }
        let named = authority ?? ""
        let own = [host, "127.0.0.1", "localhost", "[::1]"]
        let isOwn = own.contains { named == $0 || named.hasPrefix($0 + ":") }
        return isOwn ? "http://\(named)" : "http://\(host):\(port)"
    }

    /// Whether cookies may be kept to encrypted connections.
    var isEncrypted: Bool { publicOrigin?.hasPrefix("https://") ?? false }
}
