/// Fixed points of slowly contracting maps, such as a step of expectation–maximisation.
enum FixedPoint {
    /// Iterates `map` from `start` until no watched coordinate moves by more than `tolerance`, skipping ahead by
    /// squared extrapolation.
    ///
    /// With `r = F(x) − x` and `v = F(F(x)) − 2 F(x) + x`, the next point is `F(x − 2αr + α²v)`, `α = −‖r‖/‖v‖`; where
    /// that leads astray the plain second iterate is taken.
    ///
    /// Source: Varadhan & Roland, "Simple and globally convergent methods for accelerating the convergence of any EM
    /// algorithm", Scandinavian Journal of Statistics 35 (2008), scheme S3.
    ///
    /// - Parameters:
    ///   - watched: how many leading coordinates decide when it is enough.
    ///   - limit: applications of `map` at most.
    static func find(
        from start: [Double], watched: Int, tolerance: Double, limit: Int, map: ([Double]) -> [Double]
    ) -> [Double] {
        var (point, applied, reach) = (start, 0, 4.0)
        while applied < limit {
            let first = map(point)
            applied += 1
            if farthest(point, first, watched) < tolerance { return first }
            let second = map(first)
            applied += 1
            if farthest(first, second, watched) < tolerance { return second }

            var (stepSquares, bendSquares) = (0.0, 0.0)
            for i in point.indices {
                let step = first[i] - point[i]
                let bend = second[i] - first[i] - step
                stepSquares += step * step
                bendSquares += bend * bend
            }
            guard bendSquares > 0 else { return second }
            let length = min(reach, max(1, (stepSquares / bendSquares).squareRoot()))
            if length == reach { reach *= 4 }
            guard length > 1 else {
                point = second
                continue
            }
            var ahead = point
            for i in point.indices {
                let step = first[i] - point[i]
                let bend = second[i] - first[i] - step
                ahead[i] += 2 * length * step + length * length * bend
            }
            let landed = map(ahead)
            applied += 1
            // A leap that ends where the map moves faster than before was no progress.
            let drift = squares(landed, ahead)
            if drift.isFinite, drift <= stepSquares {
                point = landed
            } else {
                point = second
                reach = max(2, reach / 4)
            }
        }
        return point
    }

    private static func farthest(_ a: [Double], _ b: [Double], _ watched: Int) -> Double {
        var most = 0.0
        for i in 0..<watched { most = max(most, abs(a[i] - b[i])) }
        return most
    }

    private static func squares(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for i in a.indices { sum += (a[i] - b[i]) * (a[i] - b[i]) }
        return sum
    }
}
