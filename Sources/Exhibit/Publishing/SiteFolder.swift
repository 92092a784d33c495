import Foundation
import Showcase

/// The folder that a site is written into.
struct SiteFolder: Sendable {
    let root: URL

    func begin() throws(ExhibitError) {
        let inside = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        guard inside.isEmpty else { throw .folderNotEmpty(root.path) }
        _ = try folder("")
    }

    @discardableResult
    func folder(_ path: String) throws(ExhibitError) -> URL {
        let folder = path.isEmpty ? root : root.appending(path: path)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return folder
        } catch { throw .notWritten(path.isEmpty ? root.path : path, reason: "no folder could be made there") }
    }

    func write(_ text: String, to path: String) throws(ExhibitError) {
        let file = root.appending(path: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        } catch { throw .notWritten(path, reason: "the file could not be made") }
    }

    /// - Parameter named: how the source is called in an error; `nil` where it may be missing.
    func copy(_ source: URL, ending: String, to path: String, named: String?) throws(ExhibitError) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: source.path) else {
            guard let named else { return }
            throw .partMissing(named)
        }
        let target = try folder(path)
        for name in names.sorted() where name.hasSuffix(ending) {
            do {
                try Data(contentsOf: source.appending(path: name)).write(to: target.appending(path: name))
            } catch { throw .notWritten("\(path)/\(name)", reason: "it could not be copied") }
        }
    }

    func summary(editions: Int, works: Int, pages: Int) throws(ExhibitError) -> BuildSummary {
        let keys: Set<URLResourceKey> = [.fileSizeKey, .isRegularFileKey]
        let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: Array(keys))
        var (files, bytes) = (0, 0)
        while let file = walk?.nextObject() as? URL {
            guard let values = try? file.resourceValues(forKeys: keys), values.isRegularFile == true else { continue }
            files += 1
            bytes += values.fileSize ?? 0
        }
        return BuildSummary(editions: editions, works: works, pages: pages, files: files, bytes: bytes)
    }
}

/// Identifiers become names of folders and files, so they are checked before anything is written.
enum Names {
    static func check(_ editions: [Edition]) throws(ExhibitError) {
        var seasons: Set<String> = ["about", "fonts", "styles"]
        var entries: Set<String> = []
        for edition in editions {
            try claim(edition.season.id.text, in: &seasons)
            var categories: Set<String> = ["media"]
            for category in edition.season.categories { try claim(category.id.text, in: &categories) }
            for work in edition.works {
                try claim(work.entry.text, in: &entries)
                guard edition.season.category(work.category) != nil else { throw .nameNotUsable(work.category.text) }
            }
        }
    }

    private static func claim(_ name: String, in taken: inout Set<String>) throws(ExhibitError) {
        let allowed = name.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 95
        }
        guard allowed, (1...64).contains(name.utf8.count), taken.insert(name).inserted else {
            throw .nameNotUsable(name)
        }
    }
}
