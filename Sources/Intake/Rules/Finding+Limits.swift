import Showcase

/// What is found against a category's limits.
extension Finding {
    /// One of each, for `Documentation/findings.md`.
    public static let ofLimits: [Finding] = [
        .wrongKind(.sound, taken: [.picture, .text]), .tooManyWords(231, limit: 200),
        .tooManyCharacters(4120, limit: 4000), .tooLong(312, limit: 300), .tooManyPixels(20_000, limit: 12_000),
        .fewPixels(640, wanted: 1600),
    ]

    static func wrongKind(_ kind: WorkKind, taken: [WorkKind]) -> Finding {
        Finding(
            "kind-not-of-category", .refuse,
            ["kind": .term("kind.\(kind.rawValue)"), "taken": .anyOf(taken.map { "kind.\($0.rawValue)" })])
    }

    static func tooManyWords(_ words: Int, limit: Int) -> Finding {
        Finding("too-many-words", .refuse, over(words, limit))
    }

    static func tooManyCharacters(_ characters: Int, limit: Int) -> Finding {
        Finding("too-many-characters", .refuse, over(characters, limit))
    }

    static func tooLong(_ seconds: Double, limit: Double) -> Finding {
        // Rounded up, so that a piece just over the limit is not said to be at it.
        Finding("too-long", .refuse, ["length": .seconds(seconds.rounded(.up)), "limit": .seconds(limit)])
    }

    static func tooManyPixels(_ side: Int, limit: Int) -> Finding {
        Finding("too-many-pixels", .refuse, over(side, limit))
    }

    static func fewPixels(_ side: Int, wanted: Int) -> Finding {
        Finding("few-pixels", .ask, ["side": .number(side), "wanted": .number(wanted)])
    }

    private static func over(_ measured: Int, _ limit: Int) -> [String: Wording.Argument] {
        ["measured": .number(measured), "limit": .number(limit), "excess": .number(measured - limit)]
    }
}
