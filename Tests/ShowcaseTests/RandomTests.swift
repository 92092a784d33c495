import Foundation
import Showcase
import Testing

@Suite("Identifiers, secrets and clocks")
struct RandomTests {
    @Test("follow from the seed, and differ from each other")
    func seeded() {
        let (a, b) = (RandomSource.seeded(7), RandomSource.seeded(7))
        let first = (0..<1000).map { _ in a.identifier(for: Entry.self) }
        #expect(first == (0..<1000).map { _ in b.identifier(for: Entry.self) })
        #expect(Set(first).count == 1000)
        #expect(first.allSatisfy { $0.text.count == 10 })
    }

    @Test("have 160 bits where they are secret")
    func secrets() {
        let secrets = (0..<100).map { _ in RandomSource.system.secret() }
        #expect(Set(secrets).count == 100)
        #expect(secrets.allSatisfy { $0.count == 32 && $0.allSatisfy("0123456789abcdefghjkmnpqrstvwxyz".contains) })
    }

    @Test("tell the time that was set, and go on")
    func clock() throws {
        let start = try #require(Timestamp.date("2026-04-01T23:59:00-04:00"))
        #expect(Timestamp.text(start) == "2026-04-02T03:59:00Z")
        let reference = Date(timeIntervalSinceNow: -60)
        let clock = Clock(startingAt: start, when: reference)
        #expect(clock.now.timeIntervalSince(start) >= 60)
        #expect(clock.now.timeIntervalSince(start) < 120)
    }
}
