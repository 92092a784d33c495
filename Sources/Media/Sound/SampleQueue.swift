/// Samples that a decoder gave and nobody has taken yet.
struct SampleQueue {
    private var waiting: [Float] = []
    private var taken = 0

    var count: Int { waiting.count - taken }
    var isEmpty: Bool { count == 0 }

    mutating func append(contentsOf samples: some Collection<Float>) { waiting.append(contentsOf: samples) }

    /// Moves at most `limit` of them to the start of `chunk`, and says how many.
    mutating func take(into chunk: UnsafeMutableBufferPointer<Float>, atMost limit: Int) -> Int {
        let got = min(limit, count)
        for index in 0..<got { chunk[index] = waiting[taken + index] }
        taken += got
        if taken == waiting.count || taken > 1 << 18 {
            waiting.removeFirst(taken)
            taken = 0
        }
        return got
    }

    mutating func reserve(_ more: Int) { waiting.reserveCapacity(waiting.count + more) }

    mutating func append(_ sample: Float) { waiting.append(sample) }
}
