import Foundation

@testable import Media

/// A TIFF 6.0 file, big-endian.
struct TIFFSpecimen {
    var width: Int
    var height: Int
    /// Of each sample.
    var bits = [8, 8, 8]
    /// Tag 262: 0 and 1 gray, 2 RGB, 3 palette, 5 CMYK.
    var photometric = 2
    var orientation = 1
    /// Tag 259: 1 not compressed, 8 deflated. What the samples are is the caller's to see to.
    var compression = 1
    /// Samples as they stand in the file, row after row, or tile after tile.
    var samples: Data
    /// Width and height of a tile; otherwise all is one strip.
    var tile: Int?
    var colorMap: [Int] = []
    var profile = Data()
    /// Tag 254 of each page: 0 a page of its own, 1 a smaller copy of another.
    var pages = [0]

    var data: Data {
        var file: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8]
        for (number, kind) in pages.enumerated() {
            file += page(kind, at: file.count, isLast: number == pages.count - 1)
        }
        return Data(file)
    }

    private func page(_ kind: Int, at start: Int, isLast: Bool) -> [UInt8] {
        // Tag, type (3: 16 bits, 4: 32 bits, 7: bytes), values.
        var fields: [(tag: Int, type: Int, values: [Int])] = [
            (254, 4, [kind]), (256, 4, [width]), (257, 4, [height]), (258, 3, bits), (259, 3, [compression]),
            (262, 3, [photometric]), (274, 3, [orientation]), (277, 3, [bits.count]), (284, 3, [1]),
            (305, 2, Array("YAAS\0".utf8).map(Int.init)),
        ]
        if let tile {
            let across = (width + tile - 1) / tile
            let count = across * ((height + tile - 1) / tile)
            let length = samples.count / count
            fields += [
                (322, 4, [tile]), (323, 4, [tile]), (324, 4, (0..<count).map { -1 - $0 * length }),
                (325, 4, [Int](repeating: length, count: count)),
            ]
        } else {
            fields += [(273, 4, [-1]), (278, 4, [height]), (279, 4, [samples.count])]
        }
        if !colorMap.isEmpty { fields.append((320, 3, colorMap)) }
        if !profile.isEmpty { fields.append((34675, 7, profile.map(Int.init))) }
        fields.sort { $0.tag < $1.tag }
        func bytes(_ values: [Int], _ type: Int) -> [UInt8] {
            values.flatMap { value in
                (type == 3 ? [8, 0] : type == 4 ? [24, 16, 8, 0] : [0]).map { UInt8(value >> $0 & 255) }
            }
        }
        let directory = 2 + fields.count * 12 + 4
        let longer = fields.map { bytes($0.values, $0.type).count }.filter { $0 > 4 }.reduce(0) { $0 + $1 + $1 % 2 }
        let picture = start + directory + longer
        var entries = bytes([fields.count], 3)
        var rest: [UInt8] = []
        for field in fields {
            // Places of picture data were written as -1 and less, since only here they are known.
            let values = field.tag == 273 || field.tag == 324 ? field.values.map { picture - 1 - $0 } : field.values
            var value = bytes(values, field.type)
            entries += bytes([field.tag], 3) + bytes([field.type], 3) + bytes([values.count], 4)
            if value.count > 4 {
                let place = start + directory + rest.count
                rest += value + (value.count % 2 == 1 ? [0] : [])
                value = bytes([place], 4)
            }
            entries += (value + [0, 0, 0, 0]).prefix(4)
        }
        let end = picture + samples.count
        let padding: [UInt8] = end % 2 == 1 ? [0] : []
        return entries + bytes([isLast ? 0 : end + padding.count], 4) + rest + samples + padding
    }
}
