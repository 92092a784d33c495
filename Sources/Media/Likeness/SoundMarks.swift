import Showcase

extension Fingerprint {
    /// Of a recording, the items by which others find it: those least under a hash, whatever their place, so that a
    /// copy or an excerpt has some of the same (Broder, 1997). Of other works none.
    public var marks: Set<UInt32> {
        guard case .sound(let items) = self else { return [] }
        // The last bits are the least sure.
        let distinct = Set(items.map { $0 >> SoundMarks.unsure })
        return Set(distinct.sorted { SoundMarks.hash($0) < SoundMarks.hash($1) }.prefix(SoundMarks.most))
    }
}

private enum SoundMarks {
    static let most = 64
    static let unsure: UInt32 = 12

    static func hash(_ item: UInt32) -> UInt32 {
        let mixed = (item ^ item >> 16) &* 0x7FEB_352D
        return mixed ^ mixed >> 15
    }
}
