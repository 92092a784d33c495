extension RestrictedLikelihood {
    /// The ratios with the least criterion, and its value there.
    ///
    /// Newton's method on a quadratic through six points, over what each ratio is multiplied by. The criterion is even in
    /// each ratio and smooth at 0, so that no bound is needed; a ratio that does no better than 0 is 0.
    func minimised() -> (ratios: Ratios, value: Value) {
        var search = Search(criterion: self)
        search.run()
        return (search.best, search.value)
    }

    /// Beyond this side, where one value takes a tenth of a second, four digits are enough.
    private static let patientUpTo = 300

    private struct Search {
        let criterion: RestrictedLikelihood
        var best = Ratios(entry: 1, judge: 0.5)
        var value = Value(criterion: .infinity, residualVariance: 0, mean: 0)

        mutating func run() {
            for (entry, judge) in criterion.starts { _ = improves(Ratios(entry: entry, judge: judge)) }
            let isPatient = criterion.side <= RestrictedLikelihood.patientUpTo
            let enough = isPatient ? 1e-9 : 1e-3
            var reach = isPatient ? 0.2 : 0.05
            for _ in 0..<(isPatient ? 80 : 2) {
                let step = newtonStep(reach)
                let size = max(abs(step.entry), abs(step.judge))
                guard size > 1e-10 else { break }
                var scale = 1.0
                while scale > 1e-3, !improves(moved(step.entry * scale, step.judge * scale)) { scale /= 4 }
                if scale > 1e-3, scale * size < enough { break }
                if scale <= 1e-3, reach < 1e-4 { break }
                reach = max(5e-5, min(reach * 0.5, size))
            }
            for zeroed in [Ratios(entry: best.entry, judge: 0), Ratios(entry: 0, judge: best.judge)]
            where min(abs(best.entry), abs(best.judge)) < 0.02 {
                if let there = criterion.value(at: zeroed), there.criterion <= value.criterion + 1e-7 {
                    (best, value) = (zeroed, there)
                }
            }
            best = Ratios(entry: abs(best.entry), judge: abs(best.judge))
        }

        /// Steps are relative to the ratios, near 0 to a twentieth.
        private func moved(_ entry: Double, _ judge: Double) -> Ratios {
            Ratios(
                entry: best.entry + entry * max(0.05, abs(best.entry)),
                judge: best.judge + judge * max(0.05, abs(best.judge)))
        }

        private mutating func improves(_ ratios: Ratios) -> Bool {
            guard let there = criterion.value(at: ratios), there.criterion < value.criterion else { return false }
            (best, value) = (ratios, there)
            return true
        }

        /// At most 0.6 each way. A direction that does not curve upwards is walked downhill.
        private func newtonStep(_ h: Double) -> (entry: Double, judge: Double) {
            func at(_ entry: Double, _ judge: Double) -> Double {
                criterion.value(at: moved(entry * h, judge * h))?.criterion ?? .infinity
            }
            let middle = value.criterion
            let (east, west, north, south) = (at(1, 0), at(-1, 0), at(0, 1), at(0, -1))
            let gradient = (entry: (east - west) / (2 * h), judge: (north - south) / (2 * h))
            let curve = (entry: (east + west - 2 * middle) / (h * h), judge: (north + south - 2 * middle) / (h * h))
            let cross = (at(1, 1) - east - north + middle) / (h * h)
            let determinant = curve.entry * curve.judge - cross * cross
            func bounded(_ step: Double) -> Double { step.isFinite ? min(0.6, max(-0.6, step)) : 0 }
            guard curve.entry > 0, curve.judge > 0, determinant > 1e-3 * curve.entry * curve.judge else {
                func alone(_ slope: Double, _ bend: Double) -> Double {
                    bounded(bend > 0 ? -slope / bend : slope > 0 ? -0.6 : 0.6)
                }
                return (alone(gradient.entry, curve.entry), alone(gradient.judge, curve.judge))
            }
            return (
                bounded((cross * gradient.judge - curve.judge * gradient.entry) / determinant),
                bounded((cross * gradient.entry - curve.entry * gradient.judge) / determinant)
            )
        }
    }
}
