import Foundation
import Media
import Showcase
import Testing

@testable import Exhibit

@Suite("Build")
struct BuildTests {
    @Test("The same editions give the same bytes, in another folder and in another order")
    func deterministic() async throws {
        let folder = try TemporaryFolder()
        var edition = try Sample.edition(folder.url)
        let first = try await Sample.files(in: Sample.build([edition], in: folder, as: "one"))
        edition.works.reverse()
        let second = try await Sample.files(in: Sample.build([edition], in: folder, as: "elsewhere/two"))
        #expect(first.count > 20)
        #expect(first == second)
        for (path, data) in first where path.hasSuffix("html") || path.hasSuffix("css") {
            #expect(!String(decoding: data, as: UTF8.self).contains(folder.url.lastPathComponent), "\(path)")
        }
    }

    @Test(
        "No picture is made wider than it was",
        arguments: [
            (300, [300]), (480, [480]), (520, [520]), (1000, [480, 1000]), (1700, [480, 960, 1600]),
            (9000, [480, 960, 1600]),
        ])
    func widths(original: Int, expected: [Int]) {
        #expect(PictureRendition.widths(of: original) == expected)
    }

    @Test("The files of a picture are as wide and high as the page says")
    func renditions() async throws {
        let folder = try TemporaryFolder()
        let site = try await Sample.build([Sample.edition(folder.url, wide: (1700, 1000))], in: folder)
        let sizes = ["a1-480": (480, 282), "a1-960": (960, 565), "a1-1600": (1600, 941), "a2-300": (300, 420)]
        for (name, size) in sizes {
            let raster = try JPEGCodec.decode(Data(contentsOf: site.appending(path: "2026/media/\(name).jpg")))
            #expect((raster.width, raster.height) == size)
        }
    }

    @Test("Works whose files are missing or broken are all named, and nothing else fails")
    func missing() async throws {
        let folder = try TemporaryFolder()
        let broken = folder.url.appending(path: "broken.jpg")
        try Data("no picture".utf8).write(to: broken)
        var edition = try Sample.edition(folder.url)
        edition.works.append(Sample.work("z9", in: "photography", .picture(broken)))
        edition.works.append(
            Sample.work(
                "b7", in: "music", .sound(folder.url.appending(path: "x"), mediaType: "audio/mpeg", seconds: nil)))
        let bad = edition
        let error = await #expect(throws: ExhibitError.self) { try await Sample.build([bad], in: folder) }
        guard case .worksUnreadable(let works) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(works.map(\.entry) == ["b7", "z9"])
        #expect(works.allSatisfy { !$0.reason.contains(folder.url.path) })
    }

    @Test(
        "An identifier that is no safe name of a file is refused before anything is written",
        arguments: ["../up", "A1", "", "a/b", "a1"])
    func names(entry: String) async throws {
        let folder = try TemporaryFolder()
        var edition = try Sample.edition(folder.url)
        edition.works.append(
            Sample.work(Entry.ID(entry), in: "poetry", .manuscript(Sample.poem([["x"]], language: "en"))))
        let bad = edition
        await #expect(throws: ExhibitError.nameNotUsable(entry)) { try await Sample.build([bad], in: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site").path))
    }

    @Test("A folder that holds something is left alone")
    func occupied() async throws {
        let folder = try TemporaryFolder()
        let edition = try Sample.edition(folder.url)
        await #expect(throws: ExhibitError.folderNotEmpty(folder.url.path)) {
            try await Sample.builder.build([edition], into: folder.url)
        }
    }

    @Test("Without a template that is needed, the error names it")
    func templates() async throws {
        let folder = try TemporaryFolder()
        // Files one by one: a copy of a folder may be a link to it, and what is left out here is never removed there.
        let templates = folder.url.appending(path: "Templates")
        try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
        let source = Sample.exhibit.appending(path: "Templates")
        for name in try FileManager.default.contentsOfDirectory(atPath: source.path) where name != "room.mustache" {
            try Data(contentsOf: source.appending(path: name)).write(to: templates.appending(path: name))
        }
        let builder = ExhibitBuilder(
            templates: templates, styles: Sample.exhibit.appending(path: "Styles"),
            locales: Sample.exhibit.appending(path: "Locales"), fonts: Sample.exhibit.appending(path: "Fonts"))
        let edition = try Sample.edition(folder.url)
        await #expect(throws: ExhibitError.partMissing("Templates/room.mustache")) {
            try await builder.build([edition], into: folder.url.appending(path: "site"))
        }
    }

    @Test("No template writes anything unescaped, scripts, styles in place, or leaves an attribute unquoted")
    func templateRules() throws {
        let folder = Sample.exhibit.appending(path: "Templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".mustache")
        }
        #expect(names.count >= 8)
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for banned in ["{{{", "{{&", "CONTENT_TYPE", "<script", "style=", "javascript:", "={{", "='"] {
                #expect(!text.contains(banned), "\(name) holds \(banned)")
            }
        }
    }

    @Test("Nothing that is published is fetched from elsewhere")
    func styles() throws {
        let css = try String(contentsOf: Sample.exhibit.appending(path: "Styles/exhibit.css"), encoding: .utf8)
        #expect(!css.contains("http") && !css.contains("//") && !css.contains("@import"))
    }
}
