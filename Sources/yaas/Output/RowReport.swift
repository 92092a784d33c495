import ArgumentParser
import Intake
import Language
import Showcase

/// What became of the rows of an import, for text and JSON alike.
struct RowReport: Encodable {
    struct Row: Encodable {
        let row: Int
        let outcome: String
        let id: String?
        let objections: [Objection]
    }

    let rows: [Row]
    let taken: Int
    let known: Int
    let refused: Int
    let dryRun: Bool

    enum CodingKeys: String, CodingKey {
        case rows, taken, known, refused
        case dryRun = "dry_run"
    }

    init(_ outcomes: [RowOutcome], dryRun: Bool, in interface: Interface) {
        rows = outcomes.map { outcome in
            switch outcome.result {
            case .taken(let id): Row(row: outcome.row, outcome: "taken", id: id, objections: [])
            case .known(let id): Row(row: outcome.row, outcome: "known", id: id, objections: [])
            case .refused(let why):
                Row(row: outcome.row, outcome: "refused", id: nil, objections: why.map(interface.said))
            }
        }
        taken = rows.count { $0.outcome == "taken" }
        known = rows.count { $0.outcome == "known" }
        refused = rows.count { $0.outcome == "refused" }
        self.dryRun = dryRun
    }

    /// Prints every refused row with its reasons, then the totals.
    ///
    /// - Throws: exit code 65 when a row was refused.
    func show(as output: FormatOption, of what: String) throws {
        if output.isJSON {
            try Output.json(self)
        } else {
            for row in rows where row.outcome == "refused" {
                print("row \(row.row): not taken")
                for why in row.objections {
                    print("  \(why.field): \(why.message)\(why.remedy.map { " \($0)" } ?? "") [\(why.code)]")
                }
            }
            let verb = dryRun ? "would be taken" : "taken"
            print("\(rows.count) \(what): \(taken) \(verb), \(known) known already, \(refused) not taken.")
        }
        if refused > 0 { throw Refused.exit }
    }
}
