/// A superbox of the JPEG universal metadata format: a label, contents, and superboxes within (ISO/IEC 19566-5).
struct JUMBF {
    var label = ""
    /// Contents of CBOR or JSON, by the type of their box.
    var contents: [(type: String, bytes: UnsafeRawBufferPointer)] = []
    var boxes: [JUMBF] = []

    private static let deepest = 8, most = 256

    /// The superboxes that follow one another in the bytes, which must outlive them.
    static func boxes(in bytes: UnsafeRawBufferPointer, depth: Int = 0) -> [JUMBF] {
        var found: [JUMBF] = []
        each(bytes) { type, content in
            if type == "jumb" && depth < deepest { found.append(JUMBF(content, depth: depth)) }
        }
        return found
    }

    private init(_ bytes: UnsafeRawBufferPointer, depth: Int) {
        Self.each(bytes) { type, content in
            switch type {
            // A type of sixteen bytes, flags, and the label where the flags say so.
            case "jumd":
                let end = content.part(from: 17).firstIndex(of: 0) ?? 0
                label = content.latin1(17..<(17 + min(end, 128)))
            case "cbor", "json": contents.append((type, content))
            default: break
            }
        }
        boxes = Self.boxes(in: bytes, depth: depth + 1)
    }

    private static func each(_ bytes: UnsafeRawBufferPointer, _ body: (String, UnsafeRawBufferPointer) -> Void) {
        var offset = 0
        for _ in 0..<most {
            guard let stated = bytes.big32(offset), offset + 8 <= bytes.count else { return }
            let length = stated == 0 ? bytes.count - offset : stated
            guard length >= 8 else { return }
            body(bytes.latin1((offset + 4)..<(offset + 8)), bytes.part(from: offset + 8, length: length - 8))
            offset += length
        }
    }
}
