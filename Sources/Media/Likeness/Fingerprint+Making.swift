import Showcase

extension Fingerprint {
    /// - Returns: `nil` where the picture is of one tone, which is like every other of one tone.
    public init?(of raster: Raster) {
        let thumbnail = Thumbnail(raster)
        guard let least = thumbnail.values.min(), let most = thumbnail.values.max(), most - least >= 4 else {
            return nil
        }
        self = .picture(code: PictureCode.code(of: thumbnail), thumbnail: thumbnail.values.map { UInt8($0) })
    }

    /// - Returns: `nil` where the text is so short that others would happen on the same.
    public init?(of manuscript: Manuscript) {
        guard let code = TextCode.code(of: manuscript.plainText) else { return nil }
        self = .text(code: code)
    }

    /// - Parameter samples: from −1 to 1, of all channels by turns.
    /// - Returns: `nil` where the recording is too short, under some three seconds, or silent.
    public init?(samples: [Float], channels: Int, sampleRate: Int) {
        guard var printer = SoundPrinter(channels: channels, sampleRate: sampleRate) else { return nil }
        samples.withUnsafeBufferPointer { printer.add($0) }
        self.init(printer)
    }

    init?(_ printer: SoundPrinter) {
        guard Set(printer.items).count > 4 else { return nil }
        self = .sound(items: printer.items)
    }
}
