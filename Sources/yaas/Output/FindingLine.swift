import Language
import Showcase

/// A finding as commands tell it.
struct FindingLine: Encodable, Sendable {
    let code: String
    let severity: Finding.Severity
    let message: String
    let remedy: String
    let arguments: [String: Wording.Argument]

    init(_ finding: Finding, in interface: Interface) {
        code = finding.code
        severity = finding.severity
        message = interface.text(finding.message)
        remedy = interface.text(finding.remedy)
        arguments = finding.message.arguments
    }
}
