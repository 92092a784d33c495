import Showcase

extension Check where Subject == Upload {
    /// Where libmagic sees something else than we do. Pictures and recordings are settled by decoding them whole;
    /// about a text it is asked.
    static var secondReader: Self {
        Check(examples: [disagrees(hinted: .tiff, type: .jpeg), looksLike(.html)]) { upload in
            let identification = upload.identification
            // libmagic 5.44 misnames many a document and M4A; their own parts have settled what they are.
            guard let type = identification.type, type.standing == .taken, !DocumentReader.reads(type), type != .m4a,
                let hinted = identification.hinted,
                // A program for a processor has nulls, which no text has; what seems one is a text in an older encoding.
                type.kind != .text || hinted != .program,
                hinted != type, hinted.kind != type.kind || hinted.standing == .never
            else { return nil }
            return type.kind == .text ? looksLike(hinted) : disagrees(hinted: hinted, type: type)
        }
    }

    private static func disagrees(hinted: KnownType, type: KnownType) -> Finding {
        Finding(
            "second-reader-disagrees", .note, ["hinted": hinted.term, "type": type.term], remedy: .nothingToDo)
    }

    private static func looksLike(_ hinted: KnownType) -> Finding {
        Finding("text-looks-like-code", .ask, ["hinted": hinted.term])
    }
}
