/// The notes of a document: the author's words too, so that they follow the work, numbered through as their marks in
/// the text are.
enum DocumentNote {
    enum Sort: CaseIterable { case foot, end }

    struct Key: Hashable {
        var sort: Sort
        var id: String
    }

    /// - Parameter notes: In the order of their marks in the text, each by its paragraphs.
    static func paragraphs(of notes: [[DocumentParagraph]]) -> [DocumentParagraph] {
        notes.enumerated().flatMap { index, paragraphs -> [DocumentParagraph] in
            var said = paragraphs.filter { !$0.isEmpty }
            guard !said.isEmpty else { return [] }
            for index in said.indices { (said[index].indent, said[index].firstIndent) = (0, 0) }
            said[0].mark = ListNumeral.raised(index + 1) + " "
            return [DocumentParagraph()] + said
        }
    }
}
