import Yams

/// One place of a theme file: its node, the keys that lead there, and the notes that its mistakes go to.
///
/// The readers of this room ask an item for what should stand there. Each answer is `nil` after the mistake was
/// noted, so that a reader goes on and finds every mistake of the file.
struct Item {
    let node: Node
    let path: String
    let notes: Notes

    /// Notes a mistake at this place, and answers with nothing.
    ///
    /// - Parameters:
    ///   - found: what stands here; by default the node in words.
    ///   - expected: a sentence.
    func mistake<Value>(found: String? = nil, _ expected: String) -> Value? {
        notes.add(at: node.mark, path: path, found: found ?? described, expected: expected)
        return nil
    }

    func mistake(found: String? = nil, _ expected: String) {
        notes.add(at: node.mark, path: path, found: found ?? described, expected: expected)
    }

    /// The node in words: the scalar itself, in quotation marks, or what kind of node it is.
    private var described: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "“\(scalar.string)”"
        case .sequence: "a list"
        case .mapping: "keys with values"
        case .alias: "an alias"
        }
    }
}

/// The mistakes of one file, in the order in which they were met.
final class Notes {
    let document: Document
    private(set) var mistakes: [ThemeMistake] = []

    init(_ document: Document) { self.document = document }

    func add(at mark: Mark?, path: String, found: String, expected: String) {
        mistakes.append(
            ThemeMistake(
                file: document.file, line: mark?.line ?? 1, column: mark?.column ?? 1, path: path, found: found,
                expected: expected))
    }
}
