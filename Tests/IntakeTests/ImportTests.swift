import Catalogue
import Foundation
import Intake
import Showcase
import Testing

@Suite("An import")
struct ImportTests {
    private let staff = Actor(.staff, "t")
    private static let header =
        "file,category,title,name,birth_date,program,partner_city,country,statement,guardian_email,consent_version,consent_purposes,name_display\n"

    private func run(
        _ rows: String, in home: TemporaryHome, options: ImportOptions = ImportOptions()
    ) async throws -> [RowOutcome] {
        try TemporaryHome.poem.write(to: home.folder.appending(path: "rain.txt"))
        let table = try Table(
            Self.header + rows, required: EntryRow.columns.required, optional: EntryRow.columns.optional)
        let read = table.rows.map {
            EntryRow.read($0.fields, number: $0.number, at: TemporaryHome.now, simulated: false)
        }
        #expect(read.flatMap(\.objections) == [])
        return try await home.intake.importEntries(
            read.map(\.row), from: home.folder, season: home.season, options: options, by: staff, at: TemporaryHome.now)
    }

    private static let good =
        "rain.txt,poetry,\"Rain, again\",Haruka Sato,2010-05-05,boston,Kyoto,JP,It rained.,p@example.org,2026.1,enter publish,first_city\n"

    @Test("takes good rows whole, with consents, and tells the others' reasons by their row")
    func mixed() async throws {
        let home = try await TemporaryHome()
        let outcomes = try await run(
            Self.good
                + "gone.txt,poetry,T,Ann Lee,2010-05-05,boston,Kyoto,JP,S,p@example.org,,,\n"
                + "rain.txt,sculpture,T,Bob Lee,2010-05-05,boston,Kyoto,JP,S,p@example.org,,,\n"
                + "../rain.txt,poetry,T,Cem Lee,2010-05-05,boston,Kyoto,JP,S,p@example.org,,,\n"
                + "rain.txt,poetry,,Dee Lee,1990-05-05,boston,Kyoto,JP,S,p@example.org,,,\n", in: home)
        let codes = outcomes.map { outcome -> [String] in
            if case .refused(let why) = outcome.result { why.map(\.code) } else { [] }
        }
        #expect(
            codes == [
                [], ["file-missing"], ["category-unknown"], ["file-missing"], ["title-missing", "too-old"],
            ])
        let entries = try await home.catalogue.read { try $0.entries() }
        #expect(entries.map(\.title) == ["Rain, again"])
        #expect(entries.first?.consent?.purposes == [.enter, .publish])
        #expect(entries.first?.consent?.nameForm == .firstAndCity)
        await home.close()
    }

    @Test("doubles nothing when it is run twice")
    func twice() async throws {
        let home = try await TemporaryHome()
        let first = try await run(Self.good, in: home)
        let second = try await run(Self.good, in: home)
        guard case .taken(let id) = first.first?.result else {
            Issue.record("the first run took nothing")
            return
        }
        #expect(second.map(\.result) == [.known(id)])
        #expect(try await home.catalogue.read { try $0.entries().count } == 1)
        await home.close()
    }

    @Test("takes nothing by a dry run, and nothing when all or nothing is wanted and a row is refused")
    func allOrNothing() async throws {
        let home = try await TemporaryHome()
        var options = ImportOptions()
        options.dryRun = true
        #expect(try await run(Self.good, in: home, options: options).first?.isRefused == false)
        options.dryRun = false
        options.allOrNothing = true
        let bad = "gone.txt,poetry,T,Ann Lee,2010-05-05,boston,Kyoto,JP,S,p@example.org,,,\n"
        let outcomes = try await run(Self.good + bad, in: home, options: options)
        #expect(outcomes.map(\.isRefused) == [false, true])
        #expect(try await home.catalogue.read { try $0.entries() } == [])
        await home.close()
    }

    @Test(
        "names a column that is missing, misspelt or there twice",
        arguments: [
            ("file,category\n", "column-missing"),
            ("file,category,title,name,birth_date,program,partner_city,gardian_email\n", "column-unknown"),
            ("file,category,title,name,birth_date,program,partner_city,title\n", "column-unknown"),
        ])
    func columns(header: String, code: String) {
        do {
            _ = try Table(header, required: EntryRow.columns.required, optional: EntryRow.columns.optional)
            Issue.record("the header was taken")
        } catch { #expect(error.code == code) }
    }

    @Test("brings programs and judges up to date, and reports rows that it cannot read")
    func people() async throws {
        let home = try await TemporaryHome()
        let people = PeopleImport(catalogue: home.catalogue)
        let columns = PeopleImport.programColumns
        let table = try Table(
            "id,name,city,country,partner_cities\nlyon,Lyon Jumelages,Lyon,FR,Boston/US; Ōsaka/JP\nbad id,,X,FRA,Nowhere\n",
            required: columns.required, optional: columns.optional)
        let first = try await people.importPrograms(table, dryRun: false, by: staff, at: TemporaryHome.now)
        #expect(first.first?.result == .taken("lyon"))
        guard case .refused(let why) = first.last?.result else {
            Issue.record("the second row was taken")
            return
        }
        #expect(why.map(\.code) == ["city-unread", "id-unread", "name-missing", "country-unread"])
        let again = try await people.importPrograms(table, dryRun: false, by: staff, at: TemporaryHome.now)
        #expect(again.first?.result == .known("lyon"))
        await home.close()
    }
}
