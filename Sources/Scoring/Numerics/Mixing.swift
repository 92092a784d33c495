/// A well-spread 64-bit hash of a seed and two numbers, the same on every machine.
///
/// Source: the finaliser of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014), applied once a word.
@inline(__always)
func mixed(_ seed: UInt64, _ a: Int, _ b: Int = 0) -> UInt64 {
    finalised(finalised(finalised(seed) ^ UInt64(bitPattern: Int64(a))) ^ UInt64(bitPattern: Int64(b)))
}

@inline(__always)
private func finalised(_ word: UInt64) -> UInt64 {
    var z = word &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
}
