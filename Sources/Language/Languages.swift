import Foundation

/// The languages of the interface: a file of messages each, English the master.
public struct Languages: Sendable {
    private let interfaces: [String: Interface]
    private let english: Interface

    /// Reads `en.json` and every other `TAG.json` of a folder.
    ///
    /// - Parameters:
    ///   - folder: `Share.messages`.
    ///   - overrides: a folder of the same kind whose messages take the place of those, key by key; it need not be
    ///     there, and may hold languages of its own.
    public init(folder: URL, overrides: URL? = nil) throws(LanguageError) {
        var files = try Self.files(in: folder)
        if let overrides {
            for (tag, messages) in try Self.files(in: overrides) {
                files[tag, default: [:]].merge(messages) { _, own in own }
            }
        }
        guard let master = files["en"] else { throw .noMaster(folder: folder.path) }
        var interfaces: [String: Interface] = [:]
        for (tag, messages) in files { interfaces[tag] = Interface(tag: tag, messages: messages, master: master) }
        self.interfaces = interfaces
        english = Interface(tag: "en", messages: master, master: master)
    }

    /// The tags of all languages, English first and the others in their order.
    public var tags: [String] { ["en"] + interfaces.keys.filter { $0 != "en" }.sorted() }

    /// The interface for a language tag, or for an `Accept-Language` header: the best of what the reader asks for.
    ///
    /// A tag that is not there falls back to its base language (`es-MX` to `es`), a header to its next wish, and all to
    /// English.
    public func interface(for wish: String) -> Interface {
        for tag in Self.wishes(wish) {
            if let interface = closest(to: tag) { return interface }
        }
        return english
    }

    private func closest(to tag: String) -> Interface? {
        var tag = tag.lowercased()
        while true {
            if let match = interfaces.first(where: { $0.key.lowercased() == tag }) { return match.value }
            guard let hyphen = tag.lastIndex(of: "-") else { return nil }
            tag = String(tag[..<hyphen])
        }
    }

    /// The tags of a header by falling weight, in the order of the header where weights are equal. RFC 9110, 12.5.4.
    private static func wishes(_ header: String) -> [String] {
        let weighted = header.split(separator: ",").prefix(32).enumerated().compactMap { index, part in
            let fields = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            return fields.first.map { (tag: $0, weight: weight, index: index) }
        }
        return weighted.filter { $0.weight > 0 }.sorted { ($1.weight, $0.index) < ($0.weight, $1.index) }.map(\.tag)
    }

    /// The messages of every `TAG.json` in a folder, by tag.
    private static func files(in folder: URL) throws(LanguageError) -> [String: [String: Message]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var files: [String: [String: Message]] = [:]
        for name in names where name.hasSuffix(".json") {
            files[String(name.dropLast(".json".count))] = try messages(at: folder.appending(path: name))
        }
        return files
    }

    private static func messages(at file: URL) throws(LanguageError) -> [String: Message] {
        do {
            return try JSONDecoder().decode([String: Message].self, from: Data(contentsOf: file))
        } catch let DecodingError.dataCorrupted(context), let DecodingError.typeMismatch(_, context) {
            let key = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw .unreadable(
                file: file.lastPathComponent, problem: (key.isEmpty ? "" : "\(key): ") + context.debugDescription)
        } catch {
            throw .unreadable(file: file.lastPathComponent, problem: "\(error)")
        }
    }
}

extension Languages {
    /// One language by its own tag, its keys for tests that compare languages; `nil` when there is no such file.
    public func messages(of tag: String) -> [String: Message]? { interfaces[tag]?.messages }
}
