import CHEIF
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Ways of storing a picture")
struct PictureFormTests {
    private func copy(_ data: Data, _ name: String) throws -> (codes: [String], facts: Facts, raster: Raster) {
        let folder = try TemporaryFolder()
        let report = try examine(data, named: name, in: folder)
        let name = try #require(report.exhibitCopy?.name, "\(report.inspection.codes)")
        return (report.inspection.codes, report.inspection.facts, try JPEGCodec.decode(folder.read(name)))
    }

    @Test(
        "Each of the eight orientations is turned upright in every kind",
        arguments: ["jpeg", "png", "webp", "tiff", "heic"], 1...8)
    func orientation(kind: String, value: Int) throws {
        let stored = sample(width: 96, height: 64)
        let exif = Specimens.exif(orientation: value)
        let data =
            switch kind {
            case "jpeg":
                Specimens.inserting(Array("Exif\0\0".utf8) + exif, into: try JPEGCodec.encode(stored, quality: 95))
            case "png": Specimens.inserting("eXIf", exif, into: try PNGCodec.encode(stored))
            case "webp": PictureSpecimens.extended([try PictureSpecimens.webp(stored)], stored, exif: exif)
            // Its own boxes turn it; what its EXIF data says is not to turn it once more.
            case "heic": try PictureSpecimens.heic(stored, orientation: value, exif: exif)
            default: PictureSpecimens.tiff(stored, orientation: value)
            }
        let seen = try copy(data, "a.\(kind)")
        let wanted = stored.upright(from: value)
        #expect(seen.facts.width == wanted.width && seen.facts.height == wanted.height)
        #expect(seen.facts.orientation == value)
        #expect(meanDifference(seen.raster, wanted) < 4)
    }

    @Test("WebP comes lossy, transparent and moving")
    func webp() throws {
        let raster = sample(width: 96, height: 64)
        let lossy = try copy(PictureSpecimens.webp(raster, quality: 95), "a.webp")
        #expect(lossy.codes == [] && lossy.facts.formatDetails == ["lossy"])
        #expect(meanDifference(lossy.raster, raster) < 6)
        let clear = try copy(PictureSpecimens.transparentWebP(raster), "a.webp")
        #expect(clear.codes == ["picture-transparent"])
        #expect(clear.raster[0, 63].red > 250 && clear.raster[0, 63].blue > 245, "white where nothing is")
        let stills = try [raster, raster.upright(from: 3)].map { try PictureSpecimens.webp($0) }
        let moving = try copy(PictureSpecimens.extended(stills, raster), "a.webp")
        #expect(moving.codes == ["picture-moves"])
        #expect(meanDifference(moving.raster, raster) < 3, "the first is shown")
    }

    @Test("TIFF comes in tiles, of a palette, of one bit, of gray and in pages")
    func tiff() throws {
        let red: [UInt8] = [200, 30, 30]
        let tiles = TIFFSpecimen(
            width: 24, height: 24, samples: Data((0..<1024).flatMap { _ in red }), tile: 16)
        #expect(try copy(tiles.data, "a.tif").raster.pixels.count == 24 * 24 * 3)
        #expect(
            TIFFCodec.read(tiles.data, .whole(), pixels: 10_000).rasters?.first?[20, 20]
                == .init(red: 200, green: 30, blue: 30))
        let map = (0..<768).map { $0 == 5 ? 200 * 257 : 0 }
        let palette = TIFFSpecimen(
            width: 4, height: 4, bits: [8], photometric: 3, samples: Data(repeating: 5, count: 16), colorMap: map)
        let read = TIFFCodec.read(palette.data, .whole(), pixels: 100)
        #expect(read.color == "palette" && read.rasters?.first?[1, 1] == .init(red: 200, green: 0, blue: 0))
        for (photometric, first) in [(0, UInt8(0)), (1, 255)] {
            let bit = TIFFSpecimen(
                width: 8, height: 2, bits: [1], photometric: photometric, samples: Data([0b1000_0000, 0]))
            let shown = try #require(TIFFCodec.read(bit.data, .whole(), pixels: 100).rasters?.first)
            #expect(shown[0, 0].red == first && shown[1, 0].red == 255 - first)
        }
        let pages = TIFFSpecimen(
            width: 8, height: 8, bits: [8], photometric: 1, samples: Data(repeating: 90, count: 64), pages: [0, 0])
        #expect(try copy(pages.data, "a.tif").codes == ["picture-first-of-several"])
        var withPreview = pages
        withPreview.pages = [0, 1]
        #expect(try copy(withPreview.data, "a.tif").codes == [], "a smaller copy of the same is no other picture")
        var linear = pages
        (linear.pages, linear.profile) = ([0], try ProfileSpecimens.gray())
        #expect(abs(Int(try copy(linear.data, "a.tif").raster[4, 4].red) - 160) < 4, "gray, too, has profiles")
    }

    @Test("A picture that is coded as AVIF is AVIF, whatever its brand")
    func avif() throws {
        var data = try PictureSpecimens.heic(sample(), coding: heif_compression_AV1)
        for brand in ["avif", "heic", "mif1"] {
            data.replaceSubrange(8..<12, with: Data(brand.utf8))
            let report = try examine(data, named: "a.heic", in: try TemporaryFolder())
            #expect(report.inspection.type == "image/avif" && report.inspection.codes.contains("type-not-taken-yet"))
        }
        var heic = try PictureSpecimens.heic(sample())
        heic.replaceSubrange(8..<12, with: Data("mif1".utf8))
        #expect(try copy(heic, "a.heic").codes == [])
    }

    @Test("What cameras and painting programs keep for themselves is told from a picture")
    func workshop() throws {
        // A DNG is a TIFF that states its version; of its first picture, a preview, no work is made.
        var raw = TIFFSpecimen(width: 4, height: 4, photometric: 32803, samples: Data(count: 48))
        #expect(try codes(raw.data, "a.dng") == ["type-not-taken-yet"])
        #expect(try codes(raw.data, "a.tif").contains("type-not-taken-yet"))
        raw.photometric = 2
        #expect(try copy(raw.data, "a.tif").codes == [])
        let krita = DocumentSpecimens.package([("mimetype", "application/x-krita"), ("maindoc.xml", "")])
        let procreate = DocumentSpecimens.package([("Document.archive", "x"), ("QuickLook/Thumbnail.png", "x")])
        let files: [(String, Data)] = [
            ("a.kra", krita), ("a.procreate", procreate), ("a.clip", Data("CSFCHUNK\0\0\0\0".utf8)),
            ("a.xcf", Data("gimp xcf v011\0".utf8)), ("a.jxl", Data([0xFF, 0x0A, 1, 2])),
            ("a.cr3", Data([0, 0, 0, 24] + Array("ftypcrx \0\0\0\u{1}crx isom".utf8))),
            ("a.eps", Data("%!PS-Adobe-3.0 EPSF-3.0\n".utf8)),
        ]
        for (name, data) in files { #expect(try codes(data, name) == ["type-not-taken-yet"], "\(name)") }
    }

    private func codes(_ data: Data, _ name: String) throws -> [String] {
        try examine(data, named: name, in: try TemporaryFolder()).inspection.codes
    }
}
