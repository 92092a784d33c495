import CLCMS
import Foundation

/// How a space's numbers, 0 to 1, become light, 0 to 1.
enum ColorCurve: Equatable {
    case sRGB
    case power(Double)
    /// Absolute light up to 10,000 cd/m², for screens of high dynamic range (SMPTE ST 2084).
    case perceptual
    /// Relative light of high dynamic range (ARIB STD-B67).
    case hybrid

    /// - Returns: a curve that the caller frees.
    func built() -> OpaquePointer? {
        switch self {
        case .sRGB:
            var parameters: [Double] = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
            return cmsBuildParametricToneCurve(nil, 4, &parameters)
        case .power(let exponent): return cmsBuildGamma(nil, exponent)
        case .perceptual: return Self.table { Self.onScreen(Self.perceptualLight($0) * 10_000 / Self.paper) }
        // Its paper white stands at three quarters of the range (ITU-R BT.2408, 2.1).
        case .hybrid: return Self.table { Self.onScreen(Self.hybridLight($0) / Self.hybridLight(0.75)) }
        }
    }

    /// What paper white shines with, cd/m² (ITU-R BT.2408, 2.1).
    private static let paper = 203.0

    /// Brings light, where 1 is paper white, into a screen's range: from three quarters on bent down, so that bright
    /// lights keep their shape.
    private static func onScreen(_ light: Double) -> Double {
        light <= 0.75 ? light : 0.75 + 0.25 * (1 - exp((0.75 - light) / 0.25))
    }

    private static func perceptualLight(_ value: Double) -> Double {
        let root = pow(value, 32 / 2523)
        return pow(max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root), 16384 / 2610)
    }

    private static func hybridLight(_ value: Double) -> Double {
        value <= 0.5 ? value * value / 3 : (exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12
    }

    private static func table(_ light: (Double) -> Double) -> OpaquePointer? {
        let values = (0..<4096).map { Float(light(Double($0) / 4095)) }
        return cmsBuildTabulatedToneCurveFloat(nil, 4096, values)
    }
}
