import CHEIF
import CWebP
import Foundation
import Testing

@testable import Media

/// Rasters written in the formats that the house itself never writes.
enum PictureSpecimens {
    static func encoded(_ kind: String, _ raster: Raster) throws -> Data {
        switch kind {
        case "jpeg": try JPEGCodec.encode(raster, quality: 95)
        case "png": try PNGCodec.encode(raster)
        case "webp": try webp(raster)
        case "heic": try heic(raster)
        default: tiff(raster)
        }
    }

    static func tiff(_ raster: Raster, orientation: Int = 1, bits: Int = 8, profile: Data = Data()) -> Data {
        TIFFSpecimen(
            width: raster.width, height: raster.height, bits: [bits, bits, bits], orientation: orientation,
            samples: Data(bits == 16 ? raster.pixels.flatMap { [$0, $0] } : raster.pixels), profile: profile
        ).data
    }

    /// Lossless without a quality.
    static func webp(_ raster: Raster, quality: Float? = nil) throws -> Data {
        var bytes: UnsafeMutablePointer<UInt8>?
        let (width, height, stride) = (Int32(raster.width), Int32(raster.height), Int32(raster.width * 3))
        let count =
            if let quality {
                WebPEncodeRGB(raster.pixels, width, height, stride, quality, &bytes)
            } else {
                WebPEncodeLosslessRGB(raster.pixels, width, height, stride, &bytes)
            }
        defer { WebPFree(bytes) }
        return Data(bytes: try #require(bytes), count: count)
    }

    /// Seen through from left to right, all the way from nothing to everything.
    static func transparentWebP(_ raster: Raster) throws -> Data {
        var rgba: [UInt8] = []
        for (index, channel) in raster.pixels.enumerated() {
            rgba.append(channel)
            if index % 3 == 2 { rgba.append(UInt8(index / 3 % raster.width * 255 / (raster.width - 1))) }
        }
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = WebPEncodeLosslessRGBA(
            rgba, Int32(raster.width), Int32(raster.height), Int32(raster.width * 4), &bytes)
        defer { WebPFree(bytes) }
        return Data(bytes: try #require(bytes), count: count)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(value >> ($0 * 8) & 255) }
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(body.count, 4) + body + (body.count % 2 == 1 ? [0] : [])
    }

    /// The WebP in its extended form, with further chunks; a picture that moves when there are several.
    static func extended(_ stills: [Data], _ raster: Raster, profile: Data = Data(), exif: [UInt8] = []) -> Data {
        let flags = (profile.isEmpty ? 0 : 0x20) | (exif.isEmpty ? 0 : 8) | (stills.count > 1 ? 2 : 0)
        let sides = little(raster.width - 1, 3) + little(raster.height - 1, 3)
        var body: [UInt8] = Array("WEBP".utf8) + chunk("VP8X", [UInt8(flags), 0, 0, 0] + sides)
        if !profile.isEmpty { body += chunk("ICCP", Array(profile)) }
        if stills.count > 1 {
            body += chunk("ANIM", [255, 255, 255, 255, 0, 0])
            for still in stills {
                body += chunk("ANMF", little(0, 3) + little(0, 3) + sides + little(100, 3) + [0] + still.dropFirst(12))
            }
        } else {
            body += stills.flatMap { $0.dropFirst(12) }
        }
        if !exif.isEmpty { body += chunk("EXIF", exif) }
        return Data(Array("RIFF".utf8) + little(body.count, 4) + body)
    }

    /// - Parameters:
    ///   - orientation: as the boxes `irot` and `imir` say it, by EXIF's number.
    ///   - primaries: ITU-T H.273, table 2.
    static func heic(
        _ raster: Raster, coding: heif_compression_format = heif_compression_HEVC, orientation: Int = 1,
        primaries: heif_color_primaries? = nil, profile: Data = Data(), exif: [UInt8] = Specimens.exif(orientation: 1)
    ) throws -> Data {
        let context = try #require(heif_context_alloc())
        defer { heif_context_free(context) }
        var encoder: OpaquePointer?
        let found = heif_context_get_encoder_for_format(context, coding, &encoder)
        try #require(found.code == heif_error_Ok, "libheif can write this coding")
        defer { heif_encoder_release(encoder) }
        heif_encoder_set_lossy_quality(encoder, 95)
        let image = try self.image(raster, primaries: primaries, profile: profile)
        defer { heif_image_release(image) }
        let options = heif_encoding_options_alloc()
        defer { heif_encoding_options_free(options) }
        options?.pointee.image_orientation = heif_orientation(UInt32(orientation))
        options?.pointee.macOS_compatibility_workaround_no_nclx_profile = 0
        options?.pointee.save_two_colr_boxes_when_ICC_and_nclx_available = 1
        var handle: OpaquePointer?
        let encoded = heif_context_encode_image(context, image, encoder, options, &handle)
        try #require(encoded.code == heif_error_Ok, "the picture is written")
        defer { heif_image_handle_release(handle) }
        heif_context_add_exif_metadata(context, handle, exif, Int32(exif.count))
        return written(context)
    }

    private static func image(
        _ raster: Raster, primaries: heif_color_primaries?, profile: Data
    ) throws -> OpaquePointer {
        var image: OpaquePointer?
        heif_image_create(
            Int32(raster.width), Int32(raster.height), heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image)
        heif_image_add_plane(image, heif_channel_interleaved, Int32(raster.width), Int32(raster.height), 8)
        var stride: Int32 = 0
        let plane = try #require(heif_image_get_plane(image, heif_channel_interleaved, &stride))
        for y in 0..<raster.height {
            for x in 0..<raster.width * 3 { plane[y * Int(stride) + x] = raster.pixels[y * raster.width * 3 + x] }
        }
        if let primaries, let numbers = heif_nclx_color_profile_alloc() {
            defer { heif_nclx_color_profile_free(numbers) }
            numbers.pointee.color_primaries = primaries
            numbers.pointee.transfer_characteristics = heif_transfer_characteristic_IEC_61966_2_1
            numbers.pointee.matrix_coefficients = heif_matrix_coefficients_ITU_R_BT_601_6
            heif_image_set_nclx_color_profile(image, numbers)
        }
        if !profile.isEmpty {
            _ = profile.withUnsafeBytes { heif_image_set_raw_color_profile(image, "prof", $0.baseAddress, $0.count) }
        }
        return try #require(image)
    }

    private static func written(_ context: OpaquePointer) -> Data {
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
        return box.data
    }
}
