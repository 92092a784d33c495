/// AAC and ALAC name the speaker in the middle first (ISO/IEC 14496-3, table 1.19); everyone else left and right.
enum SpeakerOrder {
    /// - Parameter samples: of three channels or more, interleaved.
    static func leftFirst(_ samples: UnsafeBufferPointer<Float>, channels: Int) -> [Float] {
        var ordered = Array(samples)
        for start in stride(from: 0, to: samples.count - channels + 1, by: channels) {
            ordered[start] = samples[start + 1]
            ordered[start + 1] = samples[start + 2]
            ordered[start + 2] = samples[start]
        }
        return ordered
    }
}
