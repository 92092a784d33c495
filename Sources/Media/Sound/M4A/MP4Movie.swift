/// The tracks of an MP4 file.
struct MP4Movie {
    /// Parts of a second that the whole counts in.
    let timescale: Int
    let tracks: [MP4Track]
    /// What is said of every fragment's packets, for files that are written in fragments.
    let fragmentDefaults: UnsafeRawBufferPointer?
    /// Tags, as iTunes writes them.
    let tags: UnsafeRawBufferPointer?

    /// More are no recording.
    private static let mostTracks = 64

    /// `nil` where the file does not say what is in it.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let movie = bytes.box("moov") else { return nil }
        timescale = movie.box("mvhd")?.timescale ?? 0
        tracks = MP4Boxes(movie).lazy.filter { $0.type == "trak" }.prefix(Self.mostTracks).compactMap {
            MP4Track($0.body)
        }
        fragmentDefaults = movie.box("mvex")
        tags = movie.box("udta", "meta").flatMap { meta in
            // QuickTime leaves out the version that stands before the boxes elsewhere.
            meta.part(from: meta.holds("hdlr", at: 4) ? 0 : 4).box("ilst")
        }
    }

    var sound: MP4Track? { tracks.first { $0.handler == "soun" } }

    /// Pictures that move: no cover, and no picture that a chapter of the sound shows.
    var holdsVideo: Bool {
        let ofChapters = Set(tracks.flatMap(\.chapterTracks))
        let stills = ["jpeg", "mjpa", "mjpb", "png"]
        return tracks.contains { track in
            track.handler == "vide" && !ofChapters.contains(track.number) && !stills.contains(track.entry?.format ?? "")
        }
    }
}

extension MP4Movie {
    /// What the file is: a recording, or a film.
    static func type(of bytes: UnsafeRawBufferPointer) -> KnownType {
        if let movie = MP4Movie(bytes), !movie.tracks.isEmpty {
            return movie.sound != nil && !movie.holdsVideo ? .m4a : .mp4
        }
        let brand = bytes.latin1(8..<12)
        return brand.hasPrefix("M4A") || brand.hasPrefix("M4B") ? .m4a : .mp4
    }
}
