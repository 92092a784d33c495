import Foundation
import Showcase

extension Interface {
    /// What `wording` says in this language.
    public func text(_ wording: Wording) -> String { text(wording.key, wording.arguments.mapValues(said)) }

    /// The objection with its words in this language, where they are those of a finding; else as it is.
    public func said(_ objection: Objection) -> Objection {
        guard let finding = objection.finding else { return objection }
        return Objection(
            code: objection.code, field: objection.field, message: text(finding.message), remedy: text(finding.remedy))
    }

    private func said(_ argument: Wording.Argument) -> any CustomStringConvertible & Sendable {
        switch argument {
        case .number(let number): number
        case .text(let text): text
        case .term(let key): text(key)
        case .anyOf(let keys): keys.map { text($0) }.formatted(.list(type: .or, width: .standard).locale(locale))
        case .seconds(let seconds): clock(seconds: seconds)
        }
    }

    /// A playing time as players show it: `3:07`.
    private func clock(seconds: Double) -> String {
        Duration.seconds(min(max(seconds, 0), 1_000_000).rounded()).formatted(
            .time(pattern: .minuteSecond).locale(locale))
    }
}
