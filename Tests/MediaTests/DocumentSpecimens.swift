import CArchive
import Foundation

/// Documents made part by part.
enum DocumentSpecimens {
    /// A ZIP package, packed by libarchive.
    static func package(_ parts: [(String, String)]) -> Data {
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var used = 0
        let archive = archive_write_new()
        archive_write_set_format_zip(archive)
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
        ["office", "text", "style", "table", "drawing"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ") + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

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

    /// A PDF of a page with these lines, each at a place in points from the lower left, and on wish more objects.
    static func pdf(_ lines: [(x: Int, y: Int, text: String)], catalog: String = "", objects: [String] = []) -> Data {
        let drawing = lines.map { "BT /F 12 Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n")
        let all =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalog) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                    + "/Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ] + objects
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
