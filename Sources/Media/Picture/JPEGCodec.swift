import CJPEG
import CLCMS
import Foundation

/// JPEG files to pixels and back, by libjpeg. What it writes depends on the pixels and settings alone, and holds
/// nothing but the picture.
public enum JPEGCodec {
    /// The upright picture.
    ///
    /// - Parameters:
    ///   - atLeast: The decoder may scale the picture by 1/2, 1/4 or 1/8 while it is no smaller than this on either
    ///     side, which is quicker. Ask for at least twice what it will be resized to.
    ///   - pixels: Refuse more, before anything is decoded.
    /// - Throws: `MediaError` when it is no JPEG, or lost part of its picture data.
    public static func decode(
        _ data: Data, atLeast: (width: Int, height: Int)? = nil, pixels: Int = 100_000_000
    ) throws(MediaError) -> Raster {
        let decoded = read(data, .whole(atLeast: atLeast), pixels: pixels)
        guard let raster = decoded.rasters?.first, decoded.report.damage == 0 else {
            if decoded.tooLarge {
                throw .tooManyPixels(width: Int(decoded.report.width), height: Int(decoded.report.height))
            }
            throw .undecodable(type: "JPEG", reason: decoded.report.words)
        }
        return raster
    }

    /// - Parameters:
    ///   - quality: 1 to 100, of libjpeg's scale. From 90 on, colour is kept at full resolution.
    ///   - progressive: shows at once on a slow line, and is as small as can be; takes several times as long.
    /// - Throws: `MediaError` when a side is over 65,500 pixels or memory runs out.
    public static func encode(
        _ raster: Raster, quality: Int, progressive: Bool = true
    ) throws(MediaError) -> Data {
        var report = yaas_jpeg_report()
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let outcome = raster.pixels.withUnsafeBufferPointer { pixels in
            yaas_jpeg_encode(
                pixels.baseAddress, UInt32(raster.width), UInt32(raster.height), Int32(quality), progressive ? 1 : 0,
                &bytes, &count, &report)
        }
        guard outcome == YAAS_JPEG_DONE, let bytes else {
            throw .unencodable(type: "JPEG", reason: report.words)
        }
        defer { yaas_jpeg_free(bytes) }
        return Data(bytes: bytes, count: count)
    }
}

extension JPEGCodec {
    /// What came of a file: the sizes that were wanted of it, `nil` if it has no whole picture, what the decoder said, what the file says of itself.
    struct Reading {
        var rasters: [Raster]?
        var report: yaas_jpeg_report
        var segments: JPEGSegments
        var tooLarge = false
        var colorsAreIgnored = false

        /// What its rows are, which follows from the header.
        fileprivate var treatment: ColorTreatment {
            let space = JPEGColor(rawValue: report.color_space)
            return ColorConversion.treatment(
                of: segments.colors, rows: space?.isInk == true ? .cmyk : .rgb, grayOnly: space == .gray)
        }
    }

    static func read(_ data: Data, _ wanted: RasterSizes.Wanted, pixels limit: Int) -> Reading {
        data.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var report = yaas_jpeg_report()
            var reading = Reading(rasters: nil, report: report, segments: JPEGSegments(bytes))
            let outcome = yaas_jpeg_read_header(start, bytes.count, &report)
            reading.report = report
            guard outcome == YAAS_JPEG_DONE else { return reading }
            let stored = (width: Int(report.width), height: Int(report.height))
            guard stored.width * stored.height <= limit else {
                reading.tooLarge = true
                return reading
            }
            let orientation = reading.segments.exif?.orientation
            let denominator = wanted.denominator(for: stored, isTurned: (orientation ?? 1) >= 5)
            let sizes = RasterSizes(
                wanted,
                from: ((stored.width - 1) / denominator + 1, (stored.height - 1) / denominator + 1), stored: stored)
            let treatment = reading.treatment
            reading.colorsAreIgnored = treatment.isIgnored
            let transform = wanted.isEmpty ? nil : treatment.conversion?.transform
            let decoded = yaas_jpeg_decode(
                start, bytes.count, UInt32(denominator), transform == nil ? nil : cmsDoTransform, transform,
                RasterSizes.take, sizes.asTaker, &report)
            reading.report = report
            if decoded == YAAS_JPEG_DONE { reading.rasters = sizes.rasters(from: orientation) }
            return reading
        }
    }
}

/// How a JPEG's components are coded, by libjpeg's numbers (J_COLOR_SPACE).
enum JPEGColor: Int32 {
    case gray = 1
    case rgb, ycc, cmyk, ycck

    var isInk: Bool { self == .cmyk || self == .ycck }
}

extension yaas_jpeg_report {
    var words: String { Self.text(message) }

    private static func text<Tuple>(_ tuple: Tuple) -> String {
        withUnsafeBytes(of: tuple) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
