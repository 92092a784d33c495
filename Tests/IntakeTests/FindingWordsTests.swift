import Foundation
import Language
import Sandbox
import Showcase
import Testing

@testable import Intake
@testable import Media

@Suite("The words of findings")
struct FindingWordsTests {
    private static let all =
        Examiner.findingsOnFiles + Examiner.findingsOnPictures + Examiner.findingsOnTexts + Examiner.findingsOnSounds
        + Finding.ofLimits + Finding.ofAuthors + [.couldNotBeReadSafely]

    private static func languages() throws -> Languages {
        try Languages(folder: URL(filePath: #filePath).appending(path: "../../../Messages").standardizedFileURL)
    }

    @Test("each says what it was given, and leaves no place open, in every language", arguments: all)
    func filled(finding: Finding) throws {
        let languages = try Self.languages()
        for tag in languages.tags {
            let interface = languages.interface(for: tag)
            for wording in [finding.message, finding.remedy] {
                let text = interface.text(wording)
                #expect(text != wording.key && !text.contains("{") && !text.contains("type."), "\(tag): \(text)")
            }
        }
    }

    @Test("none uses the words of officials to a 13-year-old", arguments: all)
    func kind(finding: Finding) throws {
        let english = try Self.languages().interface(for: "en")
        let words = (english.text(finding.message) + " " + english.text(finding.remedy)).lowercased()
        #expect(!["submit", "invalid", "failed", "error"].contains { words.contains($0) }, "\(words)")
    }

    @Test("there are words for each finding and each type, and for no other")
    func complete() throws {
        let keys = try #require(try Self.languages().messages(of: "en")).keys
        let used = Set(Self.all.flatMap { [$0.message.key, $0.remedy.key] })
        #expect(Set(keys.filter { $0.hasPrefix("finding.") }) == used.filter { $0.hasPrefix("finding.") })
        let remedies = used.filter { $0.hasPrefix("remedy.") }.union(KnownType.all.map(\.instead.key))
        #expect(Set(keys.filter { $0.hasPrefix("remedy.") }) == remedies)
        #expect(Set(keys.filter { $0.hasPrefix("type.") }) == Set(KnownType.all.map { "type.\($0.name)" }))
    }

    @Test("a wording comes back from JSON as it went")
    func coded() throws {
        let wording = Wording(
            "finding.x",
            [
                "a": .number(3), "b": .text("UTF-8"), "c": .term("kind.text"), "d": .anyOf(["kind.text"]),
                "e": .seconds(1.5),
            ])
        #expect(try JSONDecoder().decode(Wording.self, from: JSONEncoder().encode(wording)) == wording)
    }
}
