import Catalogue
import Foundation
import Showcase
import Testing

@testable import Web

@Suite("A guardian's page")
struct GuardianPageTests {
    /// A guardian's link to an entry that was sent without a consent.
    private static func link(in site: LiveSite) async throws -> String {
        try await site.enter("e1", state: .draft, secret: "k-secret", consented: false)
        _ = try await site.send("/entry/k-secret")
        return try #require(try await site.letters().last { $0.to == "guardian@leak.example" }?.link)
    }

    @Test("It shows the work and what is asked, with nothing agreed to and the name protected until they say so")
    func asked() async throws {
        try await LiveSite.served { site in
            let link = try await Self.link(in: site)
            let page = try await site.client.get(link)
            #expect(page["Referrer-Policy"] == "no-referrer" && page["Cache-Control"] == "no-store")
            #expect(page.text.contains("src=\"\(link)/work\""))
            for word in ["Xochitl Quetzal-Leak", "Tampa &amp; Friends", "Zanzibarian", "deleted within a year"] {
                #expect(page.text.contains(word), "\(word)")
            }
            for purpose in Purpose.allCases {
                #expect(page.text.contains("type=\"checkbox\" name=\"\(purpose.rawValue)\" value=\"yes\">"))
            }
            #expect(page.text.contains("value=\"first_country\" checked>"))
            let copy = try await site.client.get(link + "/work")
            #expect(copy["Content-Disposition"] == "attachment" && copy["X-Content-Type-Options"] == "nosniff")
            let arabic = try await site.client.get(link + "?lang=ar")
            #expect(arabic.text.contains("أوافق على أن يشارك طفلي") && arabic.text.contains("dir=\"rtl\""))
        }
    }

    @Test("Their answer is kept with its version, and the same link takes it back")
    func answered() async throws {
        try await LiveSite.served { site in
            let link = try await Self.link(in: site)
            func consent() async throws -> Consent? { try await site.catalogue.read { try $0.entry("e1").consent } }
            let stale = try await site.send(link, [("enter", "yes"), ("version", "2025.1")])
            #expect(stale.status == 403)
            #expect(try await consent() == nil)
            _ = try await site.send(
                link,
                [
                    ("enter", "yes"), ("publish", "yes"), ("name_form", "pseudonym"), ("pseudonym", " Garza "),
                    ("version", "2026.1"),
                ])
            #expect(try await consent()?.purposes == [.enter, .publish])
            #expect(try await consent()?.nameForm == .pseudonym("Garza"))
            #expect(try await consent()?.version == "2026.1")
            // Without the first yes there is none.
            _ = try await site.send(link, [("publish", "yes"), ("name_form", "?"), ("version", "2026.1")])
            #expect(try await consent()?.purposes == [])
            #expect(try await consent()?.nameForm == .protective)
            _ = try await site.send(link, [("enter", "yes"), ("version", "2026.1")])
            _ = try await site.send(link + "/revoke", [("sure", "yes")], from: link)
            #expect(try await consent()?.revokedAt != nil)
            let page = try await site.client.get(link)
            #expect(page.text.contains("type=\"checkbox\" name=\"enter\" value=\"yes\">"))
        }
    }

    @Test("A link that is none opens nothing", arguments: ["/guardian/guessed", "/guardian/k-secret"])
    func unknown(path: String) async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", secret: "k-secret")
            #expect(try await site.client.get(path).status == 404)
        }
    }
}
