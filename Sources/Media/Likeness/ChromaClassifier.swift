import Foundation

/// One of Chromaprint's sixteen questions to a stretch of a chroma image; the answer is one of four, in two bits.
struct ChromaClassifier {
    /// How the rectangle is parted into the two areas that are compared.
    enum Pattern {
        case whole, notesHalved, timeHalved, chequered, notesInThree, timeInThree
    }

    var pattern: Pattern
    var low: Int
    var height: Int
    var width: Int
    var thresholds: (Double, Double, Double)

    init(_ pattern: Pattern, _ low: Int, _ height: Int, _ width: Int, _ a: Double, _ b: Double, _ c: Double) {
        (self.pattern, self.low, self.height, self.width, thresholds) = (pattern, low, height, width, (a, b, c))
    }

    /// The widest rectangle, in rows.
    static let reach = 16

    /// Trained by Chromaprint's author; its default algorithm, "test 2"
    /// (acoustid/chromaprint, `src/fingerprinter_configuration.cpp`, MIT).
    static let all: [ChromaClassifier] = [
        .init(.whole, 4, 3, 15, 1.98215, 2.35817, 2.63523),
        .init(.notesInThree, 4, 6, 15, -1.03809, -0.651211, -0.282167),
        .init(.notesHalved, 0, 4, 16, -0.298702, 0.119262, 0.558497),
        .init(.chequered, 8, 2, 12, -0.105439, 0.0153946, 0.135898),
        .init(.chequered, 4, 4, 8, -0.142891, 0.0258736, 0.200632),
        .init(.notesInThree, 0, 3, 5, -0.826319, -0.590612, -0.368214),
        .init(.notesHalved, 2, 2, 9, -0.557409, -0.233035, 0.0534525),
        .init(.timeHalved, 7, 3, 4, -0.0646826, 0.00620476, 0.0784847),
        .init(.timeHalved, 6, 2, 16, -0.192387, -0.029699, 0.215855),
        .init(.timeHalved, 1, 3, 2, -0.0397818, -0.00568076, 0.0292026),
        .init(.timeInThree, 10, 1, 15, -0.53823, -0.369934, -0.190235),
        .init(.chequered, 6, 2, 10, -0.124877, 0.0296483, 0.139239),
        .init(.timeHalved, 1, 1, 14, -0.101475, 0.0225617, 0.231971),
        .init(.chequered, 5, 6, 4, -0.0799915, -0.00729616, 0.063262),
        .init(.notesHalved, 9, 2, 12, -0.272556, 0.019424, 0.302559),
        .init(.chequered, 4, 2, 14, -0.164292, -0.0321188, 0.0846339),
    ]

    /// Two bits, in Gray's code: neighbouring answers differ in one.
    func answer(_ image: ChromaImage, at row: Int) -> UInt32 {
        let (one, other) = areas(image, row)
        let value = log((1 + one) / (1 + other))
        if value < thresholds.1 { return value < thresholds.0 ? 0 : 1 }
        return value < thresholds.2 ? 3 : 2
    }

    private func areas(_ image: ChromaImage, _ row: Int) -> (Double, Double) {
        let (end, high) = (row + width, low + height)
        switch pattern {
        case .whole: return (image.area(row, end, low, high), 0)
        case .notesHalved:
            let middle = low + height / 2
            return (image.area(row, end, middle, high), image.area(row, end, low, middle))
        case .timeHalved:
            let middle = row + width / 2
            return (image.area(middle, end, low, high), image.area(row, middle, low, high))
        case .chequered:
            let (middle, note) = (row + width / 2, low + height / 2)
            return (
                image.area(row, middle, note, high) + image.area(middle, end, low, note),
                image.area(row, middle, low, note) + image.area(middle, end, note, high)
            )
        case .notesInThree:
            let third = height / 3
            return (
                image.area(row, end, low + third, low + 2 * third),
                image.area(row, end, low, low + third) + image.area(row, end, low + 2 * third, high)
            )
        case .timeInThree:
            let third = width / 3
            return (
                image.area(row + third, row + 2 * third, low, high),
                image.area(row, row + third, low, high) + image.area(row + 2 * third, end, low, high)
            )
        }
    }
}
