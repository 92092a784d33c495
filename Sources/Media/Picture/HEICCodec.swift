import CHEIF
import Foundation

/// HEIC files to pixels, by libheif: the primary image, turned and mirrored as the file says (ISO/IEC 23008-12; the
/// orientation in its EXIF data has no say there).
enum HEICCodec {
    static func read(_ data: Data, _ wanted: RasterSizes.Wanted, pixels limit: Int) -> StoredPicture {
        data.withUnsafeBytes { bytes in
            var picture = StoredPicture()
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
            picture.profile = profile(of: handle)
            let exif = exif(of: handle)
            (picture.orientation, picture.hasLocation) = (exif?.orientation, exif?.hasLocation ?? false)
            guard let image = decode(handle, hasAlpha: picture.isTransparent) else { return picture }
            defer { heif_image_release(image) }
            picture.take(image, wanted)
            return picture
        }
    }

    private static func decode(_ handle: OpaquePointer, hasAlpha: Bool) -> OpaquePointer? {
        var image: OpaquePointer?
        let chroma = hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB
        return heif_decode_image(handle, &image, heif_colorspace_RGB, chroma, nil).isDone ? image : nil
    }

    private static func profile(of handle: OpaquePointer) -> Data? {
        let count = heif_image_handle_get_raw_color_profile_size(handle)
        guard count > 0, count < 16 << 20 else { return nil }
        var bytes = Data(count: count)
        let isRead = bytes.withUnsafeMutableBytes {
            heif_image_handle_get_raw_color_profile(handle, $0.baseAddress).isDone
        }
        return isRead ? bytes : nil
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
    fileprivate mutating func take(_ image: OpaquePointer, _ wanted: RasterSizes.Wanted) {
        let channels = isTransparent ? 4 : 3
        var stride: Int32 = 0
        guard let plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride) else { return }
        let decoded = (
            width: Int(heif_image_get_width(image, heif_channel_interleaved)),
            height: Int(heif_image_get_height(image, heif_channel_interleaved))
        )
        guard decoded.width > 0, decoded.height > 0, Int(stride) >= decoded.width * channels else { return }
        (width, height) = decoded
        let sizes = RasterSizes(wanted, from: decoded, stored: decoded)
        sizes.add(plane, channels: channels, width: width, height: height, stride: Int(stride))
        rasters = sizes.rasters(from: nil)
        outcome = .read
    }
}

extension heif_error {
    fileprivate var isDone: Bool { code == heif_error_Ok }
}
