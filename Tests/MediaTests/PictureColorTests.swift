import CHEIF
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Colours of every kind of picture")
struct PictureColorTests {
    /// A green that a wide space shows stronger than sRGB does: red falls from 60 to under 40.
    static let green = Raster(width: 32, height: 32, pixels: (0..<1024).flatMap { _ in [60, 200, 60] as [UInt8] })

    /// What is seen in the middle of the exhibit copy, and what was found.
    private func shown(
        _ data: Data, as name: String = "a.png"
    ) throws -> (color: Raster.Color, codes: [String], facts: Facts) {
        let folder = try TemporaryFolder()
        let report = try examine(data, named: name, in: folder)
        let copy = try JPEGCodec.decode(folder.read("exhibit.jpg"))
        return (copy[copy.width / 2, copy.height / 2], report.inspection.codes, report.inspection.facts)
    }

    private func with(_ profile: Data, _ kind: String) throws -> Data {
        let plain = try PictureSpecimens.encoded(kind, Self.green)
        return switch kind {
        case "jpeg":
            Specimens.inserting(Array("ICC_PROFILE\0".utf8) + [1, 1] + profile, marker: 0xE2, into: plain)
        case "png":
            Specimens.inserting("iCCP", Array("x\0\0".utf8) + Specimens.packed([UInt8](profile)), into: plain)
        case "webp": PictureSpecimens.extended([plain], Self.green, profile: profile)
        case "heic": try PictureSpecimens.heic(Self.green, profile: profile)
        default: PictureSpecimens.tiff(Self.green, profile: profile)
        }
    }

    @Test(
        "A profile is applied in every kind, whatever it calls itself",
        arguments: ["jpeg", "png", "webp", "tiff", "heic"])
    func applied(kind: String) throws {
        for name in ["wide", "sRGB IEC61966-2.1"] {
            let seen = try shown(with(try ProfileSpecimens.wide(named: name), kind), as: "a.\(kind)")
            #expect(seen.color.red < 40 && seen.color.green > 190, "\(name): \(seen.color)")
            #expect(seen.codes == [] && seen.facts.profile == name)
        }
        let asSRGB = try shown(with(try ProfileSpecimens.sRGB(), kind), as: "a.\(kind)")
        #expect(abs(Int(asSRGB.color.red) - 60) < 5, "sRGB's own changes nothing: \(asSRGB.color)")
    }

    @Test(
        "A profile that cannot be used is told, copies or not", arguments: ["jpeg", "png", "webp", "tiff"],
        [true, false])
    func ignored(kind: String, makeCopies: Bool) throws {
        let folder = try TemporaryFolder()
        let input = try folder.write(with(Data(repeating: 7, count: 300), kind))
        let report = try Examiner().examine(
            ExaminationRequest(input: input, output: makeCopies ? folder.path : nil, uploadName: "a.\(kind)"))
        #expect(report.inspection.codes == ["picture-profile-not-used"])
    }

    @Test("A PNG's profile that cannot be unpacked is told")
    func damaged() throws {
        let png = Specimens.inserting("iCCP", Array("x\0\0".utf8) + [1, 2, 3], into: try PNGCodec.encode(Self.green))
        #expect(try shown(png).codes == ["picture-profile-not-used"])
    }

    /// White, red, green and blue of Display P3 in x and y.
    static let primaries = [31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000].flatMap(Specimens.big)

    @Test("A PNG's primaries and gamma are honoured, unless it is marked as sRGB")
    func primaries() throws {
        let png = try PNGCodec.encode(Self.green)
        let wide = Specimens.inserting("cHRM", Self.primaries, into: png)
        #expect(try shown(wide).color.red < 40)
        #expect(try shown(Specimens.inserting("sRGB", [0], into: wide)).color.red > 55)
        let points = Specimens.inserting("cICP", [12, 13, 0, 1], into: png)
        #expect(try shown(points).color.red < 40)
        // Light itself: 55 of 255 of it is seen as 128.
        let gray = Specimens.png(
            width: 2, height: 1, bits: 8, color: 0, rows: [0, 55, 55], before: [("gAMA", Specimens.big(100_000))])
        #expect(abs(Int(try PNGCodec.decode(gray)[0, 0].green) - 128) <= 1)
        // What sRGB states as its gamma is its own curve; a gamma of nothing says nothing.
        for stated in [45_455, 0] {
            let same = Specimens.inserting("gAMA", Specimens.big(stated), into: png)
            #expect(isSame(try PNGCodec.decode(same), Self.green))
        }
    }

