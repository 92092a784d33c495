import Catalogue
import Foundation
import Intake
import Showcase
import Testing

@Suite("A coordinator")
struct CoordinatorTests {
    private static let now = TemporaryHome.now

    @Test("signs in by a mailed link, once and in time, for a session that ends")
    func session() async throws {
        let home = try await TemporaryHome()
        let desk = Coordinators(catalogue: home.catalogue, letters: try home.letters, random: .seeded(4))
        try await home.catalogue.write { store in
            var program = try store.program("boston")
            program.contactEmail = "Desk@example.org"
            try store.save(program)
        }
        func links(to address: String, at now: Date = Self.now) async throws -> [String] {
            try await desk.sendLinks(to: address, in: .gmt, writing: home.writing, at: now)
            return try await home.links()
        }
        #expect(try await links(to: "someone@example.org").isEmpty)
        let link = try #require(try await links(to: " desk@example.org").first)
        let session = try await desk.signIn(with: link, at: Self.now)
        #expect(try await desk.program(of: session, at: Self.now)?.id == "boston")
        #expect(try await desk.program(of: link, at: Self.now) == nil)
        await #expect(throws: IntakeError.unknownLink) { _ = try await desk.signIn(with: link, at: Self.now) }
        let later = Self.now.addingTimeInterval(Coordinators.sessionSeconds)
        #expect(try await desk.program(of: session, at: later) == nil)
        let again = Self.now.addingTimeInterval(1)
        let stale = try #require(try await links(to: "desk@example.org", at: again).first)
        await #expect(throws: IntakeError.unknownLink) {
            _ = try await desk.signIn(with: stale, at: again.addingTimeInterval(Coordinators.linkSeconds))
        }
        await home.close()
    }

    @Test("sees what the program has, how many places are left, and pieces of one student beside each other")
    func desk() async throws {
        let home = try await TemporaryHome()
        for (name, title) in [("Haruka Sato", "Rain"), ("haruka  SATO", "Snow"), ("Ken Mori", "Fog")] {
            var form = TemporaryHome.form(name: name)
            form.title = title
            _ = try await home.intake.receive(
                form, upload: home.upload(TemporaryHome.poem, as: "a.txt"), season: home.season, at: Self.now)
        }
        let coordinators = Coordinators(catalogue: home.catalogue, letters: try home.letters, random: .seeded(4))
        let program = try await home.catalogue.read { try $0.program("boston") }
        var desk = try await coordinators.desk(of: program, in: home.season)
        #expect(
            desk.rows.filter(\.isOneOfSeveral).compactMap(\.entry.title).sorted() == ["Rain", "Snow"])
        #expect(desk.cells.map(\.left) == [5])
        let fog = try #require(desk.rows.first { $0.entry.title == "Fog" }?.entry.id)
        _ = try await Nomination(catalogue: home.catalogue, random: .seeded(5)).move(
            [fog], to: .nominated, in: home.season, by: Actor(.program, "boston"), because: "Ours", at: Self.now)
        desk = try await coordinators.desk(of: program, in: home.season)
        #expect(desk.cells.map(\.left) == [4])
        let other = Program(id: "other", name: "Other", city: City(name: "Rome", country: "IT"))
        await #expect(throws: CatalogueError.self) { _ = try await coordinators.entry(fog, of: other) }
        await home.close()
    }
}
