import Foundation

/// Where letters go: a folder of files, or a mail server.
public protocol Mailer: Sendable {
    /// Hands the letter over for good; a letter of the same id replaces one that is there already.
    ///
    /// - Parameter date: what the letter is dated.
    func deliver(_ letter: Letter, dated date: Date) async throws(PostError)
}
