import CJPEG
import CPNG
import Foundation
import Showcase

/// What came of reading a picture, whichever codec read it.
struct PictureReading {
    enum Fault: CaseIterable {
        case broken, cutOff
        /// A way of coding that no browser shows either: lossless, 12 bits.
        case unusual
    }

    var type: KnownType
    /// As stored; `upright` has the sides as they are seen.
    var width = 0
    var height = 0
    var bits = 8
    var color: String?
    var profile: String?
    var orientation: Int?
    /// The codec has turned the picture itself, so that the sides are those that are seen.
    var isTurnedByCodec = false
    var hasLocation = false
    var details: [String] = []
    var fault: Fault?
    var endIsMissing = false
    var isAnimated = false
    var isTransparent = false
    var isTooLarge = false
    /// The file holds other pages or pictures behind the one that was read.
    var hasMorePages = false
    /// What it says of its colours could not be used, so that they stand as they are.
    var colorsAreIgnored = false
    var pixelCeiling: Int
    /// The sizes that copies are made of, as `PictureCopies` orders them; empty where it is only measured, `nil` where
    /// the picture could not be read whole.
    var rasters: [Raster]?

    /// - Parameter measureOnly: No copies are wanted; all data is read just the same.
    init(_ upload: Upload, type: KnownType, measureOnly: Bool) {
        self.type = type
        pixelCeiling = upload.ceilings.pixels
        let wanted = RasterSizes.Wanted.within(measureOnly ? [] : PictureCopies.sides)
        switch type {
        case .jpeg: read(JPEGCodec.read(upload.data, wanted, pixels: pixelCeiling))
        case .webp: read(WebPCodec.read(upload.data, wanted, pixels: pixelCeiling))
        case .tiff: read(TIFFCodec.read(upload.data, wanted, pixels: pixelCeiling))
        case .heic: read(HEICCodec.read(upload.data, wanted, pixels: pixelCeiling))
        default: read(PNGCodec.read(upload.data, wanted, pixels: pixelCeiling))
        }
    }

    private mutating func read(_ picture: StoredPicture) {
        (width, height, rasters, bits, color) =
            (picture.width, picture.height, picture.rasters, picture.bits, picture.color)
        (orientation, isTurnedByCodec) = (picture.orientation, type == .heic)
        hasLocation = picture.hasLocation
        (isAnimated, isTransparent, hasMorePages) =
            (picture.isAnimated, picture.isTransparent, picture.hasMorePages)
        details = picture.details
        (profile, colorsAreIgnored) = (picture.profile, picture.colorsAreIgnored)
        switch picture.outcome {
        case .read: break
        case .tooLarge: (isTooLarge, pixelCeiling) = (true, picture.pixelCeiling)
        case .cutOff: fault = .cutOff
        case .unusual: fault = .unusual
        case .broken: fault = .broken
        }
    }

    private mutating func read(_ jpeg: JPEGCodec.Reading) {
        let report = jpeg.report
        (width, height, rasters, isTooLarge) = (Int(report.width), Int(report.height), jpeg.rasters, jpeg.tooLarge)
        color = [1: "gray", 2: "rgb", 3: "rgb", 4: "cmyk", 5: "cmyk"][report.color_space]
        (profile, colorsAreIgnored) = (jpeg.segments.profile, jpeg.colorsAreIgnored)
        orientation = jpeg.segments.exif?.orientation
        hasLocation = jpeg.segments.hasLocation
        details = [report.progressive != 0 ? "progressive" : "baseline"]
        if report.arithmetic != 0 { details.append("arithmetic") }
        details += jpeg.segments.details
        endIsMissing = report.end_missing != 0
        if rasters == nil && !isTooLarge {
            fault = report.words.hasPrefix("Unsupported") ? .unusual : endIsMissing ? .cutOff : .broken
        } else if report.damage > 0 {
            fault = report.cut_off != 0 && endIsMissing ? .cutOff : .broken
        }
    }

    private mutating func read(_ png: PNGCodec.Reading) {
        let report = png.report
        (width, height, rasters, isTooLarge) = (Int(report.width), Int(report.height), png.rasters, png.tooLarge)
        bits = Int(report.bits)
        color = [0: "gray", 2: "rgb", 3: "palette", 4: "gray", 6: "rgb"][report.color_type]
        (profile, colorsAreIgnored) = (png.chunks.profile, png.colorsAreIgnored)
        orientation = png.chunks.exif?.orientation
        hasLocation = png.chunks.hasLocation
        isAnimated = png.chunks.isAnimated
        isTransparent = report.transparent != 0
        details = (report.interlaced != 0 ? ["interlaced"] : []) + (isTransparent ? ["transparent"] : [])
        details += (isAnimated ? ["animated"] : []) + png.chunks.details
        if rasters == nil && !isTooLarge { fault = report.cut_off != 0 ? .cutOff : .broken }
    }

    /// Sides as the picture is seen, pixels.
    var upright: (width: Int, height: Int) {
        (orientation ?? 1) >= 5 && !isTurnedByCodec ? (height, width) : (width, height)
    }
}

extension Facts {
    mutating func measure(_ reading: PictureReading) {
        guard reading.width > 0, reading.height > 0 else { return }
        (width, height) = reading.upright
        bits = reading.bits
        color = reading.color
        profile = reading.profile
        orientation = reading.orientation
        hasLocation = reading.hasLocation
        formatDetails = reading.details
    }
}

extension Array where Element == Check<PictureReading> {
    static var ofPictures: Self { [.pixelCount, .pictureFault, .animation, .pages, .colors, .transparency, .location] }
}
