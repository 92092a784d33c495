/// Rows of RGBA, not multiplied by alpha, as codecs hand them over.
struct RGBARows {
    var start: UnsafeRawPointer
    /// From one row to the next.
    var rowBytes: Int
    var width: Int
    var height: Int
    /// 8; or how many are in use of 16, as this machine stores them, which then are to be converted.
    var bits = 8

    /// Hands them over one after the other, brought to sRGB and laid on white.
    func add(to sizes: RasterSizes, by conversion: ColorConversion?) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * 3) { row in
            guard let target = row.baseAddress else { return }
            var deep = [UInt16](repeating: 0, count: bits > 8 ? width * 4 : 0)
            for y in 0..<height {
                show(start + y * rowBytes, in: target, by: conversion, &deep)
                sizes.add(target)
            }
        }
    }

    /// - Parameter deep: room for a row of 16 bits a channel, where it is one.
    private func show(
        _ row: UnsafeRawPointer, in place: UnsafeMutablePointer<UInt8>, by conversion: ColorConversion?,
        _ deep: inout [UInt16]
    ) {
        let colors = row.assumingMemoryBound(to: UInt8.self)
        if bits > 8 {
            spread(row.assumingMemoryBound(to: UInt16.self), over: &deep)
            conversion?.convert(deep, to: place, pixels: width)
        } else if let conversion {
            conversion.convert(row, to: place, pixels: width)
        } else {
            for x in 0..<width {
                for channel in 0..<3 { place[x * 3 + channel] = colors[x * 4 + channel] }
            }
        }
        for x in 0..<width {
            let alpha = bits > 8 ? Int(deep[x * 4 + 3] >> 8) : Int(colors[x * 4 + 3])
            guard alpha < 255 else { continue }
            for channel in x * 3..<x * 3 + 3 {
                place[channel] = UInt8((Int(place[channel]) * alpha + 255 * (255 - alpha) + 127) / 255)
            }
        }
    }

    /// So that the highest value in use is the highest of 16 bits.
    private func spread(_ row: UnsafePointer<UInt16>, over deep: inout [UInt16]) {
        for index in deep.indices { deep[index] = row[index] << (16 - bits) | row[index] >> (2 * bits - 16) }
    }
}
