import Foundation

/// The derivative of `ln Γ`, for positive arguments, to about 12 digits.
///
/// Recurrence up to 10, then the asymptotic series: Abramowitz & Stegun 6.3.5 and 6.3.18.
func digamma(_ argument: Double) -> Double {
    var (x, sum) = (argument, 0.0)
    while x < 10 {
        sum -= 1 / x
        x += 1
    }
    let square = 1 / (x * x)
    let series = square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))))
    return sum + log(x) - 0.5 / x - series
}