    @Test("Sixteen bits are brought to sRGB before they become eight")
    func deep() throws {
        // A light of 0.00195 is a 6 in sRGB; rounded to eight bits first, it would be 0 or 13.
        let png = Specimens.png(
            width: 1, height: 1, bits: 16, color: 6, rows: [0] + [0, 128, 0, 128, 0, 128, 255, 255],
            before: [("gAMA", Specimens.big(100_000))])
        #expect(abs(Int(try PNGCodec.decode(png)[0, 0].red) - 6) <= 1)
        let clear = Specimens.png(
            width: 1, height: 1, bits: 16, color: 6, rows: [0] + [0, 128, 0, 128, 0, 128, 128, 0],
            before: [("gAMA", Specimens.big(100_000))])
        #expect(abs(Int(try PNGCodec.decode(clear)[0, 0].red) - 130) <= 2, "half of it is white ground")
    }

    @Test("HEIC's numbers for a space are honoured")
    func numbers() throws {
        let wide = try PictureSpecimens.heic(Self.green, primaries: heif_color_primaries_SMPTE_EG_432_1)
        #expect(try shown(wide, as: "a.heic").color.red < 42)
        let plain = try PictureSpecimens.heic(Self.green, primaries: heif_color_primaries_ITU_R_BT_709_5)
        #expect(abs(Int(try shown(plain, as: "a.heic").color.red) - 60) < 6)
    }

    @Test(
        "Light beyond a screen's is brought into its range, rising all the way",
        arguments: [ColorCurve.perceptual, .hybrid])
    func highDynamicRange(curve: ColorCurve) throws {
        let treatment = ColorConversion.treatment(of: .space(.screen(curve)), rows: .rgb)
        let conversion = try #require(treatment.conversion)
        let ramp = (0...255).flatMap { [UInt8](repeating: UInt8($0), count: 3) }
        var seen = [UInt8](repeating: 0, count: ramp.count)
        conversion.convert(ramp, to: &seen, pixels: 256)
        let greens = (0...255).map { seen[$0 * 3 + 1] }
        #expect(zip(greens, greens.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(greens[0] < 3 && greens[255] > 250)
        // Paper white, at 58 and 75 per cent of the range (ITU-R BT.2408, table 1), is almost a screen's white.
        #expect((235...250).contains(greens[curve == .perceptual ? 148 : 191]))
    }

    @Test("A camera that is set to Adobe RGB is believed without a profile")
    func adobe() throws {
        let jpeg = Specimens.inserting(
            Array("Exif\0\0".utf8) + Specimens.adobeEXIF, into: try JPEGCodec.encode(Self.green, quality: 95))
        #expect(try shown(jpeg, as: "a.jpg").color.red < 20)
    }

    /// 8 by 8 pixels of cyan alone, as Adobe writes inks, with what is missing of each.
    private func inkJPEG() throws -> Data {
        let words =
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggLCAkKCgoKCgYI"
            + "CwwLCgwJCgoK/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMC"
            + "BAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElK"
            + "U1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY"
            + "2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD+f+v38r9/K/fyv//Z"
        return try #require(Data(base64Encoded: words))
    }

    @Test("Inks become colours by their profile; without one, by the usual formula")
    func inks() throws {
        let profile = try ProfileSpecimens.inks()
        let cyan = Data((0..<64).flatMap { _ in [255, 0, 0, 0] as [UInt8] })
        func tiff(_ profile: Data, tile: Int? = nil) -> Data {
            TIFFSpecimen(
                width: tile ?? 8, height: tile ?? 8, bits: [8, 8, 8, 8], photometric: 5,
                samples: tile == nil ? cyan : cyan + cyan + cyan + cyan, tile: tile, profile: profile
            ).data
        }
        let jpeg = try inkJPEG()
        let withProfile = Specimens.inserting(Array("ICC_PROFILE\0".utf8) + [1, 1] + profile, marker: 0xE2, into: jpeg)
        for (name, data) in [("a.tif", tiff(profile)), ("a.tif", tiff(profile, tile: 16)), ("a.jpg", withProfile)] {
            let seen = try shown(data, as: name)
            // Of L* 40, a* 10, b* -50.
            #expect(seen.codes == [] && seen.facts.color == "cmyk")
            #expect(abs(Int(seen.color.red) - 50) < 25 && abs(Int(seen.color.blue) - 175) < 12, "\(name) \(seen.color)")
        }
        for (name, data) in [("a.tif", tiff(Data())), ("a.jpg", jpeg)] {
            let seen = try shown(data, as: name)
            #expect(seen.color.red < 6 && seen.color.green > 249 && seen.color.blue > 249, "\(name) \(seen.color)")
        }
        #expect(try shown(tiff(try ProfileSpecimens.wide()), as: "a.tif").codes == ["picture-profile-not-used"])
    }
}
