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
    /// What the entrant calls it: `JPEG picture`.
    var label: String
    /// What a work of this type would be; `nil` when it would be none.
    var kind: WorkKind?
    var standing: Standing
    var endings: [String]
    /// Other names in use, by browsers and by libmagic.
    var synonyms: [String]

    init(
        _ name: String, _ label: String, _ kind: WorkKind?, _ standing: Standing = .notYet, endings: [String] = [],
        synonyms: [String] = []
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.standing = standing
        self.endings = endings
        self.synonyms = synonyms
    }

    var article: String { label.first.map { "AEIMOF".contains($0) && label != "MIDI file" } == true ? "an" : "a" }

    static func named(_ name: String) -> KnownType? {
        let bare = name.lowercased().prefix { $0 != ";" && $0 != " " }
        return all.first { $0.name == bare || $0.synonyms.contains(String(bare)) }
    }

    static func ending(_ ending: String) -> KnownType? {
        all.first { $0.endings.contains(ending.lowercased()) }
    }

    /// What to make of a work instead, by its kind.
    var instead: String {
        switch kind {
        case .picture: "Open it in a picture program and export it as JPEG (.jpg) or PNG (.png), then choose that file."
        case .text: "Open it and choose “Save as” or “Download as”, plain text (.txt), UTF-8, then choose that file."
        case .sound: "Export it from your music program as MP3 (.mp3) or WAV (.wav), then choose that file."
        case nil: "Choose the file of the work itself: a JPEG or PNG picture, a plain text, or an MP3 or WAV recording."
        }
    }
}
