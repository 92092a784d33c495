/// A part of a recording, heard without what stands before and after it.
final class Excerpt: SampleSource {
    private let whole: any SampleSource
    private var toSkip: Int
    private var toRead: Int

    /// - Parameters:
    ///   - start: samples of each channel that are left out.
    ///   - end: where it ends, counted from the first sample of `whole`; `nil`: with it.
    init(of whole: any SampleSource, from start: Int, to end: Int?) {
        self.whole = whole
        toSkip = start * whole.channels
        toRead = (end ?? .max / 64) * whole.channels - toSkip
        let known = end ?? whole.frames
        frames = max(0, known - start)
    }

    let frames: Int
    var channels: Int { whole.channels }
    var sampleRate: Int { whole.sampleRate }
    var codec: String { whole.codec }
    var isFaulty: Bool { whole.isFaulty }

    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        while toSkip > 0 {
            let got = whole.read(into: UnsafeMutableBufferPointer(rebasing: chunk[..<min(toSkip, chunk.count)]))
            guard got > 0 else { return 0 }
            toSkip -= got
        }
        guard toRead > 0 else { return drain(chunk) }
        let got = whole.read(into: UnsafeMutableBufferPointer(rebasing: chunk[..<min(toRead, chunk.count)]))
        toRead -= got
        return got
    }

    /// Reads what is left, unheard, so that a fault in it shows.
    private func drain(_ chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        while whole.read(into: chunk) > 0 {}
        return 0
    }
}
