/// What a decoder measured in a file. Only what the file's kind has is set.
public struct Facts: Sendable, Equatable, Codable {
    public var bytes: Int
    public var sha256: String

    // Pictures. `width` and `height` are those of the upright picture.
    public var width: Int?
    public var height: Int?
    /// Bits per channel.
    public var bits: Int?
    /// `rgb`, `gray`, `cmyk`, `palette`…
    public var color: String?
    /// The name of the embedded colour profile.
    public var profile: String?
    /// EXIF orientation, 1 to 8.
    public var orientation: Int?
    public var hasLocation: Bool?
    public var formatDetails: [String]?

    // Texts.
    public var characters: Int?
    public var words: Int?
    public var lines: Int?
    public var stanzas: Int?
    public var language: String?
    /// `ltr` or `rtl`.
    public var direction: String?
    public var encoding: String?

    // Sounds.
    public var seconds: Double?
    public var channels: Int?
    public var sampleRate: Int?
    public var codec: String?
    public var loudnessLufs: Double?
    public var peakDb: Double?

    /// What the file says of its making; for staff alone, `nil` where it says nothing.
    public var provenance: Provenance?

    public init(bytes: Int, sha256: String) {
        self.bytes = bytes
        self.sha256 = sha256
    }

    enum CodingKeys: String, CodingKey {
        case bytes, sha256, width, height, bits, color, profile, orientation
        case hasLocation = "has_location"
        case formatDetails = "format_details"
        case characters, words, lines, stanzas, language, direction, encoding, seconds, channels
        case sampleRate = "sample_rate"
        case codec
        case loudnessLufs = "loudness_lufs"
        case peakDb = "peak_db"
        case provenance
    }
}
