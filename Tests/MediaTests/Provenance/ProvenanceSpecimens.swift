import Foundation

@testable import Media

/// Manifests and marks made by hand: no file of a stranger's, and no library that would write them.
enum ProvenanceSpecimens {
    /// A box of the ISO's kind: length, type, content.
    static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        Specimens.big(content.count + 8) + Array(type.utf8) + content
    }

    static func superbox(_ label: String, _ contents: [UInt8]) -> [UInt8] {
        let description = [UInt8](repeating: 7, count: 16) + [3] + Array(label.utf8) + [0]
        return box("jumb", box("jumd", description) + contents)
    }

    /// CBOR, as far as a manifest needs it.
    indirect enum Item {
        case text(String), list([Item]), map([(String, Item)]), bytes(Int), tag(Item)

        var encoded: [UInt8] {
            func head(_ major: UInt8, _ value: Int) -> [UInt8] {
                value < 24
                    ? [major << 5 | UInt8(value)] : [major << 5 | 25, UInt8(value >> 8), UInt8(value & 255)]
            }
            switch self {
            case .text(let text): return head(3, text.utf8.count) + Array(text.utf8)
            case .list(let items): return head(4, items.count) + items.flatMap(\.encoded)
            case .map(let entries):
                return head(5, entries.count) + entries.flatMap { Item.text($0.0).encoded + $0.1.encoded }
            case .bytes(let count): return head(2, count) + [UInt8](repeating: 0xAB, count: count)
            case .tag(let item): return [0xC0] + item.encoded
            }
        }
    }

    static let sourceTypes = "http://cv.iptc.org/newscodes/digitalsourcetype/"

    /// A store of two manifests, of which the second is the active one.
    static func store(generator: Item = .text("make_pictures/1.2 (jane@example.org)"), padding: Int = 40) -> [UInt8] {
        let actions = Item.map([
            (
                "actions",
                .list([
                    .map([
                        ("action", .text("c2pa.created")),
                        ("when", .tag(.text("2026-01-02T03:04:05Z"))),
                        ("digitalSourceType", .text(sourceTypes + "trainedAlgorithmicMedia")),
                    ]),
                    .map([("action", .text("c2pa.edited")), ("parameters", .map([("name", .text("Jane Doe"))]))]),
                ])
            )
        ])
        let assertions = superbox(
            "c2pa.assertions",
            superbox("c2pa.hash.data", box("cbor", Item.map([("pad", .bytes(padding))]).encoded))
                + superbox("c2pa.actions.v2", box("cbor", actions.encoded))
                + superbox("stds.schema-org.CreativeWork", box("json", Array(#"{"author":"Jane Doe"}"#.utf8))))
        let info = Item.map([("claim_generator_info", .map([("name", generator)])), ("signature", .text("self#x"))])
        let claim = superbox("c2pa.claim.v2", box("cbor", info.encoded))
        let older = superbox("urn:uuid:older", superbox("c2pa.assertions", []))
        return superbox("c2pa", older + superbox("urn:uuid:active", assertions + claim))
    }

    /// The JPEG with a store in pieces, as ISO/IEC 19566-5 has them.
    static func inserting(store: [UInt8], pieceLength: Int, into jpeg: Data) -> Data {
        let head = Array(store.prefix(8))
        let pieces = stride(from: 8, to: store.count, by: pieceLength).map {
            Array(store[$0..<min($0 + pieceLength, store.count)])
        }
        return pieces.enumerated().reversed().reduce(jpeg) { made, piece in
            let body = Array("JP".utf8) + [0, 1] + Specimens.big(piece.offset + 1) + head + piece.element
            return Specimens.inserting(body, marker: 0xEB, into: made)
        }
    }

    static func packet(_ properties: String) -> [UInt8] {
        Array(
            """
            <?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description dc:creator="Jane Doe" \
            \(properties)</rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """.utf8)
    }

    /// A big-endian EXIF block with texts: Software in the first directory, UserComment in its own.
    static func exif(software: String, comment: String) -> [UInt8] {
        func short(_ value: Int) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 255)] }
        let (name, note) = (Array(software.utf8) + [0], Array("ASCII\0\0\0".utf8) + Array(comment.utf8))
        // Two fields, then the second directory of one field, then the texts.
        let second = 8 + 2 + 24 + 4
        let texts = second + 2 + 12 + 4
        var bytes: [UInt8] = Array("MM".utf8) + short(42) + Specimens.big(8) + short(2)
        bytes += short(0x0131) + short(2) + Specimens.big(name.count) + Specimens.big(texts)
        bytes += short(0x8769) + short(4) + Specimens.big(1) + Specimens.big(second) + Specimens.big(0)
        bytes += short(1) + short(0x9286) + short(7) + Specimens.big(note.count)
        bytes += Specimens.big(texts + name.count) + Specimens.big(0)
        return bytes + name + note
    }
}
