/// A recording that is decoded a chunk at a time, as floats with the channels interleaved.
protocol SampleSource: AnyObject {
    var channels: Int { get }
    var sampleRate: Int { get }
    /// Samples of each channel, as the header says; 0 when it does not know.
    var frames: Int { get }
    /// `pcm_s16`, `mp3`…
    var codec: String { get }
    /// Whether anything went wrong so far.
    var isFaulty: Bool { get }

    /// Fills `chunk` with as many samples as there are; 0 at the end.
    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int
}
