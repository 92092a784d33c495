import ArgumentParser
import Foundation
import Scoring

struct FitScoresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Measures of entries, freed of their judges' severity, spread and noise.",
        discussion: """
            Columns: entry, judge, criterion, score; a row a score. A missing row or score is a gap.
            Entries that share no judge, directly or through others, cannot be compared: each such component is ranked \
            by itself.
            """)

    enum Section: String, ExpressibleByArgument, CaseIterable { case standings, judges, reliability }

    @Argument(help: "CSV in UTF-8 with a header row; - for standard input.")
    var file: String

    @Option(help: "Weights of the criteria, as theme=0.4,originality=0.3,composition=0.3. Default: all the same.")
    var weights: String?

    @Option(help: "affine: severity, slope and noise of each judge; additive: severity alone, by least squares.")
    var model = ScoreModel.affine

    @Option(help: "Only this part of the report.")
    var only: Section?

    @Option(help: "Of the draws behind the probabilities; the same seed gives the same bytes.")
    var seed: UInt64 = 1

    @Option(help: "json, or text to read.")
    var format = Format.json

    func run() throws {
        let weights = try CriterionWeights(weights)
        let table = try ScoresInput.reading {
            try ScoreRows(ScoresInput.table(file)).table(weights: weights.byCriterion)
        }
        let fit = model.fit(table, seed: seed)
        let report = ScoresReport(table, fit, only: only)
        format == .json ? report.write() : report.show()
    }
}

extension ScoreModel: ExpressibleByArgument {}

/// `theme=0.4,originality=0.6`.
struct CriterionWeights {
    var byCriterion: [String: Double] = [:]

    init(_ text: String?) throws(ScoresError) {
        guard let text else { return }
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard pair.count == 2, !pair[0].isEmpty, let weight = Double(pair[1]), weight > 0, weight.isFinite,
                byCriterion[pair[0]] == nil
            else { throw .weightUnread(String(part)) }
            byCriterion[pair[0]] = weight
        }
    }
}
