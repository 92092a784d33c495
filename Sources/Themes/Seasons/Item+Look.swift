import Showcase

extension Item {
    /// `look`: three colours for day, three for night, a display face; every text readable on its paper.
    func look() -> Look? {
        guard let fields = fields(required: ["ink", "paper", "accent"], optional: ["typeface", "night"]) else {
            return nil
        }
        let day = palette(fields)
        let typeface = fields["typeface"].map { $0.choice(Look.Typeface.self) } ?? .serif
        let night = fields["night"].map { $0.night() }
        guard let day, let typeface else { return nil }
        guard let night else { return Self.look(day: day, typeface: typeface) }
        guard let night else { return nil }
        return Look(
            ink: day.ink.text, paper: day.paper.text, accent: day.accent.text, nightInk: night.ink.text,
            nightPaper: night.paper.text, nightAccent: night.accent.text, typeface: typeface)
    }

    private typealias Palette = (ink: Colour, paper: Colour, accent: Colour)

    private func night() -> Palette? {
        fields(required: ["ink", "paper", "accent"]).flatMap(palette)
    }

    private func palette(_ fields: Fields) -> Palette? {
        let ink = fields["ink"]?.colour()
        let paper = fields["paper"]?.colour()
        let accent = fields["accent"]?.colour()
        if let ink, let paper { fields["ink"]?.check(ink, on: paper, atLeast: 7) }
        if let accent, let paper { fields["accent"]?.check(accent, on: paper, atLeast: 3) }
        guard let ink, let paper, let accent else { return nil }
        return (ink, paper, accent)
    }

    private func colour() -> Colour? {
        let expected = "A colour as `#rrggbb` in quotation marks, as in `\"#14182b\"`."
        guard let text = text(expected) else { return nil }
        return Colour(text) ?? mistake(expected)
    }

    private func check(_ colour: Colour, on paper: Colour, atLeast least: Double) {
        let ratio = colour.contrast(with: paper)
        guard ratio < least else { return }
        // Rounded down, so that a ratio just below never reads as enough.
        let shown = (ratio * 10).rounded(.down) / 10
        mistake(
            found: "\(colour.text) on paper \(paper.text), a contrast of \(shown):1",
            "A contrast of at least \(Int(least)):1 with `paper`, so that everyone can read it.")
    }

    /// A look whose night was left to us: the house's own, with the day's accent made light enough for it.
    private static func look(day: Palette, typeface: Look.Typeface) -> Look {
        var look = Look(
            ink: day.ink.text, paper: day.paper.text, accent: day.accent.text, nightAccent: day.accent.text,
            typeface: typeface)
        if let wall = Colour(look.nightPaper) { look.nightAccent = day.accent.lightened(until: 4.5, on: wall).text }
        return look
    }
}
