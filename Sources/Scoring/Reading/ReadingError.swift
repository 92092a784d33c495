/// Why a table could not be read. Lines are counted as an editor shows them, from 1.
public enum ReadingError: Error, Equatable, Sendable {
    case empty
    case notUTF8(line: Int)
    case columnMissing(String)
    case columnTwice(String)
    /// A quoted field that is not closed, or goes on after its quote.
    case quote(line: Int)
    case fieldCount(line: Int, found: Int, expected: Int)
    case fieldEmpty(line: Int, column: String)
    case notANumber(line: Int, column: String, text: String)
    case repeated(line: Int, earlier: Int)
    case weightMissing(criterion: String)
    case weightUnused(criterion: String, known: [String])

    public var code: String {
        switch self {
        case .empty: "table-empty"
        case .notUTF8: "table-encoding"
        case .columnMissing: "column-missing"
        case .columnTwice: "column-twice"
        case .quote: "table-quote"
        case .fieldCount: "row-length"
        case .fieldEmpty: "field-empty"
        case .notANumber: "not-a-number"
        case .repeated: "row-repeated"
        case .weightMissing: "weight-missing"
        case .weightUnused: "weight-unused"
        }
    }

    public var message: String {
        switch self {
        case .empty: "The table has no header row."
        case .notUTF8(let line): "Line \(line) is not UTF-8."
        case .columnMissing(let name): "The header row has no column \(name)."
        case .columnTwice(let name): "The header row has the column \(name) twice."
        case .quote(let line): "Line \(line): a quoted field is not closed, or goes on after its quote."
        case .fieldCount(let line, let found, let expected):
            "Line \(line) has \(found) fields; the header row has \(expected)."
        case .fieldEmpty(let line, let column): "Line \(line) has no \(column)."
        case .notANumber(let line, let column, let text): "Line \(line): “\(text)” is not a \(column)."
        case .repeated(let line, let earlier): "Line \(line) says again what line \(earlier) says."
        case .weightMissing(let criterion): "The criterion \(criterion) has no weight."
        case .weightUnused(let criterion, _): "No row has the criterion \(criterion), which has a weight."
        }
    }

    public var remedy: String? {
        switch self {
        case .empty, .columnMissing, .columnTwice: "The first row names the columns; `--help` lists them."
        case .notUTF8: "Save the table as CSV, UTF-8."
        case .quote: "A quote inside a quoted field is written twice."
        case .fieldCount: "A field that holds a comma stands in quotes."
        case .fieldEmpty: nil
        case .notANumber: "Numbers are written as 7 or 7.5."
        case .repeated: "Keep one of the two."
        case .weightMissing: "Give every criterion a weight, or none."
        case .weightUnused(_, let known): "The table has: \(known.joined(separator: ", "))."
        }
    }
}
