import Showcase

/// One thing that is looked at in what was read, each in a file of its own; a list composes them.
struct Check<Subject> {
    /// What it may find, one of each code and wording. `Documentation/findings.md` is made of them.
    let examples: [Finding]
    let finding: (Subject) -> Finding?

    init(examples: [Finding], _ finding: @escaping (Subject) -> Finding?) {
        self.examples = examples
        self.finding = finding
    }

    /// A check that can find but one thing.
    init(_ finding: Finding, where holds: @escaping (Subject) -> Bool) {
        self.init(examples: [finding]) { holds($0) ? finding : nil }
    }
}

extension Array {
    /// What all checks find, in their order: every reason at once, so that nobody has to come back for the next.
    func findings<Subject>(on subject: Subject) -> [Finding] where Element == Check<Subject> {
        compactMap { $0.finding(subject) }
    }
}

/// What may be found, one example of each code and wording.
extension Examiner {
    public static var findingsOnFiles: [Finding] { [Check].ofFiles.flatMap(\.examples) }
    public static var findingsOnPictures: [Finding] { [Check].ofPictures.flatMap(\.examples) }
    public static var findingsOnTexts: [Finding] { [Check].ofTexts.flatMap(\.examples) }
    public static var findingsOnSounds: [Finding] { [Check].ofSounds.flatMap(\.examples) }
}
