import Catalogue
import Foundation
import Showcase
import Testing

@testable import Web

@Suite("The intake's pages")
struct IntakePagesTests {
    @Test("The season tells its one deadline for machines, in its own zone and everywhere")
    func season() async throws {
        try await LiveSite.served { site in
            let page = try await site.client.get("/")
            #expect(page.status == 200)
            #expect(page.text.contains("<time datetime=\"2026-04-02T03:59:00Z\">"))
            for category in site.season.categories {
                #expect(page.text.contains("href=\"/enter/\(category.id)\""))
            }
            #expect(page.text.contains("data-instant=\"2026-04-02T03:59:00Z\""))
            #expect(!page.text.contains("style="))
        }
    }

    @Test("A page speaks the browser's language, and keeps a language that was chosen")
    func languages() async throws {
        try await LiveSite.served { site in
            let arabic = try await site.client.get("/", headers: ["Accept-Language": "ar-EG,en;q=0.5"])
            #expect(arabic.text.contains("<html lang=\"ar\" dir=\"rtl\">"))
            let chosen = try await site.client.get("/?lang=es", headers: ["Accept-Language": "ar"])
            #expect(chosen.text.contains("<html lang=\"es\" dir=\"ltr\">"))
            #expect(chosen.text.contains("href=\"/enter/poetry?lang=es\""))
            let unknown = try await site.client.get("/?lang=%22%3E%3Cb%3E")
            #expect(unknown.text.contains("<html lang=\"en\""))
            #expect(!unknown.text.contains("<b>"))
        }
    }

    @Test("Every page keeps itself to itself", arguments: ["/", "/enter/poetry", "/entry/k-secret", "/entry/nothing"])
    func headers(path: String) async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", secret: "k-secret")
            let page = try await site.client.get(path)
            let policy = try #require(page["Content-Security-Policy"])
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && policy.contains("script-src 'self'"))
            #expect(page["X-Content-Type-Options"] == "nosniff")
            if path != "/" {
                #expect(page["Cache-Control"] == "no-store")
                #expect(page["Referrer-Policy"] == "no-referrer")
            }
        }
    }

    @Test("A late visitor is told so kindly, before and after writing", arguments: [true, false])
    func late(writes: Bool) async throws {
        try await LiveSite.served(at: LiveSite.late) { site in
            let form = FilledForm(fields: [("title", "Late")], file: ("a.png", Data("x".utf8)))
            let page =
                writes
                ? try await site.client.send(
                    "POST", "/enter/poetry", headers: ["Content-Type": FilledForm.type], body: form.body())
                : try await site.client.get("/enter/poetry")
            #expect(page.status == (writes ? 422 : 200))
            #expect(page.text.contains("The doors have closed"))
            #expect(site.arrivals.isEmpty)
        }
    }

    @Test("An entry's page shows it hung, named as its guardian allows, with its receipt")
    func entry() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", secret: "k-secret")
            let page = try await site.client.get("/entry/k-secret")
            #expect(page.status == 200)
            #expect(page.text.contains("src=\"/entry/k-secret/work\" width=\"1600\" height=\"1200\""))
            #expect(page.text.contains("Zanzibarian &lt;b&gt;Twilight&lt;"))
            #expect(page.text.contains(">Xochitl<"))
            #expect(page.text.contains("Nicaragua"))
            let label = try #require(page.text.firstMatch(of: /<figcaption[\s\S]*<\/figcaption>/)?.output)
            for hidden in ["Quetzal-Leak", "Leak School", "leak.example", "2010-05-06", "Granada"] {
                #expect(!label.contains(hidden), "\(hidden)")
            }
            let work = try await site.client.get("/entry/k-secret/work")
            #expect(work.text == "the bytes of the picture")
            #expect(work["Content-Type"] == "image/jpeg")
            #expect(work["Content-Disposition"] == "attachment")
            #expect(work["Cache-Control"] == "no-store")
        }
    }

    @Test(
        "A link that opens nothing says nothing more",
        arguments: ["/entry/unknown", "/entry/unknown/work", "/nowhere", "/enter/pottery", "/look/1999.css"])
    func unknown(path: String) async throws {
        try await LiveSite.served { site in
            let page = try await site.client.get(path)
            #expect(page.status == 404)
            #expect(page.text.contains("There is nothing here"))
            #expect(!page.text.contains("unknown"))
        }
    }

    @Test("An entry is taken back by its own form only, and then shows no more")
    func withdraw() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", secret: "k-secret")
            let path = "/entry/k-secret"
            let ticket = try await site.ticket(from: path)
            let headers = ["Content-Type": FilledForm.type, "Cookie": ticket.cookie]
            func post(_ fields: [(String, String)], _ more: [String: String] = [:]) async throws -> Int {
                try await site.client.send(
                    "POST", path + "/withdraw", headers: headers.merging(more) { $1 },
                    body: FilledForm(fields: fields).body()
                ).status
            }
            let whole = [("form_token", ticket.token), ("sure", "yes")]
            #expect(try await post([("sure", "yes")]) == 303)
            #expect(try await post([("form_token", ticket.token)]) == 303)
            #expect(try await post(whole, ["Sec-Fetch-Site": "cross-site"]) == 403)
            #expect(try await post(whole, ["Origin": "https://evil.example"]) == 403)
            #expect(try await site.catalogue.read { try $0.entry("e1").state } == .submitted)
            #expect(try await post(whole, ["Sec-Fetch-Site": "same-origin"]) == 303)
            #expect(try await site.catalogue.read { try $0.entry("e1").state } == .withdrawn)
            #expect(try await site.client.get(path).text.contains("You took this work back"))
            #expect(try await site.client.get(path + "/work").status == 404)
        }
    }

    @Test("The year's look is a style sheet of colours, and nothing that is no colour goes into it")
    func look() async throws {
        try await LiveSite.served { site in
            let sheet = try await site.client.get("/look/2026.css")
            #expect(sheet["Content-Type"] == "text/css; charset=utf-8")
            #expect(sheet.text.contains("--accent: \(site.season.look.accent);"))
            var look = site.season.look
            look.ink = "red; } body { display: none"
            #expect(!LookSheet.css(of: look).contains("display: none"))
            #expect(try await site.client.get("/health").text == "ok\n")
        }
    }
}
