import Catalogue
import Foundation
import Showcase

/// Sends what is due in the catalogue's queue, letter by letter.
///
/// A letter that a server has taken is never sent again. Each is marked as taken in hand before it leaves and as sent
/// after; where the program or the line dies between the two, the letter is held as unsure, since nobody can know
/// (`Documentation/Decisions/0008-a-letter-in-doubt-is-held.md`).
public struct Postman: Sendable {
    private let catalogue: Catalogue
    private let mailer: any Mailer
    private let clock: Clock

    public init(catalogue: Catalogue, mailer: any Mailer, clock: Clock) {
        self.catalogue = catalogue
        self.mailer = mailer
        self.clock = clock
    }

    /// What one round did.
    public struct Round: Sendable, Equatable {
        public var sent = 0
        /// Turned away for now.
        public var deferred = 0
        public var bounced = 0
        public var unsure = 0
        /// What ended the round early, and would have met every letter.
        public var obstacle: PostError?
    }

    /// Longer than any try takes, in seconds: a letter that is in hand for so long has been dropped.
    static let patience: TimeInterval = 15 * 60

    /// Sends every letter that is due now, then returns.
    ///
    /// - Throws: `CatalogueError` when the catalogue cannot be written; then no letter leaves.
    public func sendDue() async throws -> Round {
        var round = Round()
        let (start, canRepeat) = (clock.now, mailer.canRepeat)
        round.unsure = try await catalogue.write { store in
            let count = try store.recoverLetters(
                takenBefore: start.addingTimeInterval(-Self.patience), canRepeat: canRepeat)
            return canRepeat ? 0 : count
        }
        while !Task.isCancelled, round.obstacle == nil {
            let now = clock.now
            guard let taken = try await catalogue.write({ try $0.takeLetter(at: now) }) else { break }
            let (outcome, obstacle) = await attempt(taken)
            // Out of this task, so that a stop in the middle does not leave a letter that was sent without its mark.
            let (id, then) = (taken.letter.id, clock.now)
            try await Task { try await catalogue.write { try $0.record(outcome, of: id, at: then) } }.value
            round.count(outcome)
            round.obstacle = obstacle
        }
        return round
    }

    /// Sends what comes due until the task is cancelled.
    ///
    /// - Parameters:
    ///   - pause: between looks at the queue.
    ///   - onChange: called with an obstacle when it is met first, and with `nil` once it is gone.
    public func run(
        every pause: Duration = .seconds(2), onChange: @Sendable ((any Explained)?) -> Void = { _ in }
    ) async {
        var obstacle: (any Explained)?
        while !Task.isCancelled {
            var met: (any Explained)?
            do { met = try await sendDue().obstacle } catch { met = error as? any Explained }
            // A try that was broken off on purpose is none.
            if Task.isCancelled { return }
            if met?.code != obstacle?.code { onChange(met) }
            obstacle = met
            // A server that is away is asked more rarely.
            try? await Task.sleep(for: met == nil ? pause : pause * 15)
        }
    }

    private func attempt(_ taken: TakenLetter) async -> (LetterOutcome, PostError?) {
        do {
            try await mailer.deliver(taken.letter, dated: taken.writtenAt)
            return (.sent, nil)
        } catch {
            let outcome = error.outcome(after: taken.attempts + 1, at: clock.now)
            return (outcome, outcome == .untried ? error : nil)
        }
    }
}

extension Postman.Round {
    fileprivate mutating func count(_ outcome: LetterOutcome) {
        switch outcome {
        case .sent: sent += 1
        case .deferred: deferred += 1
        case .bounced: bounced += 1
        case .unsure: unsure += 1
        case .untried: break
        }
    }
}

extension PostError {
    /// What the error means for the letter that met it.
    fileprivate func outcome(after attempts: Int, at now: Date) -> LetterOutcome {
        switch self {
        case .rejected(let reply): .bounced(reply: reply)
        case .badAddress, .controlCharacter, .badIdentifier: .bounced(reply: nil)
        case .deferred(let reply):
            RetrySchedule.next(after: attempts, from: now).map { .deferred(until: $0, reply: reply) }
                ?? .bounced(reply: reply)
        case .unsure: .unsure
        case .outboxNotWritten, .serverUnreachable, .loginRefused, .senderRefused, .settingWrong, .lettersUnread:
            .untried
        }
    }
}
