import Catalogue
import Foundation
import Intake
import Language
import Showcase

/// A page that says kindly why there is no other.
struct NoticePage {
    var title: String
    var message: String
    var remedy: String?

    init(_ key: String, in interface: Interface) {
        title = interface.text("page.\(key)-title")
        message = interface.text("page.\(key)-text")
    }

    /// A season that takes nothing now.
    init(closed season: Season, at now: Date, in interface: Interface) {
        let isAhead = season.phase(at: now) == .notYetOpen
        title = interface.text(isAhead ? "page.not-open-title" : "page.closed-title")
        message =
            isAhead
            ? interface.text("page.not-open-text", ["date": interface.date(season.opens, in: season.timeZone)])
            : ClosedWords.text(of: season, in: interface)
    }

    /// What went wrong, as a visitor is told it.
    init(_ error: any Error, season: Season?, at now: Date, in interface: Interface) {
        switch error {
        case IntakeError.closed:
            if let season {
                self.init(closed: season, at: now, in: interface)
            } else {
                self.init("lost", in: interface)
            }
        case IntakeError.evidenceFull(let limit):
            self.init("evidence-full", in: interface)
            message = interface.text("page.evidence-full-text", ["count": limit])
        case IntakeError.alreadySent: self.init("sent", in: interface)
        case WebError.formUnread, WebError.cutOff: self.init("unread", in: interface)
        case WebError.foreignForm:
            self.init("unread", in: interface)
        case WebError.tooLarge(let limit):
            self.init("unread", in: interface)
            title = interface.text("verdict.refused-title")
            message = interface.text("form.too-large", ["size": interface.bytes(limit)])
        case WebError.tooMany(let seconds):
            self.init("too-many", in: interface)
            message = interface.text("page.too-many-text", ["duration": interface.duration(seconds: Double(seconds))])
        case WebError.notSignedIn: self.init("signed-out", in: interface)
        case let failure as any Explained where failure.kind == .missing: self.init("lost", in: interface)
        case let failure as any Explained where shown(failure).code == failure.code:
            self.init("lost", in: interface)
            (title, message, remedy) = (failure.message, failure.remedy ?? "", nil)
        default: self.init("fault", in: interface)
        }
    }
}
