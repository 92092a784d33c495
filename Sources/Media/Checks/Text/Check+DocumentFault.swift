import Showcase

extension Check where Subject == TextReading {
    static var documentFault: Self { Check(examples: DocumentFault.allCases.map(\.finding)) { $0.fault?.finding } }
}

extension DocumentFault {
    /// What is told of it, whichever check comes upon it.
    var finding: Finding {
        switch self {
        case .damaged: Finding("document-damaged", .refuse)
        case .checksum: Finding("document-changed-on-its-way", .refuse, remedy: .saveAnew)
        case .locked: Finding("document-locked", .refuse)
        case .bomb: Finding("document-unpacks-too-large", .refuse, remedy: .asText)
        case .overlap: Finding("document-parts-overlap", .refuse, remedy: .asText)
        case .ambiguous: Finding("document-parts-disagree", .refuse, remedy: .asText)
        case .stowaway: Finding("document-hides-another-file", .refuse, remedy: .asText)
        case .escapingName: Finding("document-reaches-outside", .refuse, remedy: .asText)
        case .entities: Finding("document-has-entities", .refuse, remedy: .asText)
        case .macros: Finding("document-has-macros", .refuse)
        case .script: Finding("document-has-script", .refuse, remedy: .printAnew)
        case .launch: Finding("document-starts-programs", .refuse, remedy: .asText)
        case .fetchesTemplate: Finding("document-fetches-template", .refuse, remedy: .asText)
        case .fetchesPicture: Finding("document-fetches-pictures", .refuse, remedy: .asText)
        case .fetchesPart: Finding("document-fetches-parts", .refuse, remedy: .asText)
        case .tooLong: Finding("document-too-long", .refuse, remedy: .onlyTheWork)
        }
    }
}

extension Wording {
    fileprivate static let saveAnew = Wording("finding.document-damaged.remedy")
    fileprivate static let asText = Wording("remedy.save-as-text")
    fileprivate static let printAnew = Wording("remedy.print-anew")
    static let onlyTheWork = Wording("remedy.only-the-work")
}
