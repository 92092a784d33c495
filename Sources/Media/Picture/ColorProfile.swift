import CLCMS
import Foundation

/// Colours by their embedded profile, brought to sRGB by Little CMS, since copies carry no profile.
enum ColorProfile {
    /// - Parameter grayOnly: the picture was stored in gray; a profile for gray is of no other picture's kind.
    /// - Returns: the picture in sRGB; `nil` when the profile cannot be read or is not of the picture's kind, so that
    ///   the colours stand as they are.
    static func toSRGB(_ raster: Raster, grayOnly: Bool = false, by profile: Data) -> Raster? {
        let source = profile.withUnsafeBytes { cmsOpenProfileFromMem($0.baseAddress, cmsUInt32Number($0.count)) }
        guard let source else { return nil }
        defer { cmsCloseProfile(source) }
        let isGray = cmsGetColorSpace(source) == cmsSigGrayData
        guard isGray ? grayOnly : cmsGetColorSpace(source) == cmsSigRgbData, let target = cmsCreate_sRGBProfile() else {
            return nil
        }
        defer { cmsCloseProfile(target) }
        let transform = cmsCreateTransform(
            source, isGray ? YAAS_GRAY_8 : YAAS_RGB_8, target, YAAS_RGB_8,
            cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC),
            cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE))
        guard let transform else { return nil }
        defer { cmsDeleteTransform(transform) }
        let count = raster.width * raster.height
        let stored = isGray ? stride(from: 0, to: count * 3, by: 3).map { raster.pixels[$0] } : raster.pixels
        let pixels = [UInt8](unsafeUninitializedCapacity: count * 3) { converted, filled in
            stored.withUnsafeBufferPointer {
                cmsDoTransform(transform, $0.baseAddress, converted.baseAddress, cmsUInt32Number(count))
            }
            filled = count * 3
        }
        return Raster(width: raster.width, height: raster.height, pixels: pixels)
    }
}
