import Showcase

/// One bit of the least hash under each of 256 hash functions (Broder, "On the resemblance and containment of
/// documents", 1997; Li & König, "b-bit minwise hashing", 2010): two texts' bits differ in (1 − J)/2 of the cases,
/// where J is the share of their runs that they have in common.
enum TextCode {
    /// Fewer distinct runs say too little.
    private static let fewest = 12

    private static let seeds: [UInt64] = {
        var generator = SeededGenerator(seed: 0x59414153)
        return (0..<BitCode.bitCount).map { _ in generator.next() }
    }()

    /// - Returns: `nil` where the text is too short.
    static func code(of text: String) -> BitCode? {
        let hashes = TextShingles.hashes(of: text)
        guard hashes.count >= fewest else { return nil }
        var least = [UInt64](repeating: .max, count: seeds.count)
        for hash in hashes {
            for (index, seed) in seeds.enumerated() {
                var mixed = (hash ^ seed) &* 0x9E37_79B9_7F4A_7C15
                mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
                if mixed < least[index] { least[index] = mixed }
            }
        }
        return BitCode { (least[$0] ^ least[$0] >> 29).nonzeroBitCount % 2 == 1 }
    }

    /// The share of runs in common that a distance speaks for.
    static func resemblance(atDistance distance: Int) -> Double { max(0, 1 - 2 * Double(distance) / 256) }
}
