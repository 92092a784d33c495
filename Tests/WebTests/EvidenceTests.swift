import Foundation
import Showcase
import Testing

@testable import Web

@Suite("What shows how a work came about")
struct EvidenceTests {
    private static let page = "/entry/k-secret"

    private static func attach(_ words: String, as name: String = "sketch.txt", to site: LiveSite) async throws
        -> Client.Answer
    {
        try await site.send(page + "/evidence", file: (name, Data(words.utf8)), from: page)
    }

    @Test("is attached and taken away by the entry's link, up to the theme's number, and shown to no judge")
    func attached() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .submitted, secret: "k-secret")
            let most = try #require(site.season.category("photography")?.evidence)
            #expect(most > 0)
            for number in 1...most {
                #expect(try await Self.attach("Sketch number \(number) of a heron", to: site).status == 303)
            }
            // The same file once more is no other.
            #expect(try await Self.attach("Sketch number 1 of a heron", to: site).status == 303)
            let held = try await site.catalogue.read { try $0.evidence(of: "e1") }
            #expect(held.count == most && held.allSatisfy { site.vault.holds($0.sha256) })
            let page = try await site.client.get(Self.page)
            #expect(page.text.contains(held[0].sha256) && !page.text.contains("id=\"evidence-file\""))

            #expect(try await site.catalogue.read { try $0.entry("e1") }.state == .submitted)
            let token = try await site.judge("ada", of: ["e1"])
            let seen = try await site.client.send("GET", "/api/judge/entries/e1", headers: token)
            #expect(seen.status == 200 && !held.contains { seen.text.contains($0.sha256) })

            _ = try await site.send(Self.page + "/evidence/remove", [("print", held[0].sha256)], from: Self.page)
            #expect(try await site.catalogue.read { try $0.evidence(of: "e1") } == Array(held.dropFirst()))
            #expect(!site.vault.holds(held[0].sha256))
            #expect(try await site.client.get(Self.page).text.contains("id=\"evidence-file\""))
        }
    }

    @Test("is refused when it cannot be read, or when there is no room left, and then nothing is kept")
    func refused() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .draft, secret: "k-secret")
            let broken = try await Self.attach("not a picture", as: "sketch.png", to: site)
            #expect(broken.status == 422 && broken.text.contains("could not attach"))
            #expect(try await site.catalogue.read { try $0.evidence(of: "e1") } == [])
            let most = site.season.category("photography")?.evidence ?? 0
            let now = LiveSite.open
            try await site.catalogue.write { store in
                for number in 0..<most {
                    let blob = Blob(
                        sha256: String(repeating: "\(number)", count: 64), bytes: 1, mediaType: "text/plain")
                    try store.attach(blob, to: "e1", at: now)
                }
            }
            let full = try await site.send(
                Self.page + "/evidence", file: ("one-more.txt", Data("One sketch too many".utf8)), from: Self.page)
            #expect(full.status == 422 || full.status == 409)
            #expect(full.text.contains("room for \(most) files"))
            #expect(try await site.catalogue.read { try $0.evidence(of: "e1") }.count == most)
        }
    }
}
