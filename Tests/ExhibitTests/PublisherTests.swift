import Foundation
import Showcase
import Testing

@testable import Exhibit

@Suite("Publishing")
struct PublisherTests {
    private func build(_ text: String, in folder: URL) throws -> URL {
        let site = folder.appending(path: "build-\(text)")
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: site.appending(path: "index.html"))
        return site
    }

    @Test("The link leads to the newest edition, and only the last ones are kept")
    func publish() throws {
        let folder = try TemporaryFolder()
        let exhibit = folder.url.appending(path: "Exhibit")
        for number in 1...4 {
            let published = try Publisher.publish(build: build("\(number)", in: folder.url), in: exhibit, keep: 2)
            #expect(published.number == number)
            let page = try String(contentsOf: exhibit.appending(path: "Site/index.html"), encoding: .utf8)
            #expect(page == "\(number)")
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: exhibit.appending(path: "Editions").path)
            .sorted()
        #expect(kept == ["0003", "0004"])
        #expect(Publisher.current(in: exhibit) == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: exhibit.path).sorted() == ["Editions", "Site"])
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: exhibit.appending(path: "Site").path)
        #expect(target == "Editions/0004")
    }

    @Test("A folder in the link's place is not touched, and the build stays where it was")
    func occupied() throws {
        let folder = try TemporaryFolder()
        let exhibit = folder.url.appending(path: "Exhibit")
        try FileManager.default.createDirectory(
            at: exhibit.appending(path: "Site"), withIntermediateDirectories: true)
        let site = try build("1", in: folder.url)
        #expect(throws: ExhibitError.siteIsNoLink("Exhibit/Site")) {
            try Publisher.publish(build: site, in: exhibit)
        }
        #expect(FileManager.default.fileExists(atPath: site.appending(path: "index.html").path))
    }
}
