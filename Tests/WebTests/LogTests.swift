import Foundation
import Showcase
import Testing

@testable import Web

@Suite("The server's log")
struct LogTests {
    @Test("It names routes and answers, and nothing of anyone")
    func silent() async throws {
        try await LiveSite.served { site in
            try await site.enter("entryid001", state: .accepted, secret: "k-secret")
            let token = try await site.judge("judgeleak", of: ["entryid001"])
            let bearer = try #require(token["Authorization"]?.split(separator: " ").last)
            for path in [
                "/", "/entry/k-secret", "/entry/k-secret/work", "/entry/no-such-secret",
                "/enter/photography?x=queryleak",
                "/pathleak",
            ] {
                _ = try await site.client.get(path)
            }
            for path in ["/api/judge/queue", "/api/judge/entries/entryid001", "/api/judge/entries/foreignid/work"] {
                _ = try await site.client.get(path, headers: token)
            }
            let fields = UploadTests.fields + [("school", "Leak School"), ("text", "Words of a leaky poem")]
            let file = ("fileleak.png", Data("x".utf8))
            #expect(try await site.send("/enter/photography", fields, file: file).status == 500)
            _ = try await site.send("/enter/photography", UploadTests.fields)
            // A draft, its upload in pieces, its guardian, its program.
            try await site.enter("draftleak0", state: .draft, secret: "draft-secret", consented: false)
            _ = try await site.send("/entry/draft-secret/step/words", [("title", "Leaky title")])
            _ = try await site.send("/entry/draft-secret")
            let guardian = try #require(try await site.letters().first { $0.kind == .consentRequest }?.link)
            _ = try await site.client.get(guardian)
            try await site.enter("draftleak1", state: .draft, secret: "files-secret")
            let tus = ["Tus-Resumable": "1.0.0", "Upload-Length": "5", "Upload-Metadata": "filename bGVha3k="]
            let upload = try await site.client.send("POST", "/entry/files-secret/files", headers: tus)
            let id = try #require(upload["Location"]?.split(separator: "/").last)
            _ = try await site.client.send("HEAD", "/entry/files-secret/files/\(id)", headers: tus)
            _ = try await site.send("/program/sign-in", [("email", "desk@leak.example")], from: "/program")
            let signIn = try #require(try await site.letters().last?.link)
            _ = try await site.client.get(signIn)
            _ = await site.client.raw(Data("METHODLEAK / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8))

            let log = site.logged.text
            #expect(log.contains("GET /entry/{secret} 200"))
            #expect(log.contains("GET /entry/{secret}/work 200"))
            #expect(log.contains("POST /enter/{category} 500"))
            #expect(log.contains("GET /guardian/{secret} 200"))
            #expect(log.contains("POST /entry/{secret}/files 201"))
            #expect(log.contains("GET /program/enter/{secret} 200"))
            #expect(log.contains("GET /api/judge/entries/{id} 200"))
            let secrets = [
                "k-secret", "no-such-secret", "queryleak", "pathleak", "fileleak", "METHODLEAK", "judgeleak",
                "entryid001", "foreignid", "Xochitl", "Zanzibarian", "herons", "Ríver", "Ana", "2010-05-06",
                "draft-secret", "files-secret", "Leaky title", "draftleak", String(id),
                String(guardian.split(separator: "/").last ?? "-"), String(signIn.split(separator: "/").last ?? "-"),
                "mum@example.org", "leak.example", "leaky poem", "Leak School", String(bearer), site.home.root.path,
            ]
            for secret in secrets { #expect(!log.contains(secret), "\(secret)") }
        }
    }
}
