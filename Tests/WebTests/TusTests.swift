import Crypto
import Foundation
import Showcase
import Testing

@testable import Web

@Suite("An upload in pieces (tus 1.0.0)")
struct TusTests {
    private static let files = "/entry/k-secret/files"
    private static let bytes = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })

    private static func served(_ body: (LiveSite, Tus) async throws -> Void) async throws {
        try await LiveSite.served { site in
            try await site.enter("draftentry", state: .draft, secret: "k-secret")
            try await body(site, Tus(site: site))
        }
    }

    /// A client of the protocol, request by request.
    struct Tus {
        let site: LiveSite

        func send(_ method: String, _ path: String, _ headers: [String: String] = [:], _ body: Data? = nil) async throws
            -> Client.Answer
        {
            try await site.client.send(
                method, path, headers: ["Tus-Resumable": "1.0.0"].merging(headers) { $1 }, body: body)
        }

        func create(_ length: Int, _ headers: [String: String] = [:]) async throws -> String {
            let name = Data("río.png".utf8).base64EncodedString()
            let answer = try await send(
                "POST", files,
                ["Upload-Length": "\(length)", "Upload-Metadata": "filename \(name)"].merging(headers) { $1 })
            #expect(answer.status == 201 && answer["Upload-Expires"]?.hasSuffix(" GMT") == true)
            return try #require(answer["Location"])
        }

        func patch(_ path: String, at offset: Int, _ body: Data, _ headers: [String: String] = [:]) async throws
            -> Client.Answer
        {
            let own = ["Upload-Offset": "\(offset)", "Content-Type": "application/offset+octet-stream"]
            return try await send("PATCH", path, own.merging(headers) { $1 }, body)
        }

        func offset(_ path: String) async throws -> Int? {
            try await send("HEAD", path)["Upload-Offset"].flatMap { Int($0) }
        }

        /// What lies on the disk for an upload.
        func kept(_ path: String) -> Data? {
            let id = path.split(separator: "/").last.map(String.init) ?? ""
            return try? Data(contentsOf: site.home.arrivals.appending(path: "Uploads/draftentry/\(id).data"))
        }
    }

    @Test("What the server can do is told")
    func options() async throws {
        try await Self.served { site, _ in
            let answer = try await site.client.send("OPTIONS", Self.files)
            #expect(answer.status == 204 && answer["Tus-Version"] == "1.0.0")
            for name in ["creation", "creation-with-upload", "checksum", "termination", "expiration", "concatenation"] {
                #expect(answer["Tus-Extension"]?.split(separator: ",").contains(Substring(name)) == true, "\(name)")
            }
            #expect(answer["Tus-Max-Size"] == "\(4 << 20)")
            #expect(answer["Tus-Checksum-Algorithm"]?.contains("sha1") == true)
        }
    }

    @Test("It grows piece by piece, tells where it is, and is whole in the end")
    func pieces() async throws {
        try await Self.served { _, tus in
            let path = try await tus.create(Self.bytes.count)
            #expect(try await tus.offset(path) == 0)
            for start in stride(from: 0, to: Self.bytes.count, by: 70_000) {
                let piece = Self.bytes[start..<min(start + 70_000, Self.bytes.count)]
                let answer = try await tus.patch(path, at: start, Data(piece))
                #expect(answer.status == 204 && answer["Upload-Offset"] == "\(start + piece.count)")
            }
            let status = try await tus.send("HEAD", path)
            #expect(status["Upload-Length"] == "300000" && status["Cache-Control"] == "no-store")
            #expect(status["Upload-Metadata"]?.hasPrefix("filename ") == true)
            #expect(tus.kept(path) == Self.bytes)
            // A proxy that lets only POST through.
            let ended = try await tus.send("POST", path, ["X-HTTP-Method-Override": "DELETE"])
            #expect(ended.status == 204 && tus.kept(path) == nil)
            #expect(try await tus.send("HEAD", path).status == 404)
        }
    }

    @Test("Bytes may come with the creation, and no byte is taken twice or beyond the length that was stated")
    func bounds() async throws {
        try await Self.served { _, tus in
            let type = ["Content-Type": "application/offset+octet-stream", "Upload-Length": "10"]
            let made = try await tus.send("POST", Self.files, type, Data("hello".utf8))
            #expect(made.status == 201 && made["Upload-Offset"] == "5")
            let path = try #require(made["Location"])
            #expect(try await tus.patch(path, at: 0, Data("hello".utf8)).status == 409)
            #expect(try await tus.patch(path, at: 5, Data("too much".utf8)).status == 413)
            #expect(try await tus.patch(path, at: 5, Data("x".utf8), ["Content-Type": "text/plain"]).status == 415)
            #expect(try await tus.patch(path, at: 5, Data("there".utf8)).status == 204)
            #expect(tus.kept(path) == Data("hellothere".utf8))
        }
    }

    @Test("A piece whose checksum is wrong leaves nothing behind", arguments: ["sha1", "sha256", "md5"])
    func checksum(algorithm: String) async throws {
        try await Self.served { _, tus in
            let path = try await tus.create(6)
            let digest: Data =
                switch algorithm {
                case "sha1": Data(Insecure.SHA1.hash(data: Data("abc".utf8)))
                case "md5": Data(Insecure.MD5.hash(data: Data("abc".utf8)))
                default: Data(SHA256.hash(data: Data("abc".utf8)))
                }
            let header = ["Upload-Checksum": "\(algorithm) \(digest.base64EncodedString())"]
            #expect(try await tus.patch(path, at: 0, Data("abd".utf8), header).status == 460)
            #expect(try await tus.offset(path) == 0)
            #expect(try await tus.patch(path, at: 0, Data("abc".utf8), header).status == 204)
            #expect(try await tus.offset(path) == 3)
            for wrong in ["crc32 AAAA", "sha1", "sha1 ???"] {
                #expect(try await tus.patch(path, at: 3, Data("x".utf8), ["Upload-Checksum": wrong]).status == 400)
            }
        }
    }

    @Test("Parts become one file, of which each part was whole")
    func concatenation() async throws {
        try await Self.served { _, tus in
            let cuts = [0, 100_000, 200_001, 300_000]
            var parts: [String] = []
            for (start, end) in zip(cuts, cuts.dropFirst()) {
                let path = try await tus.create(end - start, ["Upload-Concat": "partial"])
                if start > 0 {
                    let early = try await tus.send(
                        "POST", Self.files, ["Upload-Concat": "final;\((parts + [path]).joined(separator: " "))"])
                    #expect(early.status == 400)
                }
                #expect(try await tus.patch(path, at: 0, Data(Self.bytes[start..<end])).status == 204)
                parts.append(path)
            }
            let whole = try await tus.send(
                "POST", Self.files, ["Upload-Concat": "final;\(parts.joined(separator: " "))"])
            #expect(whole.status == 201)
            let path = try #require(whole["Location"])
            #expect(tus.kept(path) == Self.bytes)
            let status = try await tus.send("HEAD", path)
            #expect(status["Upload-Concat"]?.hasPrefix("final;") == true && status["Upload-Length"] == "300000")
            #expect(try await tus.patch(path, at: 300_000, Data("x".utf8)).status == 403)
        }
    }

    @Test("When the line drops, what came is kept, and another connection goes on from there at once")
    func resume() async throws {
        try await Self.served { site, tus in
            let path = try await tus.create(Self.bytes.count)
            let head = """
                PATCH \(path) HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n\
                Content-Type: application/offset+octet-stream\r\nContent-Length: \(Self.bytes.count)\r\n\r\n
                """
            _ = await site.client.raw(Data(head.utf8) + Self.bytes.prefix(120_000), thenClose: true, seconds: 2)
            var offset = 0
            for _ in 0..<50 {
                offset = try await tus.offset(path) ?? 0
                if offset > 0 { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(offset > 0 && offset <= 120_000)
            #expect(try await tus.patch(path, at: offset, Data(Self.bytes.dropFirst(offset))).status == 204)
            #expect(tus.kept(path) == Self.bytes)
        }
    }

    @Test("A piece that waits for its checksum is taken back when its line drops")
    func unverified() async throws {
        try await Self.served { site, tus in
            let path = try await tus.create(Self.bytes.count)
            let head = """
                PATCH \(path) HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n\
                Upload-Checksum: sha1 AAAA\r\n\
                Content-Type: application/offset+octet-stream\r\nContent-Length: \(Self.bytes.count)\r\n\r\n
                """
            _ = await site.client.raw(Data(head.utf8) + Self.bytes.prefix(120_000), thenClose: true, seconds: 2)
            #expect(try await tus.offset(path) == 0)
        }
    }

    @Test("What is not asked for as the protocol says, or too large, or for nobody's entry, is not taken")
    func refused() async throws {
        try await Self.served { site, tus in
            let length = ["Upload-Length": "5"]
            let old = try await site.client.send("POST", Self.files, headers: length)
            #expect(old.status == 412 && old["Tus-Version"] == "1.0.0")
            #expect(try await tus.send("POST", Self.files).status == 400)
            #expect(try await tus.send("POST", Self.files, ["Upload-Length": "-1"]).status == 400)
            #expect(try await tus.send("POST", Self.files, ["Upload-Length": "99999999999"]).status == 413)
            #expect(
                try await tus.send("POST", Self.files, length.merging(["Upload-Metadata": "filename ???"]) { $1 })
                    .status
                    == 400)
            #expect(try await tus.send("POST", "/entry/guessed/files", length).status == 404)
            let path = try await tus.create(5)
            let id = try #require(path.split(separator: "/").last)
            try await site.enter("otherentry", state: .draft, secret: "other-secret")
            #expect(try await tus.send("HEAD", "/entry/other-secret/files/\(id)").status == 404)
            #expect(try await tus.send("HEAD", "/entry/k-secret/files/..%2F..%2Fx").status == 404)
            try await site.enter("sententry0", state: .nominated, secret: "sent-secret")
            #expect(try await tus.send("POST", "/entry/sent-secret/files", length).status == 403)
            for _ in 0..<15 { _ = try await tus.create(5) }
            let many = try await tus.send("POST", Self.files, length)
            #expect(many.status == 429 && many["Retry-After"] != nil)
        }
    }

    @Test("The form takes an upload that is whole by its name, and no other")
    func handedIn() async throws {
        try await Self.served { site, tus in
            let step = "/entry/k-secret/step/work"
            let half = try await tus.create(10)
            _ = try await tus.patch(half, at: 0, Data("hello".utf8))
            let early = try await site.send(step, [("upload", String(half.split(separator: "/").last ?? ""))])
            #expect(early.status == 400)
            _ = try await tus.patch(half, at: 5, Data("there".utf8))
            // No worker can be started here, so the file cannot be read: it stays for another attempt.
            let whole = try await site.send(step, [("upload", String(half.split(separator: "/").last ?? ""))])
            #expect(whole.status == 500 && tus.kept(half) == Data("hellothere".utf8))
            #expect(try await site.send(step, [("upload", "../../secret")]).status == 400)
        }
    }
}
