import Language
import Showcase

/// What inspection said of a work, as a kind curator says it: what is good, what to mend, how.
struct VerdictView {
    var title: String
    var isRefused: Bool
    /// What was read.
    var good: String?
    var findings: [Line]
    var hasFindings: Bool

    struct Line {
        var message: String
        var remedy: String
    }

    init(_ facts: Facts, findings: [Finding], in interface: Interface) {
        isRefused = findings.contains { $0.severity == .refuse }
        title = interface.text(isRefused ? "verdict.refused-title" : "verdict.good-title")
        good = isRefused ? nil : Self.good(facts, in: interface)
        self.findings = findings.sorted { $0.severity > $1.severity }.map { finding in
            Line(message: interface.text(finding.message), remedy: interface.text(finding.remedy))
        }
        hasFindings = !findings.isEmpty
    }

    private static func good(_ facts: Facts, in interface: Interface) -> String? {
        if let width = facts.width, let height = facts.height {
            return interface.text("verdict.picture", ["width": width, "height": height])
        }
        if let words = facts.words { return interface.text("verdict.text", ["count": words]) }
        return facts.seconds.map {
            interface.text("verdict.sound", ["duration": interface.duration(seconds: $0)])
        }
    }
}

extension Objection {
    /// What stands in the way in the visitor's language, where it is told in it; else in English.
    func words(in interface: Interface) -> (message: String, remedy: String?, lang: String?) {
        if finding != nil {
            let said = interface.said(self)
            return (said.message, said.remedy, nil)
        }
        let key = "form.objection.\(code)"
        guard interface.tag != "en" else { return (message, remedy, nil) }
        return interface.has(key) ? (interface.text(key), nil, nil) : (message, remedy, "en")
    }
}
