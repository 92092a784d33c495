/// Where a track's packets lie in the file, and how long they play together.
struct MP4Packets {
    private(set) var ranges: [Range<Int>] = []
    /// In the track's parts of a second.
    private(set) var duration = 0.0
    /// The tables contradict themselves, or end within a number.
    private(set) var isBroken = false
    let areInFragments: Bool

    /// Twelve hours of the shortest packets; a longer list is a trap.
    private static let most = 1 << 21

    init(of track: MP4Track, in movie: MP4Movie, _ bytes: UnsafeRawBufferPointer) {
        areInFragments = movie.fragmentDefaults != nil
        addListed(track.sampleTable)
        guard areInFragments else { return }
        for packet in MP4Fragments(of: track, in: movie, bytes, limit: Self.most).packets {
            add(offset: packet.offset, size: packet.size)
            duration += Double(packet.duration)
        }
    }

    private mutating func add(offset: Int, size: Int) {
        guard size > 0, ranges.count < Self.most, offset >= 0 else {
            // A packet of no bytes is a pause that some recorders write.
            isBroken = isBroken || size != 0
            return
        }
        ranges.append(offset..<offset + size)
    }

    /// The tables of times, sizes, chunks and their places (ISO/IEC 14496-12, sections 8.6 and 8.7).
    private mutating func addListed(_ table: UnsafeRawBufferPointer) {
        guard let sizes = MP4SampleSizes(table), sizes.count > 0 else { return }
        guard let runs = table.box("stsc"), let places = MP4ChunkPlaces(table), sizes.count <= Self.most else {
            isBroken = true
            return
        }
        if let times = table.box("stts") { addTimes(times) }
        var sample = 0
        var run = 8
        for chunk in 0..<places.count {
            while let first = runs.big32(run + 12), first <= chunk + 1 { run += 12 }
            guard sample < sizes.count, let inChunk = runs.big32(run + 4), var offset = places[chunk] else { break }
            for _ in 0..<min(inChunk, sizes.count - sample) {
                guard let size = sizes[sample] else { break }
                add(offset: offset, size: size)
                offset += size
                sample += 1
            }
        }
        if sample < sizes.count { isBroken = true }
    }

    private mutating func addTimes(_ table: UnsafeRawBufferPointer) {
        for entry in 0..<min(table.big32(4) ?? 0, table.count / 8) {
            guard let count = table.big32(8 + entry * 8), let delta = table.big32(12 + entry * 8) else { break }
            duration += Double(count) * Double(delta)
        }
    }
}

/// How many bytes each packet has: `stsz`, or its narrow form `stz2`.
private struct MP4SampleSizes {
    let count: Int
    private let table: UnsafeRawBufferPointer
    private let common: Int
    private let bits: Int

    init?(_ boxes: UnsafeRawBufferPointer) {
        if let table = boxes.box("stsz"), let common = table.big32(4), let count = table.big32(8) {
            (self.table, self.common, self.count, bits) = (table, common, count, 32)
        } else if let table = boxes.box("stz2"), let bits = table.byte(7), let count = table.big32(8) {
            (self.table, common, self.count, self.bits) = (table, 0, count, bits)
        } else {
            return nil
        }
    }

    subscript(index: Int) -> Int? {
        guard common == 0 else { return common }
        switch bits {
        case 32: return table.big32(12 + index * 4)
        case 16: return table.big16(12 + index * 2)
        case 8: return table.byte(12 + index)
        case 4: return table.byte(12 + index / 2).map { index % 2 == 0 ? $0 >> 4 : $0 & 15 }
        default: return nil
        }
    }
}

/// Where each chunk of packets begins: `stco`, or its wide form `co64`.
private struct MP4ChunkPlaces {
    let count: Int
    private let table: UnsafeRawBufferPointer
    private let width: Int

    init?(_ boxes: UnsafeRawBufferPointer) {
        let narrow = boxes.box("stco")
        guard let table = narrow ?? boxes.box("co64"), let count = table.big32(4) else { return nil }
        (self.table, width) = (table, narrow == nil ? 8 : 4)
        self.count = min(count, max(0, table.count - 8) / width)
    }

    subscript(index: Int) -> Int? { width == 4 ? table.big32(8 + index * 4) : table.big64(8 + index * 8) }
}
