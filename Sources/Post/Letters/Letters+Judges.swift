import Foundation
import Language
import Showcase

/// To judges.
extension Letters {
    /// How a judge sets up their desk.
    ///
    /// - Parameters:
    ///   - invitation: the secret that works once.
    ///   - server: where the judges' API is reached.
    public func judgeInvitation(
        for judge: Judge, invitation: String, server: URL, at now: Date, until end: Date, in season: Season,
        to addressee: Addressee
    ) -> Letter {
        letter(
            .judgeInvitation, about: .judge(judge.id), occasion: Self.occasion(now), to: addressee, in: season
        ) { words in
            [
                .paragraph(words.text("judge-invitation.body", ["name": judge.name.oneLine])),
                .paragraph(words.text("judge-invitation.how")),
                .command("yaas judge login \(invitation) --server \(server.absoluteString)"),
                .paragraph(
                    words.text("judge-invitation.until", ["date": words.date(end, in: season.timeZone)])),
                .paragraph(words.text("judge-invitation.blind")),
            ]
        }
    }

    /// Works wait for the judge's scores.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - number: 1 for the first reminder.
    public func judgeReminder(
        _ number: Int, for judge: Judge, waiting count: Int, until end: Date, in season: Season,
        to addressee: Addressee
    ) -> Letter {
        letter(
            .judgeReminder, about: .judge(judge.id), occasion: "\(season.id)_\(number)", to: addressee, in: season
        ) { words in
            [
                .paragraph(
                    words.text("judge-reminder.body", ["count": count, "date": words.date(end, in: season.timeZone)])),
                .command("yaas judge next"), .paragraph(words.text("judge-reminder.stuck")),
            ]
        }
    }
}
