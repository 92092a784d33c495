import Foundation
import Showcase

/// Poems of our own making in many scripts, each of its seed alone: words drawn unevenly from a small store of a
/// language's sounds, so that poems of one language share many, as real ones do.
public enum Poet {
    public struct Tongue: Sendable {
        public let name: String
        let sounds: [String]
        /// Sounds of a word, and what stands between words.
        let length: ClosedRange<Int>, space: String

        init(_ name: String, _ sounds: String, _ length: ClosedRange<Int>, space: String = " ") {
            (self.name, self.length, self.space) = (name, length, space)
            self.sounds = sounds.split(separator: " ").map(String.init)
        }
    }

    public static let tongues: [Tongue] = [
        Tongue(
            "Latin", "ri ver sto ne lan tern mo ther wa ter ho me be ll snow li ght an do ka ne ro se win d o", 1...4),
        Tongue("Cyrillic", "ре ка до мо ст ве тер зи ма свет ма ма не бо лес хо лод ут ро сне г по ле на ду", 1...4),
        Tongue("Greek", "θά λα σσα ου ρα νός σπί τι μη τέ ρα φως νύ χτα δρό μος αγ ά πη χει μώ νας", 1...4),
        Tongue("Arabic", "نه ر بي ت أم ي نو ر لي ل مط ر شج رة حب ري ح قم ر سل ام با ب", 1...3),
        Tongue("Hebrew", "נה ר בי ת אם אור לי לה גש ם עץ אה בה רו ח יר ח של ום דל ת", 1...3),
        Tongue("Devanagari", "न दी घ र माँ प्र का श रा त पा नी पे ड़ प्रे म ह वा चाँ द सु ब ह", 1...4),
        Tongue("Thai", "แม่ น้ำ บ้าน แสง คืน ฝน ต้น ไม้ รัก ลม จันทร์ เช้า ฟ้า ใจ ทาง ฝัน ดาว เดิน", 1...3, space: ""),
        Tongue("Hangul", "강 물 집 어 머 니 빛 밤 비 나 무 사 랑 바 람 달 아 침 하 늘 길 꿈 별", 1...3),
        Tongue("Kana", "か わ い え は は ひ か り よ る あ め き こ い か ぜ つ き あ さ そ ら み ち ゆ め", 2...4, space: ""),
        Tongue("Han", "山 水 月 夜 雨 风 花 树 母 家 灯 光 桥 路 心 梦 星 天 春 雪 河 石 鸟 归 人 不 见 有 无 一", 2...5, space: ""),
    ]

    public static func poem(seed: UInt64, in tongue: Tongue, lines: Int) -> String {
        var dice = SeededGenerator(seed: seed)
        var store = SeededGenerator(seed: UInt64(tongue.name.utf8.count))
        let words = (0..<1200).map { _ in
            (0..<Int.random(in: tongue.length, using: &store)).map { _ in
                tongue.sounds[Int.random(in: 0..<tongue.sounds.count, using: &store)]
            }.joined()
        }
        return (0..<lines).map { line in
            let text = (0..<Int.random(in: 4...7, using: &dice)).map { _ in
                // The first words of the store come most often.
                let place = pow(Double.random(in: 0..<1, using: &dice), 1.6)
                return words[Int(place * Double(words.count))]
            }.joined(separator: tongue.space)
            return text + (line % 4 == 3 ? "\n" : "")
        }.joined(separator: "\n")
    }
}

/// What someone does to a text who sends it a second time.
public enum TextAlteration: String, CaseIterable, Sendable {
    case reset = "capitals, marks and line breaks changed"
    case wide = "full-width and composed forms"
    case words = "one word in ten replaced"
    case shortened = "a fifth cut off at the end"

    public func callAsFunction(_ text: String, dice: inout SeededGenerator) -> String {
        switch self {
        case .reset:
            return text.replacingOccurrences(of: "\n", with: " — ").uppercased() + "!"
        case .wide:
            return (text.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? text)
                .decomposedStringWithCanonicalMapping
        case .words:
            let parts = text.split(separator: " ", omittingEmptySubsequences: false)
            // Written without spaces: one run of two characters in each twenty.
            guard parts.count > 8 else {
                var characters = Array(text)
                for place in stride(from: Int.random(in: 0..<20, using: &dice), to: characters.count - 1, by: 20) {
                    (characters[place], characters[place + 1]) = (characters[place + 1], "々")
                }
                return String(characters)
            }
            return parts.map { Int.random(in: 0..<10, using: &dice) == 0 ? String($0.reversed()) + "a" : String($0) }
                .joined(separator: " ")
        case .shortened: return String(text.prefix(text.count * 4 / 5))
        }
    }
}
