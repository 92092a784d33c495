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
            picture.profile = chunks["ICCP"].map { Data($0) }
            let exif = chunks["EXIF"].map { EXIF($0.holds("Exif\0\0") ? $0.part(from: 6) : $0) }
            picture.orientation = exif?.orientation
            picture.hasLocation = exif?.hasLocation ?? false
            guard !chunks.isCutOff else { return picture }
            let size = (picture.width, picture.height)
            let sizes = RasterSizes(wanted, from: size, stored: size)
            let isRead =
                picture.isAnimated
                ? addFirstImage(of: bytes, to: sizes, canvas: size)
                : add(bytes, to: sizes, place: (0, 0), canvas: size)
            picture.rasters = isRead ? sizes.rasters(from: picture.orientation) : nil
            picture.outcome = picture.rasters == nil ? .broken : .read
            return picture
        }
    }

    /// Decodes one image, and adds the canvas with it at its place: the rest of the canvas is white.
    private static func add(
        _ image: UnsafeRawBufferPointer, to sizes: RasterSizes, place: (x: Int, y: Int),
        canvas: (width: Int, height: Int)
    ) -> Bool {
        let start = image.bindMemory(to: UInt8.self).baseAddress
        var features = WebPBitstreamFeatures()
        guard WebPGetFeatures(start, image.count, &features) == VP8_STATUS_OK else { return false }
        let (width, height) = (Int(features.width), Int(features.height))
        let channels = features.has_alpha != 0 ? 4 : 3
        guard width > 0, height > 0, place.x + width <= canvas.width, place.y + height <= canvas.height else {
            return false
        }
        let count = width * height * channels
        let pixels = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
        defer { pixels.deallocate() }
        let decode = channels == 4 ? WebPDecodeRGBAInto : WebPDecodeRGBInto
        guard decode(start, image.count, pixels, count, Int32(width * channels)) != nil else { return false }
        guard (width, height) != canvas else {
            sizes.add(pixels, channels: channels, width: width, height: height, stride: width * channels)
            return true
        }
        var row = [UInt8](repeating: 255, count: canvas.width * 3)
        for y in 0..<canvas.height {
            let isWithin = place.y..<place.y + height ~= y
            let source = pixels + (isWithin ? y - place.y : 0) * width * channels
            row.withUnsafeMutableBufferPointer { row in
                guard let first = row.baseAddress else { return }
                let part = first + place.x * 3
                if !isWithin {
                    part.update(repeating: 255, count: width * 3)
                } else if channels == 4 {
                    layOnWhite(source, to: part, width: width)
                } else {
                    part.update(from: source, count: width * 3)
                }
                sizes.add(first)
            }
        }
        return true
    }

    private static func addFirstImage(
        of bytes: UnsafeRawBufferPointer, to sizes: RasterSizes, canvas: (width: Int, height: Int)
    ) -> Bool {
        var data = WebPData(bytes: bytes.bindMemory(to: UInt8.self).baseAddress, size: bytes.count)
        guard let demuxer = WebPDemux(&data) else { return false }
        defer { WebPDemuxDelete(demuxer) }
        var frame = WebPIterator()
        guard WebPDemuxGetFrame(demuxer, 1, &frame) != 0 else { return false }
        defer { WebPDemuxReleaseIterator(&frame) }
        return add(
            UnsafeRawBufferPointer(start: frame.fragment.bytes, count: frame.fragment.size), to: sizes,
            place: (Int(frame.x_offset), Int(frame.y_offset)), canvas: canvas)
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
