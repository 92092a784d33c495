import Foundation

/// Makes a built site the one that visitors see, in one step, and keeps the ones before it.
public enum Publisher {
    /// The name of a published edition's folder.
    public struct Published: Sendable, Equatable {
        /// Counted from 1.
        public let number: Int
        /// Below `Editions`.
        public let name: String
    }

    /// Moves `build` to the next free `Editions/<number>` of `exhibit`, and swaps the link `Site` to it by a rename, so
    /// that no visitor ever meets half a site.
    ///
    /// - Parameters:
    ///   - exhibit: a home's `Exhibit` folder.
    ///   - keep: how many editions stay, the new one included.
    public static func publish(
        build: URL, in exhibit: URL, keep: Int = 3
    ) throws(ExhibitError) -> Published {
        let site = exhibit.appending(path: "Site")
        try checkLink(site)
        let editions = exhibit.appending(path: "Editions")
        do { try FileManager.default.createDirectory(at: editions, withIntermediateDirectories: true) } catch {
            throw .notWritten("Editions", reason: "no folder could be made there")
        }
        let published = try settle(build, in: editions)
        try link(site, to: "Editions/\(published.name)")
        for number in numbers(in: editions).sorted().dropLast(max(1, keep)) where number != published.number {
            try? FileManager.default.removeItem(at: editions.appending(path: name(number)))
        }
        return published
    }

    /// The number of the edition that `Site` points to.
    public static func current(in exhibit: URL) -> Int? {
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: exhibit.appending(path: "Site").path)
        return target.flatMap { $0.split(separator: "/").last }.flatMap { Int($0) }
    }

    private static func checkLink(_ site: URL) throws(ExhibitError) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: site.path)
        guard attributes == nil || attributes?[.type] as? FileAttributeType == .typeSymbolicLink else {
            throw .siteIsNoLink("Exhibit/Site")
        }
    }

    /// Renames the build to the next number; two that publish at once get two numbers, since a rename onto a folder that
    /// holds something is refused.
    private static func settle(_ build: URL, in editions: URL) throws(ExhibitError) -> Published {
        var source = build
        var number = (numbers(in: editions).max() ?? 0) + 1
        while true {
            let target = editions.appending(path: name(number))
            if rename(source.path, target.path) == 0 { return Published(number: number, name: name(number)) }
            switch errno {
            case ENOTEMPTY, EEXIST: number += 1
            case EXDEV where source == build:
                // On another disk: copied beside first, so that the step that counts stays a rename.
                source = editions.appending(path: ".\(UUID().uuidString)")
                do { try FileManager.default.copyItem(at: build, to: source) } catch {
                    throw .notWritten("Editions", reason: "the built site could not be copied there")
                }
            case let code: throw .notWritten("Editions/\(name(number))", reason: String(cString: strerror(code)))
            }
        }
    }

    private static func link(_ site: URL, to target: String) throws(ExhibitError) {
        let beside = site.deletingLastPathComponent().appending(path: ".Site-\(UUID().uuidString)")
        guard symlink(target, beside.path) == 0 else {
            throw .notWritten("Exhibit/Site", reason: String(cString: strerror(errno)))
        }
        guard rename(beside.path, site.path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(beside.path)
            throw .notWritten("Exhibit/Site", reason: reason)
        }
    }

    private static func numbers(in editions: URL) -> [Int] {
        ((try? FileManager.default.contentsOfDirectory(atPath: editions.path)) ?? []).compactMap { Int($0) }
    }

    private static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
