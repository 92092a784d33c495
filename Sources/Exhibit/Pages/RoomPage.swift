import Showcase

/// A room: the wall of one category.
struct RoomPage: Sendable {
    let frame: Frame
    let title: String
    let count: String
    let awarded: WallView
    let hasAwarded: Bool
    let others: WallView
    let hasOthers: Bool
    let othersTitle: String
    let next: Frame.Link?
}

extension Site {
    func room(_ room: Room, next: Room?, of edition: PreparedEdition) -> Page {
        let (season, say) = (edition.season, edition.say)
        let title = room.category.title.text(in: say.language)
        let count = Counting.works(room.works.count, countries: room.countries, say: say)
        let allFinal = room.others.allSatisfy { $0.work.state == .finalist || $0.work.state == .awarded }
        let page = RoomPage(
            frame: frame(
                for: edition, at: room.path, title: say("title.room", ["room": title, "year": season.id.text]),
                description: say(
                    "description.room", ["room": title, "year": season.id.text, "count": count, "title": edition.title]),
                bodyClass: "room", here: room.path),
            title: title.printable, count: count.printable, awarded: .awarded(room, season: season, say: say),
            hasAwarded: !room.awarded.isEmpty, others: .others(room, season: season, say: say),
            hasOthers: !room.others.isEmpty, othersTitle: say(allFinal ? "room.finalists" : "room.others"),
            next: next.map {
                Frame.Link(
                    title: $0.category.title.text(in: say.language).printable, path: $0.path, isHere: false)
            })
        return Page(path: room.path, template: "room", model: page)
    }
}
