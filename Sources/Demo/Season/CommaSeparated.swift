/// Reads the demo's own tables (RFC 4180). Staff's tables are read by Intake, which reports what is wrong with them.
enum CommaSeparated {
    /// The rows below the header, by column; rows of the wrong length are left out.
    static func records(_ text: String) -> [[String: String]] {
        let rows = rows(text)
        guard let header = rows.first else { return [] }
        return rows.dropFirst().filter { $0.count == header.count }.map {
            Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
        }
    }

    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var (isQuoted, closed) = (false, false)
        func isEmpty() -> Bool { row.isEmpty && cell.isEmpty }
        for character in text {
            switch character {
            case "\"" where isQuoted: (isQuoted, closed) = (false, true)
            case "\"" where closed:
                // Two in a row stand for one.
                cell.append("\"")
                (isQuoted, closed) = (true, false)
            case "\"" where cell.isEmpty: isQuoted = true
            case "," where !isQuoted:
                row.append(cell)
                (cell, closed) = ("", false)
            case "\r\n" where !isQuoted, "\n" where !isQuoted:
                if !isEmpty() { rows.append(row + [cell]) }
                (row, cell, closed) = ([], "", false)
            default: cell.append(character)
            }
        }
        if !isEmpty() { rows.append(row + [cell]) }
        return rows
    }
}
