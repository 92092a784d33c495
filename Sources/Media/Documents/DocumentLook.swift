import Showcase

/// What a style, a paragraph or a run says of its looks; `nil` where it says nothing.
struct DocumentLook: Equatable {
    var isBold: Bool?
    var isItalic: Bool?
    /// What typewriters did for want of italics, and is kept as such.
    var isUnderlined: Bool?
    var isHidden: Bool?
    var alignment: Manuscript.Block.Alignment?
    var indent: Double?
    var firstIndent: Double?
    var isRightToLeft: Bool?
    var isHeading: Bool?
    /// The list that it is an item of.
    var list: String?
    /// From 0.
    var listLevel: Int?

    /// What `other` says goes before.
    func overlaid(by other: DocumentLook) -> DocumentLook {
        DocumentLook(
            isBold: other.isBold ?? isBold, isItalic: other.isItalic ?? isItalic,
            isUnderlined: other.isUnderlined ?? isUnderlined, isHidden: other.isHidden ?? isHidden,
            alignment: other.alignment ?? alignment, indent: other.indent ?? indent,
            firstIndent: other.firstIndent ?? firstIndent, isRightToLeft: other.isRightToLeft ?? isRightToLeft,
            isHeading: other.isHeading ?? isHeading, list: other.list ?? list, listLevel: other.listLevel ?? listLevel)
    }

    var emphasis: Manuscript.Run.Emphasis {
        isBold == true ? .strong : isItalic == true || isUnderlined == true ? .emphasis : .none
    }
}

/// Styles that build on one another.
struct DocumentStyles {
    struct Style {
        var base: String?
        var look = DocumentLook()
    }

    var styles: [String: Style] = [:]
    /// Of paragraphs that name none.
    var standard: String?

    func look(of name: String?) -> DocumentLook {
        var chain: [DocumentLook] = []
        var next = name
        while let current = next, let style = styles[current], chain.count < 32 {
            chain.append(style.look)
            next = style.base
        }
        return chain.reversed().reduce(DocumentLook()) { $0.overlaid(by: $1) }
    }
}

extension [String: String] {
    /// Without the prefixes of their names.
    var local: [String: String] {
        reduce(into: [:]) { named, pair in
            named[pair.key.split(separator: ":").last.map(String.init) ?? pair.key] = pair.value
        }
    }
}
