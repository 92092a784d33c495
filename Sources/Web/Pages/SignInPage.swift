import Language

/// Where a coordinator asks for a link, or uses one.
struct SignInPage {
    var title: String
    var lead: String
    var fields: [Field]
    var button: String
    var action: String
    var token: String

    /// - Parameter secret: of the mailed link; `nil`: one is asked for.
    init(secret: String?, query: String, token: String, in interface: Interface) {
        title = interface.text("program.sign-in")
        lead = interface.text(secret == nil ? "program.sign-in-text" : "program.sign-in-now")
        button = interface.text(secret == nil ? "program.send-link" : "program.sign-in")
        action = (secret.map { "/program/enter/\($0)" } ?? "/program/sign-in") + query
        var email = Field(id: "email", label: interface.text("program.email"), value: "")
        email.line = Field.Line(type: "email", autocomplete: "email", dir: "ltr", maxLength: 254)
        fields = secret == nil ? [email] : []
        self.token = token
    }
}
