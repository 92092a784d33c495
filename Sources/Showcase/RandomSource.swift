import Foundation
import Synchronization

/// Where new identifiers and secrets come from: the system in service, a seed in tests and demos.
public final class RandomSource: Sendable {
    private let generator: Mutex<any RandomNumberGenerator & Sendable>

    public init(_ generator: any RandomNumberGenerator & Sendable) { self.generator = Mutex(generator) }

    public static let system = RandomSource(SystemRandomNumberGenerator())

    /// Repeatable, so never for a season that someone enters.
    public static func seeded(_ seed: UInt64) -> RandomSource { RandomSource(SeededGenerator(seed: seed)) }

    public func identifier<Subject>(for subject: Subject.Type = Subject.self) -> Identifier<Subject> {
        generator.withLock { generator in Identifier.random(using: &generator) }
    }

    /// A secret of 160 bits, as 32 Crockford base-32 digits: for links, invitations and tokens.
    public func secret() -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return generator.withLock { generator in
            String((0..<32).map { _ in digits[Int.random(in: 0..<32, using: &generator)] })
        }
    }
}
