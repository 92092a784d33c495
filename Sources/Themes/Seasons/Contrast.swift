import Foundation

/// A colour of the sRGB space, and how it stands against another.
///
/// Source: WCAG 2.2, "relative luminance" and "contrast ratio".
struct Colour {
    /// Red, green and blue, 0 to 255.
    private let channels: [Int]

    /// Reads `#rrggbb`, and nothing else.
    init?(_ text: String) {
        let digits = Array(text.dropFirst())
        guard text.first == "#", digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            return nil
        }
        channels = stride(from: 0, to: 6, by: 2).compactMap { Int(String(digits[$0...($0 + 1)]), radix: 16) }
    }

    private init(channels: [Int]) { self.channels = channels }

    var text: String {
        "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// 0 for black, 1 for white.
    private var luminance: Double {
        let linear = channels.map { channel -> Double in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// From 1, the same, to 21, black on white.
    func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The colour nearest to this one, on its way to white, that has `ratio` against `ground`.
    func lightened(until ratio: Double, on ground: Colour) -> Colour {
        let steps = (0...20).map { step in Colour(channels: channels.map { $0 + (255 - $0) * step / 20 }) }
        return steps.first { $0.contrast(with: ground) >= ratio } ?? Colour(channels: [255, 255, 255])
    }
}
