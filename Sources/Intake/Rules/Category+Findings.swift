import Showcase

extension Category {
    /// What an inspected file meets of this category's limits: one check per limit, all of them reported.
    ///
    /// A file that could not be read has no facts to hold against the limits, so only what was read is checked.
    public func findings(on inspection: Inspection) -> [Finding] {
        guard let kind = inspection.kind else { return [] }
        guard kinds.contains(kind) else { return [wrongKind(kind)] }
        let facts = inspection.facts
        return [
            tooManyWords(facts.words), tooManyCharacters(facts.characters), tooLong(facts.seconds),
            tooLarge(facts), tooSmall(facts),
        ].compactMap { $0 }
    }

    private func wrongKind(_ kind: WorkKind) -> Finding {
        let taken = kinds.sorted { $0.rawValue < $1.rawValue }.map(Self.noun).joined(separator: " or ")
        return Finding(
            code: "kind-not-of-category", severity: .refuse,
            message: "This file is \(Self.noun(kind)), and this category is for \(taken).",
            remedy: "Choose the category that fits your work, or another file.")
    }

    private func tooManyWords(_ words: Int?) -> Finding? {
        guard let limit = limits.words, let words, words > limit else { return nil }
        return Finding(
            code: "too-many-words", severity: .refuse,
            message: "Your text has \(words) words, and this category takes up to \(limit).",
            remedy: "Shorten it by \(words - limit) words, then try again.")
    }

    private func tooManyCharacters(_ characters: Int?) -> Finding? {
        guard let limit = limits.characters, let characters, characters > limit else { return nil }
        return Finding(
            code: "too-many-characters", severity: .refuse,
            message: "Your text has \(characters) characters, and this category takes up to \(limit).",
            remedy: "Shorten it by \(characters - limit) characters, then try again.")
    }

    private func tooLong(_ seconds: Double?) -> Finding? {
        guard let limit = limits.seconds, let seconds, seconds > limit else { return nil }
        return Finding(
            code: "too-long", severity: .refuse,
            message:
                "Your recording is \(Self.clock(seconds)) long, and this category takes up to \(Self.clock(limit)).",
            remedy: "Choose a part that is at most \(Self.clock(limit)) long.")
    }

    private func tooLarge(_ facts: Facts) -> Finding? {
        guard let limit = limits.pixelsMax, let side = Self.longerSide(facts), side > limit else { return nil }
        return Finding(
            code: "too-many-pixels", severity: .refuse,
            message: "Your picture is \(side) pixels on its longer side, and this category takes up to \(limit).",
            remedy: "Save it at \(limit) pixels or fewer on the longer side.")
    }

    private func tooSmall(_ facts: Facts) -> Finding? {
        guard let limit = limits.pixelsMin, let side = Self.longerSide(facts), side < limit else { return nil }
        return Finding(
            code: "few-pixels", severity: .ask,
            message: "Your picture is \(side) pixels on its longer side. On a wall it may look soft.",
            remedy: "If you have a version of \(limit) pixels or more, send that one.")
    }

    private static func longerSide(_ facts: Facts) -> Int? {
        guard let width = facts.width, let height = facts.height else { return nil }
        return max(width, height)
    }

    private static func noun(_ kind: WorkKind) -> String {
        switch kind {
        case .picture: "a picture"
        case .text: "a text"
        case .sound: "a recording"
        }
    }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        let rest = whole % 60
        return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
