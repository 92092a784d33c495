import Foundation
import Showcase
import Yams

/// Writes a season as `theme.yaml`, so that a new season can begin from an old one.
public enum ThemeWriter {
    /// The file's text, every key stated; `ThemeReader` reads the same season from it.
    public static func yaml(_ season: Season) throws -> String {
        try serialize(node: node(season), width: -1, allowUnicode: true)
    }

    private static func node(_ season: Season) -> Node {
        map([
            ("season", text(season.id.text)), ("title", texts(season.title)), ("statement", texts(season.statement)),
            ("prompts", sorted(season.prompts) { list($0.map(text)) }),
            ("time_zone", text(season.timeZone.identifier)), ("opens", instant(season.opens, in: season.timeZone)),
            ("deadline", instant(season.deadline, in: season.timeZone)),
            ("grace_minutes", number(season.graceMinutes)), ("eligibility", node(season.eligibility)),
            (
                "nomination",
                map([("quota", number(season.nomination.quota)), ("per", words(season.nomination.per))])
            ),
            (
                "consent",
                map([
                    ("guardian_under", number(season.consent.guardianUnder)),
                    ("before_collection_under", number(season.consent.beforeCollectionUnder)),
                    ("before_collection_by_country", sorted(season.consent.beforeCollectionByCountry, number)),
                    ("versions", text(season.consent.versions)),
                ])
            ),
            ("categories", list(season.categories.map(node))), ("rubrics", sorted(season.rubrics, node)),
            (
                "judging",
                map([
                    ("judges_per_entry", number(season.judging.judgesPerEntry)),
                    ("conflicts", words(season.judging.conflicts)), ("finalists", number(season.judging.finalists)),
                    ("ties", words(season.judging.ties)),
                ])
            ),
            ("awards", list(season.awards.map(node))), ("exhibit", map([("shows", text(season.shows.rawValue))])),
            ("look", node(season.look)),
        ])
    }

    private static func node(_ rule: Eligibility) -> Node {
        let groups = rule.ageGroups.map { group in
            let ages = [number(group.ages.lowerBound), number(group.ages.upperBound)]
            return map([("id", text(group.id.text)), ("ages", list(ages))])
        }
        let (min, max) = (number(rule.ages.lowerBound), number(rule.ages.upperBound))
        return map([
            ("age", map([("min", min), ("max", max), ("on", plain(rule.on.description))])),
            ("age_groups", list(groups)),
            ("entries_per_student", number(rule.entriesPerStudent)), ("identity", words(rule.identity)),
        ])
    }

    private static func node(_ category: Showcase.Category) -> Node {
        let limits = category.limits
        let whole = [
            ("bytes", limits.bytes), ("pixels_min", limits.pixelsMin), ("pixels_max", limits.pixelsMax),
            ("words", limits.words), ("characters", limits.characters),
        ].compactMap { name, limit in limit.map { (name, number($0)) } }
        let seconds = limits.seconds.map { [("seconds", plain("\($0)"))] } ?? []
        return map([
            ("id", text(category.id.text)), ("title", texts(category.title)),
            ("kinds", words(WorkKind.allCases.filter(category.kinds.contains))), ("limits", map(whole + seconds)),
            ("evidence", number(category.evidence)), ("rubric", text(category.rubric)),
        ])
    }

    private static func node(_ rubric: Rubric) -> Node {
        let criteria = rubric.criteria.map { criterion in
            let anchors = criterion.anchors.sorted { $0.key < $1.key }.map { ("\($0.key)", texts($0.value)) }
            return map([
                ("id", text(criterion.id.text)), ("weight", plain("\(criterion.weight)")),
                ("title", texts(criterion.title)), ("anchors", map(anchors)),
            ])
        }
        let scale = map([("min", number(rubric.scale.lowerBound)), ("max", number(rubric.scale.upperBound))])
        return map([("scale", scale), ("criteria", list(criteria))])
    }

    private static func node(_ award: AwardRule) -> Node {
        let amount = award.amount.map { amount in
            [("amount", map([("value", number(amount.value)), ("currency", text(amount.currency))]))]
        }
        return map(
            [("id", text(award.id.text)), ("title", texts(award.title)), ("places", list(award.places.map(number)))]
                + (amount ?? []) + [("per", words(award.per))])
    }

    private static func node(_ look: Look) -> Node {
        map([
            ("ink", text(look.ink)), ("paper", text(look.paper)), ("accent", text(look.accent)),
            ("typeface", text(look.typeface.rawValue)),
            (
                "night",
                map([
                    ("ink", text(look.nightInk)), ("paper", text(look.nightPaper)), ("accent", text(look.nightAccent)),
                ])
            ),
        ])
    }

    /// As a clock in `zone` shows it, or with an offset where the clock shows it twice or seconds would be lost.
    private static func instant(_ instant: Date, in zone: TimeZone) -> Node {
        let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day().time(includingFractionalSeconds: false)
        let local = String(instant.formatted(style).prefix(16))
        let notes = Notes(Document(file: ""))
        let again = Item(node: Node(local), path: "", notes: notes).instant(in: zone)
        return plain(again == instant ? local : Timestamp.text(instant))
    }

    private static func map(_ pairs: [(String, Node)]) -> Node { Node(pairs.map { (Node($0.0), $0.1) }) }
    private static func list(_ nodes: [Node]) -> Node { Node(nodes) }
    private static func plain(_ text: String) -> Node { Node(text, .implicit, .plain) }
    private static func text(_ text: String) -> Node { Node(text, Tag(.str)) }
    private static func number(_ number: Int) -> Node { plain("\(number)") }
    private static func texts(_ texts: LocalizedText) -> Node { sorted(texts.byLanguage, text) }

    private static func words(_ words: [some RawRepresentable<String>]) -> Node {
        list(words.map { text($0.rawValue) })
    }

    private static func sorted<Value>(_ values: [String: Value], _ node: (Value) -> Node) -> Node {
        map(values.sorted { $0.key < $1.key }.map { ($0.key, node($0.value)) })
    }
}
