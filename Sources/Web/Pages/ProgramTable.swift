import Foundation
import Intake
import Showcase

/// A program's entries as a table for a spreadsheet. Source: RFC 4180.
enum ProgramTable {
    static func csv(of desk: ProgramDesk, season: Season) -> String {
        let head = [
            "entry", "category", "title", "state", "name", "age_group", "city", "country", "school", "sent_at",
            "guardian_consent", "one_of_several",
        ]
        let rows = desk.rows.map { row in
            let entry = row.entry
            return [
                entry.id.text, entry.category.text, entry.title, entry.state.rawValue, entry.entrant?.name ?? "",
                row.ageGroup?.text ?? "", entry.city?.name ?? "", entry.city?.country ?? "",
                entry.entrant?.school ?? "", entry.submittedAt.map(Timestamp.text) ?? "",
                entry.mayBeJudged(in: season) ? "yes" : "no", row.isOneOfSeveral ? "yes" : "no",
            ]
        }
        return ([head] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A field that a spreadsheet takes for text, whatever a visitor wrote: never for a formula.
    static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = (isFormula ? "'" : "") + text.replacing("\0", with: "")
        guard safe.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
