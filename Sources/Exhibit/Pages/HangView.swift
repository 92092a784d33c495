import Showcase

/// A work as it hangs on a wall among others.
struct HangView: Sendable {
    struct Picture: Sendable {
        struct Source: Sendable {
            let path: String
            let width: Int
            let isLast: Bool
        }

        let path: String
        let largest: String
        let width: Int
        let height: Int
        let alt: String
        let altLang: String
        let sizes: String
        let sources: [Source]
        /// The one picture that a page shows first.
        let isFirst: Bool

        init(_ picture: PictureRendition, of work: HungWork, season: Season.ID, sizes: String, isFirst: Bool) {
            let folder = "\(season)/media/"
            let middle = picture.sizes[picture.sizes.count / 2]
            path = folder + middle.name
            largest = folder + (picture.sizes.last?.name ?? middle.name)
            (width, height) = (picture.width, picture.height)
            alt = (work.altText.trimmed.isEmpty ? work.title : work.altText).trimmed.printable
            altLang = Script.tag(work.language)
            self.sizes = sizes
            self.isFirst = isFirst
            sources = picture.sizes.enumerated().map { index, size in
                Source(path: folder + size.name, width: size.width, isLast: index == picture.sizes.count - 1)
            }
        }
    }

    struct Sound: Sendable {
        let path: String
        let mediaType: String
        let duration: String?
        /// The waveform's path; `nil` when none was drawn.
        let wave: String?

        init(_ sound: SoundFile, season: Season.ID) {
            path = "\(season)/media/\(sound.name)"
            mediaType = sound.mediaType.printable
            duration = sound.seconds.map { seconds in
                let whole = Int(seconds.rounded())
                let rest = whole % 60
                return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
            }
            wave = sound.peaks.isEmpty ? nil : WaveDrawing.path(sound.peaks)
        }
    }

    let path: String
    let cssClass: String
    let label: LabelView
    let picture: Picture?
    let text: TextView?
    let sound: Sound?
    /// The artist's words, where the wall has room for their beginning.
    let words: String?

    enum Presence: Sendable, Equatable {
        /// By itself in its row, with the artist's words beside it.
        case lead
        /// Among others in a row whose proportions sum up to this.
        case row(sum: Double)
        /// On so many of the twelve columns of an entrance wall.
        case entrance(HangingPlan.Place)
    }

    init(_ prepared: PreparedWork, season: Season, say: Wording, presence: Presence, isFirst: Bool = false) {
        let work = prepared.work
        path = prepared.path(in: season.id)
        label = LabelView(work, season: season, say: say)
        picture = prepared.picture.map {
            Picture(
                $0, of: work, season: season.id, sizes: presence.sizes(ratio: prepared.ratio), isFirst: isFirst)
        }
        sound = prepared.sound.map { Sound($0, season: season.id) }
        let isLead = presence == .lead
        if case .manuscript(let manuscript) = work.source {
            text = .opening(manuscript, language: work.language, lines: isLead ? 16 : 10, width: isLead ? 620 : 340)
        } else {
            text = nil
        }
        let opening = Extract.opening(of: work.statement, width: 240).printable
        words = isLead && !opening.isEmpty ? opening : nil
        let kind = picture != nil ? "picture" : sound != nil ? "sound" : text?.isPoem == true ? "poem" : "prose"
        var classes = ["hang", "hang-\(kind)", prepared.cssClass]
        if case .entrance(let place) = presence { classes += ["from-\(place.from)", "span-\(place.span)"] }
        cssClass = classes.joined(separator: " ")
    }
}

extension HangView.Presence {
    /// The `sizes` attribute: how wide a picture of this proportion will be.
    func sizes(ratio: Double) -> String {
        switch self {
        case .lead: "(min-width: 60rem) 62vw, 92vw"
        case .row(let sum):
            "(min-width: 60rem) \(min(92, Int((92 * ratio / max(sum, ratio)).rounded(.up))))vw, (min-width: 40rem) 46vw, 92vw"
        case .entrance(let place): "(min-width: 60rem) \(place.span * 8)vw, 92vw"
        }
    }
}
