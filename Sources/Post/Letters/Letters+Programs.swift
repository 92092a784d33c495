import Foundation
import Language
import Showcase

/// To coordinators of programs, and staff.
extension Letters {
    /// How a program's entries stand: numbers only, so that no child is named in a mailbox.
    ///
    /// - Parameters:
    ///   - counts: entries by state; a state that is not named is left out.
    ///   - waitingForGuardian: those of them that no judge may see yet.
    public func programDigest(
        of program: Program, counts: [EntryState: Int], waitingForGuardian: Int, at now: Date, in season: Season,
        link: URL, to addressee: Addressee
    ) -> Letter {
        letter(
            .programDigest, about: .program(program.id), occasion: Self.occasion(now), to: addressee, in: season,
            ["program": program.name.oneLine]
        ) { words in
            let states = [EntryState.draft, .submitted, .returned, .nominated, .accepted].compactMap { state in
                counts[state].map { (words.text("digest.\(state.rawValue)"), words.number($0)) }
            }
            let waiting = (words.text("digest.waiting"), words.number(waitingForGuardian))
            return [
                .paragraph(words.text("program-digest.body", ["program": program.name.oneLine])),
                .facts(states + [waiting]), .link(words.text("program-digest.open"), link),
                .paragraph(
                    words.text("program-digest.until", ["date": words.date(season.deadline, in: season.timeZone)])),
            ]
        }
    }

    /// Two pieces seem to come from one student; by their numbers, the rest is on the page.
    public func secondPieceNotice(
        _ second: Entry.ID, besides first: Entry.ID, in season: Season, link: URL, to addressee: Addressee
    ) -> Letter {
        letter(.secondPieceNotice, about: .entry(second), to: addressee, in: season) { words in
            [
                .paragraph(
                    words.text("second-piece-notice.body", ["first": first.text, "second": second.text])),
                .link(words.text("program-digest.open"), link),
            ]
        }
    }

    /// A link that signs a coordinator or staff in.
    public func signIn(
        _ who: Letter.About, at now: Date, until end: Date, in zone: TimeZone, link: URL, to addressee: Addressee
    ) -> Letter {
        letter(.signIn, about: who, occasion: Self.occasion(now), to: addressee, in: nil) { words in
            [
                .paragraph(words.text("sign-in.body", ["date": words.date(end, in: zone)])),
                .link(words.text("sign-in.open"), link), .paragraph(words.text("sign-in.stranger")),
            ]
        }
    }
}
