import Showcase

extension Check where Subject == PictureReading {
    static var pictureFault: Self {
        let endMarkMissing = Finding("picture-end-mark-missing", .note)
        return Check(examples: PictureReading.Fault.allCases.map(\.finding) + [endMarkMissing]) { reading in
            reading.fault?.finding ?? (reading.endIsMissing ? endMarkMissing : nil)
        }
    }
}

extension PictureReading.Fault {
    fileprivate var finding: Finding {
        switch self {
        case .cutOff: Finding("picture-cut-off", .refuse)
        case .broken: Finding("picture-damaged", .refuse)
        case .unusual: Finding("picture-unusual-coding", .refuse)
        }
    }
}
