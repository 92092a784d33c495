import CFAAD

extension SoundReading {
    mutating func readM4A(_ bytes: UnsafeRawBufferPointer, makeCopy: Bool) {
        guard let movie = MP4Movie(bytes), let track = movie.sound, let entry = track.entry else {
            fault = MP4Boxes(bytes).contains(where: \.isCutOff) ? .cutOff : .nothing
            return
        }
        guard !["drms", "drmi", "enca"].contains(entry.format) else {
            fault = .locked
            return
        }
        let packets = MP4Packets(of: track, in: movie, bytes)
        fault = Self.fault(in: packets, of: bytes)
        guard fault == nil else { return }
        switch (entry.format, entry.config) {
        case ("alac", let config?):
            let source = ALACSource(bytes, packets: packets.ranges, config: config)
            read(source, packets, of: track, in: movie, makeCopy: makeCopy)
            // Lossless: not one sample may be missing.
            if let source, fault == nil, !isTooLong, source.decoded < source.frames { (fault, copy) = (.broken, nil) }
        case ("mp4a", let config?) where entry.isAAC && AACConfig(config).isKnown:
            guard yaas_aac_available() else {
                fault = .noPlayer
                return
            }
            let source = AACSource(bytes, packets: packets.ranges, config: config)
            read(source, packets, of: track, in: movie, makeCopy: makeCopy)
        default: fault = .unknownCodec
        }
    }

    private mutating func read(
        _ source: (any SampleSource)?, _ packets: MP4Packets, of track: MP4Track, in movie: MP4Movie, makeCopy: Bool
    ) {
        let heard = source.map { source in
            let span = MP4Span(
                of: track, in: movie, packets: packets, sampleRate: source.sampleRate, decoded: source.frames)
            return Excerpt(of: source, from: span.start, to: span.end)
        }
        read(heard, expected: heard?.frames ?? 0, makeCopy: makeCopy)
    }

    /// Every packet must lie where the file keeps its media, and be there to its end.
    private static func fault(in packets: MP4Packets, of bytes: UnsafeRawBufferPointer) -> Fault? {
        let boxes = MP4Boxes(bytes)
        guard !packets.isBroken else { return .broken }
        // Of a file in fragments, those that are missing are nowhere spoken of.
        if packets.areInFragments, boxes.contains(where: { $0.isCutOff && $0.type != "free" }) { return .cutOff }
        guard let last = packets.ranges.map(\.upperBound).max() else {
            return boxes.contains(where: \.isCutOff) ? .cutOff : .nothing
        }
        guard last <= bytes.count else { return .cutOff }
        let media = boxes.filter { $0.type == "mdat" }.map { $0.bodyStart..<$0.end }
        var index = 0
        for packet in packets.ranges {
            // Packets follow the boxes' order but for odd files, so that the search begins where the last one ended.
            if !media.indices.contains(index) || !media[index].contains(packet.lowerBound) {
                index = media.firstIndex { $0.contains(packet.lowerBound) } ?? media.count
            }
            guard index < media.count, packet.upperBound <= media[index].upperBound else { return .broken }
        }
        return nil
    }
}
