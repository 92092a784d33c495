/// One track of an MP4 file (ISO/IEC 14496-12, section 8.3).
struct MP4Track {
    let number: Int
    /// `soun`, `vide`, `text`…
    let handler: String
    /// Parts of a second that its packets count in.
    let timescale: Int
    /// Tracks of text or pictures, shown as chapters of this one.
    let chapterTracks: [Int]
    let entry: MP4SoundEntry?
    let sampleTable: UnsafeRawBufferPointer
    let editList: UnsafeRawBufferPointer?

    init?(_ track: UnsafeRawBufferPointer) {
        guard let header = track.box("tkhd"), let number = header.big32(header.byte(0) == 1 ? 20 : 12),
            let media = track.box("mdia"), let handler = media.box("hdlr"),
            let timescale = media.box("mdhd")?.timescale, let table = media.box("minf", "stbl")
        else { return nil }
        self.number = number
        self.handler = handler.latin1(8..<12)
        self.timescale = timescale
        chapterTracks =
            track.box("tref", "chap").map { list in
                stride(from: 0, to: Swift.min(list.count, 1024), by: 4).compactMap { list.big32($0) }
            } ?? []
        entry = table.box("stsd").flatMap { MP4SoundEntry($0) }
        sampleTable = table
        editList = track.box("edts", "elst")
    }
}

/// How a sound track's packets are encoded: the first entry of its description (section 12.2.3, and QuickTime's).
struct MP4SoundEntry {
    /// `mp4a`, `alac`…
    let format: String
    /// What the decoder must know before the first packet; for AAC with the kind of stream.
    let config: UnsafeRawBufferPointer?
    private var stream: Int?

    /// AAC of MPEG-4 or MPEG-2.
    var isAAC: Bool { stream == 0x40 || stream.map { (0x66...0x68).contains($0) } == true }

    init?(_ description: UnsafeRawBufferPointer) {
        guard let entry = MP4Box(description, at: 8) else { return nil }
        format = entry.type
        // QuickTime's versions 1 and 2 say more before the boxes begin.
        let more = [1: 16, 2: 36][entry.body.big16(8) ?? 0] ?? 0
        let boxes = entry.body.part(from: 28 + more)
        let inner = boxes.box("wave") ?? boxes
        switch format {
        case "alac": config = inner.box("alac")?.part(from: 4)
        case "mp4a":
            let descriptor = inner.box("esds").flatMap { MP4Descriptor($0) }
            config = descriptor?.config
            stream = descriptor?.stream
        default: config = nil
        }
    }
}
