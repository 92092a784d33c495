import Showcase

extension Check where Subject == SoundReading {
    /// Whether an MP3 ends where it should. Players cannot tell either, so the entrant is asked.
    static var soundPromise: Self {
        Check { reading in
            guard reading.fault == nil else { return nil }
            if let promised = reading.promisedSeconds {
                return Finding(
                    code: "sound-shorter-than-stated", severity: .ask,
                    message:
                        "The file says it plays for \(clock(promised)), but we hear only \(clock(reading.seconds)).",
                    remedy: "Play it to the end. If something is missing, export it again; if not, go on.")
            }
            guard reading.endsAbruptly else { return nil }
            return Finding(
                code: "sound-ends-abruptly", severity: .ask,
                message: "The last moment of this recording is cut short.",
                remedy: "Play it to the end. If something is missing, export it again; if not, go on.")
        }
    }

    /// `3:07`.
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1_000_000).rounded())
        return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
    }
}
