import Foundation

/// How many standard deviations a mean square is from 1, its expectation, by the cube root of Wilson and Hilferty.
///
/// Source: Wilson & Hilferty, "The distribution of chi-square", PNAS 17 (1931).
func chiSquareDeviate(meanSquare: Double, degreesOfFreedom: Int) -> Double {
    let variance = 2 / (9 * Double(degreesOfFreedom))
    return (cbrt(meanSquare) - (1 - variance)) / variance.squareRoot()
}

/// `P(T > t)` of Student's t.
///
/// Half the regularised incomplete beta function at `ν/(ν + t²)`, by Lentz's continued fraction: Press et al., "Numerical
/// Recipes", 6.4.
func studentTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    let x = degreesOfFreedom / (degreesOfFreedom + t * t)
    let half = 0.5 * regularisedBeta(x, degreesOfFreedom / 2, 0.5)
    return t > 0 ? half : 1 - half
}

private func regularisedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x < (a + 1) / (a + b + 2) else { return 1 - regularisedBeta(1 - x, b, a) }
    let scale = lgamma(a + b) - lgamma(a) - lgamma(b)
    let front = exp(scale + a * log(x) + b * log(1 - x)) / a
    var (c, d) = (1.0, 1 / (1 - (a + b) * x / (a + 1)))
    var fraction = d
    for m in 1...300 {
        let m = Double(m)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in [even, odd] {
            d = 1 / (1 + term * d)
            c = 1 + term / c
            fraction *= c * d
        }
        if abs(c * d - 1) < 1e-14 { break }
    }
    return front * fraction
}
