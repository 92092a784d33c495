/// What a MIDI file can say that is heard, or changes when it is heard.
enum MIDIMessage: Equatable {
    /// A status byte, 0x80 to 0xEF, and its one or two data bytes.
    case channel(UInt8, UInt8, UInt8)
    /// A system exclusive message; where its bytes lie in the file, without the first and last.
    case exclusive(Range<Int>)
    /// Microseconds of a quarter note.
    case tempo(Int)
}

/// One track of a MIDI file. Its names, words and notices are passed over: they are never played.
struct MIDITrack {
    struct Event {
        var tick: Int
        var message: MIDIMessage
    }

    private(set) var events: [Event] = []
    /// Length to its end mark.
    private(set) var ticks = 0

    /// - Parameter room: the most events that it may hold.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, room: Int) throws(MIDIFault) {
        var reader = MIDIReader(bytes: bytes, range: range)
        var running = 0
        while !reader.isAtEnd {
            ticks += try reader.length()
            var status = try reader.byte()
            if status < 0x80 {
                guard running != 0 else { throw .broken }
                reader.stepBack()
                status = running
            }
            switch status {
            case 0x80...0xEF:
                running = status
                let first = try reader.data()
                let second = (0xC0...0xDF).contains(status) ? 0 : try reader.data()
                add(.channel(UInt8(status), first, second))
            case 0xF0, 0xF7:
                let body = try reader.part(reader.length())
                // A message in several parts is left out: it cannot change what is played by much.
                if status == 0xF0, body.count > 1, bytes[body.upperBound - 1] == 0xF7 {
                    add(.exclusive(body.dropLast()))
                }
            case 0xFF:
                let kind = try reader.byte()
                let body = try reader.part(reader.length())
                // A program may count on tracks of any length to be cut at the mark.
                if kind == 0x2F { return }
                if kind == 0x51 { add(.tempo(try Self.tempo(bytes, body))) }
            // Messages between instruments have no place in a file, but some programs let them in.
            case 0xF1, 0xF3: _ = try reader.data()
            case 0xF2: _ = (try reader.data(), try reader.data())
            case 0xF6, 0xF8, 0xFA, 0xFB, 0xFC, 0xFE: break
            default: throw .broken
            }
            guard events.count <= room else { throw .tooManyEvents }
        }
    }

    private mutating func add(_ message: MIDIMessage) { events.append(Event(tick: ticks, message: message)) }

    private static func tempo(_ bytes: UnsafeRawBufferPointer, _ body: Range<Int>) throws(MIDIFault) -> Int {
        guard body.count == 3, let high = bytes.big16(body.lowerBound), let low = bytes.byte(body.lowerBound + 2),
            high << 8 | low > 0
        else { throw .broken }
        return high << 8 | low
    }
}

/// Bytes of a track, none of them past its end.
private struct MIDIReader {
    let bytes: UnsafeRawBufferPointer
    private var offset: Int
    private let end: Int

    init(bytes: UnsafeRawBufferPointer, range: Range<Int>) {
        self.bytes = bytes
        (offset, end) = (range.lowerBound, range.upperBound)
    }

    var isAtEnd: Bool { offset >= end }

    mutating func stepBack() { offset -= 1 }

    mutating func byte() throws(MIDIFault) -> Int {
        guard offset < end else { throw .cutOff }
        defer { offset += 1 }
        return Int(bytes[offset])
    }

    /// A byte of seven bits.
    mutating func data() throws(MIDIFault) -> UInt8 {
        let value = try byte()
        guard value < 0x80 else { throw .broken }
        return UInt8(value)
    }

    /// A number in at most four bytes of seven bits, all but the last marked.
    mutating func length() throws(MIDIFault) -> Int {
        var value = 0
        for _ in 0..<4 {
            let next = try byte()
            value = value << 7 | next & 0x7F
            if next & 0x80 == 0 { return value }
        }
        throw .broken
    }

    mutating func part(_ length: Int) throws(MIDIFault) -> Range<Int> {
        guard length <= end - offset else { throw .cutOff }
        defer { offset += length }
        return offset..<offset + length
    }
}
