import ArgumentParser
import Catalogue
import Foundation
import Showcase

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Read the audit log, and prove that it is whole.",
        subcommands: [List.self, Verify.self], defaultSubcommand: List.self)

    /// A line of the log with the reason it points to.
    struct Line: Encodable, Sendable {
        let at: Date
        let actor: String
        let action: String
        let subject: String
        let detail: [String: String]
        let reason: String?

        init(_ line: AuditLine, in store: Store) throws {
            at = line.at
            actor = line.actor.description
            action = line.action
            subject = line.subject
            detail = line.detail
            reason = try line.decision.flatMap { try store.decision($0)?.reason }
        }
    }

    static func show(_ lines: [Line]) {
        Output.table(
            ["when", "who", "what", "entry or other", "detail", "why"],
            lines.map { line in
                let detail = line.detail.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                return [
                    Timestamp.text(line.at), line.actor, line.action, line.subject, detail.joined(separator: " "),
                    Output.printable(line.reason ?? ""),
                ]
            })
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the log, or what concerns one subject.")

        @Argument(help: "An entry, a season, a judge or a program.")
        var subject: String?

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        func run() async throws {
            let subject = subject
            let lines = try await Parts.open(place).catalogue.read { store in
                try store.auditLog(of: subject).map { try Line($0, in: store) }
            }
            if output.isJSON { try Output.json(lines) } else { AuditCommand.show(lines) }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Check the log's chain of hashes.")

        @OptionGroup var place: HomeOptions

        func run() async throws {
            let (broken, count) = try await Parts.open(place).catalogue.read {
                (try $0.firstBrokenAuditLine(), try $0.auditLog().count)
            }
            guard let broken else { return print("The audit log is whole: \(count) lines.") }
            print("The audit log was changed at line \(broken) of \(count).")
            throw Refused.exit
        }
    }
}
