import Showcase

extension Item {
    /// `rubrics`: by name, how a category is scored.
    func rubrics() -> [String: Rubric]? {
        guard let pairs = pairs() else { return nil }
        guard !pairs.isEmpty else { return mistake(found: "nothing", "At least one rubric must stand here.") }
        var rubrics: [String: Rubric] = [:]
        for (key, value) in pairs {
            guard let rubric = value.rubric(), key.item.slug() != nil else { continue }
            rubrics[key.name] = rubric
        }
        return rubrics.count == pairs.count ? rubrics : nil
    }

    private func rubric() -> Rubric? {
        guard let fields = fields(required: ["scale", "criteria"]) else { return nil }
        let scale = fields["scale"]?.scale()
        let criteria = fields["criteria"]?.criteria(on: scale)
        guard let scale, let criteria else { return nil }
        return Rubric(scale: scale, criteria: criteria)
    }

    private func scale() -> ClosedRange<Int>? {
        guard let fields = fields(required: ["min", "max"]) else { return nil }
        let min = fields["min"]?.whole(0...1000)
        let max = fields["max"]?.whole(0...1000)
        guard let min, let max else { return nil }
        return min < max ? min...max : fields["max"]?.mistake("A number above `min`, \(min).")
    }

    private func criteria(on scale: ClosedRange<Int>?) -> [Criterion]? {
        guard let criteria = all({ $0.criterion(on: scale) }) else { return nil }
        checkUnique(criteria.map(\.id.text), "criterion of a rubric")
        let sum = criteria.map(\.weight).reduce(0, +)
        if abs(sum - 1) > 1e-9 {
            let shown = (sum * 1e6).rounded() / 1e6
            mistake(found: "weights that sum to \(shown)", "The weights of a rubric's criteria sum to 1.")
        }
        return criteria
    }

    private func criterion(on scale: ClosedRange<Int>?) -> Criterion? {
        guard let fields = fields(required: ["id", "weight", "title"], optional: ["anchors"]) else { return nil }
        let id = fields["id"]?.slug()
        let weight = fields["weight"]?.positive(upTo: 1, "A number above 0 and up to 1.")
        let title = fields["title"]?.localized()
        let anchors = fields["anchors"].map { $0.anchors(on: scale) } ?? [:]
        guard let id, let weight, let title, let anchors else { return nil }
        return Criterion(id: .init(id), weight: weight, title: title, anchors: anchors)
    }

    private func anchors(on scale: ClosedRange<Int>?) -> [Int: LocalizedText]? {
        guard let pairs = pairs() else { return nil }
        var anchors: [Int: LocalizedText] = [:]
        for (key, value) in pairs {
            let words = value.localized()
            guard let score = key.item.whole(scale ?? 0...1000), let words else { continue }
            anchors[score] = words
        }
        return anchors.count == pairs.count ? anchors : nil
    }
}
