import Showcase

/// What a font's name says of its cut. A PDF tells it nowhere else that programs agree on.
enum PDFFont {
    static func emphasis(of name: String) -> Manuscript.Run.Emphasis {
        // Subsets have six letters and a plus before their names (ISO 32000-1, 9.6.4).
        let plain = (name.split(separator: "+").last.map(String.init) ?? name).lowercased()
        if isBold(plain) { return .strong }
        let isItalic =
            plain.contains("italic") || plain.contains("oblique") || plain.hasSuffix("ital") || plain.hasSuffix("-it")
            || texItalics.contains(where: plain.hasPrefix)
        return isItalic ? .emphasis : .none
    }

    private static func isBold(_ name: String) -> Bool {
        if name.contains("bold") || name.contains("heavy") || name.hasSuffix("black") || name.contains("black-")
            || name.contains("blackitalic") || name.hasSuffix("-bd")
        {
            return true
        }
        return texBolds.contains(where: name.hasPrefix) || name.hasPrefix("nimbus") && name.contains("-medi")
    }

    /// Computer Modern and its heirs.
    private static let texItalics = ["cmti", "cmsl", "ecti", "ecsl", "sfti", "sfsl", "lmri", "cmmi"]
    private static let texBolds = ["cmbx", "ecbx", "sfbx", "cmb1"]
}
