import Foundation
import Media
import Showcase
import Testing

@testable import Exhibit

@Suite("Craft")
struct CraftTests {
    @Test(
        "Words read at 7:1 on every ground, whatever colours the theme names",
        arguments: [
            ("#14182b", "#f5f1e8", "#bd3218", false), ("#777777", "#ffffff", "#ffee00", false),
            ("#ece6d8", "#12141f", "#ff8f66", true), ("#555555", "#191817", "#203080", true),
            ("#101010", "#e0c8a0", "#e07040", false),
        ])
    func contrast(ink: String, paper: String, accent: String, isNight: Bool) {
        let palette = Dictionary(
            uniqueKeysWithValues: LookSheet.palette(ink: ink, paper: paper, accent: accent, isNight: isNight)
                .map { ($0.name, $0.tone) })
        for words in ["ink", "muted", "accent"] {
            for ground in ["paper", "sheet", "tint"] {
                guard let word = palette[words], let ground = palette[ground] else {
                    Issue.record("\(words) or \(ground) is missing")
                    continue
                }
                #expect(word.contrast(with: ground) >= 7, "\(words)")
            }
        }
    }

    @Test("Black on white is 21 to 1, and a colour survives Oklab")
    func tones() throws {
        let (black, white) = (try #require(Tone("#000000")), try #require(Tone("#ffffff")))
        #expect(abs(black.contrast(with: white) - 21) < 1e-9)
        for hex in ["#bd3218", "#12141f", "#808080", "#00ff00"] {
            #expect(Oklch(try #require(Tone(hex))).tone.hex == hex)
        }
        #expect(Tone("red") == nil && Tone("#12345g") == nil)
    }

    @Test("Every wall is light by day and dark by night, and keeps the hue of its picture")
    func walls() throws {
        for (pixel, isWarm) in [([200, 30, 20], true), ([20, 60, 200], false)] as [([UInt8], Bool)] {
            let wall = WallColor(pixels: Array(repeating: pixel, count: 64).flatMap(\.self))
            let ink = try #require(Tone("#14182b"))
            #expect(wall.day.contrast(with: ink) >= 7)
            #expect(wall.night.contrast(with: try #require(Tone("#ece6d8"))) >= 7)
            #expect((wall.day.red > wall.day.blue) == isWarm)
        }
    }

    @Test("A wall's rows hold every work once, in order, four at most")
    func rows() {
        var generator = SeededGenerator(seed: 7)
        for count in 0...40 {
            let pieces = (0..<count).map { _ in
                HangingPlan.Piece(ratio: Double.random(in: 0.5...2.2, using: &generator), isPicture: true)
            }
            let rows = HangingPlan.rows(of: pieces)
            #expect(rows.flatMap { Array($0) } == Array(0..<count))
            #expect(rows.allSatisfy { (1...4).contains($0.count) })
            if count > 3 { #expect(rows.count { $0.count == 1 } <= 1) }
        }
    }

    @Test("Two works of an entrance row never overlap, and stay within twelve columns", arguments: 0..<6)
    func places(row: Int) {
        for a in [0.6, 1, 1.8] {
            for b in [0.6, 1, 1.8] {
                let (first, second) = HangingPlan.places(
                    .init(ratio: a, isPicture: true), .init(ratio: b, isPicture: false), row: row)
                guard let second else {
                    Issue.record("the second has no place")
                    continue
                }
                #expect(first.from >= 1 && first.from + first.span <= second.from)
                #expect(second.from + second.span <= 13)
            }
        }
    }

    @Test("An opening ends with a sentence or a word")
    func openings() {
        #expect(Extract.opening(of: "Short.", width: 20) == "Short.")
        #expect(Extract.opening(of: "One two three. Four five six seven.", width: 20) == "One two three.")
        #expect(Extract.opening(of: "One two three four five, six seven", width: 20) == "One two three four…")
        #expect(Extract.opening(of: "古池や。蛙飛びこむ水の音", width: 12) == "古池や。")
        #expect(
            Extract.paragraphs(ofMarkdown: "# What *do*\n_you_ hear?\n\n[This](https://x.y).") == [
                "What do you hear?", "This.",
            ])
    }

    @Test("A poster breaks at its pause, where both parts are worth a line")
    func poster() {
        #expect(EntrancePage.poster("Friendship: The Heartbeat") == ["Friendship:", "The Heartbeat"])
        #expect(EntrancePage.poster("Oh, Tomorrow") == ["Oh, Tomorrow"])
        #expect(EntrancePage.poster("今日の声、明日の姿") == ["今日の声、", "明日の姿"])
    }

    @Test("Control characters are left out, and no quote hides behind an accent")
    func printable() {
        #expect("a\u{0}b\u{1B}[c\u{FFFE}\nd".printable == "ab[c\nd")
        #expect("é \u{1F468}\u{200D}\u{1F469}".printable == "é \u{1F468}\u{200D}\u{1F469}")
        for text in ["\"\u{301}", "<\u{20DD}x", "\u{600}'"] {
            let characters = Array(text.printable)
            #expect(characters.contains { ["\"", "<", "'"].contains($0) }, "\(text)")
        }
    }
}
