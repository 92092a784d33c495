extension Raster {
    /// The picture turned upright, given how it is stored (EXIF 2.32, tag 274).
    ///
    /// 2 to 4 mirror and turn in place, 5 to 8 exchange the sides too. Any other number leaves it as it is.
    func upright(from orientation: Int?) -> Raster {
        guard let orientation, (2...8).contains(orientation) else { return self }
        let turned = orientation >= 5
        let (newWidth, newHeight) = turned ? (height, width) : (width, height)
        // Where the new picture's first pixel lies in the stored one, and the steps to its next column and row.
        let rowStep = width * 3
        let (last, bottom) = ((width - 1) * 3, (height - 1) * rowStep)
        let (start, column, row): (Int, Int, Int) =
            switch orientation {
            case 2: (last, -3, rowStep)
            case 3: (last + bottom, -3, -rowStep)
            case 4: (bottom, 3, -rowStep)
            case 5: (0, rowStep, 3)
            case 6: (bottom, -rowStep, 3)
            case 7: (last + bottom, -rowStep, -3)
            default: (last, rowStep, -3)
            }
        let count = pixels.count
        let turnedPixels = pixels.withUnsafeBufferPointer { stored in
            [UInt8](unsafeUninitializedCapacity: count) { target, filled in
                guard let from = stored.baseAddress, let to = target.baseAddress else { return }
                // Squares of 32 keep both sides of a turn within the cache.
                for top in stride(from: 0, to: newHeight, by: 32) {
                    for left in stride(from: 0, to: newWidth, by: 32) {
                        for y in top..<min(top + 32, newHeight) {
                            var source = start + y * row + left * column
                            var place = (y * newWidth + left) * 3
                            for _ in left..<min(left + 32, newWidth) {
                                to[place] = from[source]
                                to[place + 1] = from[source + 1]
                                to[place + 2] = from[source + 2]
                                source += column
                                place += 3
                            }
                        }
                    }
                }
                filled = count
            }
        }
        return Raster(width: newWidth, height: newHeight, pixels: turnedPixels)
    }
}
