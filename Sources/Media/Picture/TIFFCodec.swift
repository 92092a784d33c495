import CTIFF
import Foundation

/// TIFF files to pixels, by libtiff: the first page.
enum TIFFCodec {
    static func read(_ data: Data, _ wanted: RasterSizes.Wanted, pixels limit: Int) -> StoredPicture {
        data.withUnsafeBytes { bytes in
            var picture = StoredPicture()
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var report = yaas_tiff_report()
            var profile: UnsafeMutablePointer<UInt8>?
            var profileCount = 0
            let outcome = yaas_tiff_read_header(start, bytes.count, &report, &profile, &profileCount)
            if let profile {
                picture.profile = Data(bytes: profile, count: profileCount)
                yaas_tiff_free(profile)
            }
            guard outcome == YAAS_TIFF_DONE,
                picture.admits(width: Int(report.width), height: Int(report.height), pixels: limit)
            else { return picture }
            picture.describe(report)
            picture.hasLocation = EXIF(bytes).hasLocation
            let stored = (picture.width, picture.height)
            let sizes = RasterSizes(wanted, from: stored, stored: stored)
            let decoded = yaas_tiff_decode(
                start, bytes.count, RasterSizes.take, sizes.asTaker, 512 << 20, &report)
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
