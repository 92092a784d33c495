import Catalogue
import Foundation
import Showcase
import Testing

@testable import Web

@Suite("A student's way in")
struct FlowTests {
    private static let born = [("birth_date", "2010-05-05"), ("country", "JP")]

    /// The path that a page led to.
    private static func place(_ answer: Client.Answer) throws -> String {
        #expect(answer.status == 303)
        return try #require(answer["Location"])
    }

    @Test("A page at a time leads from a birth date to what is read once more, all kept, each mistake beside its field")
    func pages() async throws {
        try await LiveSite.served { site in
            let empty = try await site.send("/enter", [])
            #expect(empty.status == 422)
            #expect(empty.text.contains("id=\"birth_date-error\"") && empty.text.contains("id=\"country-error\""))
            let category = try await site.send("/enter", Self.born)
            #expect(category.status == 200)
            #expect(category.text.contains("name=\"birth_date\" value=\"2010-05-05\""))
            #expect(try await site.catalogue.read { try $0.entries() } == [])

            let work = try Self.place(try await site.send("/enter", Self.born + [("category", "poetry")]))
            #expect(work.hasSuffix("/step/work"))
            let entry = String(work.dropLast("/step/work".count))
            let page = try await site.client.get(work)
            #expect(page.text.contains("3 of 6") && page.text.contains("<textarea id=\"text\""))
            #expect(page["Referrer-Policy"] == "no-referrer" && page["Cache-Control"] == "no-store")

            let mistakes = try await site.send(entry + "/step/words", [("title", ""), ("statement", " ")])
            #expect(mistakes.status == 422)
            #expect(mistakes.text.contains("id=\"title-error\"") && mistakes.text.contains("id=\"statement-error\""))
            #expect(!mistakes.text.contains("id=\"name-error\""))
            let words = try await site.send(
                entry + "/step/words", [("title", "Rain & <b>"), ("statement", "It rains"), ("language", "ja")])
            #expect(try Self.place(words) == entry + "/step/you")
            let you = [("name", "Ana"), ("place", "tampa|Granada/NI"), ("email", "ana@example.org")]
            #expect(try Self.place(try await site.send(entry + "/step/you", you)) == entry + "/step/guardian")
            let guardian = try await site.send(entry + "/step/guardian", [("guardian_email", "mum@example.org")])
            #expect(try Self.place(guardian) == entry + "/step/work")

            let check = try await site.client.get(entry)
            for word in ["Rain &amp; &lt;b&gt;", "Ana", "Tampa &amp; Friends", "mum@example.org", "not with us yet"] {
                #expect(check.text.contains(word), "\(word)")
            }
            // The link was written to the student once, the guardian is not asked before the work is sent.
            let letters = try await site.letters()
            #expect(letters.map(\.to) == ["ana@example.org"] && letters.map(\.kind) == [.draftLink])
            #expect(letters.first?.link == entry)
            let sent = try await site.send(entry)
            #expect(sent.status == 422 && sent.text.contains("not with us yet"))
        }
    }

    @Test("Of a child under the age of consent a guardian's address is kept, and nothing else")
    func guardianFirst() async throws {
        try await LiveSite.served { site in
            let page = try await site.send("/enter", [("birth_date", "2013-06-01"), ("country", "JP")])
            #expect(page.text.contains("First, we ask a grown-up"))
            #expect(!page.text.contains("2013-06-01"))
            #expect(try await site.catalogue.read { try $0.entries() } == [])
            let mistake = try await site.send("/enter/guardian", [("guardian_email", "mum")], from: "/enter")
            #expect(mistake.status == 422)
            let asked = try await site.send(
                "/enter/guardian",
                [("guardian_email", "mum@example.org"), ("birth_date", "2013-06-01"), ("name", "Ana")],
                from: "/enter")
            #expect(asked.text.contains("We have written to them"))
            let kept = try #require(try await site.catalogue.read { try $0.entries() }.first)
            #expect(kept.guardianEmail == "mum@example.org" && kept.entrant == nil)

            let link = try #require(try await site.letters().last?.link)
            let answered = try await site.send(link, [("enter", "yes"), ("version", "2026.1")])
            #expect(answered.text.contains("your child can begin"))
            let child = try #require(try await site.letters().last?.link)
            #expect(answered.text.contains(child))
            let begun = try await site.send(child + "/step/birth", [("birth_date", "2013-06-01"), ("country", "JP")])
            #expect(try Self.place(begun) == child + "/step/category")
            #expect(try Self.place(try await site.client.get(child + "/step/work")) == child + "/step/category")
        }
    }

    @Test("A student's second piece is answered like the first; only mailbox and program are told")
    func onePiece() async throws {
        try await LiveSite.served { site in
            for id in ["aaaaaaaaaa", "bbbbbbbbbb"] {
                try await site.enter(Entry.ID(id), state: .draft, secret: "key-of-\(id)", consented: false)
            }
            var answers: [String] = []
            for id in ["aaaaaaaaaa", "bbbbbbbbbb"] {
                let path = "/entry/key-of-\(id)"
                #expect(try Self.place(try await site.send(path)) == path)
                let page = try await site.client.get(path).text.replacing(id, with: "")
                let token = try #require(page.range(of: "form_token\" value=\"")?.upperBound)
                answers.append(page.replacing(page[token...].prefix { $0 != "\"" }, with: ""))
            }
            #expect(answers[0] == answers[1])
            let letters = try await site.letters().map { "\($0.kind.rawValue) to \($0.to)" }
            #expect(
                letters.sorted() == [
                    "consent-request to guardian@leak.example", "consent-request to guardian@leak.example",
                    "receipt to xochitl@leak.example", "receipt to xochitl@leak.example",
                    "second-piece to xochitl@leak.example", "second-piece-notice to desk@leak.example",
                ])
        }
    }

    @Test("What was sent is changed until the deadline, and can only be read after it", arguments: [false, true])
    func after(isLate: Bool) async throws {
        try await LiveSite.served(at: isLate ? LiveSite.late : LiveSite.open) { site in
            try await site.enter("e1", secret: "k-secret")
            let page = try await site.client.get("/entry/k-secret")
            #expect(page.text.contains("Zanzibarian"))
            #expect(page.text.contains("/entry/k-secret/step/words") == !isLate)
            #expect(page.text.contains("/entry/k-secret/withdraw") == !isLate)
            let from = isLate ? "/program" : "/entry/k-secret/step/words"
            let changed = try await site.send("/entry/k-secret/step/words", [("title", "New")], from: from)
            #expect(changed.status == (isLate ? 422 : 303))
            _ = try await site.send(
                "/entry/k-secret/withdraw", [("sure", "yes")], from: isLate ? "/program" : "/entry/k-secret")
            let entry = try await site.catalogue.read { try $0.entry("e1") }
            #expect(entry.title == (isLate ? "Zanzibarian <b>Twilight</b>" : "New"))
            #expect(entry.state == (isLate ? .submitted : .withdrawn))
        }
    }

    @Test("Who sends very often by one link is asked to wait")
    func limits() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .draft, secret: "k-secret")
            var last: Client.Answer?
            // The bucket fills while it is emptied, the more the slower the machine.
            for _ in 0..<2000 where last?.status != 429 {
                last = try await site.client.send(
                    "POST", "/entry/k-secret/ask", headers: ["Content-Type": FilledForm.type],
                    body: FilledForm(fields: []).body())
            }
            #expect(last?.status == 429)
            #expect(last?["Retry-After"].flatMap { Int($0) } ?? 0 > 0)
            #expect(last?.text.contains("A moment, please") == true)
        }
    }
}
