import Showcase

extension Check where Subject == Upload {
    /// What the sender's program called the file. Browsers guess it from the name, so that alone it decides nothing.
    static var claim: Self {
        Check(examples: [disagrees(claimed: .png, type: .jpeg)]) { upload in
            let identification = upload.identification
            guard let type = identification.type, let claimed = identification.claimed, claimed != type,
                type.standing == .taken, claimed != .plain || type != .markdown
            else { return nil }
            return disagrees(claimed: claimed, type: type)
        }
    }

    private static func disagrees(claimed: KnownType, type: KnownType) -> Finding {
        Finding(
            "claim-and-content-disagree", .note, ["claimed": claimed.term, "type": type.term], remedy: .nothingToDo)
    }
}
