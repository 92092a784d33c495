import Showcase

/// The codes of all pictures and texts that are kept, in memory, 40 bytes each: an answer reads them all, one after
/// another, which at 300,000 takes milliseconds.
public struct LikenessIndex: Sendable {
    private var pictures = CodeList()
    private var texts = CodeList()

    public init() {}

    public var count: Int { pictures.count + texts.count }

    /// - Parameter number: what an answer names it by.
    public mutating func add(_ code: BitCode, of kind: WorkKind, number: Int) {
        switch kind {
        case .picture: pictures.add(code, number)
        case .text: texts.add(code, number)
        case .sound: break
        }
    }

    /// The numbers of those that may be near, nearest first: for `Comparison.strength(to:)` to decide. Recordings are
    /// not among them.
    ///
    /// - Parameter most: No more than so many are answered.
    public func candidates(for sought: Comparison, most: Int = 32) -> [Int] {
        switch sought.fingerprint {
        case .picture:
            pictures.near(
                sought.codes, within: LikenessBounds.pictureDistance, half: LikenessBounds.pictureHalf, most: most)
        case .text:
            texts.near(sought.codes, within: LikenessBounds.textDistance, half: LikenessBounds.textHalf, most: most)
        case .sound: []
        }
    }
}

/// Codes in a row, with their numbers.
private struct CodeList: Sendable {
    private var codes: [SIMD4<UInt64>] = []
    private var numbers: [Int] = []

    var count: Int { codes.count }

    mutating func add(_ code: BitCode, _ number: Int) {
        codes.append(code.words)
        numbers.append(number)
    }

    func near(_ probes: [BitCode], within limit: Int, half bound: Int, most: Int) -> [Int] {
        var least: [Int: Int] = [:]
        codes.withUnsafeBufferPointer { codes in
            for probe in probes {
                let sought = probe.words
                for place in codes.indices {
                    let difference = codes[place] ^ sought
                    // The first half settles nearly all.
                    let half = difference[0].nonzeroBitCount + difference[1].nonzeroBitCount
                    guard half <= bound else { continue }
                    let distance = half + difference[2].nonzeroBitCount + difference[3].nonzeroBitCount
                    if distance <= limit { least[place] = min(least[place] ?? distance, distance) }
                }
            }
        }
        return least.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(most).map { numbers[$0.key] }
    }
}
