import Catalogue
import Foundation
import Showcase
import Testing

@Suite("The audit log")
struct AuditTests {
    private func home(lines: Int) async throws -> TemporaryHome {
        let home = try await TemporaryHome()
        try await home.catalogue.write { store in
            for number in 1...lines { try store.append(TemporaryHome.line("entry.submitted", "e\(number)")) }
        }
        return home
    }

    @Test("is whole when nobody touched it")
    func whole() async throws {
        let home = try await home(lines: 20)
        #expect(try await home.catalogue.read { try $0.firstBrokenAuditLine() } == nil)
        #expect(try await home.catalogue.read { try $0.auditLog(of: "e7").map(\.subject) } == ["e7"])
    }

    @Test(
        "names the first line that was changed, taken out or put in",
        arguments: [
            ("UPDATE audit SET actor = 'staff:x' WHERE number = 5", 5),
            ("UPDATE audit SET at = '2030-01-01T00:00:00Z' WHERE number = 1", 1),
            ("DELETE FROM audit WHERE number = 9", 9),
            ("UPDATE audit SET number = 100 WHERE number = 20", 20),
            (
                "INSERT INTO audit SELECT 21, at, actor, action, subject, detail, decision, hash FROM audit WHERE number = 20",
                21
            ),
        ])
    func tampering(sql: String, line: Int) async throws {
        let home = try await home(lines: 20)
        try Shell.sqlite(home.folder.appending(path: "catalogue.sqlite"), sql)
        #expect(try await home.catalogue.read { try $0.firstBrokenAuditLine() } == line)
    }
}
