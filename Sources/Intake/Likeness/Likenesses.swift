import Catalogue
import Media
import Showcase

/// Looks for works that are near to one that comes in, in all seasons.
///
/// The codes of pictures and texts are read from the catalogue once and then only what has come since, by this process
/// or another.
actor Likenesses {
    private let catalogue: Catalogue
    private var index = LikenessIndex()
    /// The last fingerprint that the index has.
    private var last = 0

    init(catalogue: Catalogue) { self.catalogue = catalogue }

    func search(_ fingerprint: Fingerprint) async throws -> LikenessSearch {
        let known = last
        for kept in try await catalogue.read({ try $0.codes(after: known) }) where kept.number > last {
            last = kept.number
            if let code = kept.code { index.add(code, of: kept.kind, number: kept.number) }
        }
        let sought = Comparison(of: fingerprint)
        return LikenessSearch(sought: sought, candidates: index.candidates(for: sought), through: last)
    }
}
