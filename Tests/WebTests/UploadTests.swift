import Catalogue
import Foundation
import Showcase
import Testing

@testable import Web

@Suite("Taking a form in")
struct UploadTests {
    static let fields = [
        ("title", "Ríver <i>"), ("statement", "It speaks"), ("language", "es"), ("name", "Ana"),
        ("birth_date", "2010-05-06"), ("place", "tampa|Granada/NI"), ("guardian_email", "mum@example.org"),
    ]

    @Test("A form sent whole but for its work is kept, and read once more says what is missing")
    func refilled() async throws {
        try await LiveSite.served { site in
            let page = try await site.send("/enter/photography", Self.fields)
            #expect(page.status == 422)
            #expect(page.text.contains("Ríver &lt;i&gt;"))
            #expect(page.text.contains("Your work is not with us yet"))
            let start = try #require(page.text.range(of: "href=\"/entry/")?.upperBound)
            let secret = String(page.text[start...].prefix { $0 != "\"" && $0 != "/" })
            let draft = try await site.client.get("/entry/\(secret)")
            #expect(draft.status == 200)
            #expect(draft["Referrer-Policy"] == "no-referrer")
            let step = try await site.client.get("/entry/\(secret)/step/you")
            #expect(step.text.contains("value=\"Ana\""))
            #expect(
                step.text.contains("<option value=\"tampa|Granada&#x2F;NI\" selected>")
                    || step.text.contains("<option value=\"tampa|Granada/NI\" selected>"))
        }
    }

    @Test("A form from elsewhere is not taken, and what was written is not lost")
    func foreign() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .draft, secret: "k-secret")
            let path = "/entry/k-secret/step/words"
            let form = FilledForm(fields: [("form_token", "wrong"), ("title", "Written in vain?")])
            let type = ["Content-Type": FilledForm.type]
            let old = try await site.client.send("POST", path, headers: type, body: form.body())
            #expect(old.status == 403)
            #expect(old.text.contains("value=\"Written in vain?\""))
            let evil = type.merging(["Origin": "https://evil.example"]) { $1 }
            #expect(try await site.client.send("POST", path, headers: evil, body: form.body()).status == 403)
            let file = FilledForm(
                fields: [("form_token", "wrong")] + Self.fields, file: ("a.png", Data(repeating: 1, count: 3 << 20)))
            for path in ["/enter/photography", "/entry/k-secret/step/work"] {
                #expect(try await site.client.send("POST", path, headers: type, body: file.body()).status == 403)
            }
            #expect(site.arrivals.isEmpty)
            #expect(try await site.catalogue.read { try $0.entries().map(\.title) } == ["Zanzibarian <b>Twilight</b>"])
        }
    }

    @Test("A file that we cannot read just now leaves nothing behind, and no word of why")
    func fault() async throws {
        try await LiveSite.served { site in
            let page = try await site.send(
                "/enter/photography", Self.fields, file: ("a.png", Data(repeating: 7, count: 2 << 20)))
            #expect(page.status == 500)
            #expect(page.text.contains("This is our fault"))
            #expect(!page.text.contains("nonexistent") && !page.text.contains("worker"))
            #expect(site.arrivals.isEmpty)
        }
    }

    @Test("A form cut off half way keeps nothing", arguments: [false, true])
    func cutOff(isChunked: Bool) async throws {
        try await LiveSite.served { site in
            let ticket = try await site.ticket(from: "/enter/photography")
            let form = FilledForm(
                fields: [("form_token", ticket.token)] + Self.fields,
                file: ("a.png", Data(repeating: 1, count: 1 << 20)))
            let body = form.body(closed: false)
            let length = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: \(body.count + 1000)"
            let head = """
                POST /enter/photography HTTP/1.1\r\nHost: x\r\nContent-Type: \(FilledForm.type)\r\n\
                Cookie: \(ticket.cookie)\r\n\(length)\r\n\r\n
                """
            let chunk = isChunked ? Data((String(body.count + 1000, radix: 16) + "\r\n").utf8) : Data()
            let answer = await site.client.raw(Data(head.utf8) + chunk + body, thenClose: true)
            #expect(!answer.contains(" 200 ") && !answer.contains(" 303 "))
            #expect(site.arrivals.isEmpty)
            #expect(try await site.catalogue.read { try $0.entries().isEmpty })
        }
    }

    @Test("A form that ends without its end is told to have stopped on its way")
    func endless() async throws {
        try await LiveSite.served { site in
            let ticket = try await site.ticket(from: "/enter/photography")
            let form = FilledForm(fields: [("form_token", ticket.token)], file: ("a.png", Data("abc".utf8)))
            let page = try await site.client.send(
                "POST", "/enter/photography", headers: ["Content-Type": FilledForm.type, "Cookie": ticket.cookie],
                body: form.body(closed: false))
            #expect(page.status == 400)
            #expect(page.text.contains("It stopped on its way"))
            #expect(site.arrivals.isEmpty)
        }
    }

    @Test("A body that says it is too large is refused before it is sent")
    func early() async throws {
        try await LiveSite.served { site in
            let answer = await site.client.raw(
                Data(
                    """
                    POST /enter/photography HTTP/1.1\r\nHost: x\r\nContent-Type: \(FilledForm.type)\r\n\
                    Content-Length: 99999999999\r\nExpect: 100-continue\r\n\r\n
                    """.utf8), seconds: 8)
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.lowercased().contains("connection: close"))
            #expect(answer.contains("We could not take this file yet"))
        }
    }

    @Test("A body that turns out too large is refused while it comes, and what came is taken away")
    func counted() async throws {
        try await LiveSite.served(uploadBytes: 1 << 20) { site in
            let ticket = try await site.ticket(from: "/enter/photography")
            let form = FilledForm(
                fields: [("form_token", ticket.token)], file: ("a.png", Data(repeating: 1, count: (1 << 20) + 1)))
            let page = try await site.client.send(
                "POST", "/enter/photography", headers: ["Content-Type": FilledForm.type, "Cookie": ticket.cookie],
                body: form.body())
            #expect(page.status == 413)
            #expect(site.arrivals.isEmpty)
        }
    }

    @Test("A client that asks whether to go on is told to")
    func expectation() async throws {
        try await LiveSite.served { site in
            let body = FilledForm(fields: [("title", "x")]).body()
            let head = """
                POST /enter/photography HTTP/1.1\r\nHost: x\r\nContent-Type: \(FilledForm.type)\r\n\
                Content-Length: \(body.count)\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n
                """
            let asked = await site.client.raw(Data(head.utf8), seconds: 1)
            #expect(asked == "HTTP/1.1 100 Continue\r\n\r\n")
            let sent = await site.client.raw(Data(head.utf8) + body)
            #expect(sent.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403"))
        }
    }

    @Test("What is no form is told so", arguments: ["text/plain", "multipart/form-data", "application/json"])
    func noForm(type: String) async throws {
        try await LiveSite.served { site in
            let answer = try await site.client.send(
                "POST", "/enter/poetry", headers: ["Content-Type": type], body: Data("x".utf8))
            #expect(answer.status == 400)
        }
    }
}
