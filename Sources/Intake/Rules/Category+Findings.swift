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
        .wrongKind(kind, taken: kinds.sorted { $0.rawValue < $1.rawValue })
    }

    private func tooManyWords(_ words: Int?) -> Finding? {
        guard let limit = limits.words, let words, words > limit else { return nil }
        return .tooManyWords(words, limit: limit)
    }

    private func tooManyCharacters(_ characters: Int?) -> Finding? {
        guard let limit = limits.characters, let characters, characters > limit else { return nil }
        return .tooManyCharacters(characters, limit: limit)
    }

    private func tooLong(_ seconds: Double?) -> Finding? {
        guard let limit = limits.seconds, let seconds, seconds > limit else { return nil }
        return .tooLong(seconds, limit: limit)
    }

    private func tooLarge(_ facts: Facts) -> Finding? {
        guard let limit = limits.pixelsMax, let side = Self.longerSide(facts), side > limit else { return nil }
        return .tooManyPixels(side, limit: limit)
    }

    private func tooSmall(_ facts: Facts) -> Finding? {
        guard let limit = limits.pixelsMin, let side = Self.longerSide(facts), side < limit else { return nil }
        return .fewPixels(side, wanted: limit)
    }

    private static func longerSide(_ facts: Facts) -> Int? {
        guard let width = facts.width, let height = facts.height else { return nil }
        return max(width, height)
    }
}
