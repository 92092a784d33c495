import CWebP
import Foundation

/// WebP files to pixels, by libwebp. Of one that moves, the first still image.
enum WebPCodec {
    static func read(_ data: Data, pixels limit: Int) -> StoredPicture {
        data.withUnsafeBytes { bytes in
            var picture = StoredPicture()
            let chunks = RIFFChunks(bytes)
            if chunks.isCutOff { picture.outcome = .cutOff }
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            var features = WebPBitstreamFeatures()
            guard WebPGetFeatures(start, bytes.count, &features) == VP8_STATUS_OK,
                picture.admits(width: Int(features.width), height: Int(features.height), pixels: limit)
            else { return picture }
            picture.isAnimated = features.has_animation != 0
            picture.isTransparent = features.has_alpha != 0
            picture.details = [features.format == 2 ? "lossless" : "lossy"] + (picture.isAnimated ? ["animated"] : [])
            picture.profile = chunks["ICCP"].flatMap(ICC.name)
            let treatment = ColorConversion.treatment(
                of: chunks["ICCP"].map { .profile(Data($0)) }, rows: .rgba)
            picture.colorsAreIgnored = treatment.isIgnored
            let exif = chunks["EXIF"].map { EXIF($0.holds("Exif\0\0") ? $0.part(from: 6) : $0) }
            picture.orientation = exif?.orientation
            picture.hasLocation = exif?.hasLocation ?? false
            guard !chunks.isCutOff else { return picture }
            let decoded =
                picture.isAnimated
                ? firstImage(bytes, treatment.conversion)
                : still(bytes, picture.width, picture.height, treatment.conversion)
            picture.raster = decoded?.upright(from: picture.orientation)
            picture.outcome = decoded == nil ? .broken : .read
            return picture
        }
    }

    private static func still(
        _ bytes: UnsafeRawBufferPointer, _ width: Int, _ height: Int, _ conversion: ColorConversion?
    ) -> Raster? {
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        var rgba = [UInt8](repeating: 0, count: width * height * 4)
        return rgba.withUnsafeMutableBufferPointer { target in
            guard WebPDecodeRGBAInto(start, bytes.count, target.baseAddress, target.count, Int32(width * 4)) != nil,
                let first = target.baseAddress
            else { return nil }
            return RGBARows(start: first, rowBytes: width * 4, width: width, height: height).raster(by: conversion)
        }
    }

    private static func firstImage(_ bytes: UnsafeRawBufferPointer, _ conversion: ColorConversion?) -> Raster? {
        var options = WebPAnimDecoderOptions()
        guard WebPAnimDecoderOptionsInit(&options) != 0 else { return nil }
        options.color_mode = MODE_RGBA
        var data = WebPData(bytes: bytes.bindMemory(to: UInt8.self).baseAddress, size: bytes.count)
        guard let decoder = WebPAnimDecoderNew(&data, &options) else { return nil }
        defer { WebPAnimDecoderDelete(decoder) }
        var info = WebPAnimInfo()
        var frame: UnsafeMutablePointer<UInt8>?
        var time: Int32 = 0
        guard WebPAnimDecoderGetInfo(decoder, &info) != 0, WebPAnimDecoderGetNext(decoder, &frame, &time) != 0,
            let frame
        else { return nil }
        let (width, height) = (Int(info.canvas_width), Int(info.canvas_height))
        return RGBARows(start: frame, rowBytes: width * 4, width: width, height: height).raster(by: conversion)
    }
}

/// The chunks of a RIFF file by their marks, the first of each (WebP container specification).
struct RIFFChunks {
    private var parts: [String: UnsafeRawBufferPointer] = [:]
    /// The file ends before the length that it states.
    let isCutOff: Bool

    init(_ bytes: UnsafeRawBufferPointer) {
        let length = bytes.little32(4) ?? 0
        isCutOff = length > bytes.count - 8
        var offset = 12
        while let size = bytes.little32(offset + 4), offset + 8 + size <= bytes.count {
            let mark = bytes.latin1(offset..<offset + 4)
            if parts[mark] == nil { parts[mark] = bytes.part(from: offset + 8, length: size) }
            offset += 8 + size + size % 2
        }
    }

    subscript(mark: String) -> UnsafeRawBufferPointer? { parts[mark] }
}
