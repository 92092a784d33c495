import Catalogue
import Foundation
import Showcase
import Synchronization
import Testing

@testable import Post

@Suite("The postman")
struct PostmanTests {
    /// A catalogue in a folder of its own, a server on loopback, and a clock that can be moved on.
    private final class Office: Sendable {
        let folder = FileManager.default.temporaryDirectory.appending(path: "post-\(UUID().uuidString)")
        let catalogue: Catalogue
        let server: LoopbackServer
        let mailer: SMTPServer
        let start = Date(timeIntervalSince1970: 1_774_000_000)

        init() async throws {
            catalogue = try await Catalogue(file: folder.appending(path: "catalogue.sqlite"))
            server = try await LoopbackServer()
            mailer = try SMTPServer(
                SMTPSettings(host: "127.0.0.1", port: server.port, encryption: .none),
                sender: Sender(name: "YAAS", address: "showcase@example.org"))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        /// A postman whose clock stands `minutes` after the start.
        func postman(after minutes: Double = 0) -> Postman {
            Postman(
                catalogue: catalogue, mailer: mailer, clock: Clock(startingAt: start.addingTimeInterval(minutes * 60)))
        }

        func enqueue(_ letters: Letter...) async throws {
            let start = start
            try await catalogue.write { store in for letter in letters { try store.enqueue(letter, at: start) } }
        }

        func queued(_ id: Letter.ID) async throws -> QueuedLetter? {
            try await catalogue.read { try $0.letters().first { $0.id == id } }
        }
    }

    private static func letter(_ entry: Entry.ID = "e1", to: String = "noor@example.org") -> Letter {
        Letter(
            .receipt, about: .entry(entry), to: to, subject: "Subject of \(entry)", text: "secret-of-\(entry)\n",
            html: "<p>secret-of-\(entry)", language: "en")
    }

    @Test("sends what is due once, and keeps nothing of it but that it went")
    func sends() async throws {
        let office = try await Office()
        try await office.enqueue(Self.letter("e1"), Self.letter("e2"), Self.letter("e1"))
        #expect(try await office.postman().sendDue() == Postman.Round(sent: 2))
        #expect(try await office.postman().sendDue() == Postman.Round())
        #expect(office.server.letters.map(\.to.count) == [1, 1])
        let sent = try #require(try await office.queued("receipt_e1"))
        #expect(sent.state == .sent)
        #expect(sent.to == nil)
        // Written again, it is still the letter that was sent.
        try await office.enqueue(Self.letter("e1"))
        #expect(try await office.postman(after: 5).sendDue() == Postman.Round())
        #expect(try await office.catalogue.write { try $0.takeLetter(at: .distantFuture) } == nil)
    }

