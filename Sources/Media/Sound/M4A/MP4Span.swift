/// Which part of the decoded sound is heard: encoders put a moment of their own before it and fill up the last packet.
struct MP4Span: Equatable {
    /// Samples of each channel that come before the sound.
    var start = 0
    /// Where it ends, counted from the first sample decoded; `nil`: with the last packet.
    var end: Int?

    /// From the edit list (ISO/IEC 14496-12, section 8.6.6), else from what iTunes writes in a tag, else from the time
    /// that the packets are said to take.
    ///
    /// - Parameter decoded: samples of each channel that all packets hold. A stated time is believed where it cuts off
    ///   less than a packet: some programs count packets with a high band as half as long.
    init(of track: MP4Track, in movie: MP4Movie, packets: MP4Packets, sampleRate: Int, decoded: Int) {
        func samples(_ time: Double, _ scale: Int) -> Int? {
            let count = time * Double(sampleRate) / Double(scale)
            return scale > 0 && count >= 0 && count < 1e12 ? Int(count.rounded()) : nil
        }
        let whole = samples(packets.duration, track.timescale).flatMap { time in
            decoded - time < decoded / max(packets.ranges.count, 1) && time <= decoded && time > 0 ? time : nil
        }
        end = whole
        let edits = track.editList.map(Self.edits) ?? []
        let said = movie.tags.flatMap(Self.gapless)
        if let first = edits.first, let last = edits.last, first.time > 0 || said == nil {
            start = samples(Double(first.time), track.timescale) ?? 0
            if last.duration > 0, let from = samples(Double(last.time), track.timescale),
                let length = samples(Double(last.duration), movie.timescale)
            {
                // An edit counts in coarser parts than a sample, so that it may say less than it means.
                end = min(from + length + sampleRate / max(movie.timescale, 1), whole ?? decoded)
            }
        } else if let said {
            start = said.before
            if said.length > 0 {
                end = min(said.before + said.length, decoded)
            } else if let whole, whole > said.after {
                end = whole - said.after
            }
        }
        if let end, end <= start { (start, self.end) = (0, whole) }
    }

    /// The edits that play something: where in the track, in its time, and for how long, in the movie's.
    private static func edits(_ list: UnsafeRawBufferPointer) -> [(time: Int, duration: Int)] {
        let isWide = list.byte(0) == 1
        let width = isWide ? 20 : 12
        return (0..<min(list.big32(4) ?? 0, list.count / width)).compactMap { index in
            let offset = 8 + index * width
            guard let duration = isWide ? list.big64(offset) : list.big32(offset),
                let time = isWide ? list.big64(offset + 8) : list.big32(offset + 4), isWide || time < 1 << 31
            else { return nil }
            return (time, duration)
        }
    }

    /// The tag `iTunSMPB`: hexadecimal numbers, of which the second to fourth are the samples before the sound, those
    /// after it, and the sound's own.
    private static func gapless(_ tags: UnsafeRawBufferPointer) -> (before: Int, after: Int, length: Int)? {
        let own = MP4Boxes(tags).first { tag in
            tag.type == "----" && tag.body.box("name")?.part(from: 4).holds("iTunSMPB") == true
        }
        guard let text = own?.body.box("data")?.part(from: 8, length: 128) else { return nil }
        let numbers = text.latin1(0..<text.count).split(separator: " ").map { Int($0, radix: 16) }
        guard numbers.count >= 4, let before = numbers[1], let after = numbers[2], let length = numbers[3],
            before < 1 << 20, after < 1 << 20, length < 1 << 40
        else { return nil }
        return (before, after, length)
    }
}
