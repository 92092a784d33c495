import Foundation
import Language
import Showcase

/// To those who consent for an entrant.
extension Letters {
    /// Asks for a guardian's yes.
    ///
    /// - Parameter entry: its entrant may be unknown yet, where nothing is kept before the guardian's yes.
    public func consentRequest(for entry: Entry, in season: Season, link: URL, to addressee: Addressee) -> Letter {
        consent(.consentRequest, nil, entry, season, link, addressee)
    }

    /// Asks once more.
    ///
    /// - Parameter number: 1 for the first reminder.
    public func consentReminder(
        _ number: Int, for entry: Entry, in season: Season, link: URL, to addressee: Addressee
    ) -> Letter {
        consent(.consentReminder, "\(number)", entry, season, link, addressee)
    }

    private func consent(
        _ kind: Letter.Kind, _ occasion: String?, _ entry: Entry, _ season: Season, _ link: URL, _ addressee: Addressee
    ) -> Letter {
        letter(kind, about: .entry(entry.id), occasion: occasion, to: addressee, in: season) { words in
            var blocks: [LetterBlock] = []
            if kind == .consentReminder { blocks.append(.paragraph(words.text("consent-reminder.body"))) }
            if let entrant = entry.entrant {
                blocks.append(.paragraph(words.text("consent-request.named", ["name": entrant.name.tamed])))
            } else {
                blocks.append(.paragraph(words.text("consent-request.unnamed")))
            }
            return blocks + [
                .paragraph(words.text("consent-request.what")), .link(words.text("consent-request.open"), link),
                .paragraph(
                    words.text("consent-request.until", ["date": words.date(season.deadline, in: season.timeZone)])),
                .paragraph(words.text("consent-request.stranger")),
            ]
        }
    }
}
