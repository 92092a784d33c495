import Foundation
import Intake
import Showcase

extension EntryForm {
    /// Takes over what a page says; what it does not ask stays as it is.
    mutating func take(_ form: ReceivedForm) {
        func set(_ field: String, _ path: WritableKeyPath<EntryForm, String>) {
            if let value = form.fields[field] { self[keyPath: path] = value }
        }
        set("title", \.title)
        set("statement", \.statement)
        set("alt_text", \.altText)
        set("name", \.name)
        set("school", \.school)
        if let date = form.fields["birth_date"] { birthDate = date.trimmed }
        if let code = form.fields["country"] { country = String(code.prefix(2)).uppercased() }
        if let address = form.fields["email"] { email = address.trimmed }
        if let address = form.fields["guardian_email"] { guardianEmail = address.trimmed }
        if let tag = form.fields["language"] {
            language = String(tag.filter { $0.isASCII && ($0.isLetter || $0 == "-") }.prefix(35))
            if language.isEmpty { language = "en" }
        }
        if let place = form.fields["place"] {
            let parts = place.split(separator: "|", maxSplits: 1).map(String.init)
            (program, city) = parts.count == 2 ? (parts[0], parts[1]) : ("", "")
        }
        if let id = form.fields["category"] { category = Category.ID(String(id.prefix(64))) }
    }
}
