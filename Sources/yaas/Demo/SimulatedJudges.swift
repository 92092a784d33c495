import Demo
import Desk
import Foundation
import Judging
import Showcase

/// A panel of judges who do not exist, each at a desk of their own: invited, logged in and scoring over the judges' API
/// of a server on this machine, as a person would.
struct SimulatedJudges {
    let parts: Parts
    let season: Season
    let seed: UInt64

    /// - Returns: how many scoresheets were given.
    func score(_ judges: [Judge.ID]) async throws -> Int {
        try await Service(parts: parts, port: 0, exhibitPort: nil, isRehearsal: true).during { address in
            let panel = SimulatedPanel(seed: seed)
            var sheets = 0
            for judge in judges {
                let invitation = try await parts.judging.invite(
                    judge, by: Actor(.staff, "demo"), at: parts.clock.now)
                let session = try await JudgesClient(server: address).login(invitation)
                let desk = JudgesClient(server: address, token: session.token)
                for item in try await desk.queue(season: season.id.text).items {
                    let entry = try await desk.entry(item.entry)
                    // The truth is by title, so that the same works come out alike whatever their identifiers.
                    let scores = panel.score(
                        entry: entry.title, judge: judge.text, criteria: entry.rubric.criteria.map(\.id),
                        scale: entry.rubric.min...entry.rubric.max)
                    try await desk.score(item.entry, .init(scores: scores, comment: "Simulated."))
                    sheets += 1
                }
            }
            return sheets
        }
    }
}
