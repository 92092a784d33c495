import Foundation
import Showcase

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The judges' API, asked.
public struct JudgesClient: Sendable {
    public let server: URL
    private let token: String?
    private let session: URLSession

    /// - Parameters:
    ///   - server: the showcase's address, as `https://yaas.example.org`.
    ///   - token: from `login`; none is needed to log in.
    public init(server: URL, token: String? = nil) {
        self.server = server
        self.token = token
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 30
        session = URLSession(configuration: configuration)
    }

    /// Exchanges an invitation for a token.
    public func login(_ invitation: String) async throws(DeskError) -> JudgesAPI.Session {
        try await ask("POST", "session", sending: JudgesAPI.Invitation(invitation: invitation))
    }

    public func queue(season: String? = nil) async throws(DeskError) -> JudgesAPI.Queue {
        try await ask("GET", "queue", query: season.map { [URLQueryItem(name: "season", value: $0)] } ?? [])
    }

    public func entry(_ id: String) async throws(DeskError) -> JudgesAPI.EntryView {
        try await ask("GET", "entries/\(try Self.plain(id))")
    }

    /// The bytes of the judge copy.
    public func work(of id: String) async throws(DeskError) -> Data {
        try await send(request("GET", "entries/\(try Self.plain(id))/work"))
    }

    public func score(_ id: String, _ scores: JudgesAPI.Scores) async throws(DeskError) {
        var request = try request("PUT", "entries/\(try Self.plain(id))/scoresheet")
        request.httpBody = try? JSONEncoder().encode(scores)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        _ = try await send(request)
    }

    private func ask<Answer: Decodable>(
        _ method: String, _ path: String, query: [URLQueryItem] = [], sending body: (any Encodable & Sendable)? = nil
    ) async throws(DeskError) -> Answer {
        var request = try request(method, path, query: query)
        if let body {
            request.httpBody = try? JSONEncoder().encode(body)
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        }
        let data = try await send(request)
        do { return try JSONDecoder().decode(Answer.self, from: data) } catch { throw .notTheAPI }
    }

    private func request(
        _ method: String, _ path: String, query: [URLQueryItem] = []
    ) throws(DeskError) -> URLRequest {
        var url = server.appending(path: "api/judge/\(path)")
        if !query.isEmpty { url.append(queryItems: query) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
        return request
    }

    private func send(_ request: URLRequest) async throws(DeskError) -> Data {
        let data: Data
        let response: URLResponse
        do { (data, response) = try await session.data(for: request) } catch {
            throw .unreachable((error as? URLError)?.localizedDescription ?? "no connection")
        }
        guard let status = (response as? HTTPURLResponse)?.statusCode else { throw .notTheAPI }
        if (200..<300).contains(status) { return data }
        guard let failure = try? JSONDecoder().decode(JudgesAPI.Failure.self, from: data) else { throw .notTheAPI }
        throw .refused(failure, status: status)
    }

    /// An entry's identifier as one segment of a path, and nothing else.
    private static func plain(_ id: String) throws(DeskError) -> String {
        guard !id.isEmpty, id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
            throw .refused(
                .init(code: "not-yours", message: "There is no entry “\(id)” in your queue.", remedy: nil), status: 404)
        }
        return id
    }
}
