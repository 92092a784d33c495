import Foundation
import Language
import Showcase

/// To those who enter.
extension Letters {
    /// The entry is sent: its number, the fingerprint of its file, and the secret link.
    ///
    /// - Parameter sentAt: tells the receipt apart from an earlier one of an entry that came back to be mended.
    public func receipt(
        for entry: Entry, sentAt: Date, in season: Season, link: URL, to addressee: Addressee
    ) -> Letter {
        letter(
            .receipt, about: .entry(entry.id), occasion: Self.occasion(sentAt), to: addressee, in: season,
            ["entry": entry.id.text]
        ) { words in
            var facts = [
                (words.text("fact.entry"), entry.id.text), (words.text("fact.title"), entry.title.tamed),
                (words.text("fact.time"), words.date(sentAt, in: season.timeZone)),
            ]
            if let work = entry.work { facts.append((words.text("fact.sha256"), work.original.sha256)) }
            var blocks = [LetterBlock.paragraph(words.text("receipt.thanks")), .facts(facts)]
            if !entry.mayBeJudged(in: season) { blocks.append(.paragraph(words.text("receipt.guardian"))) }
            return blocks + [
                .paragraph(words.text("receipt.until", ["date": words.date(season.deadline, in: season.timeZone)])),
                .link(words.text("receipt.open"), link), .paragraph(words.text("link.secret")),
            ]
        }
    }

    /// The way back to a draft.
    ///
    /// - Parameter now: tells this link's letter apart from an earlier one's.
    public func draftLink(
        for entry: Entry, at now: Date, in season: Season, link: URL, to addressee: Addressee
    ) -> Letter {
        letter(
            .draftLink, about: .entry(entry.id), occasion: Self.occasion(now), to: addressee, in: season
        ) { words in
            [
                .paragraph(words.text("draft-link.body")), .link(words.text("draft-link.open"), link),
                .paragraph(words.text("draft-link.until", ["date": words.date(season.deadline, in: season.timeZone)])),
                .paragraph(words.text("link.secret")),
            ]
        }
    }

    /// The program sends the entry back to be mended, and says why.
    public func returned(
        _ entry: Entry, because reason: String, at now: Date, in season: Season, link: URL, to addressee: Addressee
    ) -> Letter {
        letter(
            .returned, about: .entry(entry.id), occasion: Self.occasion(now), to: addressee, in: season,
            ["entry": entry.id.text]
        ) { words in
            [
                .paragraph(words.text("returned.body", ["title": entry.title.tamed])), .quote(reason),
                .link(words.text("returned.open"), link),
                .paragraph(words.text("returned.until", ["date": words.date(season.deadline, in: season.timeZone)])),
            ]
        }
    }

    /// A second piece of one student, where the season takes fewer: told to the mailbox that it named, so that the
    /// page need not say whether somebody has entered.
    ///
    /// - Parameter entry: the second piece.
    public func secondPiece(_ entry: Entry, in season: Season, to addressee: Addressee) -> Letter {
        letter(.secondPiece, about: .entry(entry.id), to: addressee, in: season) { words in
            [
                .paragraph(words.text("second-piece.body", ["count": season.eligibility.entriesPerStudent])),
                .paragraph(words.text("second-piece.choose")), .paragraph(words.text("second-piece.stranger")),
            ]
        }
    }

    /// What was decided, told to the entrant with the judges' words that are meant for them.
    ///
    /// - Parameters:
    ///   - awards: the titles of what it was given, in the entrant's language.
    ///   - exhibit: where it hangs, once that is public.
    public func result(
        for entry: Entry, awards: [LocalizedText], comments: [String], in season: Season, link: URL, exhibit: URL?,
        to addressee: Addressee
    ) -> Letter {
        letter(.result, about: .entry(entry.id), to: addressee, in: season, ["entry": entry.id.text]) { words in
            let title = ["title": entry.title.tamed]
            var blocks: [LetterBlock]
            if awards.isEmpty {
                let key = entry.state == .finalist ? "result.finalist" : "result.accepted"
                blocks = [.paragraph(words.text(key, title))]
            } else {
                blocks = [
                    .paragraph(words.text("result.awarded", title)),
                    .facts(awards.map { (words.text("fact.award"), $0.text(in: words.tag)) }),
                ]
            }
            if !comments.isEmpty {
                blocks.append(.paragraph(words.text("result.comments")))
                blocks += comments.map { .quote($0) }
            }
            blocks.append(.paragraph(words.text("result.thanks")))
            if let exhibit { blocks.append(.link(words.text("result.exhibit"), exhibit)) }
            return blocks + [.link(words.text("receipt.open"), link)]
        }
    }

    /// Milliseconds since 1970: an instant as a letter's occasion.
    static func occasion(_ instant: Date) -> String { String(Int(instant.timeIntervalSince1970 * 1000)) }
}
