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
        }
    }
}
