import Foundation
import Mustache
import Showcase

/// Turns editions into a folder of static files. The same editions give the same bytes, whatever the clock, the locale,
/// the folder or the number of cores.
public struct ExhibitBuilder: Sendable {
    private let templates: URL
    private let styles: URL
    private let locales: URL
    private let fonts: URL

    /// - Parameters:
    ///   - templates: `*.mustache`: `entrance`, `room`, `work`, `about`, and what they include.
    ///   - styles: `*.css`, copied as they are.
    ///   - locales: `<language>.json`.
    ///   - fonts: copied as they are; may be missing.
    public init(templates: URL, styles: URL, locales: URL, fonts: URL) {
        self.templates = templates
        self.styles = styles
        self.locales = locales
        self.fonts = fonts
    }

    /// The parts in a home's `Exhibit` folder.
    public init(exhibit folder: URL) {
        self.init(
            templates: folder.appending(path: "Templates"), styles: folder.appending(path: "Styles"),
            locales: folder.appending(path: "Locales"), fonts: folder.appending(path: "Fonts"))
    }

    /// - Parameters:
    ///   - editions: one a season, in any order.
    ///   - folder: must be empty or not exist. After a failure it holds an unfinished site: throw it away.
    ///   - progress: called as works are prepared, from any task, then once when the pages are written.
    /// - Throws: `ExhibitError`; for works whose files cannot be read, all of them at once.
    public func build(
        _ editions: [Edition], into folder: URL, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws(ExhibitError) -> BuildSummary {
        guard !editions.isEmpty else { throw .nothingToHang }
        try Names.check(editions)
        let library = try await library()
        let site = SiteFolder(root: folder)
        try site.begin()
        try site.copy(styles, ending: ".css", to: "styles", named: "Styles")
        try site.copy(fonts, ending: ".woff2", to: "fonts", named: nil)
        try site.copy(fonts, ending: ".txt", to: "fonts", named: nil)

        let total = editions.reduce(0) { $0 + $1.works.count }
        let counter = Counter(total: total, report: progress)
        var prepared: [PreparedEdition] = []
        let newestFirst = editions.sorted { ($1.season.opens, $1.season.id) < ($0.season.opens, $0.season.id) }
        for edition in newestFirst {
            prepared.append(try await prepare(edition, in: site) { counter.step() })
        }
        let pages = Site(editions: prepared).pages()
        for page in pages {
            guard let html = library.render(page.model, withTemplate: page.template) else {
                throw .partMissing("Templates/\(page.template).mustache")
            }
            try site.write(html, to: page.path)
        }
        return try site.summary(editions: editions.count, works: total, pages: pages.count)
    }

    private func prepare(
        _ edition: Edition, in site: SiteFolder, each step: @escaping @Sendable () -> Void
    ) async throws(ExhibitError) -> PreparedEdition {
        let say = try Wording(language: edition.language, folder: locales)
        let season = edition.season
        let media = try site.folder("\(season.id)/media")
        let accent = Tone(season.look.accent) ?? Tone(red: 0.5, green: 0.5, blue: 0.5)
        let works = try await Preparation(folder: media, accent: accent)
            .prepare(edition.works.sorted { $0.entry < $1.entry }, each: step)
        let poster = EntrancePage.posterWidth(season.title.text(in: edition.language))
        try site.write(
            LookSheet.css(look: season.look, poster: poster) + LookSheet.css(works: works), to: "\(season.id)/look.css")
        return PreparedEdition(season: season, works: works, say: say)
    }

    private func library() async throws(ExhibitError) -> MustacheLibrary {
        guard FileManager.default.fileExists(atPath: templates.path) else { throw .partMissing("Templates") }
        let library: MustacheLibrary
        do { library = try await MustacheLibrary(directory: templates.path) } catch let error
            as MustacheLibrary.ParserError
        {
            throw .partBroken(
                "Templates/\(error.filename)", reason: "line \(error.context.lineNumber): \(error.error)")
        } catch { throw .partBroken("Templates", reason: "they cannot be read") }
        for name in ["about", "entrance", "room", "work"] where library.getTemplate(named: name) == nil {
            throw .partMissing("Templates/\(name).mustache")
        }
        return library
    }
}
