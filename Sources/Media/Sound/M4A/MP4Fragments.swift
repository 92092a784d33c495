/// The packets of a track that was written in fragments, as browsers and streams do: each `moof` says where those lie
/// that follow it (ISO/IEC 14496-12, section 8.8).
struct MP4Fragments {
    struct Packet {
        var offset, size, duration: Int
    }

    private(set) var packets: [Packet] = []
    private let bytes: UnsafeRawBufferPointer
    private let track: Int
    private let defaults: (duration: Int, size: Int)
    private let limit: Int

    /// - Parameter limit: no more packets than these are looked for.
    init(of track: MP4Track, in movie: MP4Movie, _ bytes: UnsafeRawBufferPointer, limit: Int) {
        self.bytes = bytes
        self.track = track.number
        self.limit = limit
        let own = movie.fragmentDefaults.map { MP4Boxes($0) }?.first {
            $0.type == "trex" && $0.body.big32(4) == track.number
        }
        defaults = (own?.body.big32(12) ?? 0, own?.body.big32(16) ?? 0)
        for fragment in MP4Boxes(bytes) where fragment.type == "moof" {
            for part in MP4Boxes(fragment.body) where part.type == "traf" { add(part.body, of: fragment) }
        }
    }

    private mutating func add(_ part: UnsafeRawBufferPointer, of fragment: MP4Box) {
        guard let header = part.box("tfhd"), let flags = header.big32(0), header.big32(4) == track else { return }
        var fields = FieldReader(bytes: header, offset: 8)
        let base = flags & 1 != 0 ? fields.wide() : fragment.start
        var (duration, size) = defaults
        if flags & 2 != 0 { _ = fields.next() }
        if flags & 8 != 0 { duration = fields.next() }
        if flags & 0x10 != 0 { size = fields.next() }
        var next = base
        for run in MP4Boxes(part) where run.type == "trun" {
            add(run.body, from: base, &next, Packet(offset: 0, size: size, duration: duration))
        }
    }

    /// - Parameter next: where the run before this one ended.
    private mutating func add(_ run: UnsafeRawBufferPointer, from base: Int, _ next: inout Int, _ usual: Packet) {
        guard let flags = run.big32(0), let count = run.big32(4) else { return }
        var fields = FieldReader(bytes: run, offset: 8)
        if flags & 1 != 0 { next = base + fields.signed() }
        if flags & 4 != 0 { _ = fields.next() }
        for _ in 0..<count {
            var packet = usual
            packet.offset = next
            if flags & 0x100 != 0 { packet.duration = fields.next() }
            if flags & 0x200 != 0 { packet.size = fields.next() }
            if flags & 0x400 != 0 { _ = fields.next() }
            if flags & 0x800 != 0 { _ = fields.next() }
            guard packet.size > 0, !fields.isAtEnd, next <= bytes.count, packets.count < limit else { return }
            packets.append(packet)
            next += packet.size
        }
    }
}

/// Numbers of 32 bits, one after the other; 0 past the end.
private struct FieldReader {
    let bytes: UnsafeRawBufferPointer
    var offset: Int
    /// A number was asked for that is not there.
    private(set) var isAtEnd = false

    init(bytes: UnsafeRawBufferPointer, offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    mutating func next() -> Int {
        defer { offset += 4 }
        guard let value = bytes.big32(offset) else {
            isAtEnd = true
            return 0
        }
        return value
    }

    mutating func signed() -> Int { Int(Int32(truncatingIfNeeded: next())) }

    mutating func wide() -> Int {
        defer { offset += 8 }
        return bytes.big64(offset) ?? 0
    }
}
