/// What a worker process is asked to do with one file: read it, measure it, derive clean copies of it.
public struct ExaminationRequest: Sendable, Equatable, Codable {
    /// Absolute path of the file, under a name we generated.
    public var input: String
    /// Absolute path of an empty folder for the copies; `nil`: measure only.
    public var output: String?
    /// The name under which it was uploaded; only its extension is looked at.
    public var uploadName: String
    /// The type that the client claimed, if any.
    public var claimedType: String?
    public var ceilings: Ceilings

    public init(
        input: String, output: String?, uploadName: String, claimedType: String? = nil, ceilings: Ceilings = Ceilings()
    ) {
        self.input = input
        self.output = output
        self.uploadName = uploadName
        self.claimedType = claimedType
        self.ceilings = ceilings
    }

    /// What no file may exceed, whatever the theme says: the walls against hostile files.
    public struct Ceilings: Sendable, Equatable, Codable {
        public var bytes: Int
        /// Width × height, pixels.
        public var pixels: Int
        /// Greatest size of a text file, bytes.
        public var textBytes: Int
        public var seconds: Double

        public init(
            bytes: Int = 200 << 20, pixels: Int = 100_000_000, textBytes: Int = 2 << 20, seconds: Double = 1800
        ) {
            self.bytes = bytes
            self.pixels = pixels
            self.textBytes = textBytes
            self.seconds = seconds
        }
    }
}

/// What a worker process answers.
public struct ExaminationReport: Sendable, Equatable, Codable {
    public var inspection: Inspection
    /// File names within the request's `output`; `nil` when refused or not asked for.
    public var judgeCopy: DerivedFile?
    public var exhibitCopy: DerivedFile?
    /// To find works like it; made along with the copies, `nil` for a work that says too little.
    public var fingerprint: Fingerprint?

    public init(
        inspection: Inspection, judgeCopy: DerivedFile? = nil, exhibitCopy: DerivedFile? = nil,
        fingerprint: Fingerprint? = nil
    ) {
        self.inspection = inspection
        self.judgeCopy = judgeCopy
        self.exhibitCopy = exhibitCopy
        self.fingerprint = fingerprint
    }

    public struct DerivedFile: Sendable, Equatable, Codable {
        public var name: String
        public var mediaType: String

        public init(name: String, mediaType: String) {
            self.name = name
            self.mediaType = mediaType
        }
    }
}
