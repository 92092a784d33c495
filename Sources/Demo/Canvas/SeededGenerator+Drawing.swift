import Foundation
import Showcase

extension SeededGenerator {
    /// Even from 0 to 1.
    mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

    mutating func between(_ low: Float, _ high: Float) -> Float { low + (high - low) * unit() }

    /// Normal with mean 0 and standard deviation 1 (Box and Muller).
    mutating func normal() -> Float {
        let radius = (-2 * log(max(1e-7, unit()))).squareRoot()
        return radius * cos(2 * .pi * unit())
    }

    mutating func index(below count: Int) -> Int { Int(next() % UInt64(count)) }

    /// One of `choices`, which must not be empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[index(below: choices.count)] }

    mutating func chance(_ probability: Float) -> Bool { unit() < probability }
}
