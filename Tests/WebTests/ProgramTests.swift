import Catalogue
import Foundation
import Showcase
import Testing

@testable import Web

@Suite("A program's desk")
struct ProgramTests {
    /// Signs in by mail.
    private static func session(in site: LiveSite) async throws -> [String: String] {
        _ = try await site.send("/program/sign-in", [("email", "Desk@leak.example")], from: "/program")
        let link = try #require(try await site.letters().last?.link)
        // Programs that look at mail open links: only the button uses it up.
        #expect(try await site.client.get(link).status == 200)
        let answer = try await site.send(link)
        let cookie = try #require(answer["Set-Cookie"])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/program"))
        #expect(try await site.send(link).status == 404)
        return ["Cookie": String(cookie.prefix { $0 != ";" })]
    }

    @Test("An address of no program is answered like one of a program, and written nothing")
    func enumeration() async throws {
        try await LiveSite.served { site in
            let known = try await site.send("/program/sign-in", [("email", "desk@leak.example")], from: "/program")
            let unknown = try await site.send("/program/sign-in", [("email", "nobody@example.org")], from: "/program")
            #expect(known.status == unknown.status && known.text == unknown.text)
            #expect(try await site.letters().map(\.to) == ["desk@leak.example"])
        }
    }

    @Test("Without a session nothing is shown or moved")
    func signedOut() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1")
            for path in ["/program/entries/e1", "/program/entries/e1/work", "/program/entries.csv"] {
                let page = try await site.client.get(path, headers: ["Cookie": "yaas-program=0123456789abcdefghjk"])
                #expect(page.status == 403, "\(path)")
                #expect(!page.text.contains("Zanzibarian"))
            }
            #expect(try await site.send("/program/entries/e1/nominate", from: "/program").status == 403)
            #expect(try await site.catalogue.read { try $0.entry("e1").state } == .submitted)
        }
    }

    @Test("A coordinator nominates within the quota, takes back, returns with a reason, and takes a table along")
    func desk() async throws {
        try await LiveSite.served { site in
            for number in 0..<6 {
                var entrant = Entrant.leaky
                entrant.name = "Student \(number)"
                entrant.school = "=1+1"
                try await site.enter(Entry.ID("e\(number)"), consented: number > 0, entrant: entrant)
            }
            let session = try await Self.session(in: site)
            let desk = try await site.client.get("/program", headers: session)
            #expect(desk.text.contains("6 entries") && desk.text.contains("0 of 5"))
            #expect(desk.text.contains("Waits for the guardian"))
            for number in 0..<5 {
                let path = "/program/entries/e\(number)"
                #expect(try await site.send(path + "/nominate", headers: session, from: "/program").status == 303)
            }
            let full = try await site.send("/program/entries/e5/nominate", headers: session, from: "/program")
            #expect(full.status == 422 && full.text.contains("No place is left"))
            #expect(try await site.client.get("/program", headers: session).text.contains("5 of 5"))
            _ = try await site.send("/program/entries/e4/take-back", headers: session, from: "/program")
            let silent = try await site.send("/program/entries/e4/return", headers: session, from: "/program")
            #expect(silent.status == 422 && silent.text.contains("what should be mended"))
            _ = try await site.send(
                "/program/entries/e4/return", [("reason", "Turn it <upright>")], headers: session, from: "/program")
            #expect(try await site.catalogue.read { try $0.entry("e4").state } == .returned)
            let letter = try #require(try await site.letters().last)
            #expect(letter.to == "xochitl@leak.example")
            #expect(try await site.client.get(letter.link).text.contains("Turn it &lt;upright&gt;"))

            let table = try await site.client.get("/program/entries.csv", headers: session)
            #expect(table["Content-Type"] == "text/csv; charset=utf-8")
            #expect(table.text.split(separator: "\r\n").count == 7)
            #expect(table.text.contains(",'=1+1,") && !table.text.contains(",=1+1"))
            _ = try await site.send("/program/out", headers: session, from: "/program")
            #expect(try await site.client.get("/program/entries.csv", headers: session).status == 403)
        }
    }

    @Test("Another program's entry is as if it were not there")
    func foreign() async throws {
        try await LiveSite.served { site in
            try await site.enter("mine")
            try await site.catalogue.write { store in
                try store.save(Program(id: "rome", name: "Rome", city: City(name: "Rome", country: "IT")))
                var entry = try store.entry("mine")
                entry.program = "rome"
                try store.save(
                    entry, AuditLine(at: LiveSite.open, actor: Actor(.staff, "x"), action: "x", subject: "mine"))
            }
            let session = try await Self.session(in: site)
            for path in ["/program/entries/mine", "/program/entries/none", "/program/entries/mine/work"] {
                #expect(try await site.client.get(path, headers: session).status == 404, "\(path)")
            }
            let moved = try await site.send("/program/entries/mine/nominate", headers: session, from: "/program")
            #expect(moved.status == 404)
        }
    }

    @Test(
        "A spreadsheet takes every field for text",
        arguments: [
            ("plain", "plain"), ("=SUM(A1)", "'=SUM(A1)"), ("+1", "'+1"), ("@x", "'@x"), ("a,b", "\"a,b\""),
            ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""), ("-1,2", "\"'-1,2\""),
        ])
    func table(text: String, field: String) { #expect(ProgramTable.field(text) == field) }
}
