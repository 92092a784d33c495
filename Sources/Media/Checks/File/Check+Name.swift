import Showcase

extension Check where Subject == Upload {
    /// The name's ending against what the file holds. A mistaken ending within a kind is a slip; one that promises
    /// another kind of file is how traps are sent.
    static var name: Self {
        Check { upload in
            let identification = upload.identification
            guard let type = identification.type, !upload.data.isEmpty else { return nil }
            guard let named = identification.named else {
                guard type.standing == .taken else { return nil }
                return Finding(
                    code: "name-ending-unknown", severity: .note,
                    message: "The name does not say what kind of file this is. We looked inside: "
                        + "it is \(type.article) \(type.label).",
                    remedy: "Nothing needs to be done.")
            }
            guard named != type else { return nil }
            // What is named a document, but is bare text, is a broken document or none.
            let isBareText = DocumentReader.reads(named) && !DocumentReader.reads(type)
            // The one container is a film's and a recording's.
            let isContainer = identification.ending == "mp4" && type == .m4a
            let isAlike = named.standing == .taken && type.standing == .taken && named.kind == type.kind
            if isAlike && !isBareText || isContainer {
                return Finding(
                    code: "name-ending-corrected", severity: .note,
                    message: "The name ends in “.\(identification.ending)”, but this is \(type.article) \(type.label). "
                        + "We take it as what it is.",
                    remedy: "Nothing needs to be done.")
            }
            return Finding(
                code: "name-and-content-disagree", severity: .refuse,
                message: "The name ends in “.\(identification.ending)”, as \(named.article) \(named.label) would, "
                    + "but inside is \(type.article) \(type.label).",
                remedy: type.standing == .taken
                    ? "If this is the file you meant, give it a name that ends in “.\(type.endings.first ?? "")”. "
                        + "If not, choose the right one."
                    : "Look whether you chose the right file. " + (named.standing == .taken ? named : type).instead)
        }
    }
}
