import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The fields of a Word document (ECMA-376 part 1, 17.16): a code, and what it last gave, which is shown.
struct WordFields {
    private var open: [(code: String, isCode: Bool)] = []
    /// All that were met.
    private(set) var codes: [String] = []

    /// Whether what stands here is shown: in no code, and in no field that counts pages.
    var isShown: Bool { open.allSatisfy { !$0.isCode && !Self.countsPages($0.code) } }

    mutating func begin(_ code: String? = nil) {
        open.append((code ?? "", code == nil))
        if let code { codes.append(code) }
    }

    mutating func add(_ text: String) {
        // What a field gives inside another's code is part of that.
        if let last = open.lastIndex(where: \.isCode) { open[last].code += text }
    }

    mutating func separate() {
        guard let last = open.indices.last, open[last].isCode else { return }
        open[last].isCode = false
        codes.append(open[last].code)
    }

    mutating func end() {
        separate()
        _ = open.popLast()
    }

    private static func words(of code: String) -> [String] {
        code.split(whereSeparator: { $0.isWhitespace || $0 == "\"" || $0 == "“" || $0 == "”" }).map(String.init)
    }

    private static func countsPages(_ code: String) -> Bool {
        words(of: code).first.map { ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains($0.uppercased()) } ?? false
    }

    /// `DDE` starts a program; `LINK` and `INCLUDETEXT` fetch. `INCLUDEPICTURE` is what Word leaves of a picture that
    /// came by the clipboard; the picture itself lies in the document.
    static func fault(of code: String) -> DocumentFault? {
        let words = words(of: code)
        guard let name = words.first?.uppercased() else { return nil }
        // The code may be put together by fields in it.
        if name == "DDE" || name == "DDEAUTO" || code.uppercased().contains("DDEAUTO") { return .launch }
        guard ["LINK", "INCLUDETEXT", "INCLUDE", "IMPORT", "RD"].contains(name) else { return nil }
        return words.dropFirst().contains {
            Reach.isRemote($0.replacingOccurrences(of: "\\\\", with: "\\")) || $0.hasPrefix("\\\\\\\\")
        }
            ? .fetchesPart : nil
    }
}

/// The codes of all fields in one part, for those parts that are not read otherwise.
final class WordFieldsReader: NSObject, XMLParserDelegate {
    private(set) var fields = WordFields()
    private var collects = false

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        switch element {
        case "fldSimple": fields.begin(attributes.local["instr"] ?? "")
        case "fldChar":
            switch attributes.local["fldCharType"] {
            case "begin": fields.begin()
            case "separate": fields.separate()
            default: fields.end()
            }
        case "instrText", "t": collects = true
        default: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        if element == "fldSimple" { fields.end() }
        collects = false
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { if collects { fields.add(string) } }
}
