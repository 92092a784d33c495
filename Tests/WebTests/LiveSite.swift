import Catalogue
import Foundation
import Intake
import Judging
import Language
import Post
import Sandbox
import Showcase
import Testing
import Themes

@testable import Web

/// The intake over a real port, on a catalogue and a vault of its own, in the 2026 season.
///
/// Its workers cannot be started, so no file is read here; the end-to-end tests read files.
struct LiveSite {
    static let open = Date(timeIntervalSince1970: 1_772_366_400)
    static let late = Date(timeIntervalSince1970: 1_780_000_000)
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    let client: Client
    let home: Home
    let season: Season
    let catalogue: Catalogue
    let vault: Vault
    let judging: Judging
    let logged: LogBook.Lines

    /// - Parameter now: what the server's clock shows at first.
    static func served<Value: Sendable>(
        at now: Date = open, uploadBytes: Int = 4 << 20, _ body: (LiveSite) async throws -> Value
    ) async throws -> Value {
        try await withTemporaryFolder { folder in
            let (home, share, logged) = (Home(folder), Share(repository), LogBook.Lines())
            try FileManager.default.createDirectory(at: home.storage, withIntermediateDirectories: true)
            let season = try ThemeReader.read(at: Home(repository).theme("2026"))
            let catalogue = try await Catalogue(file: home.catalogue)
            let vault = try Vault(folder: home.vault)
            let judging = Judging(catalogue: catalogue, random: .system)
            let letters = try Letters(folder: share.letters)
            let intake = try Intake(
                catalogue: catalogue, vault: vault, workers: WorkerPool(command: ["/nonexistent"], size: 1),
                letters: letters, arrivals: home.arrivals, random: .system)
            let settings = WebSettings(port: 0, uploadBytes: uploadBytes, stopsOnSignals: false)
            let languages = try Languages(folder: share.messages)
            let server = try await IntakeServer(
                settings: settings, intake: intake, judging: judging,
                coordinators: Coordinators(catalogue: catalogue, letters: letters, random: .system),
                nomination: Nomination(catalogue: catalogue, random: .system),
                vault: vault,
                seasons: [season], consentTexts: try ConsentTexts(of: [season], in: share.themes),
                languages: languages, share: share, arrivals: home.arrivals, clock: Clock(startingAt: now),
                random: .system, logger: LogBook.logger(logged))
            return try await live({ try await server.run(onListening: $0) }) { client in
                let site = LiveSite(
                    client: client, home: home, season: season, catalogue: catalogue, vault: vault, judging: judging,
                    logged: logged)
                try await site.furnish()
                return try await body(site)
            }
        }
    }

    private func furnish() async throws {
        try await catalogue.write { store in
            let cities = [City(name: "Granada", country: "NI")]
            try store.save(
                Program(
                    id: "tampa", name: "Tampa & Friends", city: City(name: "Tampa", country: "US"),
                    contactEmail: "desk@leak.example", partnerCities: cities))
        }
    }

    /// Files that are on their way in.
    var arrivals: [String] { (try? FileManager.default.contentsOfDirectory(atPath: home.arrivals.path)) ?? [] }

    /// The letters queued since this was last asked, those of one second by their kind: to whom, and the link in each.
    func letters() async throws -> [(to: String, kind: Letter.Kind, link: String)] {
        try await catalogue.write { store in
            var letters: [Letter] = []
            while let taken = try store.takeLetter(at: .distantFuture) { letters.append(taken.letter) }
            return letters.map { letter in
                let address = letter.text.components(separatedBy: "http://").dropFirst().first ?? ""
                return (letter.to, letter.kind, String(address.prefix { !$0.isWhitespace }.drop { $0 != "/" }))
            }
        }
    }

