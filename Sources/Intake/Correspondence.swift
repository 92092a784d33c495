import Foundation
import Language
import Post
import Showcase

/// What the intake writes to people, in their language.
///
/// A letter holds our own words and one secret link: nothing that a visitor typed, so that nobody can make us carry
/// their words to a stranger's mailbox.
public struct Correspondence: Sendable {
    public enum Occasion: String, Sendable, CaseIterable {
        /// To the entrant: the link of the draft.
        case draft
        /// To the entrant: the entry was sent.
        case receipt
        /// To the entrant or the guardian: the student has sent another piece before.
        case second
        /// To the program: the same.
        case secondProgram = "second-program"
        /// To a guardian, who is asked about an entry.
        case guardian
        /// To the guardian of a child of whom nothing is kept yet.
        case guardianFirst = "guardian-first"
        /// To that guardian: the child's link.
        case permitted
        /// To the entrant: the program asks for something to be mended.
        case returned
        /// To a coordinator: the link to sign in by.
        case signIn = "sign-in"
    }

    private let mailer: any Mailer
    private let languages: Languages
    private let random: RandomSource

    public init(mailer: any Mailer, languages: Languages, random: RandomSource) {
        self.mailer = mailer
        self.languages = languages
        self.random = random
    }

    /// Writes to one person.
    ///
    /// - Parameter link: the whole address that the letter leads to.
    public func write(
        _ occasion: Occasion, to address: String, in language: String, link: String, at now: Date
    ) async throws(PostError) {
        let interface = languages.interface(for: language)
        let key = "letter.\(occasion.rawValue)"
        let paragraphs = [interface.text("\(key)-text"), link, interface.text("site.name")]
        let letter = Letter(
            id: random.identifier(), to: address, subject: interface.text("\(key)-subject"),
            text: paragraphs.joined(separator: "\n\n") + "\n", html: Self.html(paragraphs, in: interface),
            language: interface.tag)
        try await mailer.deliver(letter, dated: now)
    }

    /// The second paragraph is the link.
    private static func html(_ paragraphs: [String], in interface: Interface) -> String {
        let safe = paragraphs.map { text in
            text.printable.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
        }
        return """
            <!doctype html>
            <html lang="\(interface.tag)" dir="\(interface.direction.rawValue)"><meta charset="utf-8">
            <p>\(safe[0].replacing("\n", with: "<br>"))</p>
            <p><a href="\(safe[1])">\(safe[1])</a></p>
            <p>\(safe[2])</p>
            </html>

            """
    }
}
