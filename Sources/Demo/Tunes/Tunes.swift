import Foundation

/// A short piece of music of the demo season, synthesised when it is asked for.
public struct TuneRecipe: Sendable {
    /// Also the name of its file, without the extension.
    public let id: String
    public let title: String
    let compose: @Sendable () -> Sound

    /// - Returns: samples from −1 to 1, left and right by turns. The same each time.
    public func render() -> (samples: [Float], sampleRate: Int, channels: Int) {
        (compose().interleaved, Sound.rate, 2)
    }
}

/// The tunes of the demo season, all composed for it.
public enum Tunes {
    public static let all: [TuneRecipe] = [kite, gymnasium, courtyard, saturday, nightShift, twoRivers]
}
