import ArgumentParser
import Foundation
import Scoring
import Showcase

struct RankBallotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Worths of entries from ranked ballots, by the model of Plackett and Luce.",
        discussion: """
            Columns: ballot, rank, entry; equal ranks on a ballot are ties. A ballot need not rank every entry.
            An entry that only ever came first or last has no finite worth: null, unless --prior is given.
            """)

    @Argument(help: "CSV in UTF-8 with a header row; - for standard input.")
    var file: String

    @Option(help: "Standard deviation of a normal prior of the log worths; every entry then has one.")
    var prior: Double?

    @Option(help: "json, or text to read.")
    var format = Format.json

    func validate() throws {
        if let prior, !(prior > 0 && prior.isFinite) { throw ValidationError("--prior is a number above 0.") }
    }

    func run() throws {
        let ballots = try ScoresInput.reading { try Ballots(ScoresInput.table(file)) }
        let fit = PlackettLuce(ballots, prior: prior)
        let rows = zip(ballots.entries, fit.worths).sorted {
            ($1.1.log ?? -.infinity, $0.0) < ($0.1.log ?? -.infinity, $1.0)
        }
        format == .json ? write(rows, fit) : show(rows, fit)
    }

    private func write(_ rows: [(String, PlackettLuce.Worth)], _ fit: PlackettLuce) {
        var json = JSONWriter()
        json.object { json in
            json.section("entries")
            json.list(rows) { json, row in
                json.object { json in
                    json.field("entry", row.0)
                    json.field("log_worth", row.1.log)
                    json.field("standard_error", row.1.standardError)
                }
            }
            json.section("log_likelihood")
            json.value(fit.logLikelihood)
            json.section("tie_parameter")
            json.value(fit.tieParameter)
            json.endLine()
        }
        json.endLine()
        json.flush()
    }

    private func show(_ rows: [(String, PlackettLuce.Worth)], _ fit: PlackettLuce) {
        func number(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "–" }
        Output.table(
            ["entry", "log worth", "standard error"],
            rows.map { [Output.printable($0.0), number($0.1.log), number($0.1.standardError)] })
        print("\nlog-likelihood \(number(fit.logLikelihood)), tie parameter \(number(fit.tieParameter))")
    }
}
