/// A Standard MIDI File (MIDI Manufacturers Association, RP-001): the messages of all its tracks in their order.
struct MIDIFile {
    struct Event {
        /// From the beginning.
        var seconds: Double
        var message: MIDIMessage
    }

    private(set) var events: [Event] = []
    /// To the end of the longest track.
    private(set) var seconds = 0.0

    /// Five hundred a second over a quarter of an hour.
    static let mostEvents = 500_000

    init(_ bytes: UnsafeRawBufferPointer) throws(MIDIFault) {
        guard bytes.holds("MThd"), let length = bytes.big32(4), let format = bytes.big16(8),
            let trackCount = bytes.big16(10), let division = bytes.big16(12)
        else { throw .cutOff }
        guard length >= 6, format <= 2, let clock = MIDIClock(division: division) else { throw .broken }
        guard format < 2 else { throw .patterns }
        var tracks: [MIDITrack] = []
        var offset = 8 + length
        while tracks.count < trackCount {
            guard let length = bytes.big32(offset + 4), length <= bytes.count - offset - 8 else { throw .cutOff }
            // Other programs' chunks may stand between the tracks.
            if bytes.holds("MTrk", at: offset) {
                let room = Self.mostEvents - tracks.reduce(0) { $0 + $1.events.count }
                tracks.append(try MIDITrack(bytes, offset + 8..<offset + 8 + length, room: room))
            }
            offset += 8 + length
        }
        play(tracks, clock)
    }

    /// Puts the tracks together by their time, and turns ticks into seconds as the tempo goes.
    private mutating func play(_ tracks: [MIDITrack], _ clock: MIDIClock) {
        var clock = clock
        // A sort that keeps the order of equals: what a track says at one moment is said in its order.
        let order = tracks.flatMap(\.events).enumerated().sorted {
            ($0.element.tick, $0.offset) < ($1.element.tick, $1.offset)
        }
        for (_, event) in order {
            clock.move(to: event.tick)
            if case .tempo(let length) = event.message { clock.microsecondsPerQuarter = length }
            events.append(Event(seconds: clock.seconds, message: event.message))
        }
        clock.move(to: tracks.map(\.ticks).max() ?? 0)
        seconds = clock.seconds
    }
}

/// What is wrong with a MIDI file.
enum MIDIFault: Error {
    case cutOff, broken, patterns, tooManyEvents
}

/// The time of a MIDI file, moved on from tick to tick.
private struct MIDIClock {
    private(set) var seconds = 0.0
    private var tick = 0
    private let ticksPerQuarter: Double?
    private let ticksPerSecond: Double
    /// As the files begin: 120 quarters a minute.
    var microsecondsPerQuarter = 500_000

    /// - Parameter division: of the file's head: ticks of a quarter note, or of a frame of film.
    init?(division: Int) {
        guard division & 0xFF != 0 || division & 0x8000 == 0 && division != 0 else { return nil }
        if division & 0x8000 == 0 {
            (ticksPerQuarter, ticksPerSecond) = (Double(division), 0)
        } else {
            let frames = 256 - division >> 8
            guard [24, 25, 29, 30].contains(frames) else { return nil }
            ticksPerQuarter = nil
            ticksPerSecond = (frames == 29 ? 29.97 : Double(frames)) * Double(division & 0xFF)
        }
    }

    mutating func move(to next: Int) {
        let passed = Double(next - tick)
        tick = next
        seconds +=
            ticksPerQuarter.map { passed / $0 * Double(microsecondsPerQuarter) / 1_000_000 } ?? passed / ticksPerSecond
    }
}
