import Foundation

/// Tags and attributes of a page that we wrote ourselves: enough to check them, no parser for the web.
struct Markup {
    struct Tag {
        let name: String
        let attributes: [String: String]
        let isEnd: Bool
    }

    let tags: [Tag]
    /// What is no sound markup, in words.
    var faults: [String] = []

    private static let void: Set<String> = ["!doctype", "br", "img", "link", "meta", "path", "source"]

    init(_ html: String) {
        var tags: [Tag] = []
        var faults: [String] = []
        var rest = html.unicodeScalars[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            var inQuotes = false
            guard
                let end = rest.firstIndex(where: { scalar in
                    if scalar == "\"" { inQuotes.toggle() }
                    return scalar == ">" && !inQuotes
                })
            else {
                faults.append("a tag does not end")
                break
            }
            let (tag, fault) = Self.tag(String(rest[..<end]))
            tags.append(tag)
            if let fault { faults.append(fault) }
            rest = rest[rest.index(after: end)...]
        }
        var open: [String] = []
        for tag in tags where !Self.void.contains(tag.name) {
            if !tag.isEnd {
                open.append(tag.name)
            } else if open.popLast() != tag.name {
                faults.append("</\(tag.name)>")
            }
        }
        self.tags = tags
        self.faults = faults + open.map { "<\($0)> is not closed" }
    }

    func all(_ name: String) -> [Tag] { tags.filter { $0.name == name && !$0.isEnd } }

    private static func tag(_ inside: String) -> (Tag, String?) {
        let isEnd = inside.hasPrefix("/")
        let body = inside.drop { $0 == "/" }
        let name = body.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
        var rest = body.unicodeScalars.dropFirst(name.unicodeScalars.count)
        var attributes: [String: String] = [:]
        var fault: String?
        while true {
            rest = rest.drop { $0.properties.isWhitespace || $0 == "/" }
            guard !rest.isEmpty else { break }
            let key = String(rest.prefix { $0 != "=" && !$0.properties.isWhitespace })
            rest = rest.dropFirst(key.unicodeScalars.count)
            guard rest.first == "=" else {
                attributes[key] = ""
                continue
            }
            rest = rest.dropFirst()
            guard rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") else {
                fault = "\(name) \(key) is not quoted"
                break
            }
            if attributes[key] != nil { fault = "\(name) has \(key) twice" }
            attributes[key] = String(rest.dropFirst()[..<close])
            rest = rest[rest.index(after: close)...]
        }
        return (Tag(name: name, attributes: attributes, isEnd: isEnd), fault)
    }
}
