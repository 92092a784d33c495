import Showcase

/// What every page has around it.
struct Frame: Sendable {
    struct Link: Sendable {
        let title: String
        let path: String
        let isHere: Bool
    }

    /// From this page up to the root of the site: `../../`, or nothing.
    let root: String
    let lang: String
    let dir: String
    let title: String
    let description: String
    /// Where the same page stands for good, when this one is its copy.
    let canonical: String?
    let year: String
    let yearPath: String
    let isEntrance: Bool
    let rooms: [Link]
    let years: [Link]
    let hasYears: Bool
    let isDemonstration: Bool
    let paper: String
    let nightPaper: String
    /// The exhibit's own words.
    let say: [String: String]
    let bodyClass: String
}

/// A page's address and what a template says on it.
struct Page: Sendable {
    /// From the root of the site.
    let path: String
    let template: String
    let model: any Sendable
}
