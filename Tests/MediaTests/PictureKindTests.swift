import Foundation
import Showcase
import Testing

@testable import Media

@Suite("WebP, TIFF and HEIC")
struct PictureKindTests {
    @Test("are decoded whole, measured, and copied without what they say", arguments: ["webp", "tiff", "heic"])
    func taken(kind: String) throws {
        let raster = sample(width: 96, height: 64)
        let folder = try TemporaryFolder()
        let report = try examine(try PictureSpecimens.encoded(kind, raster), named: "a.\(kind)", in: folder)
        #expect(report.inspection.verdict == .accept)
        #expect(report.inspection.facts.width == 96 && report.inspection.facts.height == 64)
        #expect(report.inspection.facts.hasLocation == false)
        let shown = try JPEGCodec.decode(folder.read("exhibit.jpg"), atLeast: nil)
        let distance = zip(shown.pixels, raster.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        #expect(distance / raster.pixels.count < 12, "the copy looks like the picture")
    }

    @Test("are refused when their end is missing", arguments: ["webp", "tiff", "heic"], [0.3, 0.7, 0.95])
    func cutOff(kind: String, share: Double) throws {
        let data = try PictureSpecimens.encoded(kind, sample(width: 96, height: 64))
        let report = try examine(
            Data(data.prefix(Int(Double(data.count) * share))), named: "a.\(kind)", in: try TemporaryFolder())
        #expect(report.inspection.verdict == .refuse)
        #expect(report.judgeCopy == nil)
    }

    @Test("of TIFF are turned upright in all eight ways", arguments: 1...8)
    func orientation(value: Int) throws {
        let raster = sample(width: 48, height: 32)
        let report = try examine(
            PictureSpecimens.tiff(raster, orientation: value), named: "a.tif", in: try TemporaryFolder())
        let isTurned = value >= 5
        #expect(report.inspection.facts.width == (isTurned ? 32 : 48))
        #expect(report.inspection.facts.height == (isTurned ? 48 : 32))
        let read = TIFFCodec.read(PictureSpecimens.tiff(raster, orientation: value), .whole(), pixels: 1_000_000)
        #expect(isSame(read.rasters?.first, raster.upright(from: value)))
    }

    @Test("of TIFF in 16 bits lose nothing that 8 bits hold")
    func sixteenBits() throws {
        let raster = sample(width: 48, height: 32)
        let read = TIFFCodec.read(PictureSpecimens.tiff(raster, bits: 16), .whole(), pixels: 1_000_000)
        #expect(read.bits == 16)
        #expect(isSame(read.rasters?.first, raster))
    }

    @Test("are refused by their header when they have too many pixels", arguments: ["webp", "tiff", "heic"])
    func tooMany(kind: String) throws {
        let data = try PictureSpecimens.encoded(kind, sample(width: 96, height: 64))
        let picture =
            switch kind {
            case "webp": WebPCodec.read(data, .whole(), pixels: 6000)
            case "tiff": TIFFCodec.read(data, .whole(), pixels: 6000)
            default: HEICCodec.read(data, .whole(), pixels: 6000)
            }
        #expect(picture.outcome == .tooLarge)
        #expect(picture.rasters == nil)
    }

    @Test("of TIFF come whole from many strips or tiles", arguments: [nil, 64])
    func bands(tile: Int?) throws {
        let raster = sample(width: 300, height: 700)
        var samples = Data(raster.pixels)
        if let tile {
            let places = Swift.stride(from: 0, to: 700, by: tile).flatMap { top in
                Swift.stride(from: 0, to: 300, by: tile).flatMap { left in
                    (top..<top + tile).flatMap { y in (left..<left + tile).map { x in (x: x, y: y) } }
                }
            }
            samples = Data(
                places.flatMap { place -> [UInt8] in
                    let color = raster[min(place.x, 299), min(place.y, 699)]
                    return [color.red, color.green, color.blue]
                })
        }
        let file = TIFFSpecimen(width: 300, height: 700, samples: samples, tile: tile)
        #expect(isSame(TIFFCodec.read(file.data, .whole(), pixels: 1_000_000).rasters?.first, raster))
    }

    @Test("of TIFF in a single deflated strip are refused by their header when that would not fit a worker")
    func largeStrip() throws {
        let file = TIFFSpecimen(
            width: 10_000, height: 10_000, bits: [16, 16, 16, 16], compression: 8, samples: Data([0]))
        let picture = TIFFCodec.read(file.data, .whole(), pixels: 100_000_000)
        #expect(picture.outcome == .tooLarge)
        #expect(picture.pixelCeiling == (768 << 20) / 12)
    }

    @Test("never bring the process to an end, whatever is changed in them", arguments: ["webp", "tiff", "heic"])
    func hostile(kind: String) throws {
        let data = try PictureSpecimens.encoded(kind, sample(width: 96, height: 64))
        var random = SeededGenerator(seed: 41)
        for _ in 0..<60 {
            var changed = data
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let report = try examine(changed, named: "a.\(kind)", in: try TemporaryFolder())
            #expect((report.judgeCopy != nil) == (report.inspection.verdict == .accept))
        }
    }
}
