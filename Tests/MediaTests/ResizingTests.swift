import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Resizing")
struct ResizingTests {
    @Test(
        "in vectors is what the plain formula in double precision gives",
        arguments: [
            (61, 47, 24, 19), (640, 401, 160, 100), (97, 5, 31, 5), (33, 70, 33, 9), (5, 3, 17, 22), (1, 1, 1, 1),
            (1, 1, 5, 3), (1, 200, 1, 7), (200, 1, 13, 1), (257, 129, 1, 1), (63, 63, 62, 62), (2, 2, 640, 3),
        ])
    func formula(width: Int, height: Int, newWidth: Int, newHeight: Int) {
        let picture = noise(width, height, seed: UInt64(width * 1000 + height))
        let resized = picture.resized(width: newWidth, height: newHeight)
        let wanted = PlainLanczos.resized(picture, width: newWidth, height: newHeight)
        #expect(resized.width == newWidth && resized.height == newHeight)
        // Sums in single precision may fall to the other side of a half.
        let errors = zip(resized.pixels, wanted).map { abs(Double($0) - $1) }
        #expect((errors.max() ?? 255) < 0.502)
    }

    @Test("to several sizes while a picture is decoded is resizing it to each", arguments: 1...8)
    func together(orientation: Int) throws {
        let png = Specimens.inserting(
            "eXIf", Specimens.exif(orientation: orientation), into: try PNGCodec.encode(noise(203, 118, seed: 5)))
        let whole = try PNGCodec.decode(png)
        let sizes = try #require(PNGCodec.read(png, .within([40, 160, 1000, 2000]), pixels: 100_000).rasters)
        #expect(sizes.map { max($0.width, $0.height) } == [40, 160, 203, 203])
        for raster in sizes {
            // Turned before or after: the sums are taken in another order.
            #expect(largestDifference(raster, whole.resized(width: raster.width, height: raster.height)) <= 1)
        }
    }

    @Test("a picture of one pixel keeps it at any size")
    func onePixel() throws {
        let pixel = Raster(width: 1, height: 1, pixels: [7, 130, 250])
        let png = try PNGCodec.encode(pixel)
        #expect(PNGCodec.read(png, .within([1600, 4096]), pixels: 1).rasters == [pixel, pixel])
    }

    @Test("lets no colour through that cannot be seen")
    func alpha() throws {
        // Left half: red that is transparent. Right half: a green that is not.
        let row = [0] + (0..<64).flatMap { x -> [UInt8] in x < 32 ? [255, 0, 0, 0] : [0, 90, 0, 255] }
        let png = Specimens.png(width: 64, height: 16, bits: 8, color: 6, rows: (0..<16).flatMap { _ in row })
        let small = try #require(PNGCodec.read(png, .within([16]), pixels: 2000).rasters?.first)
        let onWhite = Raster(
            width: 64, height: 16,
            pixels: (0..<16 * 64).flatMap { $0 % 64 < 32 ? [255, 255, 255] : [0, 90, 0] as [UInt8] })
        #expect(small == onWhite.resized(width: 16, height: 4))
    }

    @Test("of 16 bits is the resizing of their upper ones, rounded")
    func sixteenBits() throws {
        let values = (0..<40 * 24).map { $0 * 65535 / (40 * 24 - 1) }
        let rows = (0..<24).flatMap { y -> [UInt8] in
            [0] + values[(y * 40)..<(y * 40 + 40)].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        }
        let png = Specimens.png(width: 40, height: 24, bits: 16, color: 0, rows: rows)
        let small = try #require(PNGCodec.read(png, .within([20]), pixels: 1000).rasters?.first)
        let rounded = Raster(
            width: 40, height: 24, pixels: values.flatMap { [UInt8](repeating: UInt8(($0 + 128) / 257), count: 3) })
        #expect(largestDifference(small, rounded.resized(width: 20, height: 12)) <= 1)
    }

    @Test("from a JPEG that the decoder halves is close to resizing the whole")
    func scaledDecoding() throws {
        let jpeg = try JPEGCodec.encode(sample(width: 1000, height: 700), quality: 95)
        let scaled = try #require(JPEGCodec.read(jpeg, .within([200]), pixels: 1_000_000).rasters?.first)
        let whole = try JPEGCodec.decode(jpeg).resized(width: 200, height: 140)
        #expect(scaled.width == 200 && scaled.height == 140)
        #expect(meanDifference(scaled, whole) < 1)
    }

    private func noise(_ width: Int, _ height: Int, seed: UInt64) -> Raster {
        var random = SeededGenerator(seed: seed)
        return Raster(
            width: width, height: height,
            pixels: (0..<width * height * 3).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    private func largestDifference(_ one: Raster, _ other: Raster) -> Int {
        zip(one.pixels, other.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
    }
}

/// The filter as the books have it, pixel by pixel, in double precision, not rounded to bytes.
private enum PlainLanczos {
    static func resized(_ picture: Raster, width: Int, height: Int) -> [Double] {
        var result: [Double] = []
        let columns = (0..<width).map { taps($0, of: width, from: picture.width) }
        for y in 0..<height {
            let rows = taps(y, of: height, from: picture.height)
            for x in 0..<width {
                for channel in 0..<3 {
                    var sum = 0.0
                    for (row, weight) in rows {
                        for (column, part) in columns[x] {
                            sum += Double(picture.pixels[(row * picture.width + column) * 3 + channel]) * weight * part
                        }
                    }
                    result.append(min(max(sum, 0), 255))
                }
            }
        }
        return result
    }

    private static func taps(_ index: Int, of count: Int, from oldCount: Int) -> [(Int, Double)] {
        let ratio = Double(oldCount) / Double(count)
        let center = (Double(index) + 0.5) * ratio
        let raw = (0..<oldCount).map { ($0, lanczos((Double($0) + 0.5 - center) / max(ratio, 1))) }.filter { $0.1 != 0 }
        let total = raw.reduce(0) { $0 + $1.1 }
        return raw.map { ($0.0, $0.1 / total) }
    }

    private static func lanczos(_ x: Double) -> Double {
        guard abs(x) < 3 else { return 0 }
        return x == 0 ? 1 : sin(.pi * x) / (.pi * x) * sin(.pi * x / 3) / (.pi * x / 3)
    }
}
