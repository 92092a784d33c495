import Foundation
import Showcase
import Testing

@Suite("Fingerprints as they are kept")
struct FingerprintTests {
    static let code = BitCode(words: SIMD4(0x0123_4567_89AB_CDEF, 0, .max, 1))
    static let all: [Fingerprint] = [
        .picture(code: code, thumbnail: (0..<1024).map { UInt8($0 % 256) }), .text(code: code),
        .sound(items: [0, 1, .max, 0xDEAD_BEEF]),
    ]

    @Test("Bytes, JSON and digits give back what was put in", arguments: all)
    func roundTrips(print: Fingerprint) throws {
        #expect(Fingerprint(kind: print.kind, bytes: print.bytes) == print)
        #expect(try JSONDecoder().decode(Fingerprint.self, from: JSONEncoder().encode(print)) == print)
        #expect(BitCode(Self.code.description) == Self.code)
    }

    @Test("What has another length is none", arguments: WorkKind.allCases)
    func lengths(kind: WorkKind) {
        #expect(Fingerprint(kind: kind, bytes: Data(count: 33)) == nil)
        #expect(Fingerprint(kind: kind, bytes: Data(count: 4 * 2049)) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Fingerprint.self, from: Data(#"{"kind":"\#(kind)","bytes":"AAA="}"#.utf8))
        }
    }

    @Test("Only 64 hexadecimal digits are a code", arguments: ["", "00", String(repeating: "g", count: 64), "é"])
    func digits(text: String) { #expect(BitCode(text) == nil) }

    @Test("Distance counts the bits that differ")
    func distance() {
        #expect(Self.code.distance(to: Self.code) == 0)
        #expect(BitCode(words: .zero).distance(to: BitCode { _ in true }) == 256)
        #expect(BitCode(words: .zero).distance(to: BitCode { $0 % 64 == 3 }) == 4)
    }
}
