import Showcase

/// A wall in rows, as a template hangs it.
struct WallView: Sendable {
    struct Row: Sendable {
        let cssClass: String
        let isLead: Bool
        let hangs: [HangView]
    }

    let rows: [Row]

    /// The winners of a room: the first by itself, the others two to a row.
    static func awarded(_ room: Room, season: Season, say: Wording) -> WallView {
        var rows: [Row] = []
        if let first = room.awarded.first {
            let hang = HangView(first, season: season, say: say, presence: .lead, isFirst: true)
            rows.append(Row(cssClass: "row row-lead", isLead: true, hangs: [hang]))
        }
        let rest = Array(room.awarded.dropFirst())
        for start in stride(from: 0, to: rest.count, by: 2) {
            rows.append(row(rest[start..<min(start + 2, rest.count)], "row row-winners", season: season, say: say))
        }
        return WallView(rows: rows)
    }

    /// Everyone else, in rows that breathe.
    static func others(_ room: Room, season: Season, say: Wording) -> WallView {
        let plan = HangingPlan.rows(of: room.others.map(\.piece))
        return WallView(
            rows: plan.enumerated().map { index, range in
                row(
                    room.others[range], "row", season: season, say: say, leads: room.awarded.isEmpty && index == 0)
            })
    }

    /// The entrance's wall: a winner from each room, at different sizes, two to a row on one line of sight.
    static func entrance(_ rooms: [Room], season: Season, say: Wording) -> WallView {
        let works = inPairs(rooms.compactMap { $0.works.first })
        let firstPicture = works.firstIndex { $0.picture != nil }
        var rows: [Row] = []
        for start in stride(from: 0, to: works.count, by: 2) {
            let second = start + 1 < works.count ? works[start + 1] : nil
            let places = HangingPlan.places(works[start].piece, second?.piece, row: start / 2)
            var hangs = [
                HangView(
                    works[start], season: season, say: say, presence: .entrance(places.0),
                    isFirst: start == firstPicture)
            ]
            if let second, let place = places.1 {
                hangs.append(
                    HangView(
                        second, season: season, say: say, presence: .entrance(place), isFirst: start + 1 == firstPicture
                    ))
            }
            rows.append(Row(cssClass: "eye-row", isLead: false, hangs: hangs))
        }
        return WallView(rows: rows)
    }

    /// Pictures and the other kinds in turn, so that each row has a picture in it while there are any.
    private static func inPairs(_ works: [PreparedWork]) -> [PreparedWork] {
        var pictures = works.filter { $0.picture != nil }[...]
        var others = works.filter { $0.picture == nil }[...]
        var ordered: [PreparedWork] = []
        while !pictures.isEmpty || !others.isEmpty {
            let pair = [pictures.popFirst(), others.popFirst()].compactMap(\.self)
            // The heavy side changes from row to row, and the picture keeps to it.
            ordered += (ordered.count / 2).isMultiple(of: 2) ? pair : pair.reversed()
        }
        return ordered
    }

    private static func row(
        _ works: ArraySlice<PreparedWork>, _ cssClass: String, season: Season, say: Wording, leads: Bool = false
    ) -> Row {
        let sum = works.reduce(0) { $0 + $1.ratio }
        let hangs = works.enumerated().map { index, work in
            HangView(work, season: season, say: say, presence: .row(sum: sum), isFirst: leads && index == 0)
        }
        let hasTexts = works.contains { $0.picture == nil }
        return Row(cssClass: cssClass + (hasTexts ? " row-texts" : ""), isLead: false, hangs: hangs)
    }
}

extension PreparedWork {
    var piece: HangingPlan.Piece { .init(ratio: ratio, isPicture: picture != nil) }
}
