import Foundation
import Showcase

extension Provenance {
    /// What the file says of its making; `nil` where it says nothing.
    init?(of bytes: UnsafeRawBufferPointer, as type: KnownType) {
        let blocks = MetadataBlocks(bytes, as: type)
        let packets = blocks.packets.map(XMPPacket.init)
        var tags: [GeneratorTag] = []
        func note(_ tag: String, _ program: String?) {
            let made = program.map { GeneratorTag(tag: tag, program: $0) }
            if let made, !tags.contains(made), tags.count < 16 { tags.append(made) }
        }
        for (keyword, text) in blocks.texts {
            let words = String(decoding: text.prefix(1 << 16), as: UTF8.self)
            let program = Generators.leaving(keyword: keyword) ?? Generators.writing(words)
            let isName = ["Software", "Source"].contains(keyword)
            note("png \(Claimed.word(keyword) ?? "text")", program ?? (isName ? Generators.named(in: words) : nil))
        }
        for block in blocks.exif { block.withUnsafeBytes { Self.read($0, note) } }
        for packet in packets {
            for property in ["CreatorTool", "Credit"] {
                note("xmp \(property)", packet.value(property).flatMap(Generators.named))
            }
        }
        let credentials = blocks.manifests.first.map { ContentCredentials(store: $0) }
        let sourceType = packets.lazy.compactMap { $0.value("DigitalSourceType").flatMap(Claimed.sourceType) }.first
        self.init(contentCredentials: credentials, digitalSourceType: sourceType, generatorTags: tags)
        if isEmpty { return nil }
    }

    /// EXIF 2.32: Software, ImageDescription; UserComment in a directory of its own.
    private static func read(_ exif: UnsafeRawBufferPointer, _ note: (String, String?) -> Void) {
        guard let directory = TIFFDirectory(exif) else { return }
        func words(_ bytes: UnsafeRawBufferPointer?) -> String {
            guard let bytes else { return "" }
            // A comment may be in UTF-16, whose every other byte is a zero in these words.
            return String(decoding: bytes.part(from: 0, length: 1 << 16).filter { $0 != 0 }, as: UTF8.self)
        }
        note("exif Software", Generators.named(in: words(directory.content(0x0131))))
        note("exif ImageDescription", Generators.writing(words(directory.content(0x010E))))
        let comment = words(directory.directory(0x8769)?.content(0x9286))
        note("exif UserComment", Generators.writing(comment))
    }
}
