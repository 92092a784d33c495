import Foundation
import Showcase
import Testing

@Suite("An entry's life")
struct EntryStateTests {
    private let now = Date(timeIntervalSince1970: 1_774_000_000)

    private func entry(_ state: EntryState) -> Entry {
        Entry(id: "e1", season: "2026", category: "poetry", state: state, begunAt: now)
    }

    @Test("leads from draft to awarded")
    func wholeLife() throws {
        var entry = entry(.draft)
        for next in [EntryState.submitted, .nominated, .accepted, .finalist, .awarded] {
            let (moved, line) = try entry.moved(to: next, by: Actor(.staff, "s"), at: now)
            #expect(moved.state == next)
            #expect(line.detail == ["from": entry.state.rawValue, "to": next.rawValue])
            #expect(line.action == "entry.\(next.rawValue)")
            entry = moved
        }
        #expect(entry.submittedAt == now)
    }

    @Test("refuses every move that the table does not hold", arguments: EntryState.allCases, EntryState.allCases)
    func everyMove(from: EntryState, to next: EntryState) {
        let isAllowed = EntryState.moves[from]?.contains(next) ?? false
        let moved = try? entry(from).moved(to: next, by: Actor(.system, "t"), at: now)
        #expect((moved != nil) == isAllowed)
    }

    @Test("ends when withdrawn or disqualified", arguments: [EntryState.withdrawn, .disqualified])
    func ends(state: EntryState) {
        #expect(EntryState.moves[state] == [])
    }

    @Test("keeps the words of a decision out of the audit line")
    func noFreeText() throws {
        let decision = Decision(id: "d1", reason: "Because of Amal's plagiarism")
        let (_, line) = try entry(.submitted).moved(
            to: .disqualified, by: Actor(.staff, "s"), at: now, because: decision)
        #expect(line.decision == "d1")
        let text = String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
        #expect(!text.contains("Amal"))
    }
}
