import Showcase

extension Check where Subject == TextReading {
    static var documentFault: Self { Check(examples: DocumentFault.allCases.map(\.finding)) { $0.fault?.finding } }
}

extension DocumentFault {
    /// What is told of it, whichever check comes upon it.
    var finding: Finding {
        switch self {
        case .damaged: Finding("document-damaged", .refuse)
        case .locked: Finding("document-locked", .refuse)
        case .bomb: Finding("document-unpacks-too-large", .refuse, remedy: .asText)
        case .escapingName: Finding("document-reaches-outside", .refuse, remedy: .asText)
        case .entities: Finding("document-has-entities", .refuse, remedy: .asText)
        case .macros: Finding("document-has-macros", .refuse)
        case .script: Finding("document-has-script", .refuse, remedy: .printAnew)
        case .launch: Finding("document-starts-programs", .refuse, remedy: .printAnew)
        case .tooLong: Finding("document-too-long", .refuse, remedy: .onlyTheWork)
        }
    }
}

extension Wording {
    fileprivate static let asText = Wording("remedy.save-as-text")
    fileprivate static let printAnew = Wording("remedy.print-anew")
    static let onlyTheWork = Wording("remedy.only-the-work")
}
