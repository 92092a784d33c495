import Catalogue
import Foundation
import Showcase

/// How an import is run.
public struct ImportOptions: Sendable {
    /// Judge every row and take none.
    public var dryRun = false
    /// Take no row when one is refused.
    public var allOrNothing = false
    /// How many files are read at once.
    public var parallel = 2

    public init() {}
}

extension Intake {
    /// Takes entries that a program brings as files with a table: each row whole, or refused with every reason.
    ///
    /// A row whose student has already entered the same title counts as known, so that importing twice doubles nothing.
    ///
    /// - Parameters:
    ///   - folder: the only place where files are looked for; links out of it are not followed.
    ///   - progress: called after each row with how many are done.
    /// - Returns: an outcome a row, in the rows' order.
    /// - Throws: `IntakeError.closed` when the season takes nothing at `now`.
    public func importEntries(
        _ rows: [EntryRow], from folder: URL, season: Season, options: ImportOptions = ImportOptions(),
        by actor: Actor, at now: Date, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> [RowOutcome] {
        guard season.takes(draftBegun: min(now, season.deadline), at: now) else {
            throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
        }
        if options.allOrNothing && !options.dryRun {
            var rehearsal = options
            rehearsal.dryRun = true
            let outcomes = try await importEntries(
                rows, from: folder, season: season, options: rehearsal, by: actor, at: now)
            if outcomes.contains(where: \.isRefused) { return outcomes }
        }
        // Identifiers are drawn in the rows' order, so that a seeded run is the same however its rows interleave.
        let drafts = rows.map { row in
            (row, Entry(id: random.identifier(), season: season.id, category: row.form.category, begunAt: now))
        }
        let programs = try await programs()
        return try await drafts.concurrentMap(limit: options.parallel, progress: progress) { row, draft in
            let importing = RowImport(
                intake: self, row: row, draft: draft, folder: folder, season: season, programs: programs,
                dryRun: options.dryRun, actor: actor, now: now)
            return RowOutcome(row: row.number, result: try await importing.run())
        }
    }
}

/// One row on its way in.
private struct RowImport {
    let intake: Intake
    let row: EntryRow
    let draft: Entry
    let folder: URL
    let season: Season
    let programs: [Program]
    let dryRun: Bool
    let actor: Actor
    let now: Date

    func run() async throws -> RowOutcome.Result {
        guard let category = season.category(row.form.category) else {
            return .refused([
                Objection(
                    IntakeError.unknownCategory(row.form.category, known: season.categories.map(\.id)),
                    field: "category")
            ])
        }
        guard let source = Self.source(row.file, in: folder) else {
            return .refused([
                Objection(
                    code: "file-missing", field: "file", message: "There is no such file in the folder.",
                    remedy: "Name a file below the folder of the import, without .. and links.")
            ])
        }
        let context = FormContext(
            season: season, programs: programs, hasWork: true, isConsentedTo: row.consent?.allows(.enter) ?? false)
        var entry = draft
        row.form.fill(&entry, in: context)
        let identity = entry.entrant?.identity(by: season.eligibility.identity, program: entry.program)
        if let identity, let known = try await known(entry, identity) { return .known(known.text) }

        let (sha256, bytes) = try Vault.digest(of: source)
        let upload = Upload(file: source, sha256: sha256, bytes: bytes, name: row.uploadName)
        var objections = row.form.objections(in: context)
        if dryRun || !objections.isEmpty {
            objections += Self.refusals(try await intake.inspector.examine(upload, for: category).inspection)
            return objections.isEmpty ? .taken(entry.id.text) : .refused(objections)
        }
        let taking = try await intake.take(upload, for: category)
        guard let work = taking.work else { return .refused(Self.refusals(taking.inspection)) }
        entry.work = work
        return try await file(try intake.notingAuthor(of: entry), taking, identity)
    }

    private func file(_ entry: Entry, _ taking: Taking, _ identity: String?) async throws -> RowOutcome.Result {
        let (season, actor, now, consent) = (season, actor, now, row.consent)
        return try await intake.catalogue.write { store in
            if let identity, let objection = try Intake.onePiece(entry, identity, season, store) {
                return .refused([objection])
            }
            try store.save(entry, AuditLine(at: now, actor: actor, action: "entry.begun", subject: entry.id.text))
            try taking.keepLikeness(of: entry.id, in: store)
            let (sent, line) = try entry.moved(to: .submitted, by: actor, at: now)
            try store.save(sent, line, identity: identity)
            if let consent {
                try store.record(consent, for: sent.id)
                try store.append(consent.line(for: sent.id, by: actor, at: now))
            }
            return .taken(sent.id.text)
        }
    }

    /// The same student's entry of the same title, when there is one.
    private func known(_ entry: Entry, _ identity: String) async throws -> Entry.ID? {
        try await intake.catalogue.read { store in
            try store.entries(ofStudent: identity, in: entry.season, besides: entry.id).first {
                try store.entry($0).title == entry.title
            }
        }
    }

    private static func refusals(_ inspection: Inspection) -> [Objection] {
        inspection.findings.filter { $0.severity == .refuse }.map(Objection.init)
    }

    /// A regular file below `folder`, links resolved on both sides.
    private static func source(_ path: String, in folder: URL) -> URL? {
        guard !path.isBlank, !path.hasPrefix("/"), !path.contains("\0") else { return nil }
        let root = folder.resolvingSymlinksInPath().standardizedFileURL.path
        let file = folder.appending(path: path).resolvingSymlinksInPath().standardizedFileURL
        var isFolder: ObjCBool = false
        guard file.path.hasPrefix(root + "/"),
            FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
        else { return nil }
        return file
    }
}

extension Objection {
    fileprivate init(_ error: IntakeError, field: String) {
        self.init(code: error.code, field: field, message: error.message, remedy: error.remedy)
    }
}

extension Array where Element: Sendable {
    /// Transforms the elements, at most `limit` at once, and returns the results in the elements' order.
    func concurrentMap<Value: Sendable>(
        limit: Int, progress: @escaping @Sendable (Int) -> Void,
        _ transform: @escaping @Sendable (Element) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var results = [Value?](repeating: nil, count: count)
            var next = 0
            var done = 0
            func start() {
                guard next < count else { return }
                let (index, element) = (next, self[next])
                next += 1
                group.addTask { (index, try await transform(element)) }
            }
            for _ in 0..<Swift.max(1, limit) { start() }
            while let (index, value) = try await group.next() {
                results[index] = value
                done += 1
                progress(done)
                start()
            }
            return results.compactMap { $0 }
        }
    }
}
