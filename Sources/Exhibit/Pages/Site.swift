import Showcase

/// A season with its works in place, ready to be told in pages.
struct PreparedEdition: Sendable {
    let season: Season
    let works: [PreparedWork]
    let say: Wording

    /// The rooms that have something in them, in the theme's order.
    var rooms: [Room] {
        season.categories.map { Room(category: $0, season: season, works: works) }.filter { !$0.works.isEmpty }
    }

    var title: String { season.title.text(in: say.language).printable }
    var path: String { "\(season.id)/index.html" }
}

/// All years as one site: which pages there are and what they say.
struct Site: Sendable {
    /// Newest first; never empty.
    let editions: [PreparedEdition]

    func pages() -> [Page] {
        guard let newest = editions.first else { return [] }
        var pages = [entrance(of: newest, at: "index.html", isCopy: true), about(newest)]
        for edition in editions {
            pages.append(entrance(of: edition, at: edition.path, isCopy: false))
            let rooms = edition.rooms
            for (index, room) in rooms.enumerated() {
                let next = rooms.count > 1 ? rooms[(index + 1) % rooms.count] : nil
                pages.append(self.room(room, next: next, of: edition))
                for index in room.works.indices { pages.append(work(at: index, in: room, of: edition)) }
            }
        }
        return pages
    }

    /// What stands around a page of `edition`.
    func frame(
        for edition: PreparedEdition, at path: String, title: String, description: String, bodyClass: String,
        here: String? = nil, canonical: String? = nil
    ) -> Frame {
        let depth = path.split(separator: "/").count - 1
        let say = edition.say
        let rooms = edition.rooms.map { room in
            Frame.Link(
                title: room.category.title.text(in: say.language).printable, path: room.path, isHere: room.path == here)
        }
        let years = editions.map {
            Frame.Link(title: $0.season.id.text, path: $0.path, isHere: $0.season.id == edition.season.id)
        }
        let look = edition.season.look
        return Frame(
            root: String(repeating: "../", count: depth), lang: Script.tag(say.language),
            dir: say.direction, title: title.printable, description: description.printable,
            canonical: canonical, year: edition.season.id.text, yearPath: edition.path,
            isEntrance: bodyClass == "entrance", rooms: rooms, years: years, hasYears: editions.count > 1,
            isDemonstration: edition.works.contains { $0.work.isSimulated },
            paper: (Tone(look.paper)?.hex ?? "#ffffff"),
            nightPaper: (Tone(look.nightPaper)?.hex ?? "#000000"), say: say.forTemplates, bodyClass: bodyClass)
    }
}

/// Words that are put together from numbers.
enum Counting {
    /// "24 works from nine countries".
    static func works(_ works: Int, countries: Int, say: Wording) -> String {
        // One style of numbers in a sentence: in words while both are small.
        let words = works <= 10 && countries <= 10
        let text = say(
            "room.count",
            [
                "works": say("count.works", count: works, inWords: words),
                "countries": say("count.countries", count: countries, inWords: words),
            ])
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
