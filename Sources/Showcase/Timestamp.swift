import Foundation

/// RFC 3339 instants, as files, JSON and the catalogue hold them.
public enum Timestamp {
    /// `2026-04-02T03:59:00Z`: UTC, whole seconds, so that texts sort as instants do.
    public static func text(_ instant: Date) -> String {
        instant.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
    }

    /// Reads an RFC 3339 instant with `Z` or an offset; `nil` for anything else.
    public static func date(_ text: String) -> Date? {
        try? Date(text, strategy: Date.ISO8601FormatStyle(timeZone: .gmt))
    }
}
