import Intake
import Language
import Showcase

/// For a child who may not enter alone: their guardian's address, and no more.
struct FirstPage {
    var title: String
    var lead: String
    var note: String
    var objections: [Problem]
    var hasObjections: Bool
    var fields: [Field]
    var button: String
    var action: String
    var token: String

    init(
        season: Season, form: EntryForm, objections: [Objection], action: String, token: String,
        in interface: Interface
    ) {
        title = interface.text("first.title")
        lead = interface.text("first.text")
        note = interface.text("first.note")
        self.objections = objections.map { Problem($0, in: interface) }
        hasObjections = !objections.isEmpty
        fields = Questions(form: form, season: season, programs: [], objections: objections, interface: interface)
            .fields(of: .guardian)
        button = interface.text("first.send")
        self.action = action
        self.token = token
    }
}
