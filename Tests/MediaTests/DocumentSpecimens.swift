import CArchive
import Foundation

/// Documents made part by part.
enum DocumentSpecimens {
    /// A ZIP package, packed by libarchive.
    static func package(_ parts: [(String, String)], isPacked: Bool = true) -> Data {
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var used = 0
        let archive = archive_write_new()
        archive_write_set_format_zip(archive)
        if !isPacked { archive_write_zip_set_compression_store(archive) }
        archive_write_open_memory(archive, &buffer, buffer.count, &used)
        for (name, content) in parts {
            let entry = archive_entry_new()
            archive_entry_set_pathname(entry, name)
            archive_entry_set_size(entry, Int64(content.utf8.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            let bytes = Array(content.utf8)
            archive_write_data(archive, bytes, bytes.count)
            archive_entry_free(entry)
        }
        archive_write_close(archive)
        archive_write_free(archive)
        return Data(buffer.prefix(used))
    }

    /// The first part's stated size reaches over the second's head, and its checksum is right.
    static var overlapping: Data {
        let whole = package(
            [contentTypes(wordType), ("word/document.xml", "<x/>"), ("word/a", "a"), ("word/b", "b")], isPacked: false)
        guard let entry = whole.range(of: Data("word/a".utf8), options: .backwards)?.lowerBound else { return whole }
        var changed = whole
        changed[entry - 46 + 20] = 60
        return changed
    }

    static let wordNames = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    static func contentTypes(_ type: String) -> (String, String) {
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/main.xml\" ContentType=\"application/vnd.\(type)\"/></Types>"
        )
    }

    static let wordType = "openxmlformats-officedocument.wordprocessingml.document.main+xml"

    /// A Word document of this body.
    static func word(
        _ body: String, styles: String = "", type: String = wordType, before: String = "",
        with others: [(String, String)] = []
    ) -> Data {
        package(
            [
                contentTypes(type),
                ("word/document.xml", "\(before)<w:document \(wordNames)><w:body>\(body)</w:body></w:document>"),
                ("word/styles.xml", "<w:styles \(wordNames)>\(styles)</w:styles>"),
            ] + others)
    }

    static let openNames =
        ["office", "text", "style", "table", "drawing", "script"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ") + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""

    /// An OpenDocument text of this body and these automatic styles.
    static func openText(_ body: String, styles: String = "", with others: [(String, String)] = []) -> Data {
        package(
            [
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                (
                    "content.xml",
                    "<office:document-content \(openNames)><office:automatic-styles>\(styles)"
                        + "</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
                        + "</office:document-content>"
                ),
            ] + others)
    }

    /// A numbered list of two levels, a bullet, and a note.
    static var wordList: Data {
        func item(_ text: String, _ list: Int, _ level: Int, _ more: String = "") -> String {
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>\(text)</w:t>\(more)</w:r></w:p>"
        }
        func level(_ depth: Int, _ format: String, _ text: String) -> String {
            "<w:lvl w:ilvl=\"\(depth)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
        }
        return word(
            item("salt", 1, 0) + item("sand", 1, 1) + item("wind", 1, 0, "<w:footnoteReference w:id=\"2\"/>")
                + item("last", 2, 0),
            with: [
                (
                    "word/numbering.xml",
                    "<w:numbering \(wordNames)><w:abstractNum w:abstractNumId=\"0\">\(level(0, "decimal", "%1."))"
                        + "\(level(1, "lowerLetter", "%1.%2)"))</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                        + "\(level(0, "bullet", "\u{F0B7}"))</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                        + "w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
                ),
                (
                    "word/footnotes.xml",
                    "<w:footnotes \(wordNames)><w:footnote w:id=\"0\" w:type=\"separator\"><w:p><w:r><w:t>-</w:t></w:r>"
                        + "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t> from the west</w:t>"
                        + "</w:r></w:p></w:footnote></w:footnotes>"
                ),
            ])
    }

    /// The same in an OpenDocument text.
    static var openList: Data {
        openText(
            "<text:list text:style-name=\"L\"><text:list-item><text:p>salt</text:p><text:list><text:list-item>"
                + "<text:p>sand</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>wind"
                + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>from the west</text:p>"
                + "</text:note-body></text:note></text:p></text:list-item></text:list><text:list text:style-name=\"B\">"
                + "<text:list-item><text:p>last</text:p></text:list-item></text:list>",
            styles: "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
                + "style:num-format=\"1\" style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" "
                + "style:num-format=\"a\" style:num-suffix=\")\" text:display-levels=\"2\"/></text:list-style>"
                + "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" "
                + "text:bullet-char=\"•\"/></text:list-style>")
    }

    /// A relationship part with one relation.
    static func relations(_ type: String, _ target: String, isExternal: Bool = true) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)\" Target=\"\(target)\" "
            + "\(isExternal ? "TargetMode=\"External\"" : "")/></Relationships>"
    }

    /// A PDF of a page with these lines, each at a place in points from the lower left, and on wish more objects, from
    /// number 6 on.
    static func pdf(_ lines: [(x: Int, y: Int, text: String)], catalog: String = "", objects: [String] = []) -> Data {
        pdf(pages: [lines], catalog: catalog, objects: objects)
    }

    /// The same of several pages. What starts with a star is set in bold.
    static func pdf(
        pages: [[(x: Int, y: Int, text: String)]], catalog: String = "", objects: [String] = []
    ) -> Data {
        let first = 6 + objects.count
        let later = pages.indices.dropFirst().map { first + ($0 - 1) * 2 }
        func page(_ content: Int) -> String {
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(content) 0 R /Resources << /Font << /F 5 0 R "
                + "/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >> >> >>"
        }
        func content(_ lines: [(x: Int, y: Int, text: String)]) -> String {
            let drawing = lines.map { line in
                let isBold = line.text.hasPrefix("*")
                let text = isBold ? line.text.dropFirst() : line.text[...]
                return "BT /\(isBold ? "B" : "F") 12 Tf \(line.x) \(line.y) Td (\(text)) Tj ET"
            }.joined(separator: "\n")
            return "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream"
        }
        let kids = ([3] + later).map { "\($0) 0 R" }.joined(separator: " ")
        let all =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
                "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
                page(4), content(pages[0]), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ] + objects + zip(pages.dropFirst(), later).flatMap { [page($1 + 1), content($0)] }
        var file = "%PDF-1.7\n"
        var places: [Int] = []
        for (index, object) in all.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = file.utf8.count
        file += "xref\n0 \(all.count + 1)\n0000000000 65535 f \n"
        for place in places { file += String("0000000000\(place)".suffix(10)) + " 00000 n \n" }
        file += "trailer\n<< /Size \(all.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Data(file.utf8)
    }
}

extension Data {
    /// With one bit turned, so far from where a part's name stands in the package's directory.
    func changed(in name: String, at distance: Int) -> Data {
        guard let place = range(of: Data(name.utf8), options: .backwards)?.lowerBound else { return self }
        var changed = self
        changed[place + distance] ^= 1
        return changed
    }
}
