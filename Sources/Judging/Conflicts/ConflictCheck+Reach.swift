// What a judge can judge at all.

extension ConflictCheck {
    static let category = ConflictCheck(hindrance: .category) { encounter in
        guard let category = encounter.origin.category else { return false }
        return !encounter.ties.categories.isEmpty && !encounter.ties.categories.contains(category)
    }

    static let language = ConflictCheck(hindrance: .language) { encounter in
        guard let language = encounter.origin.language else { return false }
        return !encounter.ties.languages.isEmpty && !encounter.ties.languages.contains(language)
    }
}
