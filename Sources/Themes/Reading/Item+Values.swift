import Foundation
import Showcase
import Yams

extension Item {
    /// A text that is not empty, white space at its ends left out.
    func text(_ expected: String = "Some text must stand here.") -> String? {
        guard let text = node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
            return mistake(expected)
        }
        return text
    }

    /// A whole number; underscores may part its digits: `50_000_000`.
    func whole(_ range: ClosedRange<Int>) -> Int? {
        let expected =
            range.upperBound == .max
            ? "A whole number of \(range.lowerBound) or more."
            : "A whole number from \(range.lowerBound) to \(range.upperBound)."
        guard let text = text(expected) else { return nil }
        guard let number = Int(text.filter { $0 != "_" }), range.contains(number) else { return mistake(expected) }
        return number
    }

    func whole(from least: Int) -> Int? { whole(least...Int.max) }

    /// A number above 0 and up to `most`.
    func positive(upTo most: Double, _ expected: String) -> Double? {
        guard let text = text(expected) else { return nil }
        guard let number = Double(text), number > 0, number <= most else { return mistake(expected) }
        return number
    }

    /// One of the values that the enumeration knows.
    func choice<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type = Value.self) -> Value? {
        let expected = "One of \(Value.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))."
        guard let text = text(expected) else { return nil }
        return Value(rawValue: text) ?? mistake(expected)
    }

    /// Values that the enumeration knows, each once.
    func choices<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        orEmpty: Bool = false, _: Value.Type = Value.self
    ) -> [Value]? {
        unique(list(orEmpty: orEmpty)) { $0.choice(Value.self) }
    }

    /// An identifier that is safe in a path, an address and a command: lower-case letters, digits and hyphens.
    func slug() -> String? {
        let expected = "Lower-case letters, digits and hyphens, as in `digital-art`; at most 40."
        guard let text = text(expected) else { return nil }
        guard text.isSlug else { return mistake(expected) }
        return text
    }

    /// `[12, 14]`: the ages from the first to the second, both counted in.
    func ages() -> ClosedRange<Int>? {
        let expected = "Two ages, the lower one first, as in `[12, 14]`."
        guard let items = list() else { return nil }
        guard items.count == 2 else { return mistake("\(expected)") }
        guard let min = items[0].whole(0...130), let max = items[1].whole(0...130) else { return nil }
        return min <= max ? min...max : mistake(found: "[\(min), \(max)]", expected)
    }

    func day() -> CivilDate? {
        let expected = "A day that exists, as in `2026-04-01`."
        guard let text = text(expected) else { return nil }
        return CivilDate(text) ?? mistake(expected)
    }

    func money() -> Money? {
        guard let fields = fields(required: ["value", "currency"]) else { return nil }
        let value = fields["value"]?.whole(from: 1)
        let currency = fields["currency"]?.currency()
        guard let value, let currency else { return nil }
        return Money(value: value, currency: currency)
    }

    private func currency() -> String? {
        let expected = "An ISO 4217 currency of three capital letters, as in `USD`."
        guard let text = text(expected) else { return nil }
        guard text.count == 3, text.allSatisfy({ ("A"..."Z").contains($0) }) else { return mistake(expected) }
        return text
    }

    /// What `read` makes of each item; notes items that come a second time.
    func unique<Value: Hashable>(_ items: [Item]?, _ read: (Item) -> Value?) -> [Value]? {
        guard let items else { return nil }
        var values: [Value] = []
        var isWhole = true
        for item in items {
            guard let value = read(item) else {
                isWhole = false
                continue
            }
            if values.contains(value) { item.mistake("Each item of this list stands once.") }
            values.append(value)
        }
        return isWhole ? values : nil
    }

    /// What `read` makes of each item of a list; `nil` when it could not read one.
    func all<Value>(orEmpty: Bool = false, _ read: (Item) -> Value?) -> [Value]? {
        guard let items = list(orEmpty: orEmpty) else { return nil }
        let values = items.map(read)
        return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    }
}

extension String {
    var isSlug: Bool {
        (1...40).contains(count) && first != "-" && last != "-"
            && allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    }
}
