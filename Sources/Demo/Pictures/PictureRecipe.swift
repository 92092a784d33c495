import Foundation
import Media

/// One picture of the demo season: how it is drawn, and what a person who cannot see it is told.
public struct PictureRecipe: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case classic, digital, photo }

    /// Also the name of its file, without the extension.
    public let id: String
    public let title: String
    public let altText: String
    public let kind: Kind
    /// Pixels.
    public let width: Int, height: Int

    let film: Film
    let paint: @Sendable (inout Canvas) -> Void

    init(
        _ id: String, _ title: String, kind: Kind, width: Int, height: Int, film: Film = .scan, altText: String,
        paint: @escaping @Sendable (inout Canvas) -> Void
    ) {
        self.id = id
        self.title = title
        self.altText = altText
        self.kind = kind
        self.width = width
        self.height = height
        self.film = film
        self.paint = paint
    }

    /// Draws it at its full size: 0.3 to 3 seconds on one core.
    public func draw() -> Raster { draw(longerSide: max(width, height)) }

    /// Draws it smaller or larger. The same size gives the same bytes each time.
    ///
    /// - Parameter longerSide: pixels, at least 16.
    public func draw(longerSide: Int) -> Raster {
        let scale = Float(longerSide) / Float(max(width, height))
        var canvas = Canvas(
            width: max(8, Int((Float(width) * scale).rounded())),
            height: max(8, Int((Float(height) * scale).rounded())))
        paint(&canvas)
        return film.develop(canvas)
    }
}
