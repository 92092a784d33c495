import Foundation
import Showcase
import Testing

@testable import Exhibit

@Suite("Pages")
struct PagesTests {
    /// The site of the sample edition and of a year before it: its pages by path, and the names of all its files.
    private func site() async throws -> (pages: [String: String], files: Set<String>) {
        let folder = try TemporaryFolder()
        var old = Edition(season: try Sample.season("2025", title: "Friendship"), works: [])
        old.works = [Sample.work("o1", in: "poetry", .manuscript(Sample.poem([["Old"]], language: "en")))]
        let site = try await Sample.build([old, Sample.edition(folder.url)], in: folder)
        let files = try Sample.files(in: site)
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
        return (pages, Set(files.keys))
    }

    @Test("Each year, room and work has its page, and the newest year is at the door")
    func addresses() async throws {
        let (pages, _) = try await site()
        let entries = ["a1", "a2", "a3", "a4"].map { "2026/photography/\($0)" } + ["2026/music/m1", "2025/poetry/o1"]
        let poems = (1...5).map { "2026/poetry/p\($0)" }
        let rooms = ["2026/photography", "2026/poetry", "2026/music", "2025/poetry", "2026", "2025", "about"]
        #expect(Set(pages.keys) == Set((entries + poems + rooms).map { $0 + "/index.html" } + ["index.html"]))
        #expect(try #require(pages["index.html"]).contains("Visions of Tomorrow"))
    }

    @Test("Tags nest, attributes are quoted, and a stranger's words stay words")
    func markup() async throws {
        for (path, html) in try await site().pages {
            let markup = Markup(html)
            #expect(markup.faults == [], "\(path)")
            #expect(markup.all("script").isEmpty && markup.all("style").isEmpty && markup.all("b").isEmpty, "\(path)")
            let names = Set(markup.tags.flatMap { $0.attributes.keys })
            #expect(!names.contains { $0.hasPrefix("on") || $0 == "style" }, "\(path): \(names)")
            #expect(markup.all("h1").count == 1 && markup.all("main").count == 1, "\(path)")
            #expect(markup.all("html").first?.attributes["lang"] == "en", "\(path)")
        }
    }

    @Test("What a stranger wrote can be read as they wrote it")
    func hostileWords() async throws {
        let html = try #require(try await site().pages["2026/poetry/p4/index.html"])
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39;"))
        #expect(html.contains("&amp;amp;"))
    }

    @Test("Every address leads to a file of the site, and none leaves it")
    func links() async throws {
        let (pages, files) = try await site()
        for (path, html) in pages {
            let folder = path.split(separator: "/").dropLast().map(String.init)
            let ids = Set(Markup(html).tags.compactMap { $0.attributes["id"] })
            for address in addresses(in: Markup(html)) {
                if address.hasPrefix("#") {
                    #expect(ids.contains(String(address.dropFirst())), "\(path): \(address)")
                    continue
                }
                #expect(!address.contains(":") && !address.hasPrefix("/"), "\(path): \(address)")
                var parts = folder
                for part in address.split(separator: "/") {
                    if part != ".." {
                        parts.append(String(part))
                    } else if parts.popLast() == nil {
                        parts = ["outside"]
                    }
                }
                #expect(files.contains(parts.joined(separator: "/")), "\(path): \(address)")
            }
        }
    }

    private func addresses(in markup: Markup) -> [String] {
        markup.tags.flatMap { tag in
            ["href", "src"].compactMap { tag.attributes[$0] }
                + (tag.attributes["srcset"] ?? "").split(separator: ",").compactMap {
                    $0.split(separator: " ").first.map(String.init)
                }
        }
    }

    @Test("Every picture says its size and what it shows; one a page is loaded at once, the others as they come near")
    func pictures() async throws {
        for (path, html) in try await site().pages {
            let images = Markup(html).all("img")
            for image in images {
                let (width, height) = (image.attributes["width"], image.attributes["height"])
                #expect(width.flatMap { Int($0) } != nil && height.flatMap { Int($0) } != nil, "\(path)")
                #expect(image.attributes["alt"]?.isEmpty == false, "\(path)")
                let isFirst = image.attributes["fetchpriority"] == "high"
                #expect((image.attributes["loading"] == "lazy") != isFirst, "\(path)")
            }
            let first = images.count { $0.attributes["fetchpriority"] == "high" }
            #expect(first == min(1, images.count), "\(path)")
        }
    }

    @Test("A poem keeps its lines, its stanzas and its indents")
    func poem() async throws {
        let html = try #require(try await site().pages["2026/poetry/p1/index.html"])
        let stanza = """
            <p class="stanza"><span class="line">The lamp<br></span><span class="line in-3">  is lit<br></span>\
            <span class="line">again</span></p>
            """
        #expect(html.contains(stanza))
        #expect(html.contains("<p class=\"stanza\"><span class=\"line\">and out</span></p>"))
    }

    @Test(
        "A work and its title say their language and direction",
        arguments: [
            ("p2", "ar", "rtl", Sample.arabic), ("p3", "ja", "ltr", Sample.japanese), ("p5", "hi", "ltr", Sample.hindi),
        ])
    func languages(entry: String, lang: String, dir: String, words: String) async throws {
        let html = try #require(try await site().pages["2026/poetry/\(entry)/index.html"])
        #expect(html.contains("<div class=\"poem\" lang=\"\(lang)\" dir=\"\(dir)\">"))
        #expect(html.contains("lang=\"\(lang)\" dir=\"\(dir)\">\(words)</h1>"))
        #expect(html.contains("<cite lang=\"\(lang)\" dir=\"\(dir)\">\(words)</cite>"))
    }

    @Test("The label names the award, the maker and the place, and how it was judged stands in one sentence")
    func label() async throws {
        let html = try #require(try await site().pages["2026/photography/a1/index.html"])
        #expect(html.contains("<p class=\"award\">Grand Prize</p>"))
        #expect(html.contains("<p class=\"by\"><bdi>Aiko</bdi>, 15</p>"))
        #expect(html.contains("<p class=\"place\">Kyoto, Japan</p>"))
        #expect(html.contains("by a panel of four judges, who weighed theme, originality, and composition."))
    }

    @Test("A demonstration says so on every page of its year, and only there")
    func demonstration() async throws {
        let pages = try await site().pages
        let notice = "Demonstration: works and people are made up."
        for (path, html) in pages where path.hasPrefix("202") {
            #expect(html.contains(notice) == path.hasPrefix("2026"), "\(path)")
        }
    }

    @Test("The winners lead their room in the order of their prizes")
    func order() async throws {
        let html = try #require(try await site().pages["2026/photography/index.html"])
        let cited = Markup(html).all("a").compactMap { $0.attributes["class"] == "title" ? $0.attributes["href"] : nil }
        #expect(cited.map { $0.split(separator: "/").dropLast().last ?? "" } == ["a1", "a2", "a3", "a4"])
    }
}
