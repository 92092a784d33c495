import Foundation

/// 256 bits that stand for a work: alike works differ in few of them, unlike ones in about half.
public struct BitCode: Hashable, Sendable {
    public static let bitCount = 256
    public var words: SIMD4<UInt64>

    public init(words: SIMD4<UInt64>) { self.words = words }

    /// - Parameter isSet: the value of each bit, by its number.
    public init(_ isSet: (Int) -> Bool) {
        words = .zero
        for bit in 0..<Self.bitCount where isSet(bit) { words[bit / 64] |= 1 << UInt64(bit % 64) }
    }

    /// How many bits differ.
    public func distance(to other: BitCode) -> Int {
        let difference = words ^ other.words
        return difference[0].nonzeroBitCount + difference[1].nonzeroBitCount + difference[2].nonzeroBitCount
            + difference[3].nonzeroBitCount
    }
}

extension BitCode {
    static let byteCount = bitCount / 8

    var bytes: Data { (0..<4).reduce(into: Data()) { $0.append(littleEndian: words[$1]) } }

    /// - Parameter bytes: at least `byteCount`; those behind are passed over.
    init?(bytes: Data) {
        guard bytes.count >= Self.byteCount else { return nil }
        let read = bytes.prefix(Self.byteCount).littleEndian(as: UInt64.self)
        words = SIMD4(read[0], read[1], read[2], read[3])
    }
}

extension BitCode: CustomStringConvertible {
    /// 64 hexadecimal digits.
    public var description: String { bytes.hexadecimal }

    public init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == Self.byteCount * 2 else { return nil }
        var bytes = Data()
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        self.init(bytes: bytes)
    }
}

extension Data {
    mutating func append(littleEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    /// As many numbers as there are whole ones.
    func littleEndian<Number: FixedWidthInteger>(as type: Number.Type) -> [Number] {
        withUnsafeBytes { bytes in
            (0..<count / MemoryLayout<Number>.size).map {
                Number(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Number>.size, as: type))
            }
        }
    }
}
