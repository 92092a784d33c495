import CLCMS
import Foundation

/// What a file says its numbers mean as colours.
enum ColorDescription: Equatable {
    /// An embedded profile, whole (ICC.1:2010).
    case profile(Data)
    /// Primaries and a curve, where no profile is embedded.
    case space(ColorSpace)

    /// The profile for Little CMS, which the caller closes; `nil` when it cannot be read.
    func opened() -> cmsHPROFILE? {
        switch self {
        case .profile(let bytes):
            bytes.withUnsafeBytes { cmsOpenProfileFromMem($0.baseAddress, cmsUInt32Number($0.count)) }
        case .space(let space): space.profile()
        }
    }
}

/// A space of three primaries: where they and white stand in CIE 1931 x and y, and how its numbers become light.
struct ColorSpace: Equatable {
    struct Point: Equatable {
        var x: Double
        var y: Double
    }

    var white: Point
    var red: Point
    var green: Point
    var blue: Point
    var curve: ColorCurve

    /// Of D65, the daylight of screens.
    static let daylight = Point(x: 0.3127, y: 0.3290)

    /// The primaries of sRGB (IEC 61966-2-1), with a curve.
    static func screen(_ curve: ColorCurve = .sRGB) -> ColorSpace {
        ColorSpace(
            white: daylight, red: Point(x: 0.640, y: 0.330), green: Point(x: 0.300, y: 0.600),
            blue: Point(x: 0.150, y: 0.060), curve: curve)
    }

    /// What cameras write when they are set to Adobe RGB (Adobe RGB (1998), 4.3).
    static let adobe = ColorSpace(
        white: daylight, red: Point(x: 0.640, y: 0.330), green: Point(x: 0.210, y: 0.710),
        blue: Point(x: 0.150, y: 0.060), curve: .power(563 / 256))

    fileprivate func profile() -> cmsHPROFILE? {
        guard [white, red, green, blue].allSatisfy({ $0.y > 0 && $0.x >= 0 && $0.x + $0.y <= 1.0001 }),
            let curve = curve.built()
        else { return nil }
        defer { cmsFreeToneCurve(curve) }
        var whitePoint = cmsCIExyY(x: white.x, y: white.y, Y: 1)
        var primaries = cmsCIExyYTRIPLE(
            Red: cmsCIExyY(x: red.x, y: red.y, Y: 1), Green: cmsCIExyY(x: green.x, y: green.y, Y: 1),
            Blue: cmsCIExyY(x: blue.x, y: blue.y, Y: 1))
        var curves: [OpaquePointer?] = [curve, curve, curve]
        return cmsCreateRGBProfile(&whitePoint, &primaries, &curves)
    }
}
