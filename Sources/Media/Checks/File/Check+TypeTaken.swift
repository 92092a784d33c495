import Showcase

extension Check where Subject == Upload {
    static var typeTaken: Self {
        let examples = [
            notTaken(.gif), notTaken(.zip), unlike(named: .jpeg, ending: "jpg"), unlike(named: .gif, ending: "gif"),
            unknown,
        ]
        return Check(examples: examples) { upload in
            guard !upload.data.isEmpty else { return nil }
            let identification = upload.identification
            guard let type = identification.type else {
                return identification.named.map { unlike(named: $0, ending: identification.ending) } ?? unknown
            }
            // Of these, `wordContainer` tells more.
            guard type.standing != .taken, type != .doc, type != .macroDocument else { return nil }
            return notTaken(type)
        }
    }

    private static let unknown = Finding("type-unknown", .refuse)

    private static func notTaken(_ type: KnownType) -> Finding {
        Finding(
            type.standing == .notYet ? "type-not-taken-yet" : "type-not-taken", .refuse, ["type": type.term],
            remedy: type.instead)
    }

    private static func unlike(named: KnownType, ending: String) -> Finding {
        Finding(
            "type-unknown", .refuse, ["ending": .text(ending), "named": named.term], variant: "named",
            remedy: named.standing == .taken ? nil : named.instead)
    }
}
