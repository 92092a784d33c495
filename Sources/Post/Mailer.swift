import Foundation
import Showcase

/// Where letters go: a folder of files, or a mail server.
public protocol Mailer: Sendable {
    /// Whether a letter that is handed over twice is still one.
    var canRepeat: Bool { get }

    /// Hands the letter over for good.
    ///
    /// - Parameter date: what the letter is dated.
    func deliver(_ letter: Letter, dated date: Date) async throws(PostError)
}

/// Who writes: a name that people know, and an address.
public struct Sender: Sendable, Equatable {
    public var name: String
    public var address: String

    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }
}
