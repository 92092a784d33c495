import Showcase

extension Provenance {
    /// For staff to read: what is there, what it claims, and how far that goes.
    var lines: [String] {
        var lines: [String] = []
        if let claim = contentCredentials {
            let actions = claim.actions.map { $0.action + ($0.digitalSourceType.map { " (\($0))" } ?? "") }
            lines.append(
                "says Content Credentials, not verified: "
                    + (claim.claimGenerator.map { "made by \($0)" } ?? "no program named")
                    + (actions.isEmpty ? "" : "; " + actions.joined(separator: ", ")))
        }
        if let digitalSourceType { lines.append("says digital source type: \(digitalSourceType)") }
        lines += generatorTags.map { "says \($0.tag): a mark of \($0.program)" }
        return lines + ["such marks can be written by anyone, and their absence proves nothing"]
    }
}
