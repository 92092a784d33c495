import ArgumentParser
import Catalogue
import Showcase

struct LikenessesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "likenesses",
        abstract: "List pairs of entries whose works are near to each other, for staff to look at.",
        discussion: """
            A hint, not a finding: two works may be near for good reasons, and nothing was refused for it. Students and \
            judges never see it. Works are compared across all seasons; strength goes from 0 to 1.
            """)

    @Option(help: "Only pairs that an entry of this season is part of. Default: all.")
    var season: String?

    @OptionGroup var place: HomeOptions
    @OptionGroup var output: FormatOption

    func run() async throws {
        let parts = try await Parts.open(place)
        let season = try self.season.map { try parts.season(named: $0).id }
        let lines = try await parts.catalogue.read { store in
            try store.likenesses(in: season).map { try LikenessLine($0, in: store) }
        }
        if output.isJSON { return try Output.json(lines) }
        Output.table(
            ["strength", "kind", "entry", "season", "category", "other", "season", "category", "titles"],
            lines.map { line in
                [
                    line.rounded, line.kind.rawValue, line.entry.entry, line.entry.season, line.entry.category,
                    line.other.entry, line.other.season, line.other.category,
                    "\(line.entry.title) | \(line.other.title)",
                ]
            })
        print("\n\(Output.counted(lines.count, "pair")).")
    }
}

/// A pair as staff see it.
struct LikenessLine: Encodable, Sendable {
    struct Side: Encodable, Sendable {
        let entry: String
        let season: String
        let category: String
        let state: EntryState
        let title: String

        init(_ entry: Entry) {
            self.entry = entry.id.text
            season = entry.season.text
            category = entry.category.text
            state = entry.state
            title = Output.printable(entry.title)
        }
    }

    let kind: WorkKind
    let strength: Double
    let entry: Side
    let other: Side

    init(_ likeness: Likeness, in store: Store) throws {
        kind = likeness.kind
        strength = (likeness.strength * 1000).rounded() / 1000
        entry = Side(try store.entry(likeness.entry))
        other = Side(try store.entry(likeness.other))
    }

    var rounded: String { "\((strength * 100).rounded() / 100)" }
}
