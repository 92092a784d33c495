/// The frames of an MP3 file, found whatever stands before, between and after them.
struct MPEGStream: Equatable {
    /// Where the first frame of sound starts and the last whole one ends. The frame that only holds the encoder's
    /// label is left out, since decoders believe what it says of the length.
    var range: Range<Int>
    /// The same, from the label on.
    var labelledRange: Range<Int>
    var frames: Int
    var sampleRate: Int
    /// Samples of each channel in all whole frames.
    var samples: Int
    /// A last frame that the file ends within.
    var endsWithinFrame: Bool
    /// Not even a tag stands after the frames.
    var endsFile: Bool
    /// Frames that its own label (Xing, Info) promises.
    var promisedFrames: Int?
    /// It starts amid other data, which is no tag: the remains of a frame, most often.
    var startsAmid: Bool

    /// How far a first frame is looked for past the tags.
    private static let searchLength = 1 << 17

    /// The offset of the first of several frames in a row; `nil` when there are none.
    static func firstFrame(in bytes: UnsafeRawBufferPointer, layer: Int = 3) -> Int? {
        let start = ID3.length(bytes)
        let end = min(bytes.count - 4, start + searchLength)
        guard start <= end else { return nil }
        return (start...end).first { offset in
            guard bytes[offset] == 0xFF, let first = MPEGFrame(bytes, at: offset), first.layer == layer else {
                return false
            }
            return follows(first, in: bytes, from: offset)
        }
    }

    /// Whether three frames of one stream follow, or all there is room for, at least one.
    private static func follows(_ first: MPEGFrame, in bytes: UnsafeRawBufferPointer, from offset: Int) -> Bool {
        var next = offset + first.length
        for count in 1...3 {
            guard let frame = MPEGFrame(bytes, at: next) else {
                return count > 1 && (next >= bytes.count - 4 || isTrailer(bytes, at: next))
            }
            guard frame.agrees(with: first) else { return false }
            next += frame.length
        }
        return true
    }

    private static func isTrailer(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        bytes.holds("TAG", at: offset) || bytes.holds("APETAGEX", at: offset)
            || bytes.holds("LYRICSBEGIN", at: offset) || bytes.byte(offset) == 0
    }

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let start = Self.firstFrame(in: bytes), let first = MPEGFrame(bytes, at: start) else { return nil }
        var offset = start
        var end = start
        frames = 0
        samples = 0
        endsWithinFrame = false
        let label = Self.Label(of: first, in: bytes, at: start)
        promisedFrames = label?.frames
        sampleRate = first.sampleRate
        startsAmid = !bytes.holds("ID3") && bytes[..<start].contains { $0 != 0 }
        let soundStart = label == nil ? start : start + first.length
        offset = soundStart
        end = soundStart
        while offset <= bytes.count - 4 {
            guard let frame = MPEGFrame(bytes, at: offset), frame.agrees(with: first) else {
                if Self.isTrailer(bytes, at: offset) && bytes.byte(offset) != 0 { break }
                offset += 1
                continue
            }
            guard frame.length <= bytes.count - offset else {
                // A stray header within other bytes is none of the stream.
                endsWithinFrame = offset == end
                break
            }
            offset += frame.length
            end = offset
            frames += 1
            samples += frame.samples
        }
        guard frames > 0 else { return nil }
        endsFile = endsWithinFrame || bytes.count - end < 4
        range = soundStart..<end
        labelledRange = start..<end
    }

    /// What encoders put into the first frame, which holds no sound (`Xing` of variable, `Info` of constant bit rate).
    private struct Label {
        var frames: Int?

        init?(of first: MPEGFrame, in bytes: UnsafeRawBufferPointer, at start: Int) {
            let sides = first.version == 1 ? (first.channels == 1 ? 17 : 32) : (first.channels == 1 ? 9 : 17)
            let label = start + 4 + sides
            guard bytes.holds("Xing", at: label) || bytes.holds("Info", at: label), let flags = bytes.big32(label + 4)
            else { return nil }
            frames = flags & 1 != 0 ? bytes.big32(label + 8) : nil
        }
    }
}
