import Foundation

@testable import Media

/// Files made by hand, for what no codec of ours writes.
enum Specimens {
    /// A little-endian EXIF block with an orientation, a maker's name and, on wish, a place.
    static func exif(orientation: Int, maker: String = "", hasPlace: Bool = false) -> [UInt8] {
        func short(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
        func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16) }
        let text = Array(maker.utf8) + [0]
        let textOffset = 8 + 2 + 3 * 12 + 4
        let placeOffset = textOffset + text.count
        var bytes: [UInt8] = Array("II".utf8) + short(42) + long(8) + short(3)
        bytes += short(0x010F) + short(2) + long(text.count) + long(textOffset)
        bytes += short(0x0112) + short(3) + long(1) + short(orientation) + short(0)
        bytes += short(hasPlace ? 0x8825 : 0x8824) + short(4) + long(1) + long(placeOffset)
        bytes += long(0) + text
        bytes += short(1) + short(1) + short(2) + long(2) + Array("N\0\0\0".utf8) + long(0)
        return bytes
    }

    /// The JPEG with an application segment after its start.
    static func inserting(_ body: [UInt8], marker: UInt8 = 0xE1, into jpeg: Data) -> Data {
        let length = body.count + 2
        return jpeg.prefix(2) + [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + body + jpeg.dropFirst(2)
    }

    /// The JPEG saying that it has other sides.
    static func claiming(width: Int, height: Int, _ jpeg: Data) -> Data {
        var bytes = [UInt8](jpeg)
        let frame = (0..<bytes.count - 9).first { bytes[$0] == 0xFF && (0xC0...0xC2).contains(bytes[$0 + 1]) } ?? 0
        let sides = [height >> 8, height & 255, width >> 8, width & 255].map { UInt8($0) }
        bytes.replaceSubrange((frame + 5)..<(frame + 9), with: sides)
        return Data(bytes)
    }

    /// A PNG of rows that are given as they stand in the file, filter bytes and all.
    static func png(
        width: Int, height: Int, bits: Int, color: Int, interlaced: Bool = false, rows: [UInt8],
        before: [(String, [UInt8])] = []
    ) -> Data {
        let header = big(width) + big(height) + [UInt8(bits), UInt8(color), 0, 0, interlaced ? 1 : 0]
        let chunks = [("IHDR", header)] + before + [("IDAT", packed(rows)), ("IEND", [])]
        return Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunks.flatMap { chunk($0, $1) })
    }

    /// As zlib would, in one stored block (RFC 1950; RFC 1951, 3.2.4): up to 65,535 bytes.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        [0x78, 0x01, 1, UInt8(bytes.count & 255), UInt8(bytes.count >> 8)]
            + [UInt8(~bytes.count & 255), UInt8(~bytes.count >> 8 & 255)] + bytes + big(adler(bytes))
    }

    /// The PNG with a chunk after its header.
    static func inserting(_ kind: String, _ body: [UInt8], into png: Data) -> Data {
        png.prefix(33) + chunk(kind, body) + png.dropFirst(33)
    }

    private static func chunk(_ kind: String, _ body: [UInt8]) -> [UInt8] {
        let named = Array(kind.utf8) + body
        return big(body.count) + named + big(crc(named))
    }

    static func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }

    private static func adler(_ bytes: [UInt8]) -> Int {
        let (a, b) = bytes.reduce((1, 0)) { sums, byte in
            let a = (sums.0 + Int(byte)) % 65521
            return (a, (sums.1 + a) % 65521)
        }
        return b << 16 | a
    }

    private static func crc(_ bytes: [UInt8]) -> Int {
        let result = bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~result)
    }

    /// A mono WAV of floats at 44.1 kHz.
    static func floats(_ samples: [Float]) -> Data {
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> ($0 * 8) & 255) } }
        let body = samples.flatMap { little(Int($0.bitPattern), 4) }
        var bytes: [UInt8] = Array("RIFF".utf8) + little(36 + body.count, 4) + Array("WAVEfmt ".utf8)
        bytes += little(16, 4) + little(3, 2) + little(1, 2) + little(44100, 4) + little(176_400, 4)
        bytes += little(4, 2) + little(32, 2) + Array("data".utf8) + little(body.count, 4)
        return Data(bytes + body)
    }

    /// An ID3 tag with a title, which says of itself that it is as long as it is.
    static func id3(title: String) -> Data {
        let text = [3] + Array(title.utf8)
        let frame = Array("TIT2".utf8) + big(text.count) + [0, 0] + text
        let size = [21, 14, 7, 0].map { UInt8(frame.count >> $0 & 127) }
        return Data(Array("ID3".utf8) + [4, 0, 0] + size + frame)
    }
}

extension Specimens {
    /// EXIF of a camera that was set to Adobe RGB: directory, details, interoperability "R03".
    static let adobeEXIF: [UInt8] = {
        func entry(_ tag: Int, _ type: UInt8, _ count: UInt8, _ value: [UInt8]) -> [UInt8] {
            [1, 0, UInt8(tag & 255), UInt8(tag >> 8), type, 0, count, 0, 0, 0] + value + [0, 0, 0, 0]
        }
        let details = entry(0x8769, 4, 1, [26, 0, 0, 0])
        let interoperability = entry(0xA005, 4, 1, [44, 0, 0, 0])
        return Array("II".utf8) + [42, 0, 8, 0, 0, 0] + details + interoperability + entry(1, 2, 4, Array("R03\0".utf8))
    }()
}
