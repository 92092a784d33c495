import Foundation
import Logging
import Synchronization
import Testing

@testable import Web

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A folder for one test, gone after it.
func withTemporaryFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}

/// Runs a server on a free port for as long as `body` takes.
func live<Value: Sendable>(
    _ run: @escaping @Sendable (@escaping @Sendable (Int) async -> Void) async throws -> Void,
    _ body: (Client) async throws -> Value
) async throws -> Value {
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
        defer { continuation.finish() }
        try await run { continuation.yield($0) }
    }
    defer { server.cancel() }
    let port = try #require(await ports.first { _ in true })
    return try await body(Client(port: port))
}

/// What a browser or a judge's desk does, over a real connection.
struct Client: Sendable {
    let port: Int
    private let session: URLSession

    init(port: Int) {
        self.port = port
        let configuration = URLSessionConfiguration.ephemeral
        configuration.requestCachePolicy = .reloadIgnoringLocalAndRemoteCacheData
        configuration.timeoutIntervalForRequest = 20
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        session = URLSession(configuration: configuration, delegate: Stay(), delegateQueue: nil)
    }

    struct Answer: Sendable {
        var status: Int
        var headers: [String: String]
        var body: Data

        var text: String { String(decoding: body, as: UTF8.self) }
        subscript(header: String) -> String? { headers[header.lowercased()] }
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await send("GET", path, headers: headers)
    }

    func send(
        _ method: String, _ path: String, headers: [String: String] = [:], body: Data? = nil
    ) async throws -> Answer {
        var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
        request.httpMethod = method
        request.httpBody = body
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await session.data(for: request)
        let answer = try #require(response as? HTTPURLResponse)
        var fields: [String: String] = [:]
        for case (let name as String, let value as String) in answer.allHeaderFields {
            fields[name.lowercased()] = value
        }
        return Answer(status: answer.statusCode, headers: fields, body: data)
    }

    /// Sends bytes as they are, and reads until the server closes or `seconds` pass.
    func raw(_ bytes: Data, thenClose: Bool = false, seconds: Double = 5) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: exchange(bytes, thenClose, seconds)) }
        }
    }

    private func exchange(_ bytes: Data, _ closes: Bool, _ seconds: Double) -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return "" }
        var patience = timeval(tv_sec: Int(seconds), tv_usec: Int((seconds - seconds.rounded(.down)) * 1e6))
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        _ = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if closes { shutdown(descriptor, Int32(SHUT_WR)) }
        var answer = Data()
        var block = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(descriptor, &block, block.count, 0)
            guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
            answer.append(contentsOf: block[..<count])
        }
    }
}

/// Does not follow redirections, so that a test sees them.
private final class Stay: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}

/// Keeps all that is logged, at every level.
struct LogBook: LogHandler {
    final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var text: String { lines.withLock { $0.joined(separator: "\n") } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.add("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
    }

    static func logger(_ lines: Lines = Lines()) -> Logger {
        Logger(label: "test") { _ in LogBook(lines: lines) }
    }
}