    /// An entry with a picture, its secret link kept.
    func enter(
        _ id: Entry.ID, state: EntryState = .submitted, secret: String? = nil, consented: Bool = true,
        entrant: Entrant = .leaky
    ) async throws {
        let file = home.storage.appending(path: "copy-\(id)")
        try Data("the bytes of the picture".utf8).write(to: file)
        let blob = try vault.keep(file, mediaType: "image/jpeg")
        var facts = Facts(bytes: blob.bytes, sha256: blob.sha256)
        (facts.width, facts.height) = (1600, 1200)
        let work = Work(
            kind: .picture, original: blob, judgeCopy: blob, exhibitCopy: blob, facts: facts, findings: [])
        let entry = Entry(
            id: id, season: season.id, category: "photography", state: state, begunAt: Self.open,
            submittedAt: Self.open, entrant: entrant, program: "tampa", city: City(name: "Granada", country: "NI"),
            title: "Zanzibarian <b>Twilight</b>", statement: "A statement of herons", altText: "herons \"at\" dusk",
            guardianEmail: "guardian@leak.example", work: work)
        try await catalogue.write { store in
            let line = AuditLine(at: Self.open, actor: Actor(.staff, "x"), action: "entry.added", subject: id.text)
            try store.save(entry, line)
            let consent = Consent(
                purposes: [.enter, .publish], nameForm: .firstAndCountry, version: "2026", givenAt: Self.open)
            if consented { try store.record(consent, for: id) }
            if let secret { try store.keep(secret: secret, for: .entry, subject: id.text, at: Self.open) }
        }
    }

    /// A judge, and their token.
    func judge(_ id: Judge.ID, of entries: [Entry.ID] = []) async throws -> [String: String] {
        try await catalogue.write { store in
            try store.save(Judge(id: id, name: "Judge \(id)"))
            try store.assign(
                entries.map { Assignment(entry: $0, judge: id) }, by: Actor(.staff, "x"), at: Self.open)
        }
        let invitation = try await judging.invite(id, by: Actor(.staff, "x"), at: Self.open)
        let body = try JSONEncoder().encode(JudgesAPI.Invitation(invitation: invitation))
        let answer = try await client.send("POST", "/api/judge/session", body: body)
        let session = try JSONDecoder().decode(JudgesAPI.Session.self, from: answer.body)
        return ["Authorization": "Bearer \(session.token)"]
    }
}

extension Entrant {
    /// All that could leak.
    static let leaky = Entrant(
        name: "Xochitl Quetzal-Leak", birthDate: CivilDate(year: 2010, month: 5, day: 6) ?? .init(.now, in: .gmt),
        country: "NI", city: "Granada", school: "Leak School", email: "xochitl@leak.example")
}

/// A filled-in form, as a browser sends it.
struct FilledForm {
    static let type = "multipart/form-data; boundary=----yaas"

    var fields: [(String, String)]
    var file: (name: String, bytes: Data)?

    func body(closed: Bool = true) -> Data {
        var body = Data()
        for (name, value) in fields {
            body += Data("------yaas\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        if let file {
            body += Data(
                "------yaas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n\r\n".utf8)
            body += file.bytes + Data("\r\n".utf8)
        }
        return closed ? body + Data("------yaas--\r\n".utf8) : body
    }
}

extension LiveSite {
    /// Opens a page and brings back its form's token and the cookie that goes with it.
    func ticket(from path: String) async throws -> (token: String, cookie: String) {
        let page = try await client.get(path)
        let cookie = try #require(page["Set-Cookie"]?.split(separator: ";").first)
        let start = try #require(page.text.range(of: "name=\"form_token\" value=\"")?.upperBound)
        let escaped = String(page.text[start...].prefix { $0 != "\"" })
        return (escaped.replacing("&#x3D;", with: "=").replacing("&#x2F;", with: "/"), String(cookie))
    }

    func send(
        _ path: String, _ fields: [(String, String)] = [], file: (name: String, bytes: Data)? = nil,
        headers: [String: String] = [:], from page: String? = nil
    ) async throws -> Client.Answer {
        let ticket = try await ticket(from: page ?? path)
        let form = FilledForm(fields: [("form_token", ticket.token)] + fields, file: file)
        // A page's own cookie goes along with a session's.
        let cookie = [ticket.cookie, headers["Cookie"]].compactMap { $0 }.joined(separator: "; ")
        let all = headers.merging(["Content-Type": FilledForm.type, "Cookie": cookie]) { $1 }
        return try await client.send("POST", path, headers: all, body: form.body())
    }
}
