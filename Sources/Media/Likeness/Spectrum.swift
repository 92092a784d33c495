import CKissFFT
import Foundation

/// The power of each frequency in a frame of sound, by KISS FFT, under a Hamming window.
final class Spectrum {
    /// Samples of a frame.
    let length: Int
    /// With the zeros behind them.
    let size: Int
    private let plan: kiss_fftr_cfg
    private let window: [Float]
    private var frame: [Float]
    private var result: [kiss_fft_cpx]

    /// - Parameter length: samples of a frame; zeros behind them make it a size that is quick: of factors 2, 3 and 5,
    ///   and even.
    init?(length: Int) {
        var fast = length + length % 2
        while !Self.isQuick(fast) { fast += 2 }
        guard length > 1, let plan = kiss_fftr_alloc(Int32(fast), 0, nil, nil) else { return nil }
        self.plan = plan
        self.length = length
        size = fast
        window = (0..<length).map { Float(0.54 - 0.46 * cos(2 * .pi * Double($0) / Double(length - 1))) }
        frame = [Float](repeating: 0, count: fast)
        result = [kiss_fft_cpx](repeating: kiss_fft_cpx(), count: fast / 2 + 1)
    }

    deinit { free(UnsafeMutableRawPointer(plan)) }

    /// - Parameter samples: at least `length` of them.
    /// - Returns: power from 0 to half the sample rate, `size / 2 + 1` steps.
    func power(of samples: ArraySlice<Float>) -> [Float] {
        for (index, sample) in samples.prefix(length).enumerated() { frame[index] = sample * window[index] }
        kiss_fftr(plan, frame, &result)
        return result.map { $0.r * $0.r + $0.i * $0.i }
    }

    private static func isQuick(_ size: Int) -> Bool {
        var rest = size
        for factor in [2, 3, 5] { while rest % factor == 0 { rest /= factor } }
        return rest == 1
    }
}
