import Foundation
import Testing

@testable import Media

@Suite("PNG")
struct PNGCodecTests {
    @Test("A picture survives being written and read, pixel for pixel")
    func roundTrip() throws {
        #expect(isSame(try PNGCodec.decode(PNGCodec.encode(sample())), sample()))
    }

    @Test("Only the chunks that are needed are written")
    func chunks() throws {
        let bytes = try PNGCodec.encode(sample())
        var kinds: [String] = []
        bytes.withUnsafeBytes { bytes in
            var offset = 8
            while let length = bytes.big32(offset) {
                kinds.append(bytes.latin1((offset + 4)..<(offset + 8)))
                offset += 12 + length
            }
        }
        #expect(kinds == ["IHDR", "IDAT", "IEND"])
    }

    @Test("Every way of storing two pixels gives the same two colours")
    func ways() throws {
        let palette: [UInt8] = [255, 0, 0, 0, 0, 255]
        let ways: [(bits: Int, color: Int, row: [UInt8], before: [(String, [UInt8])])] = [
            (8, 2, [0, 255, 0, 0, 0, 0, 255], []),
            (16, 2, [0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255], []),
            (1, 3, [0, 0b0100_0000], [("PLTE", palette)]),
            (8, 6, [0, 255, 0, 0, 255, 0, 0, 255, 255], []),
        ]
        for way in ways {
            let png = Specimens.png(
                width: 2, height: 1, bits: way.bits, color: way.color, rows: way.row, before: way.before)
            #expect(try PNGCodec.decode(png).pixels == [255, 0, 0, 0, 0, 255])
        }
    }

    @Test("Gray of few bits is spread over the whole range")
    func gray() throws {
        let png = Specimens.png(width: 4, height: 1, bits: 2, color: 0, rows: [0, 0b0001_1011])
        #expect(try PNGCodec.decode(png).pixels == [0, 0, 0, 85, 85, 85, 170, 170, 170, 255, 255, 255])
    }

    @Test("What can be seen through is laid on white")
    func transparent() throws {
        let row: [UInt8] = [0, 200, 0, 0, 0, 200, 0, 0, 128, 200, 0, 0, 255]
        let png = Specimens.png(width: 3, height: 1, bits: 8, color: 6, rows: row)
        #expect(try PNGCodec.decode(png).pixels == [255, 255, 255, 227, 127, 127, 200, 0, 0])
    }

    @Test("An interlaced picture comes together")
    func interlaced() throws {
        // Two by two pixels of gray: Adam7 sends the first, then the right one, then the lower row.
        let rows: [UInt8] = [0, 10, 0, 20, 0, 30, 40]
        let png = Specimens.png(width: 2, height: 2, bits: 8, color: 0, interlaced: true, rows: rows)
        #expect(try PNGCodec.decode(png).pixels == [10, 10, 10, 20, 20, 20, 30, 30, 30, 40, 40, 40])
    }

    @Test("The orientation chunk turns the picture")
    func orientation() throws {
        let png = Specimens.inserting("eXIf", Specimens.exif(orientation: 6), into: try PNGCodec.encode(sample()))
        #expect(isSame(try PNGCodec.decode(png), sample().upright(from: 6)))
    }

    @Test("A picture cut off anywhere is not decoded")
    func cutOff() throws {
        let png = try PNGCodec.encode(sample())
        for length in Swift.stride(from: 0, to: png.count - 1, by: 37) {
            #expect(throws: MediaError.self) { try PNGCodec.decode(Data(png.prefix(length))) }
        }
    }

    @Test("A bit that fell over in the picture data is noticed")
    func checksum() throws {
        var png = try PNGCodec.encode(sample())
        png[60] ^= 4
        #expect(throws: MediaError.self) { try PNGCodec.decode(png) }
    }

    @Test("More pixels than allowed are refused by the header")
    func bomb() throws {
        let png = Specimens.png(width: 100_000, height: 100_000, bits: 8, color: 2, rows: [0])
        #expect(throws: MediaError.tooManyPixels(width: 100_000, height: 100_000)) { try PNGCodec.decode(png) }
    }

    @Test("A chunk of a later edition of the standard is passed over")
    func newChunk() throws {
        let png = Specimens.inserting("cICP", [1, 13, 0, 1], into: try PNGCodec.encode(sample()))
        #expect(isSame(try PNGCodec.decode(png), sample()))
    }
}
