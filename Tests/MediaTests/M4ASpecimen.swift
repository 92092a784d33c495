import Foundation

/// An M4A file made box by box (ISO/IEC 14496-12), so that each box can be wrong.
struct M4ASpecimen {
    var format = "mp4a"
    /// The box in the sample entry that the decoder reads.
    var config: Data
    var packets: [Data]
    var sampleRate: Int
    var perPacket = 1024
    /// Samples that all packets are said to hold.
    var samples: Int
    var edit: (start: Int, length: Int)?
    var tags = Data()
    /// Boxes after the sound's track.
    var otherTracks = Data()
    var brand = "M4A "
    var fragmented = false
    var boxBeforeMedia = Data()

    init(_ aac: AACSpecimen) {
        config = Self.esds(stream: 0x40, aac.config)
        packets = aac.packets
        sampleRate = aac.sampleRate
        samples = 1024 + aac.samples
        edit = (1024, aac.samples)
    }

    init(alac: [Data], cookie: Data, sampleRate: Int, samples: Int) {
        format = "alac"
        config = Self.box("alac", Data(count: 4) + cookie)
        packets = alac
        self.sampleRate = sampleRate
        perPacket = 4096
        self.samples = samples
    }

    var data: Data {
        let head = Self.box("ftyp", Data("\(brand)\0\0\0\0isom".utf8))
        let media = packets.reduce(Data(), +)
        guard !fragmented else { return head + movie(mediaAt: 0) + fragments }
        // The movie is as long whatever its numbers are.
        let start = head.count + movie(mediaAt: 0).count + boxBeforeMedia.count + 8
        return head + movie(mediaAt: start) + boxBeforeMedia + Self.box("mdat", media)
    }

    private func movie(mediaAt offset: Int) -> Data {
        let header = Data(count: 12) + Self.big(sampleRate) + Self.big(edit?.length ?? samples) + Data(count: 80)
        let track = Self.track(1, "soun", sampleRate, edit: edit, table(mediaAt: offset))
        let meta = Self.box("meta", Data(count: 4) + Self.box("ilst", tags))
        let defaults = Self.box("trex", Data(count: 4) + Self.big(1, 1, perPacket, 0, 0))
        return Self.box(
            "moov",
            Self.box("mvhd", header) + track + otherTracks + Self.box("udta", meta)
                + (fragmented ? Self.box("mvex", defaults) : Data()))
    }

    private func table(mediaAt offset: Int) -> Data {
        let entry = Data(count: 16) + Data([0, 2, 0, 16, 0, 0, 0, 0]) + Self.big(sampleRate << 16 & 0xFFFF_FFFF)
        let description = Self.box("stsd", Self.big(0, 1) + Self.box(format, entry + config))
        guard !fragmented else { return description }
        let last = samples - (packets.count - 1) * perPacket
        return description
            + Self.box("stts", Self.big(0, 2, packets.count - 1, perPacket, 1, last))
            + Self.box("stsc", Self.big(0, 1, 1, packets.count, 1))
            + Self.box("stsz", Self.big(0, 0, packets.count) + packets.reduce(Data()) { $0 + Self.big($1.count) })
            + Self.box("stco", Self.big(0, 1, offset))
    }

    /// Ten packets a fragment, each with its size.
    private var fragments: Data {
        stride(from: 0, to: packets.count, by: 10).reduce(Data()) { before, first in
            let part = packets[first..<min(first + 10, packets.count)]
            func header(_ dataOffset: Int) -> Data {
                let run = Self.big(0x201, part.count, dataOffset) + part.reduce(Data()) { $0 + Self.big($1.count) }
                let fragment = Self.box("tfhd", Self.big(0x20000, 1)) + Self.box("trun", run)
                return Self.box("moof", Self.box("mfhd", Self.big(0, 1)) + Self.box("traf", fragment))
            }
            let length = header(0).count
            return before + header(length + 8) + Self.box("mdat", part.reduce(Data(), +))
        }
    }

    static func track(
        _ number: Int, _ handler: String, _ timescale: Int, edit: (start: Int, length: Int)? = nil, _ table: Data
    ) -> Data {
        let edits = edit.map { box("edts", box("elst", big(0, 1, $0.length, $0.start, 1 << 16))) } ?? Data()
        let media =
            box("mdhd", big(0, 0, 0, timescale, 0, 0)) + box("hdlr", big(0, 0) + Data(handler.utf8) + Data(count: 13))
            + box("minf", box("stbl", table))
        return box("trak", box("tkhd", big(0, 0, 0, number) + Data(count: 68)) + edits + box("mdia", media))
    }

    static func esds(stream: UInt8, _ config: [UInt8]) -> Data {
        func part(_ tag: UInt8, _ body: [UInt8]) -> [UInt8] { [tag, 0x80, UInt8(body.count)] + body }
        let decoder = part(4, [stream, 0x15] + [UInt8](repeating: 0, count: 11) + part(5, config))
        return box("esds", Data(count: 4) + part(3, [0, 1, 0] + decoder + part(6, [2])))
    }

    /// A tag as iTunes writes its own.
    static func tag(_ name: String, _ text: String) -> Data {
        let parts = [("mean", "com.apple.iTunes"), ("name", name)].reduce(Data()) {
            $0 + box($1.0, Data(count: 4) + Data($1.1.utf8))
        }
        return box("----", parts + box("data", big(1, 0) + Data(text.utf8)))
    }

    static func box(_ type: String, _ body: Data) -> Data {
        big(body.count + 8) + Data(type.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }) + body
    }

    static func big(_ numbers: Int...) -> Data {
        numbers.reduce(into: Data()) { data, number in
            withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).bigEndian) { data += Data($0) }
        }
    }
}
