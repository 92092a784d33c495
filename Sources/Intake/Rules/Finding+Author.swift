import Foundation
import Showcase

/// What tells judges whose a work is.
extension Finding {
    static let authorCode = "identifies-its-author"

    /// Where it was found.
    enum AuthorPlace: String, CaseIterable {
        /// The words of a text.
        case work
        /// What the entrant wrote beside the work, which judges read too.
        case words
        /// What the file carries beside the work, which no copy keeps.
        case hidden
    }

    /// One of each, for `Documentation/findings.md`.
    public static let ofAuthors: [Finding] = AuthorPlace.allCases.map { identifies(.name, in: $0) }

    static func identifies(_ mark: AuthorMark, in place: AuthorPlace) -> Finding {
        Finding(
            authorCode, .ask, ["what": .term("author.\(mark.rawValue)")],
            variant: place == .work ? nil : place.rawValue)
    }
}

extension Entry {
    /// What in the work and beside it tells whose it is.
    ///
    /// - Parameters:
    ///   - text: the words of a text work.
    ///   - original: the file's bytes, of works whose metadata may tell more than their copies.
    func authorFindings(text: String?, original: Data?) -> [Finding] {
        guard let entrant else { return [] }
        let beside = [title, statement, altText].joined(separator: "\n")
        return entrant.marks(in: text ?? "").map { .identifies($0, in: .work) }
            + entrant.marks(in: beside).map { .identifies($0, in: .words) }
            + entrant.marks(inBytes: original ?? Data()).map { .identifies($0, in: .hidden) }
    }
}
