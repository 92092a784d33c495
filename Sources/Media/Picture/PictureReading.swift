import CJPEG
import CPNG
import Foundation
import Showcase

/// What came of reading a picture, whichever codec read it.
struct PictureReading {
    enum Fault: Equatable {
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
    var hasLocation = false
    var details: [String] = []
    var fault: Fault?
    var endIsMissing = false
    var isAnimated = false
    var isTransparent = false
    var isTooLarge = false
    var pixelCeiling: Int
    var raster: Raster?

    /// - Parameter measureOnly: No copies are wanted, so that a scaled decoding does; it reads all data just the same.
    init(_ upload: Upload, type: KnownType, measureOnly: Bool) {
        self.type = type
        pixelCeiling = upload.ceilings.pixels
        if type == .jpeg {
            read(JPEGCodec.read(upload.data, atLeast: measureOnly ? (1, 1) : nil, pixels: pixelCeiling))
        } else {
            read(PNGCodec.read(upload.data, pixels: pixelCeiling))
        }
    }

    private mutating func read(_ jpeg: JPEGCodec.Reading) {
        let report = jpeg.report
        (width, height, raster, isTooLarge) = (Int(report.width), Int(report.height), jpeg.raster, jpeg.tooLarge)
        color = [1: "gray", 2: "rgb", 3: "rgb", 4: "cmyk", 5: "cmyk"][report.color_space]
        profile = jpeg.segments.profile
        orientation = jpeg.segments.exif?.orientation
        hasLocation = jpeg.segments.hasLocation
        details = [report.progressive != 0 ? "progressive" : "baseline"]
        if report.arithmetic != 0 { details.append("arithmetic") }
        details += jpeg.segments.details
        endIsMissing = report.end_missing != 0
        if raster == nil && !isTooLarge {
            fault = report.words.hasPrefix("Unsupported") ? .unusual : endIsMissing ? .cutOff : .broken
        } else if report.damage > 0 {
            fault = report.cut_off != 0 && endIsMissing ? .cutOff : .broken
        }
    }

    private mutating func read(_ png: PNGCodec.Reading) {
        let report = png.report
        (width, height, raster, isTooLarge) = (Int(report.width), Int(report.height), png.raster, png.tooLarge)
        bits = Int(report.bits)
        color = [0: "gray", 2: "rgb", 3: "palette", 4: "gray", 6: "rgb"][report.color_type]
        profile = png.chunks.profile
        orientation = png.chunks.exif?.orientation
        hasLocation = png.chunks.hasLocation
        isAnimated = png.chunks.isAnimated
        isTransparent = report.transparent != 0
        details = (report.interlaced != 0 ? ["interlaced"] : []) + (isTransparent ? ["transparent"] : [])
        details += (isAnimated ? ["animated"] : []) + png.chunks.details
        if raster == nil && !isTooLarge { fault = report.cut_off != 0 ? .cutOff : .broken }
    }

    /// Sides as the picture is seen, pixels.
    var upright: (width: Int, height: Int) {
        (orientation ?? 1) >= 5 ? (height, width) : (width, height)
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
    static var ofPictures: Self { [.pixelCount, .pictureFault, .animation, .transparency, .location] }
}
