import CLCMS
import CTIFF
import Foundation

/// TIFF files to pixels, by libtiff: the first page.
enum TIFFCodec {
    /// For a strip and its colours, bytes; what else a worker may take is for the copies.
    private static let memory = 768 << 20

    /// Most pictures come in strips of a few rows. Of one that comes in a single strip, which is decoded at once, and
    /// then made into four bytes a pixel, fewer pixels can be read.
    private static func mostPixels(_ report: yaas_tiff_report) -> Int {
        let pixels = Int(report.width) * Int(report.height)
        let atOnce = Double(report.at_once)
        guard pixels > 0, atOnce * 2 > Double(pixels) else { return .max }
        return Int(Double(memory) / (atOnce / Double(pixels) + 4))
    }

    static func read(_ data: Data, _ wanted: RasterSizes.Wanted, pixels limit: Int) -> StoredPicture {
        data.withUnsafeBytes { bytes in
            var picture = StoredPicture()
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var report = yaas_tiff_report()
            var profile: UnsafeMutablePointer<UInt8>?
            var profileCount = 0
            let outcome = yaas_tiff_read_header(start, bytes.count, &report, &profile, &profileCount)
            let embedded = profile.map { Data(bytes: $0, count: profileCount) }
            yaas_tiff_free(profile)
            guard outcome == YAAS_TIFF_DONE,
                picture.admits(
                    width: Int(report.width), height: Int(report.height), pixels: min(limit, mostPixels(report)))
            else { return picture }
            picture.describe(report)
            picture.hasLocation = EXIF(bytes).hasLocation
            let treatment = picture.treatment(by: embedded, report)
            picture.colorsAreIgnored = treatment.isIgnored
            picture.profile = embedded?.withUnsafeBytes(ICC.name)
            let transform = wanted.isEmpty ? nil : treatment.conversion?.transform
            let stored = (picture.width, picture.height)
            let sizes = RasterSizes(wanted, from: stored, stored: stored)
            let decoded = yaas_tiff_decode(
                start, bytes.count, transform == nil ? nil : cmsDoTransform, transform, RasterSizes.take,
                sizes.asTaker, Int64(memory), &report)
            switch decoded {
            case YAAS_TIFF_DONE:
                picture.outcome = .read
                picture.rasters = sizes.rasters(from: picture.orientation)
            case YAAS_TIFF_UNUSUAL: picture.outcome = .unusual
            default: picture.outcome = .broken
            }
            return picture
        }
    }
}

extension StoredPicture {
    /// Colours that do not depend on a screen (TIFF 6.0, section 23, and libtiff's own) are turned into sRGB by libtiff.
    fileprivate func treatment(by profile: Data?, _ report: yaas_tiff_report) -> ColorTreatment {
        guard let profile, report.photometric <= 6 else { return .asTheyStand }
        return ColorConversion.treatment(
            of: .profile(profile), rows: color == "cmyk" ? .cmyk : .rgb, grayOnly: color == "gray")
    }

    fileprivate mutating func describe(_ report: yaas_tiff_report) {
        bits = Int(report.bits)
        orientation = (1...8).contains(report.orientation) ? Int(report.orientation) : nil
        // TIFF 6.0, tag 262.
        color = [0: "gray", 1: "gray", 3: "palette", 5: "cmyk"][report.photometric] ?? "rgb"
        isTransparent = report.transparent != 0
        hasMorePages = report.has_more != 0
        details = hasMorePages ? ["several pages"] : []
    }
}
