import Demo
import Foundation
import Media

/// Files that the tests bring, made here.
enum Specimen {
    /// A small photograph, with words planted where cameras put them.
    static func photograph(planting words: String = "") throws -> Data {
        let recipe = Pictures.all.first { $0.kind == .photo } ?? Pictures.all[0]
        let jpeg = try JPEGCodec.encode(recipe.draw(longerSide: 640), quality: 85)
        guard !words.isEmpty else { return jpeg }
        let payload = Data("Exif\0\0".utf8) + Data([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0]) + Data(words.utf8)
        let length = UInt16(payload.count + 2)
        let segment = Data([0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)]) + payload
        // Once behind the start mark, once behind the end.
        return jpeg.prefix(2) + segment + jpeg.dropFirst(2) + Data(words.utf8)
    }

    /// A JPEG of a few kilobytes whose header says 64,000 × 64,000.
    static func vastJPEG() throws -> Data {
        var jpeg = try photograph()
        var index = 2
        while index + 9 < jpeg.count, jpeg[index] == 0xFF {
            let marker = jpeg[index + 1]
            if (0xC0...0xC2).contains(marker) {
                for offset in [5, 7] { jpeg.replaceSubrange(index + offset...index + offset + 1, with: [0xFA, 0x00]) }
                return jpeg
            }
            index += 2 + Int(jpeg[index + 2]) << 8 + Int(jpeg[index + 3])
        }
        return jpeg
    }

    static func cutPNG() throws -> Data {
        let png = try PNGCodec.encode((Pictures.all.first ?? Pictures.all[0]).draw(longerSide: 400))
        return png.prefix(png.count / 2)
    }

    static let pdf = Data("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)
}
