/// Minus the second derivatives of a ballots' log-likelihood: a weighted graph for pairs, a small dense matrix for each
/// longer ballot.
struct BallotCurvature {
    /// A pair: `weight` between its entries, and what each shares with the tie parameter, with opposite signs.
    struct Edge {
        var first: Int32
        var second: Int32
        var weight: Double
        var withTie: Double
    }

    struct Block {
        var coordinates: [Int]
        /// Row by row.
        var values: [Double]
    }

    let entries: Int
    var diagonal: [Double]
    var edges: [Edge] = []
    var blocks: [Block] = []
    var prior = 0.0
    /// The coordinate of `ln δ_2`.
    var tie: Int?
    private var tieWeight = 0.0

    init(entries: Int, coordinates: Int) {
        self.entries = entries
        diagonal = Array(repeating: 0, count: coordinates)
    }

    mutating func add(_ edge: Edge, tieWeight: Double) {
        edges.append(edge)
        diagonal[Int(edge.first)] += edge.weight
        diagonal[Int(edge.second)] += edge.weight
        guard let tie else { return }
        diagonal[tie] += tieWeight
        self.tieWeight += tieWeight
    }

    mutating func add(_ block: Block) {
        blocks.append(block)
        let order = block.coordinates.count
        for (place, coordinate) in block.coordinates.enumerated() {
            diagonal[coordinate] += block.values[place * order + place]
        }
    }

    func times(_ vector: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: vector.count)
        for index in 0..<entries { result[index] = prior * vector[index] }
        let tieValue = tie.map { vector[$0] } ?? 0
        var tieSum = tieWeight * tieValue
        for edge in edges {
            let (first, second) = (Int(edge.first), Int(edge.second))
            let difference = vector[first] - vector[second]
            let flow = edge.weight * difference + edge.withTie * tieValue
            result[first] += flow
            result[second] -= flow
            tieSum += edge.withTie * difference
        }
        if let tie { result[tie] += tieSum }
        for block in blocks {
            let order = block.coordinates.count
            for (row, coordinate) in block.coordinates.enumerated() {
                var sum = 0.0
                for column in 0..<order {
                    sum += block.values[row * order + column] * vector[block.coordinates[column]]
                }
                result[coordinate] += sum
            }
        }
        return result
    }

    /// Up to this many coordinates the whole inverse is taken; beyond, its diagonal by two terms of Neumann's series,
    /// `1/h_i + Σ_j (h_ij/h_i)² / h_j`, a little small.
    private static let exactUpTo = 500

    /// Standard errors of the entries' log worths.
    ///
    /// - Parameter isCentred: the worths have mean 0 and only their differences are known.
    func standardErrors(isCentred: Bool) -> [Double?] {
        guard diagonal.count <= Self.exactUpTo else { return approximateErrors() }
        var matrix = SymmetricMatrix(order: diagonal.count)
        for index in 0..<entries { matrix[index, index] = prior }
        if let tie { matrix[tie, tie] = tieWeight }
        for edge in edges {
            let (first, second) = (Int(edge.first), Int(edge.second))
            matrix[first, first] += edge.weight
            matrix[second, second] += edge.weight
            matrix[first, second] -= edge.weight
            matrix[second, first] -= edge.weight
            guard let tie else { continue }
            for (entry, share) in [(first, edge.withTie), (second, -edge.withTie)] {
                matrix[entry, tie] += share
                matrix[tie, entry] += share
            }
        }
        for block in blocks {
            for (row, one) in block.coordinates.enumerated() {
                for (column, other) in block.coordinates.enumerated() {
                    matrix[one, other] += block.values[row * block.coordinates.count + column]
                }
            }
        }
        let shift = isCentred ? 1 / Double(entries) : 0
        for row in 0..<entries { for column in 0..<entries { matrix[row, column] += shift } }
        guard let inverse = matrix.inverse() else { return Array(repeating: nil, count: entries) }
        return (0..<entries).map { max(0, inverse[$0, $0] - shift).squareRoot() }
    }

    private func approximateErrors() -> [Double?] {
        var second = Array(repeating: 0.0, count: entries)
        func add(_ one: Int, _ other: Int, _ value: Double) {
            guard one < entries, other < entries else { return }
            second[one] += value * value / diagonal[other]
        }
        for edge in edges {
            add(Int(edge.first), Int(edge.second), edge.weight)
            add(Int(edge.second), Int(edge.first), edge.weight)
        }
        for block in blocks {
            for (row, one) in block.coordinates.enumerated() {
                for (column, other) in block.coordinates.enumerated() where one != other {
                    add(one, other, block.values[row * block.coordinates.count + column])
                }
            }
        }
        return (0..<entries).map { index in
            let own = diagonal[index]
            return own > 0 ? ((1 + second[index] / own) / own).squareRoot() : nil
        }
    }
}
