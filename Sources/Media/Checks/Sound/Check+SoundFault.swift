import Showcase

extension Check where Subject == SoundReading {
    static var soundFault: Self { Check(examples: SoundReading.Fault.allCases.map(\.finding)) { $0.fault?.finding } }
}

extension SoundReading.Fault {
    fileprivate var finding: Finding {
        switch self {
        case .nothing: Finding("sound-nothing-to-hear", .refuse)
        case .cutOff: Finding("sound-cut-off", .refuse)
        case .startMissing: Finding("sound-start-missing", .refuse)
        case .broken: Finding("sound-damaged", .refuse)
        case .unusual: Finding("sound-unusual-rate", .refuse)
        case .locked: Finding("sound-locked", .refuse)
        case .unknownCodec: Finding("sound-codec-unknown", .refuse, remedy: KnownType.m4a.instead)
        case .noPlayer: Finding("sound-not-playable-here", .refuse, remedy: KnownType.m4a.instead)
        case .patterns: Finding("midi-patterns", .refuse)
        case .tooManyEvents: Finding("midi-too-many-notes", .refuse, remedy: KnownType.midi.instead)
        }
    }
}
