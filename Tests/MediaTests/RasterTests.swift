import Testing

@testable import Media

@Suite("Raster")
struct RasterTests {
    @Test("One colour stays that colour at any size", arguments: [(1, 1), (3, 200), (97, 5), (640, 401)])
    func plain(width: Int, height: Int) {
        let color: [UInt8] = [12, 200, 77]
        let plain = Raster(width: 50, height: 31, pixels: (0..<(50 * 31)).flatMap { _ in color })
        let resized = plain.resized(width: width, height: height)
        let wanted = Raster(width: width, height: height, pixels: (0..<(width * height)).flatMap { _ in color })
        #expect(isSame(resized, wanted))
    }

    @Test("A slope keeps its middle and its ends")
    func slope() {
        let slope = Raster(
            width: 256, height: 2, pixels: (0..<512).flatMap { [UInt8($0 % 256), 0, UInt8(255 - $0 % 256)] })
        let half = slope.resized(width: 128, height: 1)
        for x in 4..<124 {
            #expect(abs(Int(half[x, 0].red) - (2 * x)) <= 1)
            #expect(abs(Int(half[x, 0].red) + Int(half[x, 0].blue) - 255) <= 1)
        }
        #expect(half[0, 0].red <= 1 && half[127, 0].red >= 254)
    }

    @Test("Mirroring before or after resizing is the same")
    func symmetry() {
        let picture = sample(width: 200, height: 120)
        let one = picture.upright(from: 3).resized(width: 70, height: 41)
        let other = picture.resized(width: 70, height: 41).upright(from: 3)
        #expect(meanDifference(one, other) < 0.05)
    }

    @Test("The same size is the same picture")
    func same() {
        #expect(isSame(sample().resized(width: 64, height: 40), sample()))
    }

    @Test("A size within a square keeps the proportion and never grows")
    func within() {
        #expect(sample(width: 400, height: 300).size(within: 200) == (200, 150))
        #expect(sample(width: 30, height: 20).size(within: 200) == (30, 20))
        #expect(sample(width: 400, height: 1).size(within: 10) == (10, 1))
    }

    @Test("A part is cut out where it was asked for")
    func cropping() {
        let part = sample().cropped(x: 10, y: 5, width: 3, height: 2)
        #expect(part[0, 0] == sample()[10, 5] && part[2, 1] == sample()[12, 6])
        #expect(part.width == 3 && part.height == 2)
    }

    @Test("The colour that covers most of it is the dominant one")
    func dominant() {
        let red: [UInt8] = [180, 20, 30]
        let blue: [UInt8] = [10, 20, 200]
        let flag = Raster(width: 10, height: 10, pixels: (0..<100).flatMap { $0 < 70 ? red : blue })
        #expect(flag.dominantColor == Raster.Color(red: 180, green: 20, blue: 30))
        #expect(flag.palette(5).count == 2)
    }

    @Test("A quarter turn moves the corners as it should")
    func turn() {
        let picture = sample()
        let turned = picture.upright(from: 6)
        #expect(turned.width == 40 && turned.height == 64)
        // Stored lying on its side: what was at the lower left is now at the upper left.
        #expect(turned[0, 0] == picture[0, 39])
        #expect(turned[39, 0] == picture[0, 0])
        #expect(turned[39, 63] == picture[63, 0])
    }
}
