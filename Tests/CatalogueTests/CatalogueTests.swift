import Catalogue
import Foundation
import Showcase
import Testing

@Suite("The catalogue")
struct CatalogueTests {
    @Test("gives back what it was given")
    func roundTrip() async throws {
        let home = try await TemporaryHome()
        try await home.addProgram()
        var facts = Facts(bytes: 12, sha256: String(repeating: "a", count: 64))
        facts.words = 3
        let blob = Blob(sha256: String(repeating: "b", count: 64), bytes: 9, mediaType: "text/plain")
        var entry = try TemporaryHome.entry("e1")
        entry.work = Work(
            kind: .text, original: blob, judgeCopy: blob, exhibitCopy: blob, facts: facts,
            findings: [Finding("few-pixels", .ask, ["side": .number(640), "wanted": .number(1600)])])
        entry.consent = Consent(
            purposes: [.enter, .publish], nameForm: .pseudonym("Owl"), version: "2026.1", givenAt: TemporaryHome.now)
        let written = entry
        try await home.catalogue.write { store in
            try store.save(written, TemporaryHome.line("entry.submitted", "e1"))
            if let consent = written.consent { try store.record(consent, for: "e1") }
        }
        let (one, all, programs) = try await home.catalogue.read {
            (try $0.entry("e1"), try $0.entries(), try $0.programs())
        }
        #expect(one == written)
        #expect(all == [written])
        #expect(programs.first?.partnerCities.map(\.name) == ["Amman", "Osaka"])
    }

    @Test("writes all of a transaction or nothing")
    func rollback() async throws {
        let home = try await TemporaryHome()
        try await home.addProgram()
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await home.catalogue.write { store in
                try store.save(try TemporaryHome.entry("e1"), TemporaryHome.line("entry.submitted", "e1"))
                throw Stop()
            }
        }
        let (entries, log) = try await home.catalogue.read { (try $0.entries(), try $0.auditLog()) }
        #expect(entries.isEmpty && log.isEmpty)
    }

    @Test("refuses what its schema forbids, without telling a value")
    func constraints() async throws {
        let home = try await TemporaryHome()
        do {
            try await home.catalogue.write { store in
                try store.save(try TemporaryHome.entry("e1"), TemporaryHome.line("entry.submitted", "e1"))
            }
            Issue.record("an entry of an unknown program was taken")
        } catch let error as CatalogueError {
            #expect(error.code == "constraint")
            #expect(!error.message.contains("Amal"))
        }
    }

    @Test("says plainly that something is missing")
    func missing() async throws {
        let home = try await TemporaryHome()
        await #expect(throws: CatalogueError.missing(what: "entry", id: "nope")) {
            _ = try await home.catalogue.read { try $0.entry("nope") }
        }
    }

    @Test("keeps no secret, only its hash")
    func secrets() async throws {
        let home = try await TemporaryHome()
        let secret = "s3cr3t-that-would-be-seen-in-the-file"
        let now = TemporaryHome.now
        try await home.catalogue.write { store in
            try store.keep(secret: secret, for: .entry, subject: "e1", at: now, expires: now.addingTimeInterval(60))
        }
        let found = try await home.catalogue.read { store in
            [
                try store.subject(of: secret, for: .entry, at: now),
                try store.subject(of: secret, for: .judge, at: now),
                try store.subject(of: secret, for: .entry, at: now.addingTimeInterval(61)),
                try store.subject(of: "another", for: .entry, at: now),
            ]
        }
        #expect(found == ["e1", nil, nil, nil])
        for file in try FileManager.default.contentsOfDirectory(at: home.folder, includingPropertiesForKeys: nil)
        where file.lastPathComponent.hasPrefix("catalogue") {
            #expect(try Data(contentsOf: file).range(of: Data(secret.utf8)) == nil)
        }
    }

    @Test("keeps a guardian's words as history, the newest counting")
    func consentHistory() async throws {
        let home = try await TemporaryHome()
        try await home.addProgram()
        let now = TemporaryHome.now
        let yes = Consent(purposes: [.enter], nameForm: .full, version: "1", givenAt: now)
        var no = yes
        no.revokedAt = now
        let revoked = no
        try await home.catalogue.write { store in
            try store.save(try TemporaryHome.entry("e1"), TemporaryHome.line("entry.submitted", "e1"))
            try store.record(yes, for: "e1")
            try store.record(revoked, for: "e1")
        }
        #expect(try await home.catalogue.read { try $0.entry("e1").consent } == revoked)
    }

    @Test("refuses a database of a newer version, and leaves it alone")
    func newerSchema() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaas-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "catalogue.sqlite")
        do { _ = try await Catalogue(file: file) }
        _ = try await Catalogue(file: file)
        try Shell.sqlite(file, "INSERT INTO migrations (number) VALUES (9999)")
        await #expect(throws: CatalogueError.self) { _ = try await Catalogue(file: file) }
    }
}
