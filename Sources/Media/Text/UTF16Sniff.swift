/// UTF-16 without a byte order mark: known by the nulls of its spaces, line ends and Latin letters, and by the letters
/// that it gives.
enum UTF16Sniff {
    enum Order { case little, big }

    static func order(of bytes: UnsafeRawBufferPointer) -> Order? {
        let head = bytes.part(from: 0, length: 65536)
        guard head.count >= 8, bytes.count % 2 == 0 else { return nil }
        var nulls = (even: 0, odd: 0)
        for index in stride(from: 0, to: head.count - 1, by: 2) {
            if head[index] == 0 { nulls.even += 1 }
            if head[index + 1] == 0 { nulls.odd += 1 }
        }
        // Few low halves of letters are null, and all high ones of what parts words.
        guard nulls.even != nulls.odd else { return nil }
        let order: Order = nulls.even < nulls.odd ? .little : .big
        return isText(head, order) ? order : nil
    }

    /// Characters that have a meaning, most of them letters, and of hardly more than one script.
    private static func isText(_ head: UnsafeRawBufferPointer, _ order: Order) -> Bool {
        guard let text = decode(head.part(from: 0, length: head.count / 2 * 2), order) else { return false }
        var scripts: [Script: Int] = [:]
        var (letters, all) = (0, 0)
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .unassigned, .privateUse: return false
            case .control: if ![0x09, 0x0A, 0x0C, 0x0D].contains(scalar.value) { return false }
            default: break
            }
            all += 1
            if let script = Script(scalar) {
                scripts[script == .kana ? .han : script, default: 0] += 1
                letters += 1
            } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .nonspacingMark {
                letters += 1
            }
        }
        let main = scripts.values.max() ?? 0
        let known = scripts.values.reduce(0, +)
        return letters * 10 >= all * 7 && main * 10 >= known * 7 && known > 0
    }

    static func decode(_ bytes: UnsafeRawBufferPointer) -> (String, String)? {
        guard let order = order(of: bytes), let text = decode(bytes, order) else { return nil }
        return (text, order == .little ? "utf-16le" : "utf-16be")
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer, _ order: Order) -> String? {
        let units = stride(from: 0, to: bytes.count, by: 2).lazy
            .compactMap { order == .little ? bytes.little16($0) : bytes.big16($0) }.map { UInt16($0) }
        return String(validating: units, as: UTF16.self)
    }
}
