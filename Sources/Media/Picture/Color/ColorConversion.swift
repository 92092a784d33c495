import CLCMS
import Foundation

/// Brings rows of pixels to sRGB by Little CMS, since copies carry no profile. For one thread.
final class ColorConversion {
    /// How a codec hands over its rows; what is put out is RGB, 8 bits a channel.
    enum Rows {
        case rgb, rgba
        /// 16 bits, the high byte first.
        case deepRGBA
        /// 16 bits, as this machine stores them.
        case deepRGBANative
        /// 0 is no ink.
        case cmyk
    }

    private(set) var transform: cmsHTRANSFORM

    private init?(_ source: cmsHPROFILE, gray isGray: Bool, rows: Rows) {
        guard let target = cmsCreate_sRGBProfile() else { return nil }
        defer { cmsCloseProfile(target) }
        let transform = cmsCreateTransform(
            source, rows.format(gray: isGray), target, YAAS_RGB_8, cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC),
            cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE))
        guard let transform else { return nil }
        self.transform = transform
    }

    deinit { cmsDeleteTransform(transform) }

    func convert(_ row: UnsafeRawPointer, to target: UnsafeMutableRawPointer, pixels: Int) {
        cmsDoTransform(transform, row, target, cmsUInt32Number(pixels))
    }

    /// What is to be done with the rows of a picture that describes its colours.
    ///
    /// - Parameter grayOnly: the picture was stored in gray; a profile for gray is of no other picture's kind.
    static func treatment(
        of description: ColorDescription?, rows: Rows, grayOnly: Bool = false
    ) -> ColorTreatment {
        guard let description else { return .asTheyStand }
        guard let source = description.opened() else { return .notUsable }
        defer { cmsCloseProfile(source) }
        let space = cmsGetColorSpace(source)
        let isOfItsKind =
            switch rows {
            case .cmyk: space == cmsSigCmykData
            default: space == cmsSigRgbData || (space == cmsSigGrayData && grayOnly)
            }
        guard isOfItsKind, let conversion = ColorConversion(source, gray: space == cmsSigGrayData, rows: rows) else {
            return .notUsable
        }
        return rows != .cmyk && conversion.changesNothing(rows) ? .asTheyStand : .converted(conversion)
    }

    /// Whether samples from all over the space come out as they went in, but for rounding: the space is sRGB, whatever
    /// its name.
    private func changesNothing(_ rows: Rows) -> Bool {
        let steps: [UInt8] = [0, 8, 24, 51, 90, 128, 170, 212, 255]
        var samples = (0...255).map { [UInt8](repeating: $0, count: 3) }
        for red in steps {
            for green in steps { samples += steps.map { [red, green, $0] } }
        }
        let row = samples.flatMap(rows.row)
        var shown = [UInt8](repeating: 0, count: samples.count * 3)
        convert(row, to: &shown, pixels: samples.count)
        return zip(samples.joined(), shown).allSatisfy { abs(Int($0) - Int($1)) <= 3 }
    }
}

/// What a codec does with its rows.
enum ColorTreatment {
    /// They are in sRGB, or nothing says otherwise.
    case asTheyStand
    case converted(ColorConversion)
    /// The description cannot be read, or is of another kind than the picture: the colours stand as they are.
    case notUsable

    var conversion: ColorConversion? {
        if case .converted(let conversion) = self { conversion } else { nil }
    }

    var isIgnored: Bool {
        if case .notUsable = self { true } else { false }
    }
}

extension ColorConversion.Rows {
    /// Of gray pictures, whose codecs repeat the one channel, the first is read.
    fileprivate func format(gray isGray: Bool) -> cmsUInt32Number {
        switch self {
        case .rgb: isGray ? YAAS_GRAY_OF_RGB_8 : YAAS_RGB_8
        case .rgba: isGray ? YAAS_GRAY_OF_RGBA_8 : YAAS_RGBA_8
        case .deepRGBA: isGray ? YAAS_GRAY_OF_RGBA_16_BIG : YAAS_RGBA_16_BIG
        case .deepRGBANative: isGray ? YAAS_GRAY_OF_RGBA_16 : YAAS_RGBA_16
        case .cmyk: YAAS_CMYK_8
        }
    }

    /// A pixel as it stands in such a row.
    fileprivate func row(_ pixel: [UInt8]) -> [UInt8] {
        switch self {
        case .rgb, .cmyk: pixel
        case .rgba: pixel + [255]
        case .deepRGBA, .deepRGBANative: (pixel + [255]).flatMap { [$0, $0] }
        }
    }
}
