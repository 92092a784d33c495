import Showcase

extension Check where Subject == Upload {
    /// What the sender's program called the file. Browsers guess it from the name, so that alone it decides nothing.
    static var claim: Self {
        Check { upload in
            let identification = upload.identification
            guard let type = identification.type, let claimed = identification.claimed, claimed != type,
                type.standing == .taken, claimed != .plain || type != .markdown
            else { return nil }
            return Finding(
                code: "claim-and-content-disagree", severity: .note,
                message: "The program that sent the file called it \(claimed.article) \(claimed.label); "
                    + "it is \(type.article) \(type.label). We go by what is inside.",
                remedy: "Nothing needs to be done.")
        }
    }
}
