import Foundation
import Testing

@testable import Web

@Suite("The headers of tus")
struct TusHeaderTests {
    @Test(
        "A count is digits and no more",
        arguments: [
            ("0", 0), ("42", 42), ("", nil), ("-1", nil), ("+1", nil), (" 1", nil), ("1e3", nil), ("٣", nil),
            ("9999999999999999999", nil),
        ] as [(String, Int?)])
    func count(text: String, count: Int?) { #expect(TusHeaders.count(text) == count) }

    @Test("Metadata are keys with values in base 64, each key once")
    func metadata() {
        #expect(TusHeaders.metadata(nil) == [:])
        #expect(TusHeaders.metadata("filename YS5wbmc=,is_public") == ["filename": "a.png", "is_public": ""])
        for wrong in ["filename ?", "a YQ==,a YQ==", "a b c", ",", "a YQ==,"] {
            #expect(TusHeaders.metadata(wrong) == nil, "\(wrong)")
        }
    }

    @Test("A date is written as HTTP writes dates")
    func date() {
        #expect(TusHeaders.httpDate(Date(timeIntervalSince1970: 1_403_712_000)) == "Wed, 25 Jun 2014 16:00:00 GMT")
        #expect(TusHeaders.httpDate(Date(timeIntervalSince1970: 1_767_225_600)) == "Thu, 01 Jan 2026 00:00:00 GMT")
    }

    @Test("Parts are named after “final;”")
    func concat() {
        #expect(TusHeaders.concat("partial") == .partial)
        #expect(TusHeaders.concat("final;/a /b") == .final(["/a", "/b"]))
        for wrong in ["", "final;", "whole", "Partial"] { #expect(TusHeaders.concat(wrong) == nil, "\(wrong)") }
    }
}
