import Foundation
import Showcase
import Testing

@testable import Web

@Suite("Serving the exhibit")
struct ExhibitServerTests {
    /// A home whose published edition holds a few files, and a secret outside it.
    func served<Value: Sendable>(_ body: (Client, Home) async throws -> Value) async throws -> Value {
        try await withTemporaryFolder { folder in
            let home = Home(folder)
            try edition("one", of: home)
            try Data("secret".utf8).write(to: folder.appending(path: "secret.txt"))
            try publish("one", of: home)
            let server = ExhibitServer(
                settings: WebSettings(port: 0, stopsOnSignals: false), home: home, logger: LogBook.logger())
            return try await live({ try await server.run(onListening: $0) }) { try await body($0, home) }
        }
    }

    func edition(_ name: String, of home: Home) throws {
        let folder = home.exhibit.appending(path: "Editions/\(name)")
        let room = folder.appending(path: "poetry")
        try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
        try Data("<h1>\(name)</h1>".utf8).write(to: folder.appending(path: "index.html"))
        try Data("poems".utf8).write(to: room.appending(path: "index.html"))
        try Data("0123456789".utf8).write(to: folder.appending(path: "tune.mp3"))
        try Data().write(to: folder.appending(path: "empty.txt"))
        try Data("lost".utf8).write(to: folder.appending(path: "404.html"))
        let links = ["out.txt": home.root.appending(path: "secret.txt").path, "up": "../../..", "in.mp3": "tune.mp3"]
        for (link, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: link).path, withDestinationPath: target)
        }
    }

    func publish(_ name: String, of home: Home) throws {
        try? FileManager.default.removeItem(at: home.site)
        try FileManager.default.createSymbolicLink(
            atPath: home.site.path, withDestinationPath: "Editions/\(name)")
    }

    @Test("A file comes with its type, its version and headers that keep the page to itself")
    func file() async throws {
        try await served { client, _ in
            let page = try await client.get("/")
            #expect(page.status == 200)
            #expect(page.text == "<h1>one</h1>")
            #expect(page["Content-Type"] == "text/html; charset=utf-8")
            #expect(page["X-Content-Type-Options"] == "nosniff")
            #expect(page["Content-Security-Policy"]?.contains("default-src 'none'") == true)
            #expect(page["Content-Security-Policy"]?.contains("unsafe") == false)
            #expect(try await client.get("/tune.mp3")["Content-Type"] == "audio/mpeg")
            #expect(try await client.get("/poetry/").text == "poems")
            #expect(try await client.get("/in.mp3").text == "0123456789")
            let empty = try await client.get("/empty.txt")
            #expect(empty.status == 200 && empty.body.isEmpty)
        }
    }

    @Test(
        "A range is answered with its bytes",
        arguments: [
            ("bytes=2-4", 206, "234", "bytes 2-4/10"), ("bytes=-3", 206, "789", "bytes 7-9/10"),
            ("bytes=7-", 206, "789", "bytes 7-9/10"), ("bytes=0-100", 206, "0123456789", "bytes 0-9/10"),
            ("bytes=10-", 416, "", "bytes */10"), ("bytes=0-1,4-5", 200, "0123456789", nil),
        ])
    func ranges(range: String, status: Int, text: String, contentRange: String?) async throws {
        try await served { client, _ in
            let answer = try await client.get("/tune.mp3", headers: ["Range": range])
            #expect(answer.status == status)
            #expect(answer.text == text)
            #expect(answer["Content-Range"] == contentRange)
            #expect(answer["Content-Length"] == String(text.utf8.count))
        }
    }

    @Test("A copy that the client has is not sent again, and a range of another version is not taken")
    func conditions() async throws {
        try await served { client, _ in
            let first = try await client.get("/tune.mp3")
            let tag = try #require(first["ETag"])
            let date = try #require(first["Last-Modified"])
            for header in [tag, "\"other\", \(tag)", "*", "W/\(tag)"] {
                let answer = try await client.get("/tune.mp3", headers: ["If-None-Match": header])
                #expect(answer.status == 304 && answer.body.isEmpty && answer["ETag"] == tag)
            }
            #expect(try await client.get("/tune.mp3", headers: ["If-Modified-Since": date]).status == 304)
            #expect(try await client.get("/tune.mp3", headers: ["If-None-Match": "\"other\""]).status == 200)
            let range = ["Range": "bytes=0-1"]
            let same = try await client.get("/tune.mp3", headers: range.merging(["If-Range": tag]) { $1 })
            #expect(same.status == 206)
            let other = try await client.get("/tune.mp3", headers: range.merging(["If-Range": "\"x\""]) { $1 })
            #expect(other.status == 200)
        }
    }

    @Test("HEAD tells the length and sends nothing")
    func head() async throws {
        try await served { client, _ in
            let answer = try await client.send("HEAD", "/tune.mp3")
            #expect(answer.status == 200 && answer.body.isEmpty)
            #expect(answer["Content-Length"] == "10")
        }
    }

    @Test(
        "Nothing outside the edition is served",
        arguments: [
            "/../secret.txt", "/%2e%2e/%2e%2e/%2e%2e/secret.txt", "/..%2f..%2f..%2fsecret.txt", "/out.txt",
            "/up/secret.txt", "/up/", "/up", "/.git", "/nothing", "/tune.mp3/", "/index.html%00.txt",
        ])
    func escapes(path: String) async throws {
        try await served { client, _ in
            let answer = await client.raw(
                Data("GET \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8))
            #expect(answer.hasPrefix("HTTP/1.1 404"))
            #expect(!answer.contains("secret"))
            #expect(answer.hasSuffix("lost"))
        }
    }

    @Test("A folder without its slash leads to the one with it, on this server")
    func folders() async throws {
        try await served { client, _ in
            let answer = try await client.get("/poetry")
            #expect(answer.status == 301)
            #expect(answer["Location"] == "./poetry/")
            let hostile = await client.raw(
                Data("GET //poetry HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8))
            #expect(hostile.contains("./poetry/"))
        }
    }

    @Test("A new edition shows at once, and a home without one says so")
    func swap() async throws {
        try await served { client, home in
            try edition("two", of: home)
            try publish("two", of: home)
            #expect(try await client.get("/").text == "<h1>two</h1>")
            try FileManager.default.removeItem(at: home.site)
            #expect(try await client.get("/").status == 404)
        }
    }
}
