import Foundation
import Showcase
import Testing

@testable import Intake

@Suite("What tells whose a work is")
struct AuthorMarkTests {
    private let entrant: Entrant

    init() throws {
        entrant = Entrant(
            name: "Zoë Adéola Brandt", birthDate: try #require(CivilDate("2011-05-04")), country: "DE",
            city: "Santa Cruz", school: "Goethe-Gymnasium", email: "zoe.b@example.org")
    }

    @Test(
        "an entrant's data are found whatever their case, accents and order",
        arguments: [
            ("and zoe adeola brandt went home", [AuthorMark.name]), ("BRANDT, Adéola Zoë", [.name]),
            ("The river\nruns\nby Zoë", [.name]), ("Zoë\nThe river runs", [.name]),
            ("We meet at the Goethe Gymnasium.", [.school]), ("Santa  Cruz, my town", [.city]),
            ("write to ZOE.B@example.org", [.email]), ("Zoë saw a river and went on, and on, and home", []),
            ("Santa came, not to Cruz", []), ("Brandts Haus", []), ("", []),
        ])
    func text(text: String, marks: [AuthorMark]) { #expect(entrant.marks(in: text) == marks) }

    @Test("a name in a script without spaces is found inside a line")
    func unspaced() {
        var entrant = entrant
        entrant.name = "田中 春"
        #expect(entrant.marks(in: "これは田中春の詩です") == [.name])
        #expect(entrant.marks(in: "春が来た、田中の山に") == [])
    }

    @Test(
        "a name among a file's bytes is found in each encoding that metadata use",
        arguments: [String.Encoding.utf8, .isoLatin1, .utf16LittleEndian, .utf16BigEndian])
    func bytes(encoding: String.Encoding) throws {
        let planted = try #require("Artist: Brandt Adéola Zoë".data(using: encoding))
        let noise = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 97) })
        #expect(entrant.marks(inBytes: noise) == [])
        #expect(entrant.marks(inBytes: noise + planted + noise) == [.name])
        // Across the border of two windows of the search, and in the middle of a larger file's slice.
        let large = Data(count: 1 << 20).dropLast(planted.count / 2) + planted + Data(count: 1 << 20)
        #expect(entrant.marks(inBytes: large) == [.name])
        #expect(entrant.marks(inBytes: large.dropFirst(3)) == [.name])
        #expect(entrant.marks(inBytes: large.prefix(1 << 20)) == [])
    }
}
