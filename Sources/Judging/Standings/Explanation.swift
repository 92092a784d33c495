import Foundation
import Scoring

/// A standing in words that a student can follow.
enum Explanation {
    /// Judges' words on average, what their severity did to it, and how sure the result is.
    static func sentence(for standing: StandingsReport.Standing) -> String {
        guard let measure = standing.measure, let raw = standing.rawMean else { return "No judge has scored it yet." }
        let judges = standing.scoresheets == 1 ? "One judge gave" : "\(standing.scoresheets) judges gave on average"
        let correction =
            switch measure - raw {
            case ..<(-0.05): "they are milder than the panel, so an average judge would give \(points(measure))"
            case 0.05...: "they are harsher than the panel, so an average judge would give \(points(measure))"
            default: "an average judge would give the same"
            }
        var sentence = "\(judges) \(points(raw)); \(correction)"
        if let low = standing.low, let high = standing.high {
            sentence += " (90% sure: between \(points(low)) and \(points(high)))"
        }
        return sentence + "."
    }

    /// One decimal, the same on every machine.
    private static func points(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
