/// The header of one part of a form: the field's name and, for a file, what the sender calls it.
struct FormPart: Equatable {
    var name: String
    /// `nil` for a plain field; empty where a file field was left empty.
    var fileName: String?
    /// The type that the sender claims.
    var type: String?

    init(name: String, fileName: String? = nil, type: String? = nil) {
        self.name = name
        self.fileName = fileName
        self.type = type
    }

    /// - Parameter header: the lines between delimiter and content.
    /// - Returns: `nil` when there is no `Content-Disposition: form-data` with a name.
    init?(header: String) {
        var disposition: HeaderValue?
        for line in header.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = String(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = HeaderValue(value)
            case "content-type": type = String(value.trimmed.prefix(127))
            default: break
            }
        }
        guard let disposition, disposition.name == "form-data", let name = disposition.parameters["name"] else {
            return nil
        }
        self.name = name
        fileName = disposition.parameters["filename"]
    }
}

/// A header's value with parameters: `form-data; name="title"`.
struct HeaderValue: Equatable {
    /// Lower case.
    var name: String
    /// Keys in lower case; the first of a name counts.
    var parameters: [String: String] = [:]

    init(_ text: String) {
        var rest = Substring(text)
        name = Self.take(from: &rest) { $0 == ";" }.trimmed.lowercased()
        while rest.popFirst() != nil {
            let key = Self.take(from: &rest) { $0 == "=" || $0 == ";" }.trimmed.lowercased()
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            rest = rest.drop { $0 == " " || $0 == "\t" }
            let value = rest.first == "\"" ? Self.quoted(&rest) : Self.take(from: &rest) { $0 == ";" }.trimmed
            if !key.isEmpty && parameters[key] == nil { parameters[key] = value }
        }
    }

    private static func take(from rest: inout Substring, until end: (Character) -> Bool) -> Substring {
        let taken = rest.prefix { !end($0) }
        rest = rest[taken.endIndex...]
        return taken
    }

    /// Browsers write `%22` for a quotation mark, others a backslash before it.
    private static func quoted(_ rest: inout Substring) -> String {
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            // A lone backslash is part of a name that Windows gave.
            let escapes = character == "\\" && (rest.first == "\"" || rest.first == "\\")
            value.append(escapes ? rest.removeFirst() : character)
        }
        rest = rest.drop { $0 != ";" }
        return value.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

extension StringProtocol {
    var trimmed: String {
        let kept = drop { $0.isWhitespace }
        return String(kept.prefix(kept.count - kept.reversed().prefix { $0.isWhitespace }.count))
    }
}
