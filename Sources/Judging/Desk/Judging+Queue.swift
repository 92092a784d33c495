import Catalogue
import Crypto
import Foundation
import Showcase

// Only types of `JudgesAPI` and the judge copy leave here: nothing that says who made a work, where or when.

extension Judging {
    /// The entries that the judge scores, in an order of the judge's own that says nothing about the order in which
    /// they came.
    public func queue(of judge: Judge.ID, in season: Season) async throws -> JudgesAPI.Queue {
        try await catalogue.read { store in
            let scores = try Dictionary(
                store.scoresheets(in: season.id, of: judge).map { ($0.entry, $0.wireScores) },
                uniquingKeysWith: { first, _ in first })
            let mine = Set(try store.assignments(in: season.id, of: judge).map(\.entry))
            let entries = try store.entries(EntryQuery(season: season.id, states: Self.judged))
            let items = entries.compactMap { entry -> JudgesAPI.Queue.Item? in
                guard mine.contains(entry.id), entry.mayBeJudged(in: season), let work = entry.work else { return nil }
                return JudgesAPI.Queue.Item(
                    entry: entry.id.text, category: entry.category.text, title: entry.title, kind: work.kind,
                    scores: scores[entry.id])
            }
            return JudgesAPI.Queue(
                season: season.id.text,
                items: items.map { (Self.place(of: $0.entry, for: judge), $0) }.sorted { $0.0 < $1.0 }.map(\.1))
        }
    }

    /// What the judge needs to know of one entry.
    ///
    /// - Parameters:
    ///   - seasons: those among which the entry's is.
    ///   - language: of the rubric's words; by default the first that the judge reads.
    /// - Throws: `JudgingError.notYours`.
    public func view(
        of entry: Entry.ID, for judge: Judge, seasons: [Season], language: String? = nil
    ) async throws -> JudgesAPI.EntryView {
        let language = language ?? judge.languages.first ?? "en"
        return try await catalogue.read { store in
            let found = try Self.open(entry, for: judge.id, seasons: seasons, in: store)
            let sheet = try store.scoresheets(in: found.season.id, of: judge.id).first { $0.entry == entry }
            return JudgesAPI.EntryView(
                entry: entry.text, category: found.entry.category.text,
                categoryTitle: found.category.title.text(in: language), title: found.entry.title,
                statement: found.entry.statement, language: found.entry.language, kind: found.work.kind,
                mediaType: found.work.judgeCopy.mediaType, bytes: found.work.judgeCopy.bytes,
                rubric: JudgesAPI.RubricView(found.rubric, language: language), scores: sheet?.wireScores)
        }
    }

    /// The copy of the work that the judge is served.
    ///
    /// - Throws: `JudgingError.notYours`.
    public func workFile(of entry: Entry.ID, for judge: Judge.ID, seasons: [Season]) async throws -> Blob {
        try await catalogue.read { try Self.open(entry, for: judge, seasons: seasons, in: $0).work.judgeCopy }
    }

    /// Where an entry stands in the judge's order: eight bytes of a hash of both.
    private static func place(of entry: String, for judge: Judge.ID) -> UInt64 {
        SHA256.hash(data: Data("\(judge.text)/\(entry)".utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension Judging {
    /// An entry that a judge may see, with all that is needed to score it.
    struct OpenEntry {
        var entry: Entry
        var work: Work
        var season: Season
        var category: Category
        var rubric: Rubric
    }

    /// - Throws: `JudgingError.notYours`, whatever the cause.
    static func open(_ id: Entry.ID, for judge: Judge.ID, seasons: [Season], in store: Store) throws -> OpenEntry {
        guard try store.hasAssignment(Assignment(entry: id, judge: judge)) else { throw JudgingError.notYours }
        let entry = try store.entry(id)
        guard judged.contains(entry.state), let work = entry.work,
            let season = seasons.first(where: { $0.id == entry.season }), entry.mayBeJudged(in: season),
            let category = season.category(entry.category), let rubric = season.rubric(for: entry.category)
        else { throw JudgingError.notYours }
        return OpenEntry(entry: entry, work: work, season: season, category: category, rubric: rubric)
    }
}

extension Scoresheet {
    var wireScores: [String: Int] {
        Dictionary(scores.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

extension JudgesAPI.RubricView {
    /// The rubric's words in one language.
    init(_ rubric: Rubric, language: String) {
        self.init(
            min: rubric.scale.lowerBound, max: rubric.scale.upperBound,
            criteria: rubric.criteria.map { criterion in
                CriterionView(
                    id: criterion.id.text, title: criterion.title.text(in: language), weight: criterion.weight,
                    anchors: criterion.anchors.mapValues { $0.text(in: language) })
            })
    }
}
