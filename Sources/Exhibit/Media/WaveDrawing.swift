import Foundation
import Media

/// A sound drawn as its waveform.
enum WaveDrawing {
    static let bars = 160

    /// The loudest moment of each of its equal parts, 0 to 1; empty for a kind of file that is not read here, whose
    /// page then shows the sound without a drawing.
    static func peaks(of data: Data) -> [Double] {
        ((try? Waveform.peaks(of: data, count: bars)) ?? []).map(Double.init)
    }

    /// The path of a drawing in a box of four units a bar by 100, mirrored about its middle line.
    static func path(_ peaks: [Double]) -> String {
        peaks.enumerated().map { index, peak in
            let half = max(1, Int((peak * 48).rounded()))
            return "M\(index * 4 + 2) \(50 - half)v\(half * 2)"
        }.joined()
    }
}
