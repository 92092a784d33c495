import Foundation
import Showcase

extension Letters {
    /// A letter of each kind about made-up people, for those who look at the words before any is sent.
    ///
    /// - Parameter language: what it is written in.
    public func sample(_ kind: Letter.Kind, of season: Season, in language: String) -> Letter {
        let someone = Sample(season: season, language: language)
        let (entry, link, to, now) = (someone.entry, someone.link, someone.addressee, season.deadline)
        let later = now.addingTimeInterval(30 * 86_400)
        return switch kind {
        case .receipt: receipt(for: entry, sentAt: now, in: season, link: link, to: to)
        case .draftLink: draftLink(for: entry, at: now, in: season, link: link, to: to)
        case .consentRequest: consentRequest(for: entry, in: season, link: link, to: to)
        case .consentReminder: consentReminder(1, for: entry, in: season, link: link, to: to)
        case .returned:
            returned(entry, because: Sample.words, at: now, in: season, link: link, to: to)
        case .secondPiece: secondPiece(entry, in: season, to: to)
        case .secondPieceNotice:
            secondPieceNotice(entry.id, besides: "2m8v0c4t6r", in: season, link: link, to: to)
        case .judgeInvitation:
            judgeInvitation(
                for: someone.judge, invitation: "0123456789abcdefghjkmnpqrstvwxyz", server: someone.server, at: now,
                until: later, in: season, to: to)
        case .judgeReminder: judgeReminder(1, for: someone.judge, waiting: 7, until: later, in: season, to: to)
        case .result:
            result(
                for: entry, awards: season.awards.first.map { [$0.title] } ?? [], comments: [Sample.words],
                in: season, link: link, exhibit: link, to: to)
        case .programDigest:
            programDigest(
                of: someone.program, counts: [.draft: 3, .submitted: 12, .returned: 1, .nominated: 5, .accepted: 0],
                waitingForGuardian: 4, at: now, in: season, link: link, to: to)
        case .signIn:
            signIn(
                .program(someone.program.id), at: now, until: now.addingTimeInterval(900), in: season.timeZone,
                link: link, to: to)
        }
    }
}

/// Nobody, in `example.org`.
private struct Sample {
    let season: Season
    let language: String

    /// Two lines, as people write to a child.
    static let words = "The light on the water is yours alone.\nTell us what the last line means to you."

    var addressee: Addressee { Addressee("somebody@example.org", language: language) }

    var server: URL {
        var parts = URLComponents()
        parts.scheme = "https"
        parts.host = "showcase.example.org"
        return parts.url ?? URL(filePath: "/")
    }

    var link: URL { server.appending(path: "e/0123456789abcdefghjkmnpqrstvwxyz") }

    var entry: Entry {
        let blob = Blob(sha256: String(repeating: "5eaf00d1", count: 8), bytes: 48_213, mediaType: "text/plain")
        return Entry(
            id: "7k3m9q2xw1", season: season.id, category: season.categories.first?.id ?? "poetry",
            state: .submitted, begunAt: season.opens, submittedAt: season.deadline,
            entrant: Entrant(name: "Noor Example", birthDate: season.eligibility.on, country: "JO", city: "Amman"),
            title: "The Lighthouse Keeper’s Radio", language: "en", guardianEmail: addressee.address,
            work: Work(
                kind: .text, original: blob, judgeCopy: blob, exhibitCopy: blob,
                facts: Facts(bytes: blob.bytes, sha256: blob.sha256), findings: []))
    }

    var judge: Judge { Judge(id: "ada-example", name: "Ada Example") }

    var program: Program {
        Program(id: "springfield", name: "Sister Cities of Springfield", city: City(name: "Springfield", country: "US"))
    }
}
