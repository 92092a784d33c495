import Showcase

/// What the exhibit is, how its works were chosen, and how the site is made.
struct AboutPage: Sendable {
    let frame: Frame
    let themes: [Frame.Link]
}

extension Site {
    static let aboutPath = "about/index.html"

    func about(_ edition: PreparedEdition) -> Page {
        let say = edition.say
        let page = AboutPage(
            frame: frame(
                for: edition, at: Self.aboutPath, title: say("title.about"), description: say("about.lead"),
                bodyClass: "about"),
            themes: editions.map {
                Frame.Link(title: "\($0.season.id.text.printable): \($0.title)", path: $0.path, isHere: false)
            })
        return Page(path: Self.aboutPath, template: "about", model: page)
    }
}
