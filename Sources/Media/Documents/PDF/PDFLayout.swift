import Showcase

/// Makes groups of lines by where they stand: a page knows no stanzas, indents or alignment of its own.
struct PDFLayout {
    private let lines: [PDFLine]
    private let isRight: Bool
    /// The commonest start of lines.
    private let margin: Double
    /// From line to line within a stanza.
    private let pitch: Double
    private let height: Double
    /// Of the whole text, on any page.
    private let left, right, foot: Double

    init(of words: [PDFWord]) {
        lines = PDFFurniture.removed(from: PDFLine.lines(of: words))
        isRight = LanguageGuess.isRightToLeft(lines.map(\.text).joined(separator: "\n"))
        margin = Self.usualStart(of: lines, isRight: isRight)
        pitch = Self.usualPitch(of: lines)
        let heights = lines.map(\.height).sorted()
        height = heights.isEmpty ? 12 : heights[heights.count / 2]
        (left, right) = (lines.map(\.left).min() ?? 0, lines.map(\.right).max() ?? 0)
        foot = lines.map(\.bottom).max() ?? 0
    }

    func groups() -> [RawLine.Group] {
        var parted: [[PDFLine]] = []
        for (index, line) in lines.enumerated() {
            if index > 0, !isParted(lines[index - 1], line) {
                parted[parted.count - 1].append(line)
            } else {
                parted.append([line])
            }
        }
        let axes = parted.filter(isCentred).map { $0.map(\.middle).reduce(0, +) / Double($0.count) }
        return parted.map { group($0, axes: axes) }
    }

    private func isParted(_ before: PDFLine, _ line: PDFLine) -> Bool {
        if max(before.height, line.height) > min(before.height, line.height) * 1.25 { return true }
        guard line.page == before.page else { return endsEarly(before) }
        let step = line.top - before.top
        return step > pitch * 1.35 || step < 0
    }

    /// A page's last line that left room for another, and is no full line of prose: a stanza or a paragraph ended here.
    private func endsEarly(_ line: PDFLine) -> Bool {
        foot - line.bottom > pitch * 0.9 && line.right - left < (right - left) * 0.85
    }

    private func group(_ lines: [PDFLine], axes: [Double]) -> RawLine.Group {
        let alignment = alignment(of: lines, axes: axes)
        let raw = lines.map { line in
            // Less than half an em is how letters stand, not where the author put them.
            let ems = (isRight ? margin - line.right : line.left - margin) / line.height
            return RawLine(
                indent: alignment != .start || ems < 0.5 ? 0 : (min(ems, 20) * 2).rounded() / 2, runs: line.runs)
        }
        let length = raw.reduce(0) { $0 + $1.text.count }
        let isLarge = lines.allSatisfy { $0.height > height * 1.25 }
        return RawLine.Group(
            lines: raw, alignment: alignment, isHeading: isLarge && lines.count <= 3 && length <= 120,
            isJustified: alignment == .start && isJustified(lines))
    }

    /// Most lines but the last of a paragraph end at one place.
    private func isJustified(_ lines: [PDFLine]) -> Bool {
        guard lines.count >= 3, let word = lines[0].words.first else { return false }
        let ends = lines.dropLast().map { isRight ? -$0.left : $0.right }.sorted()
        let common = ends[ends.count / 2]
        let starts = lines.map { isRight ? -$0.right : $0.left }
        let usual = starts.sorted()[starts.count / 2]
        // Narrower than a column, lines end at one place by chance.
        return common - usual > word.pageWidth * 0.3 && ends.count { abs($0 - common) < 1.5 } * 5 >= ends.count * 3
            && starts.count { abs($0 - usual) < 1.5 } * 5 >= starts.count * 3
    }

    /// Centred lines have one middle and different starts; one line or two, that of other centred ones or of the page.
    private func alignment(of lines: [PDFLine], axes: [Double]) -> Manuscript.Block.Alignment {
        guard let first = lines.first, let word = first.words.first else { return .start }
        if lines.count < 3 {
            // Two lines may have one middle by chance.
            guard spread(lines.map(\.middle)) < 4 else { return .start }
            let away = isRight ? margin - first.right : first.left - margin
            let isCentred = ([word.pageWidth / 2] + axes).contains { abs(first.middle - $0) < 4 }
            if isCentred && abs(away) > height * 2 { return .center }
            // At the margin across from the one where lines start.
            let isOpposite =
                abs(isRight ? first.left - (word.pageWidth - right) : first.right - (word.pageWidth - left)) < 6
            return isOpposite && away > word.pageWidth * 0.3 ? .end : .start
        }
        let (starts, ends) = (
            spread(lines.map { isRight ? $0.right : $0.left }), spread(lines.map { isRight ? $0.left : $0.right })
        )
        if isCentred(lines) { return .center }
        let away = lines.map { isRight ? margin - $0.right : $0.left - margin }.min() ?? 0
        return ends < 2 && starts > height * 2 && (lines.count > 2 || away > height * 2) ? .end : .start
    }

    private func isCentred(_ lines: [PDFLine]) -> Bool {
        lines.count > 2 && spread(lines.map(\.left)) > height / 2 && spread(lines.map(\.right)) > 2
            && spread(lines.map(\.middle)) < 4
    }

    private func spread(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }

    /// The commonest start of lines, or the outermost where it is nearly as common.
    private static func usualStart(of lines: [PDFLine], isRight: Bool) -> Double {
        let counts = lines.reduce(into: [Int: Int]()) {
            $0[Int((isRight ? $1.right : $1.left).rounded()), default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        let common = counts.filter { $0.value * 4 >= most }.keys
        return Double((isRight ? common.max() : common.min()) ?? 0)
    }

    private static func usualPitch(of lines: [PDFLine]) -> Double {
        let steps = zip(lines, lines.dropFirst()).filter { $0.page == $1.page && $1.top > $0.top }
            .map { $1.top - $0.top }.sorted()
        // Not the middle one: in a poem of couplets half of all steps are wide.
        return steps.isEmpty ? .infinity : steps[steps.count / 4]
    }
}
