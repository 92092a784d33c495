import Foundation
import Testing

@testable import Media

@Suite("JPEG")
struct JPEGCodecTests {
    @Test("A picture survives being written and read, within what the format loses", arguments: [true, false])
    func roundTrip(progressive: Bool) throws {
        let picture = sample()
        let again = try JPEGCodec.decode(JPEGCodec.encode(picture, quality: 95, progressive: progressive))
        #expect(again.width == 64 && again.height == 40)
        #expect(meanDifference(picture, again) < 2)
    }

    @Test("The same pixels give the same bytes")
    func determinism() throws {
        #expect(isSame(try JPEGCodec.encode(sample(), quality: 85), try JPEGCodec.encode(sample(), quality: 85)))
    }

    @Test("A stored picture is turned upright", arguments: 1...8)
    func orientation(_ orientation: Int) throws {
        let upright = sample(width: 48, height: 32)
        // The inverse of each turn is itself, but for the quarter turns, which undo each other.
        let stored = upright.upright(from: orientation == 6 ? 8 : orientation == 8 ? 6 : orientation)
        let jpeg = Specimens.inserting(
            Array("Exif\0\0".utf8) + Specimens.exif(orientation: orientation),
            into: try JPEGCodec.encode(stored, quality: 98))
        let read = try JPEGCodec.decode(jpeg)
        #expect(read.width == 48 && read.height == 32)
        #expect(meanDifference(read, upright) < 2)
    }

    @Test("An orientation out of range is ignored", arguments: [0, 9, 4711])
    func wrongOrientation(_ orientation: Int) throws {
        let jpeg = Specimens.inserting(
            Array("Exif\0\0".utf8) + Specimens.exif(orientation: orientation),
            into: try JPEGCodec.encode(sample(), quality: 90))
        #expect(try JPEGCodec.decode(jpeg).width == 64)
    }

    @Test("A scaled decoding is never smaller than what was asked for")
    func scaled() throws {
        let jpeg = try JPEGCodec.encode(sample(width: 641, height: 400), quality: 90)
        let eighth = try JPEGCodec.decode(jpeg, atLeast: (80, 50))
        #expect(eighth.width == 81 && eighth.height == 50)
        #expect(try JPEGCodec.decode(jpeg, atLeast: (81, 50)).width == 161)
        #expect(try JPEGCodec.decode(jpeg, atLeast: (640, 400)).width == 641)
    }

    @Test("A picture that is cut off is not decoded", arguments: [true, false])
    func cutOff(progressive: Bool) throws {
        let jpeg = try JPEGCodec.encode(sample(width: 200, height: 200), quality: 90, progressive: progressive)
        for share in [0.01, 0.2, 0.5, 0.9, 0.97] {
            let part = jpeg.prefix(Int(Double(jpeg.count) * share))
            #expect(throws: MediaError.self) { try JPEGCodec.decode(Data(part)) }
        }
    }

    @Test("A header of 64,000 × 64,000 pixels is refused before anything is decoded")
    func bomb() throws {
        let jpeg = Specimens.claiming(
            width: 64_000, height: 64_000, try JPEGCodec.encode(sample(), quality: 80, progressive: false))
        #expect(throws: MediaError.tooManyPixels(width: 64_000, height: 64_000)) { try JPEGCodec.decode(jpeg) }
    }

    @Test("Bytes after the end of the picture do no harm")
    func trailing() throws {
        let jpeg = try JPEGCodec.encode(sample(), quality: 80) + Data(repeating: 0x41, count: 5000)
        #expect(try JPEGCodec.decode(jpeg).height == 40)
    }

    @Test("Bytes that are no JPEG are explained")
    func rubbish() {
        #expect(throws: MediaError.self) { try JPEGCodec.decode(Data("no picture".utf8)) }
        #expect(throws: MediaError.self) { try JPEGCodec.decode(Data()) }
    }
}

/// Of all channels of all pixels.
func meanDifference(_ one: Raster, _ other: Raster) -> Double {
    guard one.pixels.count == other.pixels.count else { return 255 }
    let sum = zip(one.pixels, other.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
    return Double(sum) / Double(one.pixels.count)
}
