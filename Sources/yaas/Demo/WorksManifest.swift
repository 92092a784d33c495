import Catalogue
import Demo
import Foundation
import Intake
import Showcase

/// A folder of files with a `manifest.tsv` (columns `path`, `upload_name`, and where known `title`, `language`), taken
/// in as a season's works with made-up students.
struct WorksManifest {
    private let folder: URL
    private let rows: [[String: String]]

    /// `nil` when the folder has no readable manifest.
    init?(in folder: URL) {
        let manifest = folder.appending(path: "manifest.tsv")
        guard let rows = try? TSV.rows(of: manifest, requiring: ["path"]), !rows.isEmpty else { return nil }
        self.folder = folder
        self.rows = rows
    }

    /// Enters every file, and prints for each of the manifest's classes how many were taken.
    func take(by entering: EntryImport, seed: UInt64, at now: Date) async throws -> [RowOutcome] {
        let season = entering.season.withoutLimits
        let categories = rows.enumerated().map { index, row in season.category(fitting: row, turn: index) }
        let programs = try await entering.parts.catalogue.read { try $0.programs() }
        let students = Newcomers(seed: seed, season: season, programs: programs)
            .students(for: categories.map(\.id))
        let entries = zip(zip(rows, categories), students).enumerated().map { index, element in
            Self.entry(element.0.0, in: element.0.1, by: element.1, number: index + 2, at: now)
        }
        let outcomes = try await EntryImport(parts: entering.parts, workers: entering.workers, season: season)
            .run(entries, from: folder, at: now)
        show(outcomes)
        return outcomes
    }

    private static func entry(
        _ row: [String: String], in category: Showcase.Category, by student: Newcomer, number: Int, at now: Date
    ) -> EntryRow {
        let path = row["path", default: ""]
        let name = row["upload_name"].flatMap { $0.isEmpty ? nil : $0 } ?? URL(filePath: path).lastPathComponent
        var form = EntryForm(category: category.id)
        let title = row["title", default: ""].trimmingCharacters(in: .whitespaces)
        form.title = String(
            (title.isEmpty ? URL(filePath: name).deletingPathExtension().lastPathComponent : title).prefix(200))
        if form.title.allSatisfy(\.isWhitespace) { form.title = "Untitled" }
        form.statement = "A file taken in for a rehearsal."
        form.altText = form.title
        form.language = row["language"].flatMap { $0.isEmpty ? nil : $0 } ?? "en"
        form.name = student.entrant.name
        form.birthDate = student.entrant.birthDate.description
        form.program = student.program.text
        form.city = "\(student.city.name)/\(student.city.country)"
        form.guardianEmail = student.guardianEmail
        let consent = Consent(
            purposes: [.enter, .publish, .likeness], nameForm: .protective, version: "simulated", givenAt: now,
            isSimulated: true)
        return EntryRow(number: number, file: path, uploadName: name, form: form, consent: consent)
    }

    private func show(_ outcomes: [RowOutcome]) {
        guard rows.contains(where: { $0["class"] != nil }) else { return }
        let classes = Dictionary(grouping: zip(rows, outcomes)) { $0.0["class", default: ""] }
        Output.table(
            ["class", "files", "taken", "not taken"],
            classes.sorted { $0.key < $1.key }.map { name, files in
                let refused = files.count { $0.1.isRefused }
                return [name, String(files.count), String(files.count - refused), String(refused)]
            })
    }
}

extension Season {
    /// The season with nothing but the decoders' own ceilings against a file.
    fileprivate var withoutLimits: Season {
        var season = self
        for index in season.categories.indices { season.categories[index].limits = Limits() }
        return season
    }

    /// A category for a file by what its name promises, the categories of a kind by turns.
    fileprivate func category(fitting row: [String: String], turn: Int) -> Showcase.Category {
        let type = row["claimed_type"] ?? row["true_type"] ?? ""
        let kind: WorkKind = type.hasPrefix("image/") ? .picture : type.hasPrefix("audio/") ? .sound : .text
        let fitting = categories.filter { $0.kinds.contains(kind) }
        let choices = fitting.isEmpty ? categories : fitting
        return choices[turn % choices.count]
    }
}
