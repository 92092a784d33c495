import Catalogue
import Foundation
import Post
import Showcase

/// How people are written to about what a request brings about.
public struct Writing: Sendable {
    /// Where the intake is reached, for links.
    public var origin: URL
    /// A BCP 47 tag.
    public var language: String
    /// Whether a mailbox may get one more letter now.
    public var mayWrite: @Sendable (String) -> Bool

    public init(origin: URL, language: String, mayWrite: @escaping @Sendable (String) -> Bool = { _ in true }) {
        self.origin = origin
        self.language = language
        self.mayWrite = mayWrite
    }

    func link(_ path: String) -> URL { origin.appending(path: path) }

    /// Whom to write to; `nil` where there is no address, or it has had enough letters for now.
    func addressee(_ address: String?) -> Addressee? {
        guard let address, mayWrite(address) else { return nil }
        return Addressee(address, language: language)
    }
}

/// Letters are queued in the transaction of what causes them, so that none is lost and none tells what did not happen.
extension Intake {
    /// An entry was sent just now: the receipt, the question to the guardian and, to mailbox and program alone, that the
    /// student has sent another piece before.
    func tellOfSending(
        _ receipt: Receipt, secret: String, guardianSecret: String, _ season: Season, _ writing: Writing,
        _ store: Store, at now: Date
    ) throws {
        let entry = receipt.entry
        if let student = writing.addressee(entry.entrant?.email) {
            let letter = letters.receipt(
                for: entry, sentAt: now, in: season, link: writing.link("entry/\(secret)"), to: student)
            try store.enqueue(letter, at: now)
        }
        try askGuardian(about: entry, secret: guardianSecret, replacing: false, season, writing, store, at: now)
        guard let first = receipt.others.first else { return }
        if let mailbox = writing.addressee(entry.entrant?.email ?? entry.guardianEmail) {
            try store.enqueue(letters.secondPiece(entry, in: season, to: mailbox), at: now)
        }
        if let program = entry.program, let desk = writing.addressee(try store.program(program).contactEmail) {
            let notice = letters.secondPieceNotice(
                entry.id, besides: first, in: season, link: writing.link("program"), to: desk)
            try store.enqueue(notice, at: now)
        }
    }

    /// Asks the guardian, where the entry names one and still waits for their yes.
    ///
    /// - Parameter replacing: whether links sent before stop working, as they must when the address has changed.
    func askGuardian(
        about entry: Entry, secret: String, replacing: Bool, _ season: Season, _ writing: Writing, _ store: Store,
        at now: Date
    ) throws {
        guard !entry.mayBeJudged(in: season), let guardian = writing.addressee(entry.guardianEmail) else { return }
        if replacing {
            try store.forgetSecrets(for: .guardian, subject: entry.id.text)
            try store.takeBackLetters([.consentRequest, .consentReminder], about: .entry(entry.id))
        }
        try store.keep(secret: secret, for: .guardian, subject: entry.id.text, at: now)
        let link = writing.link("guardian/\(secret)")
        let isFirst = try store.enqueue(
            letters.consentRequest(for: entry, in: season, link: link, to: guardian), at: now)
        guard !isFirst else { return }
        let number = Int(now.timeIntervalSince1970)
        try store.enqueue(
            letters.consentReminder(number, for: entry, in: season, link: link, to: guardian), at: now)
    }

    /// The entrant wants the guardian to be written to once more.
    public func askGuardianAgain(behind secret: String, season: Season, writing: Writing, at now: Date) async throws {
        let fresh = random.secret()
        try await catalogue.write { store in
            let entry = try Self.entry(behind: secret, in: store, at: now)
            guard entry.state != .draft else { return }
            try askGuardian(about: entry, secret: fresh, replacing: false, season, writing, store, at: now)
        }
    }

    /// The way back to a draft.
    func sendLink(
        to entry: Entry, secret: String, _ address: String?, _ season: Season, _ writing: Writing, _ store: Store,
        at now: Date
    ) throws {
        guard let addressee = writing.addressee(address) else { return }
        let letter = letters.draftLink(
            for: entry, at: now, in: season, link: writing.link("entry/\(secret)"), to: addressee)
        try store.enqueue(letter, at: now)
    }

    /// The program has sent the entry back: the reason, and a link, since the first is known to nobody but the entrant.
    public func tellOfReturn(
        of entry: Entry, because reason: String, season: Season, writing: Writing, at now: Date
    ) async throws {
        guard let addressee = writing.addressee(entry.entrant?.email ?? entry.guardianEmail) else { return }
        let secret = random.secret()
        let letter = letters.returned(
            entry, because: reason, at: now, in: season, link: writing.link("entry/\(secret)"), to: addressee)
        try await catalogue.write { store in
            try store.keep(secret: secret, for: .entry, subject: entry.id.text, at: now)
            try store.enqueue(letter, at: now)
        }
    }
}
