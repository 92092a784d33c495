import Foundation

/// A small theme file without mistakes, whose lines the tests replace one by one.
enum Sample {
    static let yaml = """
        season: 2030
        title: {en: "Sky"}
        statement: {en: "Look up."}
        prompts: {en: ["Why?"]}
        time_zone: Europe/Paris
        opens: 2029-12-01T09:00
        deadline: 2030-04-01T23:59
        grace_minutes: 15
        eligibility:
          age: {min: 12, max: 18, on: 2030-04-01}
          age_groups: [{id: younger, ages: [12, 14]}, {id: older, ages: [15, 18]}]
          entries_per_student: 1
          identity: [name, birth_date]
        nomination: {quota: 5, per: [category]}
        consent: {guardian_under: 18, before_collection_under: 13, versions: consents/2030.md}
        categories:
          - id: poetry
            title: {en: Poetry}
            kinds: [text]
            limits: {words: 200, bytes: 2_000_000}
            evidence: 5
            rubric: writing
          - {id: photo, title: {en: Photo}, kinds: [picture], limits: {pixels_min: 10, pixels_max: 20}, rubric: writing}
        rubrics:
          writing:
            scale: {min: 1, max: 10}
            criteria:
              - {id: theme, weight: 0.4, title: {en: Theme}, anchors: {1: {en: "Low"}, 10: {en: "High"}}}
              - {id: craft, weight: 0.6, title: {en: Craft}}
        judging: {judges_per_entry: 3, conflicts: [program], finalists: 4, ties: [shared]}
        awards:
          - {id: grand, title: {en: Grand}, places: [1], amount: {value: 100, currency: EUR}, per: [category]}
        exhibit: {shows: awarded}
        look: {ink: "#111111", paper: "#ffffff", accent: "#aa0000", typeface: sans, night: {ink: "#eeeeee", paper: "#111111", accent: "#ff8888"}}
        """

    /// The sample with the one place that reads `old` replaced.
    static func replacing(_ old: String, with new: String) -> String {
        precondition(yaml.components(separatedBy: old).count == 2, "“\(old)” is not there once")
        return yaml.replacingOccurrences(of: old, with: new)
    }
}
