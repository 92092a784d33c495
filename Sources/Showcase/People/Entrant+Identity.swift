import Foundation

extension Entrant {
    /// What makes two entrants of a season the same student: the theme's identity parts, after folding case,
    /// accents and spaces.
    public func identity(by parts: [IdentityPart], program: Program.ID?) -> String {
        parts.map { part in
            switch part {
            case .name: Self.folded(name)
            case .birthDate: birthDate.description
            case .program: program?.text ?? ""
            }
        }.joined(separator: "|")
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
