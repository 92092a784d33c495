import CLCMS
import CPNG
import Foundation

/// PNG files to pixels and back, by libpng. What it writes depends on the pixels alone, and holds nothing but the
/// picture.
public enum PNGCodec {
    /// The upright picture, on white where it is transparent.
    ///
    /// - Parameter pixels: Refuse more, before anything is decoded.
    /// - Throws: `MediaError` when it is no PNG, or is damaged.
    public static func decode(_ data: Data, pixels: Int = 100_000_000) throws(MediaError) -> Raster {
        let decoded = read(data, .whole(), pixels: pixels)
        guard let raster = decoded.rasters?.first else {
            if decoded.tooLarge {
                throw .tooManyPixels(width: Int(decoded.report.width), height: Int(decoded.report.height))
            }
            throw .undecodable(type: "PNG", reason: decoded.report.words)
        }
        return raster
    }

    public static func encode(_ raster: Raster) throws(MediaError) -> Data {
        var report = yaas_png_report()
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let outcome = raster.pixels.withUnsafeBufferPointer { pixels in
            yaas_png_encode(
                pixels.baseAddress, UInt32(raster.width), UInt32(raster.height), &bytes, &count, &report)
        }
        guard outcome == YAAS_PNG_DONE, let bytes else {
            throw .unencodable(type: "PNG", reason: report.words)
        }
        defer { yaas_png_free(bytes) }
        return Data(bytes: bytes, count: count)
    }
}

extension PNGCodec {
    /// What came of a file: the sizes that were wanted of it, `nil` if it has no whole picture, what the decoder said, what the file says of itself.
    struct Reading {
        var rasters: [Raster]?
        var report: yaas_png_report
        var chunks: PNGChunks
        var tooLarge = false
        var colorsAreIgnored = false

        /// Colours of 16 bits are converted before they lose any; interlaced ones would need all rows at once.
        fileprivate var isDeep: Bool { report.bits == 16 && report.interlaced == 0 }

        fileprivate var treatment: ColorTreatment {
            ColorConversion.treatment(
                of: chunks.colors, rows: isDeep ? .deepRGBA : .rgba, grayOnly: report.color_type & 2 == 0)
        }
    }

    static func read(_ data: Data, _ wanted: RasterSizes.Wanted, pixels limit: Int) -> Reading {
        data.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var report = yaas_png_report()
            var reading = Reading(rasters: nil, report: report, chunks: PNGChunks(bytes))
            let outcome = yaas_png_read_header(start, bytes.count, &report)
            reading.report = report
            guard outcome == YAAS_PNG_DONE else { return reading }
            let (width, height) = (Int(report.width), Int(report.height))
            guard width <= limit / height else {
                reading.tooLarge = true
                return reading
            }
            let treatment = reading.treatment
            reading.colorsAreIgnored = treatment.isIgnored
            let transform = wanted.isEmpty ? nil : treatment.conversion?.transform
            let isDeep: Int32 = transform != nil && reading.isDeep ? 1 : 0
            let sizes = RasterSizes(wanted, from: (width, height), stored: (width, height))
            let decoded = yaas_png_decode(
                start, bytes.count, transform == nil ? nil : cmsDoTransform, transform, isDeep, RasterSizes.take,
                sizes.asTaker, &report)
            reading.report = report
            if decoded == YAAS_PNG_DONE {
                reading.rasters = sizes.rasters(from: reading.chunks.exif?.orientation)
            }
            return reading
        }
    }
}

extension yaas_png_report {
    var words: String {
        withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
