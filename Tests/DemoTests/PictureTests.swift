import Media
import Testing

@testable import Demo

@Suite("Pictures")
struct PictureTests {
    @Test("the same recipe at the same size gives the same pixels", arguments: Pictures.all.map(\.id))
    func deterministic(id: String) throws {
        let recipe = try #require(Pictures.all.first { $0.id == id })
        let first = recipe.draw(longerSide: 120)
        #expect(max(first.width, first.height) == 120)
        #expect(first.pixels.count == first.width * first.height * 3)
        #expect(first == recipe.draw(longerSide: 120))
    }

    @Test("no picture is empty: it has light, dark and more than a few tones", arguments: Pictures.all.map(\.id))
    func worthLookingAt(id: String) throws {
        let raster = try #require(Pictures.all.first { $0.id == id }).draw(longerSide: 160)
        let greens = stride(from: 1, to: raster.pixels.count, by: 3).map { Int(raster.pixels[$0]) }.sorted()
        let (dark, light) = (greens[greens.count / 20], greens[greens.count * 19 / 20])
        #expect(light - dark > 60)
        #expect(Set(greens).count > 60)
    }

    @Test("there are at least twelve, of every kind, in several proportions, of exhibition size")
    func variety() {
        #expect(Pictures.all.count >= 12)
        #expect(Set(Pictures.all.map(\.id)).count == Pictures.all.count)
        for kind in PictureRecipe.Kind.allCases { #expect(Pictures.all.count { $0.kind == kind } >= 5) }
        let proportions = Set(Pictures.all.map { Int(10 * Double($0.width) / Double($0.height)) })
        #expect(proportions.count >= 5)
        for recipe in Pictures.all {
            #expect((1400...2400).contains(max(recipe.width, recipe.height)))
            #expect(!recipe.title.isEmpty)
            #expect(recipe.altText.count > 80, "\(recipe.id)")
        }
    }
}

@Suite("Canvas")
struct CanvasTests {
    @Test("a polygon covers exactly its area, wherever its corners lie between pixels")
    func area() throws {
        let triangle = [Point(2.3, 1.1), Point(17.9, 4.6), Point(6.2, 15.7)]
        let coverage = try #require(Coverage(triangle, columns: 20, rows: 20))
        var sum: Float = 0
        coverage.forEach(columns: 20) { _, _, _, share in sum += share }
        let (a, b) = (triangle[1] - triangle[0], triangle[2] - triangle[0])
        #expect(abs(sum - abs(a.x * b.y - a.y * b.x) / 2) < 0.05)
    }

    @Test("a polygon that reaches over the edge touches no pixel outside", arguments: [-8, 0, 9] as [Float])
    func clipped(shift: Float) throws {
        let square = [
            Point(shift, shift), Point(shift + 10, shift), Point(shift + 10, shift + 10), Point(shift, shift + 10),
        ]
        let coverage = try #require(Coverage(square, columns: 12, rows: 12))
        var count = 0
        coverage.forEach(columns: 12) { index, x, y, _ in
            #expect((0..<12).contains(x) && (0..<12).contains(y) && index == y * 12 + x)
            count += 1
        }
        #expect(count == Int(pow2(min(12, shift + 10) - max(0, shift))))
    }

    private func pow2(_ value: Float) -> Float { value * value }

    @Test("a blur leaves an even layer even, up to its edges")
    func evenBlur() {
        var veil = Veil(over: Canvas(width: 60, height: 40), coarseness: 2)
        for index in veil.values.indices { veil.values[index] = 0.5 }
        veil.blur(0.1)
        #expect(veil.values.allSatisfy { abs($0 - 0.5) < 1e-4 })
    }

    @Test("colours go through OKLab and come back", arguments: [0x1B2540, 0xE2432F, 0xFFFFFF, 0x2A9D8F] as [UInt32])
    func oklab(hex: UInt32) {
        let colour = RGB(hex: hex)
        let back = RGB(oklab: colour.oklab)
        #expect((colour - back).length < 1e-3)
    }
}
