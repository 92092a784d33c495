import ArgumentParser
import Catalogue
import Foundation
import Post
import Showcase

struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "See, send and preview the letters (for staff).",
        subcommands: [List.self, Send.self, Retry.self, Preview.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the letters on their way, and those that did not arrive.",
            discussion: """
                bounced: refused for good, or tried for four days. unsure: the line broke while the server took it; it \
                is not sent again unless you say so.
                """)

        @Option(help: "Only letters in this state; repeat it. Default: all that are not sent.")
        var state: [LetterState] = []

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        private struct Line: Encodable {
            let id: String
            let kind: Letter.Kind
            let about, language: String
            let state: LetterState
            let to: String?
            let writtenAt: Date
            let dueAt, sentAt: Date?
            let attempts: Int
            let reply: String?
        }

        func run() async throws {
            let parts = try await Parts.open(place)
            let states = state.isEmpty ? Set(LetterState.allCases).subtracting([.sent]) : Set(state)
            let letters = try await parts.catalogue.read { try $0.letters(in: states) }
            if output.isJSON {
                return try Output.json(
                    letters.map {
                        Line(
                            id: $0.id.text, kind: $0.kind, about: $0.about.rawValue, language: $0.language,
                            state: $0.state, to: $0.to, writtenAt: $0.writtenAt, dueAt: $0.dueAt, sentAt: $0.sentAt,
                            attempts: $0.attempts, reply: $0.reply)
                    })
            }
            Output.table(
                ["letter", "state", "to", "written", "tries", "reply", "next"],
                letters.map {
                    [
                        $0.id.text, $0.state.rawValue, Output.printable($0.to ?? "–"), Timestamp.text($0.writtenAt),
                        "\($0.attempts)", $0.reply ?? "–", $0.dueAt.map(Timestamp.text) ?? "–",
                    ]
                })
        }
    }

    struct Send: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send what is due now. `yaas serve` does so all along; both may run at once.")

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        private struct Report: Encodable { let sent, deferred, bounced, unsure: Int }

        func run() async throws {
            let parts = try await Parts.open(place)
            let mailer = try Parts.mailSettings().mailer(outbox: parts.home.outbox)
            let round = try await Postman(catalogue: parts.catalogue, mailer: mailer, clock: parts.clock).sendDue()
            if output.isJSON {
                try Output.json(
                    Report(sent: round.sent, deferred: round.deferred, bounced: round.bounced, unsure: round.unsure))
            } else {
                let rest = [(round.deferred, "deferred"), (round.bounced, "bounced"), (round.unsure, "unsure")]
                    .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
                print("\(Output.counted(round.sent, "letter")) sent\(rest).")
            }
            if let obstacle = round.obstacle { throw obstacle }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put letters that did not arrive back into the queue.",
            discussion: "Example: yaas mail retry consent-request_7k3m9q2xw1 --to right@example.org")

        @Argument(help: "The letters, as `yaas mail list` names them.")
        var letters: [String]

        @Option(help: "Send it there instead: one letter only. The entry keeps the address that it has.")
        var to: String?

        @OptionGroup var place: HomeOptions

        func validate() throws {
            if letters.count > 1, to != nil { throw ValidationError("--to goes with one letter.") }
        }

        func run() async throws {
            if let to, EmailAddress(to) == nil { throw PostError.badAddress }
            let parts = try await Parts.open(place)
            let (now, to, ids) = (parts.clock.now, to, letters.map(Letter.ID.init(_:)))
            try await parts.catalogue.write { store in
                for id in ids {
                    guard try store.requeueLetter(id, to: to, at: now) else {
                        throw CommandError.nothingToDo("\(id) is no letter that waits or did not arrive.")
                    }
                    try store.append(
                        AuditLine(
                            at: now, actor: Actor(.staff, "cli"), action: "letter.retried", subject: id.text,
                            detail: to == nil ? [:] : ["address": "changed"]))
                }
            }
            print("\(Output.counted(ids.count, "letter")) back in the queue.")
        }
    }
}

extension LetterState: ExpressibleByArgument {}
