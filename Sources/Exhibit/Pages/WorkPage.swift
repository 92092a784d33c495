import Showcase

/// A work by itself, on its own wall.
struct WorkPage: Sendable {
    struct Neighbour: Sendable {
        let path: String
        let title: String
        let lang: String
        let dir: String
        let artist: String
    }

    let frame: Frame
    let cssClass: String
    let label: LabelView
    let picture: HangView.Picture?
    let text: TextView?
    let sound: HangView.Sound?
    let statement: [String]
    let hasStatement: Bool
    let statementLang: String
    let statementDir: String
    let judged: String
    let roomTitle: String
    let roomPath: String
    let previous: Neighbour?
    let next: Neighbour?
}

extension Site {
    func work(at index: Int, in room: Room, of edition: PreparedEdition) -> Page {
        let (season, say) = (edition.season, edition.say)
        let prepared = room.works[index]
        let work = prepared.work
        let label = LabelView(work, season: season, say: say)
        let path = prepared.path(in: season.id)
        let kind = prepared.picture != nil ? "picture" : prepared.sound != nil ? "sound" : "text"
        let text: TextView? =
            if case .manuscript(let manuscript) = work.source {
                TextView(manuscript, language: work.language, title: work.title)
            } else { nil }
        let tag = Script.tag(work.language)
        let statement = work.statement.split(separator: "\n").map { String($0).trimmed.printable }.filter {
            !$0.isEmpty
        }
        let page = WorkPage(
            frame: frame(
                for: edition, at: path,
                title: say("title.work", ["title": label.title, "artist": label.artist, "year": label.year]),
                description: say(
                    "description.work",
                    [
                        "title": label.title, "artist": label.artist, "category": label.category, "year": label.year,
                        "theme": edition.title,
                    ]), bodyClass: "work work-\(kind) \(prepared.cssClass)", here: room.path),
            cssClass: prepared.cssClass, label: label,
            picture: prepared.picture.map {
                let fit = "min(92vw, calc(84vh * \(Decimals.text(prepared.ratio))))"
                return HangView.Picture($0, of: work, season: season.id, sizes: fit, isFirst: true)
            },
            text: text, sound: prepared.sound.map { HangView.Sound($0, season: season.id) }, statement: statement,
            hasStatement: !statement.isEmpty, statementLang: tag, statementDir: Script.direction(of: tag),
            judged: judged(in: season, category: work.category, say: say), roomTitle: label.category,
            roomPath: room.path, previous: neighbour(at: index - 1, in: room, of: edition),
            next: neighbour(at: index + 1, in: room, of: edition))
        return Page(path: path, template: "work", model: page)
    }

    private func neighbour(at index: Int, in room: Room, of edition: PreparedEdition) -> WorkPage.Neighbour? {
        guard room.works.indices.contains(index) else { return nil }
        let prepared = room.works[index]
        let label = LabelView(prepared.work, season: edition.season, say: edition.say)
        return .init(
            path: prepared.path(in: edition.season.id), title: label.title, lang: label.lang, dir: label.dir,
            artist: label.artist)
    }

    /// One sentence, no scores.
    private func judged(in season: Season, category: Showcase.Category.ID, say: Wording) -> String {
        let criteria = season.rubric(for: category)?.criteria.map { $0.title.text(in: say.language).lowercased() } ?? []
        let judges = say("count.judges", count: season.judging.judgesPerEntry)
        return say("work.judged", ["judges": judges, "criteria": say.list(criteria)]).printable
    }
}
