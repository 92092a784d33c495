import Showcase

extension Check where Subject == Upload {
    /// Where libmagic sees something else than we do. Pictures and recordings are settled by decoding them whole;
    /// about a text it is asked.
    static var secondReader: Self {
        Check { upload in
            let identification = upload.identification
            // libmagic 5.44 misnames many a document and M4A; their own parts have settled what they are.
            guard let type = identification.type, type.standing == .taken, !DocumentReader.reads(type), type != .m4a,
                let hinted = identification.hinted,
                hinted != type, hinted.kind != type.kind || hinted.standing == .never
            else { return nil }
            guard type.kind == .text else {
                return Finding(
                    code: "second-reader-disagrees", severity: .note,
                    message: "At first sight this looks like \(hinted.article) \(hinted.label). "
                        + "It opens as \(type.article) \(type.label), so that is what it is.",
                    remedy: "Nothing needs to be done.")
            }
            return Finding(
                code: "text-looks-like-code", severity: .ask,
                message: "This text looks like \(hinted.article) \(hinted.label). "
                    + "We show every sign of it as you wrote it, and run nothing.",
                remedy: "Look whether you chose the right file. If this is your work, go on.")
        }
    }
}
