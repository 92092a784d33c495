import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Colour profiles")
struct ColorProfileTests {
    private func plain(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Raster {
        Raster(width: 16, height: 16, pixels: (0..<256).flatMap { _ in [red, green, blue] })
    }

    @Test("are honoured: a green of a wide space is a stronger one in sRGB, and grey stays grey")
    func converted() throws {
        let profile = try ProfileSpecimens.wide()
        let conversion = try #require(ColorConversion.treatment(of: .profile(profile), rows: .rgb).conversion)
        var shown = [UInt8](repeating: 0, count: 6)
        conversion.convert([60, 200, 60, 128, 128, 128] as [UInt8], to: &shown, pixels: 2)
        #expect(shown[0] < 30 && shown[1] > 195)
        #expect(abs(Int(shown[3]) - 128) < 3 && abs(Int(shown[5]) - 128) < 3)
    }

    @Test("are taken from a JPEG's segments into its copies")
    func inJPEG() throws {
        let body = Array("ICC_PROFILE\0".utf8) + [1, 1] + (try ProfileSpecimens.wide())
        let jpeg = Specimens.inserting(body, marker: 0xE2, into: try JPEGCodec.encode(plain(60, 200, 60), quality: 95))
        let folder = try TemporaryFolder()
        let report = try examine(jpeg, named: "a.jpg", in: folder)
        #expect(report.inspection.findings == [])
        let shown = try JPEGCodec.decode(folder.read("exhibit.jpg"), atLeast: nil)
        #expect(shown[8, 8].red < 40)
        let plainCopy = try JPEGCodec.decode(JPEGCodec.encode(plain(60, 200, 60), quality: 95), atLeast: nil)
        #expect(plainCopy[8, 8].red > 50)
    }

    @Test("are put together from parts in whatever order they stand")
    func parts() throws {
        let profile = [UInt8](try ProfileSpecimens.wide())
        let middle = profile.count / 2
        var jpeg = try JPEGCodec.encode(plain(60, 200, 60), quality: 95)
        // Each is put in behind the start mark, so that the second part comes to stand first.
        for (number, part) in [(1, profile[..<middle]), (2, profile[middle...])] {
            jpeg = Specimens.inserting(
                Array("ICC_PROFILE\0".utf8) + [UInt8(number), 2] + part, marker: 0xE2, into: jpeg)
        }
        let folder = try TemporaryFolder()
        #expect(try examine(jpeg, named: "a.jpg", in: folder).inspection.findings == [])
        #expect(try JPEGCodec.decode(folder.read("exhibit.jpg"), atLeast: nil)[8, 8].red < 40)
    }

    @Test("for gray are not put on pictures in colour")
    func grayProfile() throws {
        let gray = ColorDescription.profile(try ProfileSpecimens.gray())
        #expect(ColorConversion.treatment(of: gray, rows: .rgb).isIgnored)
        #expect(!ColorConversion.treatment(of: gray, rows: .rgb, grayOnly: true).isIgnored)
    }

    @Test("that cannot be read are left aside, with a note")
    func broken() throws {
        let body = Array("ICC_PROFILE\0".utf8) + [1, 1] + Array(repeating: 7, count: 300)
        let jpeg = Specimens.inserting(body, marker: 0xE2, into: try JPEGCodec.encode(sample(), quality: 95))
        let report = try examine(jpeg, named: "a.jpg", in: try TemporaryFolder())
        #expect(report.inspection.codes == ["picture-profile-not-used"])
        #expect(report.inspection.verdict == .accept)
    }
}
