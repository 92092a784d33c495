/// Eigenvalues of large symmetric matrices from a few products with vectors.
enum Lanczos {
    /// The largest eigenvalue, by Lanczos's method with full orthogonalisation, to ten digits or as many steps as there are
    /// rows, at most 200.
    static func largestEigenvalue(order: Int, times: ([Double]) -> [Double]) -> Double? {
        guard order > 0 else { return nil }
        var numbers = SeededNumbers(seed: 1)
        var vector = (0..<order).map { _ in numbers.uniform() - 0.5 }
        var basis: [[Double]] = []
        var (diagonal, beside) = ([Double](), [Double]())
        var largest: Double?
        for _ in 0..<min(order, 200) {
            let length = norm(vector)
            if !basis.isEmpty {
                guard length > 1e-12 * (largest.map(abs) ?? 1) else { break }
                beside.append(length)
            }
            let unit = vector.map { $0 / length }
            basis.append(unit)
            vector = times(unit)
            diagonal.append(dot(vector, unit))
            for _ in 0..<2 {
                for each in basis {
                    let share = dot(vector, each)
                    for index in vector.indices { vector[index] -= share * each[index] }
                }
            }
            let found = top(diagonal, beside)
            if let before = largest, abs(found - before) < 1e-11 * abs(found) { return found }
            largest = found
        }
        return largest
    }

    /// The largest eigenvalue of a tridiagonal matrix, by bisection on the signs of its leading minors.
    private static func top(_ diagonal: [Double], _ beside: [Double]) -> Double {
        var reach = 0.0
        for index in diagonal.indices {
            let left = index > 0 ? abs(beside[index - 1]) : 0
            reach = max(reach, abs(diagonal[index]) + left + (index < beside.count ? abs(beside[index]) : 0))
        }
        var (low, high) = (-reach, reach)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            var pivot = middle - diagonal[0]
            for index in diagonal.indices.dropFirst() {
                guard pivot > 0 else { break }
                pivot = middle - diagonal[index] - beside[index - 1] * beside[index - 1] / pivot
            }
            if pivot > 0 { high = middle } else { low = middle }
        }
        return (low + high) / 2
    }

    private static func norm(_ a: [Double]) -> Double { dot(a, a).squareRoot() }
}
