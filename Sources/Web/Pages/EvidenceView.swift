import Language
import Showcase

/// The sketches and drafts that an entrant attached, and the way to attach one more.
struct EvidenceView {
    var hint: String
    var files: [File]
    var hasFiles: Bool
    var mayEdit: Bool
    var mayAdd: Bool
    var addAction: String
    var removeAction: String

    struct File {
        var name: String
        /// What tells the files apart, and says nothing of them.
        var print: String
    }

    /// - Returns: `nil` where the category asks for none and none is there.
    init?(
        _ evidence: [Blob], of entry: Entry, in season: Season, path: String, query: String, mayEdit: Bool,
        interface: Interface
    ) {
        let most = season.category(entry.category)?.evidence ?? 0
        guard most > 0 || !evidence.isEmpty else { return nil }
        hint = interface.text("evidence.hint", ["count": most])
        files = evidence.map { blob in
            let kind = interface.text("type.\(blob.mediaType)")
            return File(name: "\(kind), \(interface.bytes(blob.bytes))", print: blob.sha256)
        }
        hasFiles = !files.isEmpty
        self.mayEdit = mayEdit
        mayAdd = mayEdit && evidence.count < most
        addAction = "\(path)/evidence\(query)"
        removeAction = "\(path)/evidence/remove\(query)"
    }
}
