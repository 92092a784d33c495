import CHEIF
import CWebP
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("WebP, TIFF and HEIC")
struct PictureKindTests {
    /// A raster written in a format that the house itself never writes.
    private func encoded(_ kind: String, _ raster: Raster) throws -> Data {
        switch kind {
        case "webp": try webp(raster)
        case "heic": try heic(raster)
        default: tiff(raster)
        }
    }

    private func webp(_ raster: Raster) throws -> Data {
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = WebPEncodeLosslessRGB(
            raster.pixels, Int32(raster.width), Int32(raster.height), Int32(raster.width * 3), &bytes)
        defer { WebPFree(bytes) }
        return Data(bytes: try #require(bytes), count: count)
    }

    private func heic(_ raster: Raster) throws -> Data {
        let context = try #require(heif_context_alloc())
        defer { heif_context_free(context) }
        var encoder: OpaquePointer?
        let found = heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder)
        try #require(found.code == heif_error_Ok, "libheif can write HEVC")
        heif_encoder_set_lossy_quality(encoder, 95)
        var image: OpaquePointer?
        heif_image_create(
            Int32(raster.width), Int32(raster.height), heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image)
        heif_image_add_plane(image, heif_channel_interleaved, Int32(raster.width), Int32(raster.height), 8)
        var stride: Int32 = 0
        let plane = try #require(heif_image_get_plane(image, heif_channel_interleaved, &stride))
        for y in 0..<raster.height {
            for x in 0..<raster.width * 3 { plane[y * Int(stride) + x] = raster.pixels[y * raster.width * 3 + x] }
        }
        var handle: OpaquePointer?
        heif_context_encode_image(context, image, encoder, nil, &handle)
        let exif = Specimens.exif(orientation: 1, maker: "PLANTED-MAKER", hasPlace: true)
        heif_context_add_exif_metadata(context, handle, exif, Int32(exif.count))
        final class Box { var data = Data() }
        let box = Box()
        var writer = heif_writer()
        writer.writer_api_version = 1
        writer.write = { _, bytes, count, box in
            if let bytes, let box {
                Unmanaged<Box>.fromOpaque(box).takeUnretainedValue().data.append(Data(bytes: bytes, count: count))
            }
            return heif_error(code: heif_error_Ok, subcode: heif_suberror_Unspecified, message: nil)
        }
        heif_context_write(context, &writer, Unmanaged.passUnretained(box).toOpaque())
        heif_image_handle_release(handle)
        heif_image_release(image)
        heif_encoder_release(encoder)
        return box.data
    }

    /// Baseline TIFF 6.0: one strip of RGB, big-endian.
    private func tiff(_ raster: Raster, orientation: Int = 1, bits: Int = 8) -> Data {
        func short(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
        func long(_ value: Int) -> [UInt8] { short(value >> 16) + short(value & 0xFFFF) }
        let samples = bits == 16 ? raster.pixels.flatMap { [$0, $0] } : raster.pixels
        let directory = 8
        let extra = directory + 2 + 11 * 12 + 4
        let strip = extra + 6
        func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
            short(tag) + short(type) + long(count) + (value + [0, 0, 0, 0]).prefix(4)
        }
        let entries =
            entry(256, 4, 1, long(raster.width)) + entry(257, 4, 1, long(raster.height))
            + entry(258, 3, 3, long(extra)) + entry(259, 3, 1, short(1)) + entry(262, 3, 1, short(2))
            + entry(273, 4, 1, long(strip)) + entry(274, 3, 1, short(orientation)) + entry(277, 3, 1, short(3))
            + entry(278, 4, 1, long(raster.height)) + entry(279, 4, 1, long(samples.count))
            + entry(305, 2, 4, Array("YAS\0".utf8))
        return Data([0x4D, 0x4D, 0, 42] + long(directory) + short(11) + entries + long(0))
            + Data(short(bits) + short(bits) + short(bits)) + Data(samples)
    }

    @Test("are decoded whole, measured, and copied without what they say", arguments: ["webp", "tiff", "heic"])
    func taken(kind: String) throws {
        let raster = sample(width: 96, height: 64)
        let folder = try TemporaryFolder()
        let report = try examine(try encoded(kind, raster), named: "a.\(kind)", in: folder)
        #expect(report.inspection.verdict == .accept)
        #expect(report.inspection.facts.width == 96 && report.inspection.facts.height == 64)
        #expect(report.inspection.facts.hasLocation == (kind == "heic"))
        let copy = try folder.read("exhibit.jpg")
        #expect(copy.range(of: Data("PLANTED".utf8)) == nil)
        let shown = try JPEGCodec.decode(copy, atLeast: nil)
        let distance = zip(shown.pixels, raster.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        #expect(distance / raster.pixels.count < 12, "the copy looks like the picture")
    }

    @Test("are refused when their end is missing", arguments: ["webp", "tiff", "heic"], [0.3, 0.7, 0.95])
    func cutOff(kind: String, share: Double) throws {
        let data = try encoded(kind, sample(width: 96, height: 64))
        let report = try examine(
            Data(data.prefix(Int(Double(data.count) * share))), named: "a.\(kind)", in: try TemporaryFolder())
        #expect(report.inspection.verdict == .refuse)
        #expect(report.judgeCopy == nil)
    }

    @Test("of TIFF are turned upright in all eight ways", arguments: 1...8)
    func orientation(value: Int) throws {
        let raster = sample(width: 48, height: 32)
        let report = try examine(
            tiff(raster, orientation: value), named: "a.tif", in: try TemporaryFolder())
        let isTurned = value >= 5
        #expect(report.inspection.facts.width == (isTurned ? 32 : 48))
        #expect(report.inspection.facts.height == (isTurned ? 48 : 32))
        let read = TIFFCodec.read(tiff(raster, orientation: value), .whole(), pixels: 1_000_000)
        #expect(isSame(read.rasters?.first, raster.upright(from: value)))
    }

    @Test("of TIFF in 16 bits lose nothing that 8 bits hold")
    func sixteenBits() throws {
        let raster = sample(width: 48, height: 32)
        let read = TIFFCodec.read(tiff(raster, bits: 16), .whole(), pixels: 1_000_000)
        #expect(read.bits == 16)
        #expect(isSame(read.rasters?.first, raster))
    }

    @Test("are refused by their header when they have too many pixels", arguments: ["webp", "tiff", "heic"])
    func tooMany(kind: String) throws {
        let data = try encoded(kind, sample(width: 96, height: 64))
        let picture =
            switch kind {
            case "webp": WebPCodec.read(data, .whole(), pixels: 6000)
            case "tiff": TIFFCodec.read(data, .whole(), pixels: 6000)
            default: HEICCodec.read(data, .whole(), pixels: 6000)
            }
        #expect(picture.outcome == .tooLarge)
        #expect(picture.rasters == nil)
    }

    @Test("never bring the process to an end, whatever is changed in them", arguments: ["webp", "tiff", "heic"])
    func hostile(kind: String) throws {
        let data = try encoded(kind, sample(width: 96, height: 64))
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
