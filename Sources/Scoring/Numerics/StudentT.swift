/// The 95% point of Student's t, so that a 90% interval is `± t · standard error`.
///
/// Exact for one and two degrees of freedom; else the expansion of Abramowitz & Stegun 26.7.5, within 0.005 from
/// three degrees on.
func studentT95(degreesOfFreedom: Int) -> Double {
    switch degreesOfFreedom {
    case ...1: return 6.313_751_514_675_043
    case 2: return 2.919_985_580_355_516
    default:
        let z = 1.644_853_626_951_472
        let n = Double(degreesOfFreedom)
        let z2 = z * z
        let g1 = z * (z2 + 1) / 4
        let g2 = z * ((5 * z2 + 16) * z2 + 3) / 96
        let g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
        let g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160
        return z + g1 / n + g2 / (n * n) + g3 / (n * n * n) + g4 / (n * n * n * n)
    }
}
