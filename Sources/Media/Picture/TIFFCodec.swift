import CLCMS
import CTIFF
import Foundation

/// TIFF files to pixels, by libtiff: the first page.
enum TIFFCodec {
    static func read(_ data: Data, pixels limit: Int) -> StoredPicture {
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
                picture.admits(width: Int(report.width), height: Int(report.height), pixels: limit)
            else { return picture }
            picture.describe(report)
            picture.hasLocation = EXIF(bytes).hasLocation
            let treatment = picture.treatment(by: embedded, report)
            picture.colorsAreIgnored = treatment.isIgnored
            picture.profile = embedded?.withUnsafeBytes(ICC.name)
            let transform = treatment.conversion?.transform
            let capacity = picture.width * picture.height * 3
            var decoded = YAAS_TIFF_BROKEN
            let pixels = [UInt8](unsafeUninitializedCapacity: capacity) { target, filled in
                decoded = yaas_tiff_decode(
                    start, bytes.count, transform == nil ? nil : cmsDoTransform, transform, target.baseAddress,
                    capacity, 512 << 20, &report)
                filled = decoded == YAAS_TIFF_DONE ? capacity : 0
            }
            switch decoded {
            case YAAS_TIFF_DONE:
                picture.outcome = .read
                picture.raster = Raster(width: picture.width, height: picture.height, pixels: pixels)
                    .upright(from: picture.orientation)
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
