import Foundation

/// A colour in linear light, sRGB primaries, 1 = paper white. Values above 1 are light, to be tone mapped.
typealias RGB = SIMD3<Float>

/// A place on a canvas or in a plane; on a canvas in units of its shorter side.
typealias Point = SIMD2<Float>

extension SIMD3 where Scalar == Float {
    /// The colour of `0xRRGGBB` in sRGB.
    init(hex: UInt32) {
        func channel(_ shift: UInt32) -> Float {
            let value = Float((hex >> shift) & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        self.init(channel(16), channel(8), channel(0))
    }

    /// Relative luminance (Rec. 709).
    var luminance: Float { x * 0.2126 + y * 0.7152 + z * 0.0722 }

    func mixed(with other: Self, _ share: Float) -> Self { self + (other - self) * share }

    /// The mixture through OKLab, where halfway looks halfway. Source: Björn Ottosson, "A perceptual color space", 2020.
    func blended(with other: Self, _ share: Float) -> Self {
        Self(oklab: oklab.mixed(with: other.oklab, share))
    }

    var oklab: Self {
        let l = cbrt(0.412_221_47 * x + 0.536_332_54 * y + 0.051_445_995 * z)
        let m = cbrt(0.211_903_5 * x + 0.680_699_55 * y + 0.107_396_96 * z)
        let s = cbrt(0.088_302_46 * x + 0.281_718_85 * y + 0.629_978_7 * z)
        return Self(
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s)
    }

    init(oklab lab: Self) {
        let l = lab.x + 0.396_337_78 * lab.y + 0.215_803_76 * lab.z
        let m = lab.x - 0.105_561_346 * lab.y - 0.063_854_17 * lab.z
        let s = lab.x - 0.089_484_18 * lab.y - 1.291_485_5 * lab.z
        let (l3, m3, s3) = (l * l * l, m * m * m, s * s * s)
        let red = 4.076_741_7 * l3 - 3.307_711_6 * m3 + 0.230_969_94 * s3
        let green = -1.268_438 * l3 + 2.609_757_4 * m3 - 0.341_319_38 * s3
        let blue = -0.004_196_086_3 * l3 - 0.703_418_6 * m3 + 1.707_614_7 * s3
        self = Self(red, green, blue).clamped(lowerBound: .zero, upperBound: Self(repeating: 4))
    }
}

/// A row of colours between stops, blended through OKLab, read by a place from 0 to 1.
struct Ramp {
    private let colours: [RGB]

    init(_ stops: [(at: Float, hex: UInt32)], steps: Int = 256) {
        let stops = stops.map { (at: $0.at, colour: RGB(hex: $0.hex)) }
        colours = (0..<steps).map { step in
            let place = Float(step) / Float(steps - 1)
            let after = stops.firstIndex { $0.at >= place } ?? stops.count - 1
            let before = max(0, after - 1)
            let span = stops[after].at - stops[before].at
            let share = span > 0 ? (place - stops[before].at) / span : 0
            return stops[before].colour.blended(with: stops[after].colour, min(1, max(0, share)))
        }
    }

    /// Stops at even distances.
    init(_ hexes: [UInt32], steps: Int = 256) {
        let last = Float(max(1, hexes.count - 1))
        self.init(hexes.enumerated().map { (at: Float($0.offset) / last, hex: $0.element) }, steps: steps)
    }

    subscript(place: Float) -> RGB {
        let scaled = min(1, max(0, place)) * Float(colours.count - 1)
        let index = min(colours.count - 2, Int(scaled))
        return colours[index].mixed(with: colours[index + 1], scaled - Float(index))
    }
}

/// 0 below `low`, 1 above `high`, smooth between; falls where `low` is the greater.
@inline(__always) func smooth(_ low: Float, _ high: Float, _ value: Float) -> Float {
    let t = min(1, max(0, (value - low) / (high - low)))
    return t * t * (3 - 2 * t)
}

@inline(__always) func mix(_ a: Float, _ b: Float, _ share: Float) -> Float { a + (b - a) * share }
