import Foundation
import Showcase

/// What came of reading a recording to its end.
struct SoundReading {
    enum Fault: CaseIterable {
        /// A label or a header, and no sound.
        case nothing
        case broken, cutOff
        /// It starts in the middle of something.
        case startMissing
        /// A rate that no recording has.
        case unusual
        /// Encrypted by a shop.
        case locked
        /// A container of ours, an encoding that nobody here decodes.
        case unknownCodec
        /// The library that plays it is not on this machine.
        case noPlayer
        /// A MIDI file of patterns, to be started one by one, in no order of their own.
        case patterns
        case tooManyEvents
    }

    var fault: Fault?
    var secondsCeiling: Double
    var isTooLong = false
    var seconds = 0.0
    /// Of each channel, as heard.
    private(set) var samples = 0
    var channels = 0
    var sampleRate = 0
    var codec: String?
    var peakDecibels = -120.0
    var loudness: Double?
    var isSilent = false
    var isClipped = false
    /// What an MP3's own label says, when that is much more than there is.
    var promisedSeconds: Double?
    /// An MP3 that ends within a frame.
    var endsAbruptly = false
    /// The same sound as a new MP3, when that was asked for and all went well.
    var copy: Data?
    /// Made along with the copy.
    var fingerprint: Fingerprint?

    /// - Parameter makeCopy: Write the copy in the same pass.
    init(_ upload: Upload, type: KnownType, makeCopy: Bool) {
        secondsCeiling = upload.ceilings.seconds
        upload.data.withUnsafeBytes { bytes in
            switch type {
            case .mp3: readMP3(bytes, makeCopy: makeCopy)
            case .flac: readFLAC(bytes, makeCopy: makeCopy)
            case .ogg: readOgg(bytes, makeCopy: makeCopy)
            case .m4a: readM4A(bytes, makeCopy: makeCopy)
            case .midi: readMIDI(bytes, makeCopy: makeCopy)
            default: readWAV(bytes, makeCopy: makeCopy)
            }
        }
    }

    private mutating func readWAV(_ bytes: UnsafeRawBufferPointer, makeCopy: Bool) {
        let chunks = WAVChunks(bytes)
        guard chunks.hasFormat else {
            fault = .nothing
            return
        }
        read(bytes, expected: 0, makeCopy: makeCopy)
        if chunks.isCutOff && fault == nil { fault = .cutOff }
    }

    private mutating func readFLAC(_ bytes: UnsafeRawBufferPointer, makeCopy: Bool) {
        guard let stream = FLACStream(bytes) else {
            fault = .nothing
            return
        }
        let source = FLACSource(bytes.part(from: stream.start), inOgg: false)
        read(source, expected: 0, makeCopy: makeCopy)
        // Lossless: not one sample may be missing of those that the header promises.
        if let source, fault != nil, !isTooLong, samples < source.frames, samples > 0 { fault = .cutOff }
    }

    private mutating func readOgg(_ bytes: UnsafeRawBufferPointer, makeCopy: Bool) {
        let holdsFLAC = bytes.contains("\u{7F}FLAC", within: 64)
        read(holdsFLAC ? FLACSource(bytes, inOgg: true) : SoundSource(bytes), expected: 0, makeCopy: makeCopy)
        if OggPages(bytes).isCutOff && fault == nil { (fault, copy) = (.cutOff, nil) }
    }

    private mutating func readMP3(_ bytes: UnsafeRawBufferPointer, makeCopy: Bool) {
        guard let stream = MPEGStream(bytes) else {
            fault = .nothing
            return
        }
        endsAbruptly = stream.endsWithinFrame
        if stream.startsAmid { fault = .startMissing }
        if let promised = stream.promisedFrames, promised > stream.frames + max(stream.frames / 20, 3) {
            promisedSeconds =
                Double(promised) * Double(stream.samples) / Double(max(stream.frames, 1))
                / Double(stream.sampleRate)
            if stream.endsFile { fault = fault ?? .cutOff }
        }
        // Tags before and after, and junk, never reach the decoder. It finds a few streams by their label only.
        let before = self
        read(UnsafeRawBufferPointer(rebasing: bytes[stream.range]), expected: stream.samples, makeCopy: makeCopy)
        guard fault == .broken, before.fault == nil, stream.range != stream.labelledRange else { return }
        self = before
        let whole = UnsafeRawBufferPointer(rebasing: bytes[stream.labelledRange])
        read(whole, expected: stream.samples, makeCopy: makeCopy)
    }

    /// - Parameter expected: Samples of each channel that the frames hold; the decoder may leave out a few at the ends.
    private mutating func read(_ bytes: UnsafeRawBufferPointer, expected: Int, makeCopy: Bool) {
        read(SoundSource(bytes), expected: expected, makeCopy: makeCopy)
    }

    mutating func read(_ source: (any SampleSource)?, expected: Int, makeCopy: Bool) {
        guard let source else {
            fault = .broken
            return
        }
        (channels, sampleRate, codec) = (source.channels, source.sampleRate, source.codec)
        guard (100...768_000).contains(sampleRate), channels <= 32 else {
            fault = .unusual
            return
        }
        seconds = Double(source.frames) / Double(sampleRate)
        guard seconds <= secondsCeiling else {
            isTooLong = true
            return
        }
        var meter = SoundMeter(channels: channels, sampleRate: sampleRate)
        let writer = makeCopy ? MP3Writer(sampleRate: sampleRate, channels: channels) : nil
        var isWritten = writer != nil
        var printer = makeCopy ? SoundPrinter(channels: channels, sampleRate: sampleRate) : nil
        var chunk = [Float](repeating: 0, count: 16384 * channels)
        while meter.seconds <= secondsCeiling {
            let got = chunk.withUnsafeMutableBufferPointer { source.read(into: $0) }
            guard got > 0 else { break }
            chunk.withUnsafeBufferPointer { samples in
                let part = UnsafeBufferPointer(rebasing: samples[..<got])
                meter.add(part)
                printer?.add(part)
                if isWritten { isWritten = writer?.write(part) == true }
            }
        }
        isTooLong = meter.seconds > secondsCeiling
        seconds = meter.seconds
        samples = meter.samples / channels
        peakDecibels = meter.peakDecibels
        loudness = meter.integratedLoudness
        isSilent = meter.isSilent
        isClipped = meter.isClipped
        if meter.samples == 0 {
            fault = .nothing
        } else if source.isFaulty || meter.samples / channels < expected * 9 / 10 - 3 * 1152 {
            fault = fault ?? .broken
        }
        if isWritten && fault == nil {
            copy = writer?.finish()
            fingerprint = printer.flatMap { Fingerprint($0) }
        }
    }
}

extension Facts {
    mutating func measure(_ reading: SoundReading) {
        guard reading.channels > 0 else { return }
        seconds = (reading.seconds * 1000).rounded() / 1000
        channels = reading.channels
        sampleRate = reading.sampleRate
        codec = reading.codec
        loudnessLufs = reading.loudness
        peakDb = reading.peakDecibels
    }
}

extension Array where Element == Check<SoundReading> {
    static var ofSounds: Self { [.soundFault, .soundLength, .soundPromise, .silence, .clipping, .mixing] }
}