    @Test("leaves no address and no word of a sent letter in the files of the catalogue")
    func nothingLeft() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "post-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "catalogue.sqlite")
        func isKept(_ text: String) throws -> Bool {
            try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
                guard name.hasPrefix("catalogue") else { return false }
                return try Data(contentsOf: folder.appending(path: name)).range(of: Data(text.utf8)) != nil
            }
        }
        let outbox = OutboxFolder(
            folder: folder.appending(path: "Outbox"), sender: Sender(name: "Y", address: "y@example.org"))
        // The catalogue is closed at the end, which empties its journal too.
        try await {
            let catalogue = try await Catalogue(file: file)
            try await catalogue.write { store in
                for number in 0..<20 { try store.enqueue(Self.letter(Entry.ID("e\(number)")), at: .now) }
            }
            #expect(try isKept("noor@example.org") && isKept("secret-of-e7"))
            _ = try await Postman(catalogue: catalogue, mailer: outbox, clock: .system).sendDue()
        }()
        #expect(try !isKept("noor@example.org"))
        #expect(try !isKept("secret-of-e7"))
        #expect(try isKept("receipt_e7"))
    }

    @Test("has nothing to send of a transaction that was undone")
    func undone() async throws {
        let office = try await Office()
        await #expect(throws: CatalogueError.self) {
            try await office.catalogue.write { store in
                try store.enqueue(Self.letter(), at: office.start)
                throw CatalogueError.missing(what: "entry", id: "e1")
            }
        }
        #expect(try await office.postman().sendDue() == Postman.Round())
        #expect(office.server.letters == [])
    }

    @Test("tries again later what is turned away for now, ever more rarely, and gives up after days")
    func retries() async throws {
        let office = try await Office()
        office.server.behave { $0.recipient = "450 4.2.0 Greylisted" }
        try await office.enqueue(Self.letter())
        var minutes = 0.0
        var waits: [Double] = []
        for attempt in 1...20 {
            let round = try await office.postman(after: minutes).sendDue()
            let letter = try #require(try await office.queued("receipt_e1"))
            #expect(letter.attempts == attempt)
            #expect(letter.reply == "450 4.2.0")
            guard let due = letter.dueAt else {
                #expect(round == Postman.Round(bounced: 1))
                #expect(letter.state == .bounced)
                break
            }
            #expect(round == Postman.Round(deferred: 1))
            // Not before its time.
            #expect(try await office.postman(after: minutes + 1).sendDue() == Postman.Round())
            let next = (due.timeIntervalSince(office.start) / 60).rounded(.up)
            waits.append(next - minutes)
            minutes = next
        }
        #expect(waits == waits.sorted())
        #expect((4...6).contains(minutes / 1440))
        office.server.behave { $0.recipient = "250 Ok" }
        _ = try await office.catalogue.write { try $0.requeueLetter("receipt_e1", at: office.start) }
        #expect(try await office.postman(after: minutes).sendDue() == Postman.Round(sent: 1))
    }

    @Test("leaves what is refused for good to staff, who may mend the address")
    func bounces() async throws {
        let office = try await Office()
        office.server.behave { $0.recipient = "550 5.1.1 Unknown" }
        try await office.enqueue(Self.letter(), Self.letter("e2", to: "two@addresses@example.org"))
        #expect(try await office.postman().sendDue() == Postman.Round(bounced: 2))
        #expect(try await office.postman(after: 60 * 24 * 9).sendDue() == Postman.Round())
        let counts = try await office.catalogue.read { try $0.letterCounts() }
        #expect(counts == [.bounced: 2])
        office.server.behave { $0.recipient = "250 Ok" }
        _ = try await office.catalogue.write {
            try $0.requeueLetter("receipt_e2", to: "right@example.org", at: office.start)
        }
        #expect(try await office.postman().sendDue() == Postman.Round(sent: 1))
        #expect(office.server.letters.map(\.to) == [["RCPT TO:<right@example.org>"]])
        #expect(try await office.catalogue.write { try $0.requeueLetter("receipt_e2", at: office.start) } == false)
    }

    @Test("never sends again what the server may have taken")
    func unsure() async throws {
        let office = try await Office()
        office.server.behave { $0.cutsBeforeReply = true }
        try await office.enqueue(Self.letter())
        #expect(try await office.postman().sendDue() == Postman.Round(unsure: 1))
        office.server.behave { $0.cutsBeforeReply = false }
        #expect(try await office.postman(after: 60 * 24 * 30).sendDue() == Postman.Round())
        #expect(office.server.letters.count == 1)
        #expect(try await office.queued("receipt_e1")?.state == .unsure)
    }

    @Test("waits with every letter while the server is away, and counts no try")
    func away() async throws {
        let office = try await Office()
        try await office.enqueue(Self.letter("e1"), Self.letter("e2"))
        office.server.behave { $0.sender = "421 4.3.2 Closing" }
        let round = try await office.postman().sendDue()
        #expect(round.obstacle?.code == "mail-sender-refused")
        #expect(round.sent + round.deferred + round.bounced + round.unsure == 0)
        let letters = try await office.catalogue.read { try $0.letters(in: [.waiting]) }
        #expect(letters.map(\.attempts) == [0, 0])
        office.server.behave { $0.sender = "250 Ok" }
        #expect(try await office.postman(after: 1).sendDue() == Postman.Round(sent: 2))
    }

    @Test("finds a letter that a dead sender held: unsure for a server, sent again into an outbox")
    func died() async throws {
        let office = try await Office()
        try await office.enqueue(Self.letter("e1"), Self.letter("e2"))
        for _ in 0..<2 { _ = try await office.catalogue.write { try $0.takeLetter(at: office.start) } }
        // Perhaps it only is slow.
        #expect(try await office.postman(after: 10).sendDue() == Postman.Round())
        #expect(try await office.postman(after: 20).sendDue() == Postman.Round(unsure: 2))
        #expect(office.server.letters == [])

        _ = try await office.catalogue.write { store in
            try store.requeueLetter("receipt_e1", at: office.start)
            return try store.takeLetter(at: office.start)
        }
        let outbox = OutboxFolder(
            folder: office.folder.appending(path: "Outbox"), sender: Sender(name: "Y", address: "y@example.org"))
        let clock = Clock(startingAt: office.start.addingTimeInterval(20 * 60))
        let postman = Postman(catalogue: office.catalogue, mailer: outbox, clock: clock)
        #expect(try await postman.sendDue() == Postman.Round(sent: 1))
    }

    @Test("shares the queue with others: many at once send each letter once")
    func many() async throws {
        let office = try await Office()
        let ids = (0..<60).map { Entry.ID("e\($0)") }
        try await office.catalogue.write { store in
            for id in ids { try store.enqueue(Self.letter(id), at: office.start) }
        }
        let sent = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await office.postman().sendDue().sent } }
            return try await group.reduce(0, +)
        }
        #expect(sent == 60)
        let subjects = office.server.letters.map { ReadMessage($0.data).headers["subject"] ?? "" }
        #expect(subjects.sorted() == ids.map { "Subject of \($0)" }.sorted())
    }

    @Test("goes on until it is stopped, and tells of an obstacle once")
    func runs() async throws {
        let office = try await Office()
        office.server.behave { $0.sender = "550 5.7.1 Not you" }
        try await office.enqueue(Self.letter())
        let (changes, tell) = AsyncStream<String?>.makeStream()
        let postman = office.postman()
        let running = Task {
            await postman.run(every: .milliseconds(5)) { tell.yield($0?.code) }
            tell.finish()
        }
        var heard: [String?] = []
        for await change in changes {
            heard.append(change)
            if change == nil { running.cancel() } else { office.server.behave { $0.sender = "250 Ok" } }
        }
        await running.value
        #expect(heard == ["mail-sender-refused", nil])
        #expect(office.server.letters.count == 1)
    }

    @Test("forgets a person's letters wherever they are in the queue")
    func forgets() async throws {
        let office = try await Office()
        try await office.enqueue(
            Self.letter("e1"), Self.letter("e2"), Self.letter("e3", to: "Noor@Example.org"),
            Self.letter("e4", to: "other@example.org"))
        #expect(try await office.catalogue.write { try $0.forgetLetters(about: .entry("e1")) } == ["receipt_e1"])
        let forgotten = try await office.catalogue.write { try $0.forgetLetters(to: "noor@example.org") }
        #expect(forgotten == ["receipt_e2", "receipt_e3"])
        #expect(try await office.postman().sendDue() == Postman.Round(sent: 1))
    }

    @Test("takes back what has become untrue before it is sent")
    func takesBack() async throws {
        let office = try await Office()
        try await office.enqueue(Self.letter("e1"), Self.letter("e2"))
        let count = try await office.catalogue.write { try $0.takeBackLetters([.receipt], about: .entry("e1")) }
        #expect(count == 1)
        #expect(try await office.postman().sendDue() == Postman.Round(sent: 1))
        #expect(try await office.catalogue.write { try $0.takeBackLetters([.receipt], about: .entry("e2")) } == 0)
    }
}
