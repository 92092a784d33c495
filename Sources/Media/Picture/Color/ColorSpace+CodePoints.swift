extension ColorSpace {
    /// The space of the numbers by which videos, HEIC and newer PNG files name it (ITU-T H.273, tables 2 and 3).
    ///
    /// - Returns: `nil` for numbers that name none; what says that it does not say is taken as sRGB.
    init?(primaries: Int, transfer: Int) {
        guard let curve = Self.curve(transfer), var space = Self.space(primaries) else { return nil }
        space.curve = curve
        self = space
    }

    private static func curve(_ transfer: Int) -> ColorCurve? {
        switch transfer {
        // The cameras' curves of television are undone by screens as sRGB is, in all that shows still pictures.
        case 1, 2, 6, 7, 13, 14, 15: .sRGB
        case 4: .power(2.2)
        case 5: .power(2.8)
        case 8: .power(1)
        case 16: .perceptual
        case 18: .hybrid
        default: nil
        }
    }

    private static func space(_ primaries: Int) -> ColorSpace? {
        func of(_ red: (Double, Double), _ green: (Double, Double), _ blue: (Double, Double)) -> ColorSpace {
            ColorSpace(
                white: daylight, red: Point(x: red.0, y: red.1), green: Point(x: green.0, y: green.1),
                blue: Point(x: blue.0, y: blue.1), curve: .sRGB)
        }
        switch primaries {
        case 1, 2: return .screen()
        case 5: return of((0.640, 0.330), (0.290, 0.600), (0.150, 0.060))
        case 6, 7: return of((0.630, 0.340), (0.310, 0.595), (0.155, 0.070))
        case 9: return of((0.708, 0.292), (0.170, 0.797), (0.131, 0.046))
        case 11:
            var cinema = of((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
            cinema.white = Point(x: 0.314, y: 0.351)
            return cinema
        case 12: return of((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
        case 22: return of((0.630, 0.340), (0.295, 0.605), (0.155, 0.077))
        default: return nil
        }
    }
}
