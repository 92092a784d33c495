import Foundation

/// A colour as sRGB components from 0 to 1.
struct Tone: Sendable, Equatable {
    var red: Double, green: Double, blue: Double

    init(red: Double, green: Double, blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Reads `#rrggbb`.
    init?(_ hex: String) {
        let digits = hex.dropFirst()
        guard hex.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit), let value = Int(digits, radix: 16)
        else { return nil }
        self.init(
            red: Double(value >> 16) / 255, green: Double(value >> 8 & 255) / 255, blue: Double(value & 255) / 255)
    }

    var hex: String {
        "#"
            + [red, green, blue].map { component in
                let byte = Int((min(max(component, 0), 1) * 255).rounded())
                return (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }

    /// What the hex notation can hold, so that a contrast is measured on the colour that is written.
    var rounded: Tone { Tone(hex) ?? self }

    func mixed(with other: Tone, share: Double) -> Tone {
        func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
        return Tone(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue)).rounded
    }

    /// Relative luminance. Source: WCAG 2.2.
    var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast ratio of WCAG 2.2, from 1 to 21.
    func contrast(with other: Tone) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// This colour, moved toward `ink` by the least that reads on all of `grounds`.
    func legible(on grounds: [Tone], toward ink: Tone, ratio: Double) -> Tone {
        for step in 0...20 {
            let tone = mixed(with: ink, share: Double(step) / 20)
            if grounds.allSatisfy({ tone.contrast(with: $0) >= ratio }) { return tone }
        }
        let first = grounds.first ?? ink
        let (black, white) = (Tone(red: 0, green: 0, blue: 0), Tone(red: 1, green: 1, blue: 1))
        return black.contrast(with: first) > white.contrast(with: first) ? black : white
    }

    static func linear(_ component: Double) -> Double {
        component <= 0.04045 ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
    }

    static func gamma(_ component: Double) -> Double {
        component <= 0.0031308 ? component * 12.92 : 1.055 * pow(component, 1 / 2.4) - 0.055
    }
}

/// A colour in Oklab's cylinder: lightness 0 to 1, chroma from 0, hue in radians.
///
/// Source: B. Ottosson, "A perceptual color space for image processing", 2020.
struct Oklch: Sendable, Equatable {
    var lightness: Double, chroma: Double, hue: Double

    init(lightness: Double, chroma: Double, hue: Double) {
        (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
    }

    init(_ tone: Tone) {
        let (r, g, b) = (Tone.linear(tone.red), Tone.linear(tone.green), Tone.linear(tone.blue))
        let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        let c = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        chroma = (a * a + c * c).squareRoot()
        hue = atan2(c, a)
    }

    var tone: Tone {
        let (a, b) = (chroma * cos(hue), chroma * sin(hue))
        let l = lightness + 0.3963377774 * a + 0.2158037573 * b
        let m = lightness - 0.1055613458 * a - 0.0638541728 * b
        let s = lightness - 0.0894841775 * a - 1.2914855480 * b
        let (l3, m3, s3) = (l * l * l, m * m * m, s * s * s)
        return Tone(
            red: Tone.gamma(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3),
            green: Tone.gamma(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3),
            blue: Tone.gamma(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3)
        ).rounded
    }
}
