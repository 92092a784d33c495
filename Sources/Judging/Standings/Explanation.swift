import Foundation
import Scoring

/// A standing in words.
enum Explanation {
    /// A sentence that a student can follow: what the judges gave, how strict they are, what that comes to, and how sure
    /// it is.
    static func sentence(for standing: StandingsReport.Standing, of panel: PanelView) -> String {
        guard let measure = standing.measure, let raw = standing.rawMean else { return "No judge has scored it yet." }
        let judges = standing.scoresheets == 1 ? "One judge gave" : "\(standing.scoresheets) judges gave on average"
        var sentence = "\(judges) \(points(raw)); \(correction(measure, raw, panel.severity(of: standing.entry)))"
        if let low = standing.low, let high = standing.high {
            sentence += " (90% sure: between \(points(low)) and \(points(high)))"
        }
        return sentence + "."
    }

    private static func correction(_ measure: Double, _ raw: Double, _ severity: Double?) -> String {
        let shift = measure - raw
        if abs(shift) < 0.05 { return "an average judge would give the same" }
        if let severity, abs(severity) >= 0.05, severity * shift > 0 {
            let word = severity > 0 ? "harsher" : "milder"
            return "they are \(word) than the panel, so an average judge would give \(points(measure))"
        }
        // What moved it was not severity: care, spread, and how few scores there are.
        return "weighed by how steadily each judges, an average judge would give \(points(measure))"
    }

    /// A paragraph for staff: the place and its uncertainty, every sheet with what is known of its judge, and what to heed.
    static func paragraph(for standing: StandingsReport.Standing, of panel: PanelView) -> String {
        guard let measure = standing.measure, let raw = standing.rawMean else {
            return "\(standing.entry) has no scoresheet yet and does not stand."
        }
        var sentences = ["\(standing.entry) stands at \(place(standing)) with \(points(measure, 2))\(error(standing))"]
        let sheets = panel.sheets(of: standing.entry).map { judge, score in
            "\(judge.judge) \(points(score))\(manner(judge))"
        }
        sentences.append("Its raw mean is \(points(raw, 2)): \(sheets.joined(separator: ", "))")
        let chances = ["1", "3", "10"].compactMap { top in
            standing.probabilityTop[top].flatMap { $0 }.map { "\(percent($0)) to be among the best \(top)" }
        }
        if !chances.isEmpty { sentences.append("It has \(chances.joined(separator: ", "))") }
        let flagged = panel.sheets(of: standing.entry).map(\.judge).filter { !$0.flags.isEmpty }
        if !flagged.isEmpty {
            let named = flagged.map { "\($0.judge) (\($0.flags.joined(separator: ", ")))" }
            sentences.append("Look at \(named.joined(separator: ", ")) before you rely on it")
        }
        if let low = standing.low, let high = standing.high, standing.scoresheets < 3 {
            sentences.append(
                "With so few sheets anything from \(points(low)) to \(points(high)) is likely; another judge would help most"
            )
        }
        return sentences.joined(separator: ". ") + "."
    }

    private static func place(_ standing: StandingsReport.Standing) -> String {
        let rank = standing.rank.map(String.init) ?? "no place"
        guard let best = standing.rankLow, let worst = standing.rankHigh, best < worst else { return rank }
        return "\(rank) (likely \(best) to \(worst))"
    }

    private static func error(_ standing: StandingsReport.Standing) -> String {
        standing.standardError.map { " ± \(points($0, 2))" } ?? ""
    }

    /// ` (harsh by 0.8, spreads little)`; nothing for a judge like the others.
    private static func manner(_ judge: StandingsReport.JudgeRow) -> String {
        var words: [String] = []
        if let severity = judge.severity, abs(severity) >= 0.25 {
            words.append("\(severity > 0 ? "harsh" : "mild") by \(points(abs(severity)))")
        }
        if let slope = judge.slope {
            if slope < 0.7 { words.append("spreads little") }
            if slope > 1.3 { words.append("spreads wide") }
        }
        return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

    /// A few decimals, the same on every machine.
    private static func points(_ value: Double, _ decimals: Int = 1) -> String {
        let scale = decimals == 1 ? 10 : 100
        let units = Int((value * Double(scale)).rounded())
        let rest = String(abs(units) % scale)
        let padded = String(repeating: "0", count: decimals - rest.count) + rest
        return "\(units < 0 ? "−" : "")\(abs(units) / scale).\(padded)"
    }
}
