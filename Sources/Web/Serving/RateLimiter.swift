import Foundation
import Synchronization

/// Tells when someone asks too often: a bucket for each key, from which every request takes a token and which fills
/// steadily.
///
/// Kept in memory, for one process; forgotten buckets are full ones. Keys are never logged.
final class RateLimiter: Sendable {
    struct Rule: Sendable {
        /// How many at once.
        var burst: Double
        /// How many each minute after that.
        var perMinute: Double
    }

    private struct Bucket {
        var tokens: Double
        var at: Date
    }

    /// More keys than this are not told apart from new ones: the fullest buckets are let go.
    private static let mostKeys = 50_000

    private let buckets = Mutex<[String: Bucket]>([:])

    func mayPass(_ key: String, _ rule: Rule) -> Bool { wait(for: key, rule, at: Date()) == nil }

    /// - Returns: `nil` when `key` may go on; else the seconds to wait.
    func wait(for key: String, _ rule: Rule, at now: Date) -> Int? {
        buckets.withLock { buckets in
            var bucket = buckets[key] ?? Bucket(tokens: rule.burst, at: now)
            let elapsed = max(0, now.timeIntervalSince(bucket.at))
            bucket.tokens = min(rule.burst, bucket.tokens + elapsed / 60 * rule.perMinute)
            bucket.at = now
            defer {
                if buckets.count >= Self.mostKeys { buckets = buckets.filter { $0.value.tokens < rule.burst / 2 } }
                if buckets.count < Self.mostKeys { buckets[key] = bucket }
            }
            guard bucket.tokens >= 1 else {
                return max(1, Int(((1 - bucket.tokens) / rule.perMinute * 60).rounded(.up)))
            }
            bucket.tokens -= 1
            return nil
        }
    }
}
