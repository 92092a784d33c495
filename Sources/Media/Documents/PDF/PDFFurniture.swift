/// What a program sets at the head and foot of each page: numbers, running titles, and a browser's date and address.
struct PDFFurniture {
    private let lines: [PDFLine]
    private let texts: [String]
    /// First and last lines of the pages, as places in `lines`.
    private let edges: Set<Int>
    /// How often the same words, but for numbers, stand at one height among them.
    private let repeats: [String: Int]
    /// From the highest to the lowest line of the work on any page.
    private let top, bottom: Double

    /// - Parameter lines: In the order of reading.
    /// - Returns: Those that are the work's.
    static func removed(from lines: [PDFLine]) -> [PDFLine] {
        var rest = lines
        // What stands at the very rim first, since a number may stand above it.
        rest.removeAll { $0.isAtRim }
        let furniture = PDFFurniture(rest)
        return rest.indices.filter { !furniture.holds($0) }.map { rest[$0] }
    }

    private init(_ lines: [PDFLine]) {
        self.lines = lines
        let texts = lines.map(\.text)
        self.texts = texts
        edges = Set(
            Dictionary(grouping: lines.indices) { lines[$0].page }.values.flatMap { page in
                [page.min { lines[$0].top < lines[$1].top }, page.max { lines[$0].top < lines[$1].top }]
                    .compactMap(\.self)
            })
        repeats = edges.reduce(into: [:]) { $0[Self.place(of: lines[$1], saying: texts[$1]), default: 0] += 1 }
        let work = lines.indices.filter { !Self.saysNumber(texts[$0]) }
        top = work.map { lines[$0].top }.min() ?? 0
        bottom = work.map { lines[$0].bottom }.max() ?? 0
    }

    private func holds(_ line: Int) -> Bool { edges.contains(line) && (isPageNumber(line) || isRunning(line)) }

    /// `2`, `- 2 -`, `2/5`, `Page 2 of 5`, and in Chinese and Japanese `第2页`.
    private static func saysNumber(_ text: String) -> Bool {
        guard text.utf8.count <= 40, text.contains(where: \.isNumber) else { return false }
        let words = text.lowercased().split { !$0.isLetter }
        let known: Set = ["page", "pg", "p", "of", "de", "página", "seite", "von", "sur", "第", "页", "頁", "共", "ページ"]
        return words.allSatisfy { known.contains(String($0)) }
    }

    /// A number in the margin, where no line of the work stands on any page: one that heads a part of the work stands
    /// where its lines do.
    private func isPageNumber(_ index: Int) -> Bool {
        let line = lines[index]
        guard Self.saysNumber(texts[index]), top < bottom, let height = line.words.first?.pageHeight else {
            return false
        }
        let isAbove = line.bottom < top
        guard isAbove || line.top > bottom else { return false }
        if lines.last?.page != lines.first?.page { return true }
        let gap = isAbove ? top - line.bottom : line.top - bottom
        return gap > line.height && (line.bottom < height * 0.12 || line.top > height * 0.78)
    }

    /// The same words at the same height on three pages, but for numbers.
    private func isRunning(_ index: Int) -> Bool {
        repeats[Self.place(of: lines[index], saying: texts[index]), default: 0] > 2
    }

    private static func place(of line: PDFLine, saying text: String) -> String {
        "\(Int((line.top / 2).rounded())) \(text.filter { !$0.isNumber })"
    }
}

extension PDFLine {
    /// Nearer to the paper's edge than any margin of a work (7 mm on A4), where browsers print the date and the address.
    fileprivate var isAtRim: Bool {
        guard let height = words.first?.pageHeight, height > 300 else { return false }
        return bottom < height * 0.035 || top > height * 0.965
    }
}
