import Showcase

/// A text work as it is set on a sheet.
struct Sheet {
    var lang: String
    var dir: String
    var blocks: [Block]

    struct Block {
        var tag: String
        var className: String
        var lines: [Line]
    }

    struct Line {
        var runs: [Run]
    }

    struct Run {
        var text: String
        var isPlain: Bool
        var isEmphasis: Bool
        var isStrong: Bool
    }

    /// - Parameter fallback: the language that the entrant named, where the text's own is not known.
    init(_ manuscript: Manuscript, fallback: String) {
        lang = manuscript.language ?? fallback
        dir = manuscript.direction.rawValue
        blocks = manuscript.blocks.map { block in
            Block(
                tag: "p", className: "\(block.kind.rawValue) align-\(block.alignment.rawValue)",
                lines: block.lines.map { line in
                    // A style would be needed for each indent; half an em is an en space.
                    let indent = String(repeating: "\u{2002}", count: max(0, Int((line.indent * 2).rounded())))
                    return Line(runs: ([Manuscript.Run(indent)] + line.runs).filter { !$0.text.isEmpty }.map(Run.init))
                })
        }
    }
}

extension Sheet.Run {
    init(_ run: Manuscript.Run) {
        self.init(
            text: run.text, isPlain: run.emphasis == .none, isEmphasis: run.emphasis == .emphasis,
            isStrong: run.emphasis == .strong)
    }
}
