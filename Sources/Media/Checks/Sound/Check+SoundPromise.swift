import Showcase

extension Check where Subject == SoundReading {
    /// Whether an MP3 ends where it should. Players cannot tell either, so the entrant is asked.
    static var soundPromise: Self {
        let abrupt = Finding("sound-ends-abruptly", .ask)
        return Check(examples: [shorter(than: 187, heard: 92), abrupt]) { reading in
            guard reading.fault == nil else { return nil }
            if let promised = reading.promisedSeconds { return shorter(than: promised, heard: reading.seconds) }
            return reading.endsAbruptly ? abrupt : nil
        }
    }

    private static func shorter(than promised: Double, heard: Double) -> Finding {
        Finding("sound-shorter-than-stated", .ask, ["stated": .seconds(promised), "heard": .seconds(heard)])
    }
}
