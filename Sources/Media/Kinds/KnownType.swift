import Showcase

/// A media type that the house can name, whether or not it takes it.
struct KnownType: Hashable, Sendable {
    enum Standing: Hashable, Sendable {
        /// Decoded, measured and copied.
        case taken
        /// An ordinary format of artists that no decoder of ours reads yet.
        case notYet
        /// Never a work: programs, web pages, packages.
        case never
    }

    /// As the house writes it: `audio/wav`.
    var name: String
    /// What a work of this type would be; `nil` when it would be none.
    var kind: WorkKind?
    var standing: Standing
    var endings: [String]
    /// Other names in use, by browsers and by libmagic.
    var synonyms: [String]

    init(
        _ name: String, _ kind: WorkKind?, _ standing: Standing = .notYet, endings: [String] = [],
        synonyms: [String] = []
    ) {
        self.name = name
        self.kind = kind
        self.standing = standing
        self.endings = endings
        self.synonyms = synonyms
    }

    /// What the entrant calls it: “a JPEG picture”.
    var term: Wording.Argument { .term("type.\(name)") }

    static func named(_ name: String) -> KnownType? {
        let bare = name.lowercased().prefix { $0 != ";" && $0 != " " }
        return all.first { $0.name == bare || $0.synonyms.contains(String(bare)) }
    }

    static func ending(_ ending: String) -> KnownType? {
        all.first { $0.endings.contains(ending.lowercased()) }
    }

    /// What to make of a work instead, by its kind.
    var instead: Wording { Wording("remedy.instead-of-\(kind?.rawValue ?? "file")") }
}
