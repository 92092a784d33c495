import Showcase

extension Check where Subject == Upload {
    static var typeTaken: Self {
        Check { upload in
            guard !upload.data.isEmpty else { return nil }
            let identification = upload.identification
            guard let type = identification.type else { return unknown(identification) }
            // Of these, `wordContainer` tells more.
            if type == .doc || type == .macroDocument { return nil }
            switch type.standing {
            case .taken: return nil
            case .notYet:
                return Finding(
                    code: "type-not-taken-yet", severity: .refuse,
                    message: "This is \(type.article) \(type.label). We cannot open those yet.",
                    remedy: type.instead)
            case .never:
                return Finding(
                    code: "type-not-taken", severity: .refuse,
                    message: "This is \(type.article) \(type.label), which we cannot hang or play as a work.",
                    remedy: type.instead)
            }
        }
    }

    private static func unknown(_ identification: Identification) -> Finding {
        if let named = identification.named {
            return Finding(
                code: "type-unknown", severity: .refuse,
                message: "The name ends in “.\(identification.ending)”, but what is inside is not "
                    + "\(named.article) \(named.label). It may be damaged, or another kind of file.",
                remedy: named.standing == .taken
                    ? "Open it on your own device. If it opens there, save it again as \(named.article) \(named.label); "
                        + "if not, look for another copy." : named.instead)
        }
        return Finding(
            code: "type-unknown", severity: .refuse, message: "We could not tell what kind of file this is.",
            remedy: "Send a JPEG or PNG picture, a plain text, or an MP3 or WAV recording.")
    }
}
