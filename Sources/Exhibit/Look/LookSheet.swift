import Showcase

/// The style sheet of one year: its look as custom properties, and what its works need to hang without shifting.
///
/// All colours that carry words are moved until they read at 7:1 on every ground they stand on, whatever the theme says.
enum LookSheet {
    static func css(look: Look, poster: Int) -> String {
        let day = properties(ink: look.ink, paper: look.paper, accent: look.accent, isNight: false)
        let night = properties(ink: look.nightInk, paper: look.nightPaper, accent: look.nightAccent, isNight: true)
        return """
            /* The look of the year, from its theme. */
            :root {
            \(day)
              --display: var(--\(look.typeface == .serif ? "serif" : "sans"));
              --poster: \(max(poster, 6));
              --poster-letter: \(look.typeface == .serif ? "0.435" : "0.54");
            }
            @media screen and (prefers-color-scheme: dark) {
              :root {
            \(night)
              }
            }

            """
    }

    /// The colours of one half of the day, ready for a page: exposed for the contrast test.
    static func palette(ink: String, paper: String, accent: String, isNight: Bool) -> [(name: String, tone: Tone)] {
        let paper = Tone(paper) ?? Tone(red: 1, green: 1, blue: 1)
        let white = Tone(red: 1, green: 1, blue: 1)
        let sheet = paper.mixed(with: white, share: isNight ? 0.06 : 0.55)
        // Where an entrant's own wall is darker than paper, ink must still read there.
        let wall = WallColor(of: "", accent: Tone(accent) ?? paper)
        let grounds = [paper, sheet, isNight ? wall.night : wall.day]
        let end = paper.luminance > 0.18 ? Tone(red: 0, green: 0, blue: 0) : white
        let ink = (Tone(ink) ?? end).legible(on: grounds, toward: end, ratio: 10)
        let accent = (Tone(accent) ?? ink).legible(on: grounds, toward: ink, ratio: 7)
        let muted = ink.mixed(with: paper, share: 0.3).legible(on: grounds, toward: ink, ratio: 7)
        return [
            ("paper", paper), ("sheet", sheet), ("ink", ink), ("muted", muted), ("accent", accent),
            ("line", paper.mixed(with: ink, share: isNight ? 0.2 : 0.16)), ("tint", grounds[2]),
        ]
    }

    private static func properties(ink: String, paper: String, accent: String, isNight: Bool) -> String {
        palette(ink: ink, paper: paper, accent: accent, isNight: isNight)
            .map { "  --\($0.name): \($0.tone.hex);" }.joined(separator: "\n")
    }

    /// The classes of works: proportions, greatest width, wall by day and by night.
    static func css(works: [PreparedWork]) -> String {
        let days = works.map { work in
            let pixels = work.picture.map { " --px: \($0.width);" } ?? ""
            return ".\(work.cssClass) { --ratio: \(Decimals.text(work.ratio));\(pixels) --wall: \(work.wall.day.hex); }"
        }
        let nights = works.map { "  .\($0.cssClass) { --wall: \($0.wall.night.hex); }" }
        let pictures = works.filter { $0.picture != nil }
        let moves = pictures.map { "  .\($0.cssClass) .art { view-transition-name: \($0.cssClass); }" }
        return """
            /* The works of the year. */
            \(days.joined(separator: "\n"))
            @media screen and (prefers-color-scheme: dark) {
            \(nights.joined(separator: "\n"))
            }
            @media (prefers-reduced-motion: no-preference) {
            \(moves.joined(separator: "\n"))
            }

            """
    }
}

/// Numbers as text, the same on every machine and in every locale.
enum Decimals {
    /// Four decimal places.
    static func text(_ number: Double) -> String {
        let scaled = Int((number * 10_000).rounded())
        let fraction = String(abs(scaled) % 10_000)
        let sign = scaled < 0 ? "-" : ""
        return "\(sign)\(abs(scaled) / 10_000)." + String(repeating: "0", count: 4 - fraction.count) + fraction
    }
}
