import Showcase

extension Item {
    /// `categories`: the disciplines, each scored by one of `rubrics`.
    ///
    /// - Parameter rubrics: the names that the file defines; `nil` when they could not be read.
    func categories(rubrics: [String]?) -> [Category]? {
        let categories = all { $0.category(rubrics: rubrics) }
        if let categories { checkUnique(categories.map(\.id.text), "category") }
        return categories
    }

    private func category(rubrics: [String]?) -> Category? {
        guard
            let fields = fields(
                required: ["id", "title", "kinds", "rubric"], optional: ["limits", "evidence"])
        else { return nil }
        let id = fields["id"]?.slug()
        let title = fields["title"]?.localized()
        let kinds = fields["kinds"]?.choices(WorkKind.self)
        let limits = fields["limits"].map { $0.limits(of: kinds) } ?? Limits()
        let evidence = fields["evidence"].map { $0.whole(0...100) } ?? 0
        let rubric = fields["rubric"]?.name(among: rubrics)
        guard let id, let title, let kinds, let limits, let evidence, let rubric else { return nil }
        return Category(
            id: .init(id), title: title, kinds: Set(kinds), limits: limits, evidence: evidence, rubric: rubric)
    }

    private func name(among rubrics: [String]?) -> String? {
        guard let name = text("The name of a rubric.") else { return nil }
        guard let rubrics, !rubrics.contains(name) else { return name }
        return mistake("The name of a rubric of this file: \(rubrics.map { "`\($0)`" }.joined(separator: ", ")).")
    }

    private func limits(of kinds: [WorkKind]?) -> Limits? {
        let keys = ["bytes", "pixels_min", "pixels_max", "words", "characters", "seconds"]
        guard let fields = fields(required: [], optional: keys) else { return nil }
        func whole(_ key: String) -> Int?? { fields[key].map { $0.whole(from: 1) } }
        let (bytes, words, characters) = (whole("bytes"), whole("words"), whole("characters"))
        let (least, most) = (whole("pixels_min"), whole("pixels_max"))
        let seconds = fields["seconds"].map { $0.positive(upTo: 86_400, "A number of seconds above 0, at most a day.") }
        if let least, let most, let least, let most, least > most {
            fields["pixels_min"]?.mistake("A number that is not above `pixels_max`, \(most).")
        }
        for (key, kind) in Self.kindOfLimit {
            guard let kinds, !kinds.contains(kind) else { continue }
            fields[key]?.mistake(
                found: "a limit on a \(kind.rawValue)",
                "A limit on what the category takes: \(kinds.map { "`\($0.rawValue)`" }.joined(separator: ", ")).")
        }
        return Limits(
            bytes: bytes ?? nil, pixelsMin: least ?? nil, pixelsMax: most ?? nil, words: words ?? nil,
            characters: characters ?? nil, seconds: seconds ?? nil)
    }

    private static let kindOfLimit: [(key: String, kind: WorkKind)] = [
        ("pixels_min", .picture), ("pixels_max", .picture), ("words", .text), ("characters", .text),
        ("seconds", .sound),
    ]
}
