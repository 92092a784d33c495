import CHEIF
import Foundation

/// HEIC files to pixels, by libheif: the primary image, turned and mirrored as the file says (ISO/IEC 23008-12; the
/// orientation in its EXIF data has no say there).
enum HEICCodec {
    static func read(_ data: Data, _ wanted: RasterSizes.Wanted, pixels limit: Int) -> StoredPicture {
        data.withUnsafeBytes { bytes in
            var picture = StoredPicture()
            // HEIC is HEVC; the container holds other codings too, which hardly any program shows.
            if let coding = HEIFItems(bytes).coding, !["hvc1", "hev1", "lhv1"].contains(coding) {
                picture.outcome = .unusual
            }
            guard let context = heif_context_alloc() else { return picture }
            defer { heif_context_free(context) }
            guard
                heif_context_read_from_memory_without_copy(context, bytes.baseAddress, bytes.count, nil).isDone
            else { return picture }
            var handle: OpaquePointer?
            guard heif_context_get_primary_image_handle(context, &handle).isDone, let handle else { return picture }
            defer { heif_image_handle_release(handle) }
            let (width, height) = (heif_image_handle_get_width(handle), heif_image_handle_get_height(handle))
            guard picture.admits(width: Int(width), height: Int(height), pixels: limit) else { return picture }
            picture.bits = max(1, Int(heif_image_handle_get_luma_bits_per_pixel(handle)))
            picture.isTransparent = heif_image_handle_has_alpha_channel(handle) != 0
            picture.hasMorePages = heif_context_get_number_of_top_level_images(context) > 1
            picture.details = picture.hasMorePages ? ["several pictures"] : []
            let colors = colors(of: handle)
            if case .profile(let bytes) = colors { picture.profile = bytes.withUnsafeBytes(ICC.name) }
            // Wide colours of 10 bits are converted before they lose any; 16 bits of the largest would take too much.
            let isDeep = picture.bits > 8 && Int(width) * Int(height) <= 40_000_000
            let treatment = ColorConversion.treatment(of: colors, rows: isDeep ? .deepRGBANative : .rgba)
            picture.colorsAreIgnored = treatment.isIgnored
            let exif = exif(of: handle)
            (picture.orientation, picture.hasLocation) = (exif?.orientation, exif?.hasLocation ?? false)
            picture.decode(handle, wanted, by: treatment.conversion, bits: isDeep ? picture.bits : 8)
            return picture
        }
    }

    /// By its profile, else by the numbers that name its space (ISO/IEC 14496-12, 12.1.5).
    private static func colors(of handle: OpaquePointer) -> ColorDescription? {
        let count = heif_image_handle_get_raw_color_profile_size(handle)
        if count > 0, count < 16 << 20 {
            var bytes = Data(count: count)
            let isRead = bytes.withUnsafeMutableBytes {
                heif_image_handle_get_raw_color_profile(handle, $0.baseAddress).isDone
            }
            return .profile(isRead ? bytes : Data())
        }
        var numbers: UnsafeMutablePointer<heif_color_profile_nclx>?
        guard heif_image_handle_get_nclx_color_profile(handle, &numbers).isDone, let numbers else { return nil }
        defer { heif_nclx_color_profile_free(numbers) }
        return ColorSpace(
            primaries: Int(numbers.pointee.color_primaries.rawValue),
            transfer: Int(numbers.pointee.transfer_characteristics.rawValue)
        ).map { .space($0) }
    }

    private static func exif(of handle: OpaquePointer) -> EXIF? {
        var block: heif_item_id = 0
        guard heif_image_handle_get_list_of_metadata_block_IDs(handle, "Exif", &block, 1) == 1 else { return nil }
        let count = heif_image_handle_get_metadata_size(handle, block)
        guard count > 4, count < 16 << 20 else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        guard heif_image_handle_get_metadata(handle, block, &bytes).isDone else { return nil }
        // Four bytes say how far behind them the TIFF header stands.
        return bytes.withUnsafeBytes { EXIF($0.part(from: 4 + ($0.big32(0) ?? 0))) }
    }
}

extension StoredPicture {
    fileprivate mutating func decode(
        _ handle: OpaquePointer, _ wanted: RasterSizes.Wanted, by conversion: ColorConversion?, bits: Int
    ) {
        let isDeep = conversion != nil && bits > 8
        var image: OpaquePointer?
        let chroma = isDeep ? heif_chroma_interleaved_RRGGBBAA_LE : heif_chroma_interleaved_RGBA
        guard heif_decode_image(handle, &image, heif_colorspace_RGB, chroma, nil).isDone, let image else { return }
        defer { heif_image_release(image) }
        var stride: Int32 = 0
        guard let plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride) else { return }
        let decoded = (
            width: Int(heif_image_get_width(image, heif_channel_interleaved)),
            height: Int(heif_image_get_height(image, heif_channel_interleaved))
        )
        let inUse = isDeep ? Int(heif_image_get_bits_per_pixel_range(image, heif_channel_interleaved)) : 8
        guard decoded.width > 0, decoded.height > 0, (8...16).contains(inUse),
            Int(stride) >= decoded.width * (inUse > 8 ? 8 : 4)
        else { return }
        (width, height, outcome) = (decoded.width, decoded.height, .read)
        let sizes = RasterSizes(wanted, from: decoded, stored: decoded)
        RGBARows(start: plane, rowBytes: Int(stride), width: width, height: height, bits: inUse)
            .add(to: sizes, by: conversion)
        rasters = sizes.rasters(from: nil)
    }
}

extension heif_error {
    fileprivate var isDone: Bool { code == heif_error_Ok }
}
