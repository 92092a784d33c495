/// The numbers that word processors set before the items of a list.
enum ListNumeral {
    /// - Parameter format: As WordprocessingML calls it (ECMA-376 part 1, 17.18.59); decimal where it is not known.
    static func text(_ number: Int, as format: String) -> String {
        if format == "none" { return "" }
        if format == "ordinal" { return "\(number)\(ending(number))" }
        guard (1...32_000).contains(number) else { return "\(number)" }
        switch format {
        case "lowerRoman": return roman(number)
        case "upperRoman": return roman(number).uppercased()
        case "lowerLetter": return letters(number)
        case "upperLetter": return letters(number).uppercased()
        case "decimalZero": return number < 10 ? "0\(number)" : "\(number)"
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            return scalar(0x2460, number, of: 20) ?? "\(number)"
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "ideographDigital":
            return number < 100 ? chinese(number) : "\(number)"
        case "ideographTraditional": return sign(number, in: "甲乙丙丁戊己庚辛壬癸")
        case "aiueo", "aiueoFullWidth": return sign(number, in: "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
        case "iroha", "irohaFullWidth": return sign(number, in: "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン")
        case "ganada": return sign(number, in: "가나다라마바사아자차카타파하")
        case "arabicAbjad": return sign(number, in: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
        case "hebrew2": return sign(number, in: "אבגדהוזחטיכלמנסעפצקרשת")
        case "russianLower": return sign(number, in: "абвгдежзиклмнопрстуфхцчшщыэюя")
        case "russianUpper": return sign(number, in: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")
        default: return "\(number)"
        }
    }

    /// As in English, whose it is.
    private static func ending(_ number: Int) -> String {
        let (tens, ones) = (number / 10 % 10, number % 10)
        return tens == 1 || !(1...3).contains(ones) ? "th" : ["st", "nd", "rd"][ones - 1]
    }

    private static func roman(_ number: Int) -> String {
        let values = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = number
        return values.reduce(into: "") { text, pair in
            text += String(repeating: pair.1, count: rest / pair.0)
            rest %= pair.0
        }
    }

    /// After z come aa, bb.
    private static func letters(_ number: Int) -> String {
        let letter = Character(Unicode.Scalar(UInt8(0x61 + (number - 1) % 26)))
        return String(repeating: String(letter), count: min(4, (number - 1) / 26 + 1))
    }

    private static func chinese(_ number: Int) -> String {
        let digits = Array("〇一二三四五六七八九")
        let tens = number / 10 == 0 ? "" : number / 10 == 1 ? "十" : "\(digits[number / 10])十"
        return tens + (number % 10 == 0 ? "" : String(digits[number % 10]))
    }

    private static func sign(_ number: Int, in signs: String) -> String {
        let all = Array(signs)
        return number <= all.count ? String(all[number - 1]) : "\(number)"
    }

    private static func scalar(_ first: UInt32, _ number: Int, of count: Int) -> String? {
        guard number <= count, let scalar = Unicode.Scalar(first + UInt32(number - 1)) else { return nil }
        return String(Character(scalar))
    }

    /// A number over the line, as the mark of a note.
    static func raised(_ number: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String("\(number)".compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }
}
