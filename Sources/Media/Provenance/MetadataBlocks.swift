import Foundation

/// The parts of a file in which it may speak of its making, wherever its format has them.
struct MetadataBlocks {
    /// Stores of C2PA manifests, in JUMBF.
    var manifests: [Data] = []
    /// XMP packets.
    var packets: [Data] = []
    /// EXIF blocks, from their TIFF header on.
    var exif: [Data] = []
    /// Texts of a PNG by their keywords.
    var texts: [(keyword: String, text: Data)] = []
    /// A JPEG's pieces of boxes, by the number that they share.
    private var pieces: [Int: Data] = [:]

    /// Of one block no more is looked at.
    private static let most = 4 << 20

    init(_ bytes: UnsafeRawBufferPointer, as type: KnownType) {
        switch type {
        case .jpeg:
            JPEGSegments.each(bytes) { readSegment($0, $1) }
            manifests += pieces.sorted { $0.key < $1.key }.map(\.value)
        case .png: PNGChunks.each(bytes) { readChunk($0, $1) }
        case .webp, .wav: readRIFF(bytes)
        case .tiff: readTIFF(bytes)
        case .heic, .m4a: readBoxes(bytes)
        case .mp3: add(bytes.part(from: 0, length: ID3.length(bytes)).from("jumb", back: 4), to: &manifests)
        default: break
        }
    }

    private func add(_ block: UnsafeRawBufferPointer?, to blocks: inout [Data]) {
        if let block, !block.isEmpty { blocks.append(Data(block.part(from: 0, length: Self.most))) }
    }

    private mutating func readSegment(_ kind: Int, _ body: UnsafeRawBufferPointer) {
        switch kind {
        case 0xE1 where body.holds("Exif\0"): add(body.part(from: 6), to: &exif)
        case 0xE1 where body.holds("http://ns.adobe.com/xap/1.0/\0"): add(body.part(from: 29), to: &packets)
        // ISO/IEC 19566-5, annex D: a mark, the box's number, the piece's, and the box's head again in each.
        case 0xEB where body.holds("JP"):
            guard let number = body.big16(2) else { return }
            let isFirst = pieces[number] == nil
            let piece = body.part(from: isFirst ? 8 : 16)
            if pieces[number, default: Data()].count + piece.count <= Self.most, pieces.count < 16 || !isFirst {
                pieces[number, default: Data()].append(contentsOf: piece)
            }
        default: break
        }
    }

    private mutating func readChunk(_ name: String, _ body: UnsafeRawBufferPointer) {
        switch name {
        case "caBX": add(body, to: &manifests)
        case "eXIf": add(body, to: &exif)
        case "tEXt", "zTXt", "iTXt":
            guard let end = body.firstIndex(of: 0), end < 80, texts.count < 64 else { return }
            let keyword = body.latin1(0..<end)
            let text = Self.text(of: body, named: name, from: end + 1)
            if keyword == "XML:com.adobe.xmp" { packets.append(text) } else { texts.append((keyword, text)) }
        default: break
        }
    }

    /// The text behind the keyword, unpacked (PNG, third edition, 11.3.3); empty where it cannot be.
    private static func text(of body: UnsafeRawBufferPointer, named name: String, from start: Int) -> Data {
        switch name {
        case "tEXt": return Data(body.part(from: start, length: most))
        case "zTXt": return PNGChunks.unpacked(body.part(from: start + 1)) ?? Data()
        default:
            // Language and translated keyword, each ended by a zero.
            var rest = body.part(from: start + 2)
            for _ in 0..<2 { rest = rest.part(from: (rest.firstIndex(of: 0) ?? rest.count) + 1) }
            guard body.byte(start) == 1 else { return Data(rest.part(from: 0, length: most)) }
            return PNGChunks.unpacked(rest) ?? Data()
        }
    }

    private mutating func readRIFF(_ bytes: UnsafeRawBufferPointer) {
        let chunks = RIFFChunks(bytes)
        add(chunks["C2PA"], to: &manifests)
        add(chunks["XMP"], to: &packets)
        if let block = chunks["EXIF"] { add(block.holds("Exif\0\0") ? block.part(from: 6) : block, to: &exif) }
    }

    private mutating func readTIFF(_ bytes: UnsafeRawBufferPointer) {
        guard let directory = TIFFDirectory(bytes) else { return }
        add(directory.content(0xCD41), to: &manifests)
        add(directory.content(0x02BC), to: &packets)
        exif.append(Data(bytes.part(from: 0, length: Self.most)))
    }

    /// The boxes of a HEIC or MP4 file: C2PA's has a mark of its own; EXIF and XMP lie among the data, where they are
    /// found by how they begin.
    private mutating func readBoxes(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while let length = bytes.big32(offset), length >= 8, offset + length <= bytes.count {
            if bytes.holds("uuid", at: offset + 4), bytes.holds(Self.boxMark, at: offset + 8) {
                add(bytes.part(from: offset, length: length).from("jumb", back: 4), to: &manifests)
            }
            offset += length
        }
        add(bytes.from("<x:xmpmeta", back: 0), to: &packets)
        add(bytes.from("Exif\0\0", back: -6), to: &exif)
    }

    /// D8FEC3D6-1B0E-483C-9297-5828877EC481 (C2PA 2.1, A.5.1).
    private static let boxMark = String(
        String.UnicodeScalarView(
            [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81]
                .map { Unicode.Scalar(UInt8($0)) }))
}

extension UnsafeRawBufferPointer {
    /// The part from so many bytes before the first `mark` on; `nil` where it is not.
    fileprivate func from(_ mark: String, back: Int) -> UnsafeRawBufferPointer? {
        guard let baseAddress, !isEmpty else { return nil }
        // Not copied: the bytes outlive the search.
        let data = Data(
            bytesNoCopy: UnsafeMutableRawPointer(mutating: baseAddress), count: count, deallocator: .none)
        return data.firstRange(of: Data(mark.utf8)).map { part(from: $0.lowerBound - back) }
    }
}
