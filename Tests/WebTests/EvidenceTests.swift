import Catalogue
import Foundation
import Showcase
import Testing

@testable import Web

@Suite("What shows how a work came about, on its page")
struct EvidenceTests {
    private static let page = "/entry/k-secret"

    /// Keeps sketches as if they had been read.
    private static func keep(_ count: Int, in site: LiveSite) async throws -> [Blob] {
        for number in 0..<count {
            let file = site.home.storage.appending(path: "sketch-\(number)")
            try Data("sketch \(number)".utf8).write(to: file)
            let blob = try site.vault.keep(file, mediaType: "text/plain")
            try await site.catalogue.write { store in
                try store.attach(blob, to: "e1", at: LiveSite.open.addingTimeInterval(Double(number)))
            }
        }
        return try await site.catalogue.read { try $0.evidence(of: "e1") }
    }

    @Test("is listed while there is room for more, and taken away by the entry's own link")
    func listed() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .submitted, secret: "k-secret")
            let most = try #require(site.season.category("photography")?.evidence)
            #expect(try await site.client.get(Self.page).text.contains("id=\"evidence-file\""))
            let held = try await Self.keep(most, in: site)
            #expect(held.count == most && most > 1)
            let full = try await site.client.get(Self.page).text
            #expect(held.allSatisfy { full.contains($0.sha256) } && !full.contains("id=\"evidence-file\""))
            #expect(full.contains("a plain text, 8 bytes"))

            let gone = try await site.send(
                Self.page + "/evidence/remove", [("print", held[0].sha256)], from: Self.page)
            #expect(gone.status == 303)
            #expect(try await site.catalogue.read { try $0.evidence(of: "e1") } == Array(held.dropFirst()))
            #expect(!site.vault.holds(held[0].sha256) && site.vault.holds(held[1].sha256))
            #expect(try await site.client.get(Self.page).text.contains("id=\"evidence-file\""))
        }
    }

    @Test("is shown to no judge, and a strange link takes none away")
    func kept() async throws {
        try await LiveSite.served { site in
            try await site.enter("e1", state: .accepted)
            try await site.enter("e2", state: .submitted, secret: "l-secret")
            let held = try await Self.keep(1, in: site)
            let headers = try await site.judge("ada", of: ["e1"])
            let seen = try await site.client.get("/api/judge/entries/e1", headers: headers)
            #expect(seen.status == 200 && !seen.text.contains(held[0].sha256))
            _ = try await site.send(
                "/entry/l-secret/evidence/remove", [("print", held[0].sha256)], from: "/entry/l-secret")
            #expect(try await site.catalogue.read { try $0.evidence(of: "e1") } == held)
            #expect(site.vault.holds(held[0].sha256))
        }
    }
}
