extension Raster {
    /// The whole picture at another size, by a Lanczos filter of three lobes, in both directions apart.
    ///
    /// Colours are weighted as they are stored, not by their light, as other programs for pictures do too. Resize
    /// from the full picture, or one at least twice the size wanted: a chain of sizes loses sharpness.
    ///
    /// - Precondition: neither side is 0.
    public func resized(width newWidth: Int, height newHeight: Int) -> Raster {
        if newWidth == width && newHeight == height { return self }
        let builder = RasterBuilder(from: (width, height), to: (newWidth, newHeight))
        pixels.withUnsafeBufferPointer { stored in
            guard let first = stored.baseAddress else { return }
            for y in 0..<height { builder.add(first + y * width * 3) }
        }
        // Every row was added.
        return builder.raster() ?? self
    }
}
