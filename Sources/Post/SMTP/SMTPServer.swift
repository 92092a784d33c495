import Foundation
import Showcase
import Synchronization

/// A mail server that takes letters for the world, by SMTP with TLS and a login (RFC 5321, 3207, 8314, 4954).
///
/// The connection stays open for a while, for the next letter.
public final class SMTPServer: Mailer {
    private let settings: SMTPSettings
    private let sender: Sender
    private let session: Mutex<SMTPSession>
    /// A connection waits for the server in blocking calls, so never on the threads of Swift's own pool.
    private let queue = DispatchQueue(label: "smtp")

    public init(_ settings: SMTPSettings, sender: Sender) throws(PostError) {
        self.settings = settings
        self.sender = sender
        session = Mutex(try SMTPSession())
    }

    /// A server delivers the same letter twice when it is given it twice.
    public var canRepeat: Bool { false }

    public func deliver(_ letter: Letter, dated date: Date) async throws(PostError) {
        let message = try InternetMessage(letter, from: sender, dated: date)
        let flag = Cancellation()
        let passage = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async { [self] in
                    let passage = session.withLock { session in
                        session.send(message.bytes, to: letter.to, from: sender.address, settings, unless: flag)
                    }
                    continuation.resume(returning: passage)
                }
            }
        } onCancel: {
            flag.cancel()
        }
        if let error = passage.error { throw error }
    }
}

/// Says to a blocking call that nobody waits for it any more.
final class Cancellation: Sendable {
    private let flag = Atomic(false)
    var isCancelled: Bool { flag.load(ordering: .relaxed) }
    func cancel() { flag.store(true, ordering: .relaxed) }
}
