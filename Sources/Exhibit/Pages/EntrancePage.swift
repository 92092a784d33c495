import Showcase

/// A year's entrance: its title as a poster, two lines of its statement, then at once works, then the rooms.
struct EntrancePage: Sendable {
    struct RoomLine: Sendable {
        let title: String
        let path: String
        let count: String
    }

    let frame: Frame
    /// The title as a poster breaks it.
    let poster: [String]
    let lead: String
    let wall: WallView
    let rooms: [RoomLine]
    let hasRooms: Bool
    /// The whole statement, where the lead is only its beginning.
    let statement: [String]
    let hasStatement: Bool
    let count: String

    /// "Friendship: The Heartbeat of Global Peace" breaks after its colon; a title without a pause is left to the page.
    static func poster(_ title: String) -> [String] {
        let pauses: Set<Character> = [",", ":", ";", "，", "：", "、", "،", "—"]
        guard let pause = title.firstIndex(where: { pauses.contains($0) }) else { return [title] }
        let first = String(title[...pause]).trimmed
        let second = String(title[title.index(after: pause)...]).trimmed
        return min(Script.width(of: first), Script.width(of: second)) >= 4 ? [first, second] : [title]
    }

    /// How many letters of Latin text the poster's longest line takes, for its size: a title in one piece is set in two
    /// lines by the browser.
    static func posterWidth(_ title: String) -> Int {
        let lines = poster(title).map { Script.width(of: $0) }
        guard lines.count == 1, let only = lines.first, only > 16 else { return lines.max() ?? 0 }
        return only * 3 / 5
    }
}

extension Site {
    func entrance(of edition: PreparedEdition, at path: String, isCopy: Bool) -> Page {
        let (season, say) = (edition.season, edition.say)
        let paragraphs = Extract.paragraphs(ofMarkdown: season.statement.text(in: say.language))
        let lead = Extract.opening(of: paragraphs.first ?? "", width: 220)
        let rest = paragraphs.count > 1 || lead != paragraphs.first
        let rooms = edition.rooms
        let page = EntrancePage(
            frame: frame(
                for: edition, at: path, title: say("title.entrance", ["title": edition.title, "year": season.id.text]),
                description: lead, bodyClass: "entrance", here: edition.path, canonical: isCopy ? edition.path : nil),
            poster: EntrancePage.poster(edition.title), lead: lead.printable,
            wall: .entrance(rooms, season: season, say: say),
            rooms: rooms.map { room in
                EntrancePage.RoomLine(
                    title: room.category.title.text(in: say.language).printable, path: room.path,
                    count: Counting.works(room.works.count, countries: room.countries, say: say))
            },
            hasRooms: !rooms.isEmpty, statement: rest ? paragraphs.map(\.printable) : [], hasStatement: rest,
            count: Counting.works(
                edition.works.count, countries: Set(edition.works.map { $0.work.country.lowercased() }).count, say: say)
        )
        return Page(path: path, template: "entrance", model: page)
    }
}
