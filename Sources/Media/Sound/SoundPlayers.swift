import CFAAD

/// The libraries that are opened when a file first needs them, and may be missing on a machine.
public enum SoundPlayers {
    /// A sentence for the operator on each that is missing: what is refused for it, and what to install.
    public static var missing: [String] {
        var sentences: [String] = []
        if !yaas_aac_available() {
            sentences.append("M4A recordings in AAC are refused until the Debian package libfaad2 is installed.")
        }
        if !Synthesizer.isAvailable {
            sentences.append(
                "MIDI files are refused until the Debian packages libfluidsynth3 and timgm6mb-soundfont are installed.")
        }
        return sentences
    }
}
