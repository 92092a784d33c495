import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A student's browser reduced to what it sends: a cookie, a form, a file.
struct Visitor: Sendable {
    let server: URL
    private let session: URLSession

    struct Answer: Sendable {
        let status: Int
        let text: String
        /// Where it leads; redirects are not followed.
        let location: String?
    }

    init(_ server: URL) {
        self.server = server
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        session = URLSession(configuration: configuration, delegate: NoRedirects(), delegateQueue: nil)
    }

    func get(_ path: String) async throws -> Answer { try await send(URLRequest(url: server.appending(path: path))) }

    static let goodFields = [
        "title": "Morning", "statement": "It is where the light is.", "alt_text": "A table", "language": "en",
        "name": "Haruka Satomura", "birth_date": "2010-05-05", "place": "fort-worth|Nagaoka/JP", "school": "",
        "email": "", "guardian_email": "parent@example.org",
    ]

    /// Opens the category's form and sends it back filled, with a file of that name.
    func enter(_ category: String, _ fields: [String: String] = goodFields, file: Data, named name: String) async throws
        -> Answer
    {
        let form = try await form(category)
        var request = form.request
        request.httpBody = Self.body(fields.merging(["form_token": form.token]) { $1 }, file: file, named: name)
        return try await send(request)
    }

    /// A request for sending the form of a category, with its cookie, and the form's token.
    func form(_ category: String) async throws -> (request: URLRequest, token: String) {
        let address = server.appending(path: "enter/\(category)")
        let (data, response) = try await session.data(from: address)
        let page = String(decoding: data, as: UTF8.self)
        let http = try #require(response as? HTTPURLResponse)
        let cookie = http.value(forHTTPHeaderField: "Set-Cookie")?.split(separator: ";").first.map(String.init)
        let token = page.components(separatedBy: "name=\"form_token\" value=\"").dropFirst().first?
            .split(separator: "\"").first.map(String.init)
        var request = URLRequest(url: address)
        request.httpMethod = "POST"
        request.setValue("multipart/form-data; boundary=\(Self.boundary)", forHTTPHeaderField: "Content-Type")
        request.setValue(cookie, forHTTPHeaderField: "Cookie")
        return (request, token ?? "")
    }

    static let boundary = "----yaas-test-boundary"

    static func body(_ fields: [String: String], file: Data, named name: String) -> Data {
        var body = Data()
        for (field, value) in fields.sorted(by: {
            ($0.key != "form_token" ? 1 : 0, $0.key) < ($1.key != "form_token" ? 1 : 0, $1.key)
        }) {
            body += Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Data(
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .utf8)
        return body + file + Data("\r\n--\(boundary)--\r\n".utf8)
    }

    private func send(_ request: URLRequest) async throws -> Answer {
        let (data, response) = try await session.data(for: request)
        let http = try #require(response as? HTTPURLResponse)
        return Answer(
            status: http.statusCode, text: String(decoding: data, as: UTF8.self),
            location: http.value(forHTTPHeaderField: "Location"))
    }
}

private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
