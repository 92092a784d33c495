import Foundation

/// Values of an XMP packet, by a search for their names: a packet is a stranger's, and two values do not need its XML
/// to be read (ISO 16684-1: a property is an attribute or an element).
struct XMPPacket {
    private let text: String

    init(_ data: Data) { text = String(decoding: data.prefix(1 << 18), as: UTF8.self) }

    /// The first value of a property, up to 256 characters.
    func value(_ property: String) -> String? {
        var rest = text[...]
        while let place = rest.firstRange(of: ":" + property) {
            rest = rest[place.upperBound...]
            let value: Substring
            if rest.hasPrefix("=\"") || rest.hasPrefix("='") {
                let quote = rest[rest.index(after: rest.startIndex)]
                value = rest.dropFirst(2).prefix(256).prefix { $0 != quote }
            } else if rest.hasPrefix(">") {
                value = rest.dropFirst().prefix(256).prefix { $0 != "<" }
            } else if rest.hasPrefix(" rdf:resource=\"") {
                value = rest.dropFirst(15).prefix(256).prefix { $0 != "\"" }
            } else {
                continue
            }
            if !value.isEmpty { return String(value) }
        }
        return nil
    }
}
