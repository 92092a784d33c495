import Foundation
import Intake
import Language
import Showcase

/// One page of the way in: a few questions, what stands in the way of them, and the way on.
struct StepPage {
    var title: String
    /// "3 of 6".
    var progress: String
    var note: String?
    var category: String?
    var categoryLang: String?
    var deadline: Moment
    var objections: [Problem]
    var hasObjections: Bool
    var action: String
    var token: String
    var hidden: [Hidden]
    var fields: [Field]
    var doors: [Door]
    var hasDoors: Bool
    var upload: Upload?
    var hung: Hung?
    var verdict: VerdictView?
    var button: String
    /// Where the way goes on, once this page needs nothing more.
    var onward: String?
    /// The draft's secret link, where there is one.
    var link: String?
    var linkText: String?

    struct Hidden {
        var name: String
        var value: String
    }

    /// A category to choose.
    struct Door {
        var value: String
        var title: String
        var titleLang: String
        var limits: String
        var isChosen: Bool
    }

    struct Upload {
        var ask: String
        var limits: String
        var accept: String
        var held: String?
        var takesText: Bool
        var text: String
        var error: Problem?
        /// Where the page's script sends the file in pieces.
        var files: String
    }

    /// What the page is made from.
    struct Source {
        var step: EntryStep
        var season: Season
        var form: EntryForm
        var programs: [Program] = []
        /// Of this page alone.
        var objections: [Objection] = []
        /// The draft, where it has begun.
        var entry: Entry?
        var manuscript: Manuscript?
        /// The refused file's verdict, or that of the work that is there.
        var verdict: VerdictView?
        var pastedText = ""
        /// The draft's path, and its address as a visitor keeps it.
        var link: (path: String, address: String)?
        var hidden: [(String, String)] = []
        var action: String
        var onward: String?
        var token: String
    }

    init(_ source: Source, in interface: Interface) {
        let (step, season) = (source.step, source.season)
        let steps = source.entry.map { EntryStep.steps(of: $0, in: season) } ?? EntryStep.all
        let category = season.category(source.form.category)
        title = interface.text("step.\(step.id)")
        progress = interface.text(
            "form.step", ["step": (steps.firstIndex(of: step) ?? 0) + 1, "count": steps.count])
        note = interface.has("step.\(step.id)-note") ? interface.text("step.\(step.id)-note") : nil
        self.category = category?.title.text(in: interface.tag)
        categoryLang = category?.title.tag(for: interface.tag)
        deadline = Moment(season.deadline, "page.deadline", of: season, in: interface)
        objections = source.objections.map { Problem($0, in: interface) }
        hasObjections = !objections.isEmpty
        action = source.action
        token = source.token
        hidden = source.hidden.map { Hidden(name: $0.0, value: $0.1) }
        fields = Questions(
            form: source.form, season: season, programs: source.programs, objections: source.objections,
            interface: interface
        ).fields(of: step)
        doors =
            step == .category
            ? season.categories.map { Door($0, isChosen: $0.id == source.form.category, in: interface) } : []
        hasDoors = !doors.isEmpty
        if step == .work, let category, let link = source.link {
            upload = Upload(category, source, objection: objections.first, files: "\(link.path)/files", in: interface)
            hung = source.entry.flatMap {
                Hung($0, season: season, manuscript: source.manuscript, work: "\(link.path)/work", in: interface)
            }
            verdict = source.verdict
        }
        button = interface.text(step == .work ? "form.send-file" : "form.next")
        onward = source.onward
        link = source.link?.path
        linkText = source.link?.address
    }
}

extension StepPage.Door {
    init(_ category: Showcase.Category, isChosen: Bool, in interface: Interface) {
        self.init(
            value: category.id.text, title: category.title.text(in: interface.tag),
            titleLang: category.title.tag(for: interface.tag), limits: category.limitWords(in: interface),
            isChosen: isChosen)
    }
}

extension StepPage.Upload {
    init(
        _ category: Showcase.Category, _ source: StepPage.Source, objection: Problem?, files: String,
        in interface: Interface
    ) {
        let isHeld = source.entry?.work != nil
        let kind = category.kinds.sorted { $0.rawValue < $1.rawValue }.first ?? .picture
        self.init(
            ask: interface.text(isHeld ? "form.ask-other" : "form.ask-\(kind.rawValue)"),
            limits: category.limitWords(in: interface), accept: category.accepted,
            held: isHeld ? interface.text("form.held") : nil, takesText: category.kinds.contains(.text),
            text: source.pastedText, error: objection, files: files)
    }
}
