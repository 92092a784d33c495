import CLCMS
import Foundation
import Testing

@testable import Media

/// Colour profiles, made by Little CMS.
enum ProfileSpecimens {
    /// Of the primaries of Display P3, gamma 2.2.
    static func wide(named name: String = "wide") throws -> Data {
        var white = cmsCIExyY(x: 0.3127, y: 0.3290, Y: 1)
        var primaries = cmsCIExyYTRIPLE(
            Red: cmsCIExyY(x: 0.680, y: 0.320, Y: 1), Green: cmsCIExyY(x: 0.265, y: 0.690, Y: 1),
            Blue: cmsCIExyY(x: 0.150, y: 0.060, Y: 1))
        let curve = try #require(cmsBuildGamma(nil, 2.2))
        defer { cmsFreeToneCurve(curve) }
        var curves: [OpaquePointer?] = [curve, curve, curve]
        let profile = try #require(cmsCreateRGBProfile(&white, &primaries, &curves))
        let words = cmsMLUalloc(nil, 1)
        defer { cmsMLUfree(words) }
        cmsMLUsetASCII(words, "en", "US", name)
        cmsWriteTag(profile, cmsSigProfileDescriptionTag, UnsafeRawPointer(words))
        return saved(profile)
    }

    static func sRGB() throws -> Data { saved(try #require(cmsCreate_sRGBProfile())) }

    static func gray() throws -> Data {
        var white = cmsCIExyY(x: 0.3457, y: 0.3585, Y: 1)
        let curve = try #require(cmsBuildGamma(nil, 1))
        defer { cmsFreeToneCurve(curve) }
        return saved(try #require(cmsCreateGrayProfile(&white, curve)))
    }

    /// Inks of a press of ours: cyan is a dark blue (L* 40, a* 10, b* -50), black is black, other inks leave white.
    static func inks() throws -> Data {
        let profile = try #require(cmsCreateProfilePlaceholder(nil))
        cmsSetProfileVersion(profile, 4.3)
        cmsSetDeviceClass(profile, cmsSigOutputClass)
        cmsSetColorSpace(profile, cmsSigCmykData)
        cmsSetPCS(profile, cmsSigLabData)
        // The corners of the space, the last ink first; L* of 16 bits, a* and b* from -128 to 127 (ICC.1:2010, 6.3.4.2).
        func lab(_ lightness: Double, _ a: Double, _ b: Double) -> [UInt16] {
            [UInt16(lightness * 655.35), UInt16((a + 128) * 257), UInt16((b + 128) * 257)]
        }
        let corners = (0..<16).flatMap { corner in
            corner & 1 == 1 ? lab(0, 0, 0) : corner & 8 == 8 ? lab(40, 10, -50) : lab(100, 0, 0)
        }
        let pipeline = cmsPipelineAlloc(nil, 4, 3)
        defer { cmsPipelineFree(pipeline) }
        // The format wants curves before and behind; these change nothing.
        cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocToneCurves(nil, 4, nil))
        cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocCLut16bit(nil, 2, 4, 3, corners))
        cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocToneCurves(nil, 3, nil))
        cmsWriteTag(profile, cmsSigAToB0Tag, UnsafeRawPointer(pipeline))
        var white = cmsD50_XYZ()?.pointee ?? cmsCIEXYZ()
        cmsWriteTag(profile, cmsSigMediaWhitePointTag, &white)
        return saved(profile)
    }

    private static func saved(_ profile: cmsHPROFILE) -> Data {
        defer { cmsCloseProfile(profile) }
        var count: cmsUInt32Number = 0
        cmsSaveProfileToMem(profile, nil, &count)
        var bytes = [UInt8](repeating: 0, count: Int(count))
        cmsSaveProfileToMem(profile, &bytes, &count)
        return Data(bytes)
    }
}
