import CLCMS
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Colour profiles")
struct ColorProfileTests {
    /// A profile of primaries wider than sRGB's (those of Display P3), gamma 2.2.
    private func wideProfile() throws -> [UInt8] {
        var white = cmsCIExyY(x: 0.3127, y: 0.3290, Y: 1)
        var primaries = cmsCIExyYTRIPLE(
            Red: cmsCIExyY(x: 0.680, y: 0.320, Y: 1), Green: cmsCIExyY(x: 0.265, y: 0.690, Y: 1),
            Blue: cmsCIExyY(x: 0.150, y: 0.060, Y: 1))
        let curve = try #require(cmsBuildGamma(nil, 2.2))
        var curves: [OpaquePointer?] = [curve, curve, curve]
        let profile = try #require(cmsCreateRGBProfile(&white, &primaries, &curves))
        defer { cmsCloseProfile(profile) }
        var count: cmsUInt32Number = 0
        cmsSaveProfileToMem(profile, nil, &count)
        var bytes = [UInt8](repeating: 0, count: Int(count))
        cmsSaveProfileToMem(profile, &bytes, &count)
        return bytes
    }

    private func plain(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Raster {
        Raster(width: 16, height: 16, pixels: (0..<256).flatMap { _ in [red, green, blue] })
    }

    @Test("are honoured: a green of a wide space is a stronger one in sRGB, and grey stays grey")
    func converted() throws {
        let profile = Data(try wideProfile())
        let green = try #require(ColorProfile.toSRGB(plain(60, 200, 60), by: profile))
        #expect(green[8, 8].red < 30 && green[8, 8].green > 195)
        let gray = try #require(ColorProfile.toSRGB(plain(128, 128, 128), by: profile))
        #expect(abs(Int(gray[8, 8].red) - 128) < 3 && abs(Int(gray[8, 8].blue) - 128) < 3)
    }

    @Test("are taken from a JPEG's segments into its copies")
    func inJPEG() throws {
        let body = Array("ICC_PROFILE\0".utf8) + [1, 1] + (try wideProfile())
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
        let profile = try wideProfile()
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
        var white = cmsCIExyY(x: 0.3127, y: 0.3290, Y: 1)
        let curve = try #require(cmsBuildGamma(nil, 2.2))
        let gray = try #require(cmsCreateGrayProfile(&white, curve))
        defer { cmsCloseProfile(gray) }
        var count: cmsUInt32Number = 0
        cmsSaveProfileToMem(gray, nil, &count)
        var bytes = [UInt8](repeating: 0, count: Int(count))
        cmsSaveProfileToMem(gray, &bytes, &count)
        #expect(ColorProfile.toSRGB(plain(60, 200, 60), by: Data(bytes)) == nil)
        #expect(ColorProfile.toSRGB(plain(60, 60, 60), grayOnly: true, by: Data(bytes)) != nil)
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
