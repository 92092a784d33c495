/// More channels than two to two: the first two, and the others shared between both, at most full scale.
enum Mixing {
    static func toStereo(_ samples: UnsafeBufferPointer<Float>, channels: Int) -> [Float] {
        let count = samples.count / channels
        let scale = 1 / (1 + 0.5 * Float(channels - 2))
        var mixed = [Float](repeating: 0, count: count * 2)
        for index in 0..<count {
            let start = index * channels
            var shared: Float = 0
            for channel in 2..<channels { shared += samples[start + channel] }
            mixed[index * 2] = (samples[start] + shared * 0.5) * scale
            mixed[index * 2 + 1] = (samples[start + 1] + shared * 0.5) * scale
        }
        return mixed
    }
}
