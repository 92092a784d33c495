import Foundation
import Showcase

extension Item {
    /// The whole file.
    ///
    /// - Parameter folder: the name of the folder the file lies in, which the season's id must equal; `nil`: any.
    func season(in folder: String?) -> Season? {
        guard
            let fields = fields(
                required: [
                    "season", "title", "statement", "time_zone", "opens", "deadline", "eligibility", "nomination",
                    "consent", "categories", "rubrics", "judging", "awards", "look",
                ],
                optional: ["prompts", "grace_minutes", "exhibit"])
        else { return nil }
        let id = fields["season"]?.seasonID(in: folder)
        let title = fields["title"]?.localized()
        let statement = fields["statement"]?.localized()
        let prompts = fields["prompts"].map { $0.byLanguage { $0.all { $0.text() } } } ?? [:]
        let zone = fields["time_zone"]?.timeZone()
        let opens = fields["opens"]?.instant(in: zone)
        let deadline = fields["deadline"]?.instant(in: zone)
        if let opens, let deadline, deadline <= opens { fields["deadline"]?.mistake("A time after `opens`.") }
        let grace = fields["grace_minutes"].map { $0.whole(0...10_080) } ?? 0
        let eligibility = fields["eligibility"]?.eligibility()
        let nomination = fields["nomination"]?.nomination()
        let consent = fields["consent"]?.consent()
        let categories = fields["categories"]?.categories(rubrics: fields["rubrics"]?.keys)
        let rubrics = fields["rubrics"]?.rubrics()
        let judging = fields["judging"]?.judging()
        let awards = fields["awards"]?.awards()
        let shows = fields["exhibit"].map { $0.hanging() } ?? .finalists
        let look = fields["look"]?.look()
        guard let id, let title, let statement, let prompts, let zone, let opens, let deadline, let grace,
            let eligibility, let nomination, let consent, let categories, let rubrics, let judging, let awards,
            let shows, let look
        else { return nil }
        return Season(
            id: id, title: title, statement: statement, prompts: prompts, timeZone: zone, opens: opens,
            deadline: deadline, graceMinutes: grace, eligibility: eligibility, nomination: nomination,
            consent: consent, categories: categories, rubrics: rubrics, judging: judging, awards: awards,
            shows: shows, look: look)
    }

    private func seasonID(in folder: String?) -> Season.ID? {
        guard let id = slug() else { return nil }
        if let folder, id != folder { mistake("The name of the folder that the file lies in, `\(folder)`.") }
        return Season.ID(id)
    }

    private func hanging() -> Hanging? {
        guard let fields = fields(required: ["shows"]) else { return nil }
        return fields["shows"]?.choice(Hanging.self)
    }
}
