/// How the pictures in an HEIF file are coded (ISO/IEC 14496-12, 8.11, and ISO/IEC 23008-12).
///
/// A brand says what a reader should be able to do, not what is inside, so that it is the primary item that is asked.
struct HEIFItems {
    private var types: [Int: String] = [:]
    private var primary: Int?
    /// The first picture that each derived picture, as a grid of tiles, is made of.
    private var parts: [Int: Int] = [:]

    init(_ bytes: UnsafeRawBufferPointer) {
        for meta in Self.boxes(in: bytes) where meta.type == "meta" {
            for box in Self.boxes(in: meta.body.part(from: 4)) {
                switch box.type {
                case "pitm": primary = box.body.byte(0) == 0 ? box.body.big16(4) : box.body.big32(4)
                case "iinf": readTypes(box.body)
                case "iref": readParts(box.body)
                default: break
                }
            }
            return
        }
    }

    /// The four letters of the primary picture's coding: `hvc1`, `av01`, `jpeg`…; `nil` when the file does not say.
    var coding: String? {
        guard var item = primary else { return nil }
        // A picture made of pictures that are made of pictures: deeper than anyone goes.
        for _ in 0..<4 {
            guard let part = parts[item], ["grid", "iden", "iovl", "tmap"].contains(types[item]) else { break }
            item = part
        }
        return types[item]
    }

    private mutating func readTypes(_ body: UnsafeRawBufferPointer) {
        for entry in Self.boxes(in: body.part(from: body.byte(0) == 0 ? 6 : 8)) where entry.type == "infe" {
            let version = entry.body.byte(0) ?? 0
            guard version >= 2, let id = version == 2 ? entry.body.big16(4) : entry.body.big32(4) else { continue }
            let type = version == 2 ? 8 : 10
            if entry.body.count >= type + 4 { types[id] = entry.body.latin1(type..<type + 4) }
        }
    }

    private mutating func readParts(_ body: UnsafeRawBufferPointer) {
        let isShort = body.byte(0) == 0
        for entry in Self.boxes(in: body.part(from: 4)) where entry.type == "dimg" {
            let from = isShort ? entry.body.big16(0) : entry.body.big32(0)
            let to = isShort ? entry.body.big16(4) : entry.body.big32(6)
            if let from, let to { parts[from] = to }
        }
    }

    private static func boxes(in bytes: UnsafeRawBufferPointer) -> [(type: String, body: UnsafeRawBufferPointer)] {
        var found: [(type: String, body: UnsafeRawBufferPointer)] = []
        var offset = 0
        while let length = bytes.big32(offset), offset + 8 <= bytes.count, found.count < 10_000 {
            // 0: to the end. 1: eight more bytes say how long.
            let head = length == 1 ? 16 : 8
            let whole = length == 0 ? bytes.count - offset : length == 1 ? bytes.big32(offset + 12) ?? 0 : length
            guard whole >= head else { break }
            found.append(
                (bytes.latin1(offset + 4..<offset + 8), bytes.part(from: offset + head, length: whole - head)))
            offset += whole
        }
        return found
    }
}
