import Catalogue
import Foundation
import Showcase

extension Intake {
    /// The entry with what in its work tells whose it is among the work's findings, as its words stand now.
    func notingAuthor(of entry: Entry) throws -> Entry {
        guard var work = entry.work else { return entry }
        let text =
            work.kind == .text
            ? try JSONDecoder().decode(Manuscript.self, from: Data(contentsOf: vault.url(of: work.judgeCopy.sha256)))
            : nil
        let original =
            work.kind == .picture
            ? try Data(contentsOf: vault.url(of: work.original.sha256), options: .mappedIfSafe) : nil
        work.findings.removeAll { $0.code == Finding.authorCode }
        work.findings += entry.authorFindings(text: text?.plainText, original: original)
        var entry = entry
        entry.work = work
        return entry
    }
}
