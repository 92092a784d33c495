import Showcase

// What a judge can judge at all.

extension ConflictCheck {
    static let category = ConflictCheck(hindrance: .category) {
        !$0.judge.categories.isEmpty && !$0.judge.categories.contains($0.entry.category)
    }

    /// Texts only: a picture and a tune need no reading. Languages agree when their base subtags do (`pt-BR`, `pt`).
    static let language = ConflictCheck(hindrance: .language) { encounter in
        guard let work = encounter.entry.work, work.kind == .text, !encounter.judge.languages.isEmpty else {
            return false
        }
        let written = base(work.facts.language ?? encounter.entry.language)
        return !encounter.judge.languages.contains { base($0) == written }
    }

    private static func base(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
