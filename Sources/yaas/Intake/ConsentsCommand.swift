import ArgumentParser
import Foundation
import Intake
import Showcase

struct ConsentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consents",
        abstract: "Record a guardian's consents as staff received them, or that they were revoked.",
        discussion: "Example: yaas consents 7k3m9q2xw1 enter publish --version 2026 --name-display first_country")

    @Argument(help: "The entry.")
    var entry: String

    @Argument(help: "What the guardian agrees to: enter, publish, likeness. None with --revoke.")
    var purposes: [Purpose] = []

    @Option(help: "The version of the text that was agreed to.")
    var version: String

    @Option(help: "How the entrant is named in public: full, first_city, first_country or pseudonym:NAME.")
    var nameDisplay: NameForm = .protective

    @Flag(help: "The guardian takes the consents back.")
    var revoke = false

    @OptionGroup var place: HomeOptions

    func validate() throws {
        if purposes.isEmpty != revoke { throw ValidationError("Name the purposes that are agreed to, or --revoke.") }
    }

    func run() async throws {
        let parts = try await Parts.open(place)
        let (id, now) = (Entry.ID(entry), parts.clock.now)
        let consent = Consent(
            purposes: Set(purposes), nameForm: nameDisplay, version: version, givenAt: now,
            revokedAt: revoke ? now : nil)
        try await Consents(catalogue: parts.catalogue).record(consent, for: id, by: Actor(.staff, "cli"), at: now)
        print(
            revoke
                ? "Entry \(id): consents revoked."
                : "Entry \(id): \(consent.purposes.sorted().map(\.rawValue).joined(separator: ", ")) agreed to.")
    }
}

extension Purpose: ExpressibleByArgument {}
extension NameForm: ExpressibleByArgument {}
