import Foundation
import Showcase

/// Makes the blocks of a manuscript of lines that stand together.
struct GroupReader {
    var sense: LineSense
    var joiner: LineJoiner
    var isMarkdown: Bool

    func blocks(of group: RawLine.Group) -> [Manuscript.Block] {
        if group.isHeading {
            // Headings are bold of themselves.
            let lines = group.lines.map { line in
                let isAllStrong = line.runs.allSatisfy { $0.emphasis == .strong }
                return Manuscript.Line(runs: composed(isAllStrong ? [.init(line.text)] : line.runs))
            }
            return [.init(kind: .heading, alignment: group.alignment, lines: lines)]
        }
        if group.isJustified { return paragraphs(of: group.lines).map(paragraph) }
        return (isMarkdown ? marked(group.lines) : unmarked(group.lines)).map { block in
            var aligned = block
            aligned.alignment = group.alignment
            return aligned
        }
    }

    private func marked(_ group: [RawLine]) -> [Manuscript.Block] {
        if let first = group.first, let heading = MarkdownRuns.heading(first.text) {
            let block = Manuscript.Block(kind: .heading, lines: [.init(runs: heading)])
            return [block] + (group.count > 1 ? marked(Array(group.dropFirst())) : [])
        }
        if let next = group.firstIndex(where: { MarkdownRuns.heading($0.text) != nil }) {
            return marked(Array(group[..<next])) + marked(Array(group[next...]))
        }
        return group.contains(where: \.isKept) ? [kept(group)] : unmarked(group)
    }

    private func unmarked(_ group: [RawLine]) -> [Manuscript.Block] {
        switch sense.sense(of: group) {
        case .verse:
            return [.init(kind: .stanza, lines: group.map { .init(indent: $0.indent, runs: joined([$0])) })]
        case .wrapped: return paragraphs(of: group).map(paragraph)
        case .longLines: return group.map { paragraph([$0]) }
        }
    }

    /// Prose whose paragraphs are parted by a first line that steps in, and not by space.
    private func paragraphs(of group: [RawLine]) -> [[RawLine]] {
        let least = group.map(\.indent).min() ?? 0
        let starts = group.indices.filter { $0 > 0 && group[$0].indent >= least + 1 && group[$0].indent <= least + 6 }
        guard starts.count * 2 <= group.count else { return [group] }
        return zip([0] + starts, starts + [group.count]).map { Array(group[$0..<$1]) }
    }

    /// A stanza of Markdown: a line ends where its end was marked, and nowhere else.
    private func kept(_ group: [RawLine]) -> Manuscript.Block {
        var lines: [Manuscript.Line] = []
        var current: [RawLine] = []
        for (index, raw) in group.enumerated() {
            current.append(raw)
            guard raw.isKept || index == group.count - 1 else { continue }
            lines.append(.init(indent: current[0].indent, runs: joined(current)))
            current = []
        }
        return Manuscript.Block(kind: .stanza, lines: lines)
    }

    private func paragraph(_ lines: [RawLine]) -> Manuscript.Block {
        Manuscript.Block(kind: .paragraph, lines: [.init(runs: joined(lines))])
    }

    private func joined(_ lines: [RawLine]) -> [Manuscript.Run] {
        guard !isMarkdown else { return MarkdownRuns.runs(joiner.joined(lines).map(\.text).joined()) }
        return composed(joiner.joined(lines))
    }

    private func composed(_ runs: [Manuscript.Run]) -> [Manuscript.Run] {
        runs.map { .init($0.text.precomposedStringWithCanonicalMapping, emphasis: $0.emphasis) }
    }
}
