/// One box of an MP4 file: a length, a name of four letters, and a body (ISO/IEC 14496-12, section 4.2).
struct MP4Box {
    let type: String
    /// Where it begins in the bytes that were walked, and where the next one does.
    let start, end: Int
    /// As much of it as there is.
    let body: UnsafeRawBufferPointer
    /// Where the body begins in the bytes that were walked.
    let bodyStart: Int
    /// The bytes end before the box does.
    let isCutOff: Bool

    /// `nil` where no box can begin.
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        guard var length = bytes.big32(offset), bytes.byte(offset + 7) != nil else { return nil }
        var header = 8
        if length == 1 {
            guard let long = bytes.big64(offset + 8) else { return nil }
            (length, header) = (long, 16)
        } else if length == 0 {
            length = bytes.count - offset
        }
        guard length >= header else { return nil }
        type = bytes.latin1(offset + 4..<offset + 8)
        (start, bodyStart) = (offset, offset + header)
        isCutOff = length > bytes.count - offset
        end = isCutOff ? bytes.count : offset + length
        body = bytes.part(from: bodyStart, length: end - bodyStart)
    }
}

/// The boxes that stand one after the other, up to the first place where none can begin.
struct MP4Boxes: Sequence, IteratorProtocol {
    private let bytes: UnsafeRawBufferPointer
    private var offset: Int

    init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    mutating func next() -> MP4Box? {
        let box = MP4Box(bytes, at: offset)
        offset = box?.end ?? bytes.count
        return box
    }
}

extension UnsafeRawBufferPointer {
    /// The body of the first box of each name within the one before.
    func box(_ path: String...) -> UnsafeRawBufferPointer? {
        var inner: UnsafeRawBufferPointer? = self
        for name in path { inner = inner.flatMap { MP4Boxes($0).first { $0.type == name }?.body } }
        return inner
    }

    /// `nil` for what no file is long enough for, too.
    func big64(_ offset: Int) -> Int? {
        guard let high = big32(offset), let low = big32(offset + 4), high < 1 << 30 else { return nil }
        return high << 32 | low
    }

    /// Parts of a second, in the body of a box `mvhd` or `mdhd`: behind two dates of 32 bits, in version 1 of 64.
    var timescale: Int? { big32(byte(0) == 1 ? 20 : 12) }
}
