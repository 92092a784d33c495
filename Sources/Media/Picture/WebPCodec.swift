import CWebP
import Foundation

/// WebP files to pixels, by libwebp. Of one that moves, the first still image.
enum WebPCodec {
    static func read(_ data: Data, _ wanted: RasterSizes.Wanted, pixels limit: Int) -> StoredPicture {
        data.withUnsafeBytes { bytes in
            var picture = StoredPicture()
            let chunks = RIFFChunks(bytes)
            if chunks.isCutOff { picture.outcome = .cutOff }
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var features = WebPBitstreamFeatures()
            guard WebPGetFeatures(start, bytes.count, &features) == VP8_STATUS_OK,
                picture.admits(width: Int(features.width), height: Int(features.height), pixels: limit)
            else { return picture }
            picture.isAnimated = features.has_animation != 0
            picture.isTransparent = features.has_alpha != 0
            picture.details = [features.format == 2 ? "lossless" : "lossy"] + (picture.isAnimated ? ["animated"] : [])
            picture.profile = chunks["ICCP"].flatMap(ICC.name)
            let treatment = ColorConversion.treatment(
                of: chunks["ICCP"].map { .profile(Data($0)) }, rows: .rgba)
            picture.colorsAreIgnored = treatment.isIgnored
            let exif = chunks["EXIF"].map { EXIF($0.holds("Exif\0\0") ? $0.part(from: 6) : $0) }
            picture.orientation = exif?.orientation
            picture.hasLocation = exif?.hasLocation ?? false
            guard !chunks.isCutOff else { return picture }
            let size = (picture.width, picture.height)
            let sizes = RasterSizes(wanted, from: size, stored: size)
            let isRead = withCanvas(of: bytes, isAnimated: picture.isAnimated, size) { pixels in
                RGBARows(start: pixels, rowBytes: size.0 * 4, width: size.0, height: size.1)
                    .add(to: sizes, by: treatment.conversion)
            }
            picture.rasters = isRead ? sizes.rasters(from: picture.orientation) : nil
            picture.outcome = picture.rasters == nil ? .broken : .read
            return picture
        }
    }

    /// Decodes the picture, or the first one of those that move, which need not cover the whole canvas.
    ///
    /// - Returns: whether it could be decoded, and `use` was called.
    private static func withCanvas(
        of bytes: UnsafeRawBufferPointer, isAnimated: Bool, _ size: (width: Int, height: Int),
        _ use: (UnsafePointer<UInt8>) -> Void
    ) -> Bool {
        let count = size.width * size.height * 4
        // Where nothing is drawn it can be seen through.
        guard let canvas = calloc(count, 1)?.assumingMemoryBound(to: UInt8.self) else { return false }
        defer { free(canvas) }
        func decode(_ image: UnsafePointer<UInt8>?, _ length: Int, at offset: Int) -> Bool {
            offset < count
                && WebPDecodeRGBAInto(image, length, canvas + offset, count - offset, Int32(size.width * 4)) != nil
        }
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        guard isAnimated else {
            guard decode(start, bytes.count, at: 0) else { return false }
            use(canvas)
            return true
        }
        var data = WebPData(bytes: start, size: bytes.count)
        guard let demuxer = WebPDemux(&data) else { return false }
        defer { WebPDemuxDelete(demuxer) }
        var frame = WebPIterator()
        guard WebPDemuxGetFrame(demuxer, 1, &frame) != 0 else { return false }
        defer { WebPDemuxReleaseIterator(&frame) }
        let offset = (Int(frame.y_offset) * size.width + Int(frame.x_offset)) * 4
        guard decode(frame.fragment.bytes, frame.fragment.size, at: offset) else { return false }
        use(canvas)
        return true
    }
}

/// The chunks of a RIFF file by their marks, the first of each (WebP container specification).
struct RIFFChunks {
    private var parts: [String: UnsafeRawBufferPointer] = [:]
    /// The file ends before the length that it states.
    let isCutOff: Bool

    init(_ bytes: UnsafeRawBufferPointer) {
        let length = bytes.little32(4) ?? 0
        isCutOff = length > bytes.count - 8
        var offset = 12
        while let size = bytes.little32(offset + 4), offset + 8 + size <= bytes.count {
            let mark = bytes.latin1(offset..<offset + 4)
            if parts[mark] == nil { parts[mark] = bytes.part(from: offset + 8, length: size) }
            offset += 8 + size + size % 2
        }
    }

    subscript(mark: String) -> UnsafeRawBufferPointer? { parts[mark] }
}
