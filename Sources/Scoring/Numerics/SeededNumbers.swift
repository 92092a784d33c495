import Foundation

/// Random numbers that follow from their seed alone, on every machine.
public struct SeededNumbers: RandomNumberGenerator, Sendable {
    private let seed: UInt64
    private var count = 0

    public init(seed: UInt64) { self.seed = seed }

    public mutating func next() -> UInt64 {
        count += 1
        return mixed(seed, count)
    }

    /// Between 0 and 1, both left out.
    public mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

    /// Standard normal, by inversion.
    public mutating func normal() -> Double { Normal.quantile(uniform()) }
}
