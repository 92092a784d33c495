import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("Ranges and versions of files")
struct FilesTests {
    @Test(
        "A range is read as RFC 9110 means it",
        arguments: [
            (nil, ByteRange.whole), ("bytes=0-", .part(0...9)), ("bytes=0-0", .part(0...0)),
            ("bytes=3-5", .part(3...5)), ("bytes=9-", .part(9...9)), ("bytes=5-100", .part(5...9)),
            ("bytes=-3", .part(7...9)), ("bytes=-10", .part(0...9)), ("bytes=-11", .part(0...9)),
            ("bytes=10-", .outside), ("bytes=100-200", .outside), ("bytes=-0", .outside),
            ("bytes=99999999999999999999-", .outside), ("bytes=0-99999999999999999999", .part(0...9)),
            ("bytes=0-1,3-4", .whole), ("bytes=5-3", .whole), ("bytes=a-b", .whole), ("bytes=", .whole),
            ("bytes=-", .whole), ("bytes=1-2-3", .whole), ("lines=0-1", .whole), ("bytes=+1-2", .whole),
        ])
    func ranges(header: String?, range: ByteRange) {
        #expect(ByteRange(header, size: 10) == range)
    }

    @Test("No range lies in an empty file", arguments: ["bytes=0-", "bytes=-1"])
    func emptyFile(header: String) {
        #expect(ByteRange(header, size: 0) == .outside)
    }

    @Test(
        "A version that the client has is told by any of its tags",
        arguments: [
            ("\"v1\"", true), ("W/\"v1\"", true), ("\"v0\", \"v1\"", true), ("*", true), ("\"v0\",W/\"v1\"", true),
            ("\"v0\"", false), ("v1", false), ("", false),
        ])
    func tags(header: String, isHeld: Bool) {
        #expect(Version(tag: "v1").isHeld(by: [.ifNoneMatch: header]) == isHeld)
    }

    @Test("A date counts only where no tag is given, and to the second")
    func dates() {
        let version = Version(tag: "v1", modified: Date(timeIntervalSince1970: 784_111_777.9))
        #expect(version.isHeld(by: [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]))
        #expect(!version.isHeld(by: [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:36 GMT"]))
        #expect(!version.isHeld(by: [.ifModifiedSince: "yesterday"]))
        #expect(
            !version.isHeld(by: [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT", .ifNoneMatch: "\"v0\""]))
    }

    @Test("An HTTP date is written and read as RFC 9110 writes it")
    func httpDates() {
        let text = "Sun, 06 Nov 1994 08:49:37 GMT"
        #expect(HTTPDate.date(text) == Date(timeIntervalSince1970: 784_111_777))
        #expect(HTTPDate.text(Date(timeIntervalSince1970: 784_111_777)) == text)
        #expect(HTTPDate.date("Mon, 06 Nov 1994 08:49:37 GMT") == nil)
    }

    @Test(
        "A path with a name that is none of a published file is no path",
        arguments: ["/../x", "/a/../../x", "/%2e%2e/x", "/a/%2e%2e%2fx", "/.hidden", "/a%00b", "/a%5cb", "/%zz"])
    func hostilePaths(path: String) {
        #expect(SiteFolder.steps(of: path) == nil)
    }

    @Test("A path is decoded by its steps")
    func paths() {
        #expect(SiteFolder.steps(of: "/a%20b/%E5%B7%9D/") == ["a b", "川"])
        #expect(SiteFolder.steps(of: "/") == [])
    }
}
