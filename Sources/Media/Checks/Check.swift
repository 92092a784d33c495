import Showcase

/// One thing that is looked at in what was read, each in a file of its own; a list composes them.
struct Check<Subject> {
    let findings: (Subject) -> [Finding]

    /// A check that finds one thing or nothing.
    init(_ finding: @escaping (Subject) -> Finding?) { findings = { finding($0).map { [$0] } ?? [] } }
}

extension Array {
    /// What all checks find, in their order: every reason at once, so that nobody has to come back for the next.
    func findings<Subject>(on subject: Subject) -> [Finding] where Element == Check<Subject> {
        flatMap { $0.findings(subject) }
    }
}
