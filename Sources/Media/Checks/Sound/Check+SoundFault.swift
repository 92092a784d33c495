import Showcase

extension Check where Subject == SoundReading {
    static var soundFault: Self {
        Check { reading in
            switch reading.fault {
            case .nothing:
                Finding(
                    code: "sound-nothing-to-hear", severity: .refuse,
                    message: "This file holds a label, but no sound that we could play.",
                    remedy: "Play it on your own device. If you hear nothing, export the recording again.")
            case .cutOff:
                Finding(
                    code: "sound-cut-off", severity: .refuse,
                    message: "The end of this recording is missing, as if it had not been copied to the end.",
                    remedy: "Choose the file again. If its end is missing on your device too, export it anew.")
            case .startMissing:
                Finding(
                    code: "sound-start-missing", severity: .refuse,
                    message: "This recording does not start at its beginning: other data stands before it.",
                    remedy: "Export it again from your music program as MP3 or WAV, and choose the new file.")
            case .broken:
                Finding(
                    code: "sound-damaged", severity: .refuse,
                    message: "Part of this recording is damaged, so we could not play it to the end.",
                    remedy: "Play it on your own device to its end, and export it again as MP3 or WAV.")
            case .unusual:
                Finding(
                    code: "sound-unusual-rate", severity: .refuse,
                    message:
                        "This recording is stored at a speed or with a number of channels that players do not know.",
                    remedy: "Export it again at 44.1 or 48 kHz, in stereo.")
            case .locked:
                Finding(
                    code: "sound-locked", severity: .refuse,
                    message:
                        "This recording is locked by the shop or service that it comes from, so nobody else can play it.",
                    remedy:
                        "Enter a recording that you made yourself. If you did, export it from your music program anew.")
            case .unknownCodec:
                Finding(
                    code: "sound-codec-unknown", severity: .refuse,
                    message: "The sound in this file is stored in a way that we cannot play.",
                    remedy: "Export it from your music program as MP3 (.mp3) or WAV (.wav), then choose that file.")
            case .noPlayer:
                Finding(
                    code: "sound-not-playable-here", severity: .refuse,
                    message: "We cannot play recordings of this kind here yet.",
                    remedy: "Export it from your music program as MP3 (.mp3) or WAV (.wav), then choose that file.")
            case .patterns:
                Finding(
                    code: "midi-patterns", severity: .refuse,
                    message: "This MIDI file holds separate patterns, and does not say in which order they are played.",
                    remedy: "Export the song as MIDI of type 0 or 1, or as MP3, then choose that file.")
            case .tooManyEvents:
                Finding(
                    code: "midi-too-many-notes", severity: .refuse,
                    message: "This MIDI file holds more notes than we can play.",
                    remedy: "Export it from your music program as MP3 (.mp3) or WAV (.wav), then choose that file.")
            case nil: nil
            }
        }
    }
}
