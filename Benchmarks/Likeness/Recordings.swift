import Catalogue
import Foundation
import Media
import Showcase

/// The catalogue's part: looking recordings up by their marks, and filling an index from what is kept.
enum Recordings {
    static func measure(recordings: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "catalogue.sqlite")
        let catalogue = try await Catalogue(file: file)
        let now = Date(timeIntervalSince1970: 0)
        var dice = SeededGenerator(seed: 4)
        // Of so few different items that unlike ones share marks as often as composed tunes do.
        let prints = (0..<recordings).map { _ in
            Fingerprint.sound(items: (0..<240).map { _ in UInt32.random(in: 0..<65_536, using: &dice) << 16 })
        }
        try await catalogue.write { store in
            for (number, print) in prints.enumerated() {
                let entry = Entry(id: Entry.ID("e\(number)"), season: "2026", category: "music", begunAt: now)
                let line = AuditLine(
                    at: now, actor: Actor(.staff, "b"), action: "entry.begun", subject: entry.id.text)
                try store.save(entry, line)
                try store.keep(print, marks: print.marks, of: entry.id)
            }
        }
        let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
        print("catalogue of \(recordings) recordings: \(size >> 20) MiB")
        let clock = ContinuousClock()
        var times: [Duration] = []
        for number in 0..<21 {
            let marks = prints[number * 7].marks
            times.append(
                try await clock.measure {
                    _ = try await catalogue.read { try $0.recordings(sharing: marks, fewest: 2, most: 32) }
                })
        }
        times.sort()
        print("  looked up by marks: median \(times[10]), most \(times[20])")
        let filled = try await clock.measure { _ = try await catalogue.read { try $0.codes(after: 0) } }
        print("  all codes read: \(filled)")
    }
}
