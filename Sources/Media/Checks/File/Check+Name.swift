import Showcase

extension Check where Subject == Upload {
    /// The name's ending against what the file holds. A mistaken ending within a kind is a slip; one that promises
    /// another kind of file is how traps are sent.
    static var name: Self {
        let examples = [
            unknownEnding(of: .jpeg), corrected("png", to: .jpeg), disagrees("jpg", named: .jpeg, type: .mp3),
            disagrees("jpg", named: .jpeg, type: .program),
        ]
        return Check(examples: examples) { upload in
            let identification = upload.identification
            guard let type = identification.type, !upload.data.isEmpty else { return nil }
            guard let named = identification.named else {
                return type.standing == .taken ? unknownEnding(of: type) : nil
            }
            guard named != type else { return nil }
            // What is named a document, but is bare text, is a broken document or none.
            let isBareText = DocumentReader.reads(named) && !DocumentReader.reads(type)
            let isSlip = named.standing == .taken && type.standing == .taken && named.kind == type.kind && !isBareText
            // The one container is a film's and a recording's.
            let isContainer = identification.ending == "mp4" && type == .m4a
            return isSlip || isContainer
                ? corrected(identification.ending, to: type)
                : disagrees(identification.ending, named: named, type: type)
        }
    }

    private static func unknownEnding(of type: KnownType) -> Finding {
        Finding("name-ending-unknown", .note, ["type": type.term], remedy: .nothingToDo)
    }

    private static func corrected(_ ending: String, to type: KnownType) -> Finding {
        Finding(
            "name-ending-corrected", .note, ["ending": .text(ending), "type": type.term], remedy: .nothingToDo)
    }

    private static func disagrees(_ ending: String, named: KnownType, type: KnownType) -> Finding {
        Finding(
            "name-and-content-disagree", .refuse,
            [
                "ending": .text(ending), "named": named.term, "type": type.term,
                "right": .text(type.endings.first ?? ""),
            ], remedy: type.standing == .taken ? nil : (named.standing == .taken ? named : type).instead)
    }
}
