import ArgumentParser
import Intake
import Language
import Media
import Sandbox
import Showcase

struct FindingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "List all that inspection may find, each with an example of its words.",
        discussion: "Documentation/findings.md is this command's output.")

    @Option(help: "The language of the words: en, es, fr…")
    var language = "en"

    @OptionGroup var output: FormatOption

    private struct Group: Encodable {
        let about: String
        let findings: [FindingLine]
    }

    func run() throws {
        let interface = try Parts.languages().interface(for: language)
        let groups = Self.groups.map { group in
            Group(about: group.about, findings: group.findings.map { FindingLine($0, in: interface) })
        }
        if output.isJSON { return try Output.json(groups) }
        print(Self.preface)
        for group in groups {
            print("\n## \(group.about)")
            for finding in group.findings {
                print(
                    "\n### \(finding.code) (\(finding.severity.rawValue))\n\n> \(finding.message)\n>\n> \(finding.remedy)"
                )
            }
        }
    }

    private static let groups: [(about: String, findings: [Finding])] = [
        ("Every file", Examiner.findingsOnFiles + [.couldNotBeReadSafely]),
        ("Pictures", Examiner.findingsOnPictures),
        ("Texts", Examiner.findingsOnTexts),
        ("Recordings", Examiner.findingsOnSounds),
        ("A category’s limits", Finding.ofLimits),
        ("Whose work it is", Finding.ofAuthors),
    ]

    private static let preface = """
        # Findings

        What inspection may find in an upload: its stable code, how much it weighs, and its words to the entrant, with
        an example of what is put into them. A note is good to know; on an ask the entrant may go on or mend it; what
        is refused is not taken. The words of every language stand in `Messages/`, under `finding.CODE` and
        `finding.CODE.remedy`; this page is the output of `yaas findings`.
        """
}
