import Foundation
import Showcase
import Testing

@testable import Demo

@Suite("The demo's tables")
struct ManifestTests {
    private let deadline = CivilDate("2026-04-01")

    @Test("there are at least 36 entries, at least five of each category, each by another student")
    func categories() throws {
        let entries = try DemoFolder.table("entries.csv")
        #expect(entries.count >= 36)
        for category in ["classic-art", "digital-art", "photography", "poetry", "literature", "music"] {
            #expect(entries.count { $0["category"] == category } >= 5, "\(category)")
        }
        #expect(Set(entries.map { $0["file"] }).count == entries.count)
        #expect(Set(entries.map { $0["name"] }).count == entries.count)
    }

    @Test("every student is 12 to 18 on the day, and both groups are there")
    func ages() throws {
        let day = try #require(deadline)
        let ages = try DemoFolder.table("entries.csv").map { row in
            try #require(CivilDate(row["birth_date", default: ""])).age(on: day)
        }
        #expect(ages.allSatisfy { (12...18).contains($0) })
        #expect(ages.count { $0 <= 14 } >= 10 && ages.count { $0 >= 15 } >= 10)
    }

    @Test("every entry comes from a city of its program, says something, and describes its picture")
    func rows() throws {
        let programs = try DemoFolder.table("programs.csv")
        for row in try DemoFolder.table("entries.csv") {
            let file = row["file", default: ""]
            let program = try #require(programs.first { $0["id"] == row["program"] }, "\(file)")
            let own = "\(program["city", default: ""])/\(program["country", default: ""])"
            let cities = [own] + program["partner_cities", default: ""].components(separatedBy: "; ")
            #expect(cities.contains("\(row["partner_city", default: ""])/\(row["country", default: ""])"), "\(file)")
            #expect(row["title"]?.isEmpty == false && row["statement"]?.isEmpty == false, "\(file)")
            let isPicture = ["classic-art", "digital-art", "photography"].contains(row["category"])
            #expect(!isPicture || row["alt_text", default: ""].count > 40, "\(file)")
            for column in ["email", "guardian_email"] {
                #expect(row[column, default: ""].hasSuffix("@example.com"), "\(file)")
            }
        }
    }

    @Test("consents read as consents; a few allow no publication, one waits for its guardian")
    func consents() throws {
        let entries = try DemoFolder.table("entries.csv")
        let day = try #require(deadline)
        var counts = (published: 0, judgedOnly: 0, waiting: 0)
        for row in entries {
            let purposes = row["consent_purposes", default: ""].split(separator: " ").map(String.init)
            #expect(purposes.allSatisfy { Purpose(rawValue: $0) != nil })
            if purposes.isEmpty {
                counts.waiting += 1
                // A child under 13 could not wait: nothing may be collected before the consent.
                let born = try #require(CivilDate(row["birth_date", default: ""]))
                #expect(born.age(on: day) >= 13)
                continue
            }
            #expect(row["consent_version"] == "2026")
            #expect(NameForm(rawValue: row["name_display", default: ""]) != nil)
            if purposes.contains("publish") { counts.published += 1 } else { counts.judgedOnly += 1 }
        }
        #expect(counts.waiting == 1)
        #expect(counts.judgedOnly >= 2)
        #expect(counts.published >= 30)
    }

    @Test("texts are in at least eight languages and five scripts")
    func languages() throws {
        let entries = try DemoFolder.table("entries.csv").filter {
            ["poetry", "literature"].contains($0["category"])
        }
        #expect(Set(entries.compactMap { $0["language"] }).count >= 8)
        let scripts: [(name: String, range: ClosedRange<UInt32>)] = [
            ("Latin", 0x41...0x24F), ("Cyrillic", 0x400...0x4FF), ("Arabic", 0x600...0x6FF),
            ("Devanagari", 0x900...0x97F), ("kana", 0x3040...0x30FF), ("Han", 0x4E00...0x9FFF),
        ]
        let all = try entries.map { try DemoFolder.text($0["file", default: ""]) }.joined()
        for script in scripts {
            #expect(all.unicodeScalars.contains { script.range.contains($0.value) }, "\(script.name)")
        }
    }

    @Test("no poem is over 200 words, no prose over 500; poems keep stanzas, and one its indents")
    func lengths() throws {
        for row in try DemoFolder.table("entries.csv") {
            guard let limit = ["poetry": 200, "literature": 500][row["category", default: ""]] else { continue }
            let text = try DemoFolder.text(row["file", default: ""])
            // Han and kana count each; all else by spaces.
            let each = text.unicodeScalars.count {
                (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
            }
            let words = max(each, text.split(whereSeparator: \.isWhitespace).count)
            #expect(words <= limit && words > 30, "\(row["file", default: ""]): \(words)")
            #expect(text.components(separatedBy: "\n\n").count >= 3)
        }
        #expect(try DemoFolder.text("interpreter-age-thirteen.txt").contains("\n            and someone small"))
    }

    @Test("every category has six judges, every language a reader, and programs are known")
    func judges() throws {
        let judges = try DemoFolder.table("judges.csv")
        let programs = Set(try DemoFolder.table("programs.csv").compactMap { $0["id"] })
        #expect(judges.count >= 14 && programs.count >= 12)
        for category in ["classic-art", "digital-art", "photography", "poetry", "literature", "music"] {
            #expect(
                judges.count { $0["categories", default: ""].split(separator: " ").contains { $0 == category } } >= 6)
        }
        #expect(judges.count { $0["languages", default: ""].isEmpty } >= 6)
        #expect(
            judges.allSatisfy { $0["program", default: ""].isEmpty || programs.contains($0["program", default: ""]) })
        #expect(judges.contains { $0["conflicts"]?.isEmpty == false })
    }

    @Test("a table with quotes, commas, line ends and doubled quotes is read as RFC 4180 says")
    func commas() {
        let rows = CommaSeparated.rows("a,b\r\n\"x, y\",\"say \"\"hi\"\"\r\nthere\"\r\n,\"\"\r\n")
        #expect(rows == [["a", "b"], ["x, y", "say \"hi\"\r\nthere"], ["", ""]])
    }
}
