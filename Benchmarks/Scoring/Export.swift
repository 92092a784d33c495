import Foundation
import Scoring

/// The same data for other programs.
enum Export {
    static func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let panel = SimulatedPanel(.affine, .random, .init(entries: 10_000, judges: 200, perEntry: 3...5), seed: 1)
        var scores = "entry,judge,criterion,score\n"
        for cell in panel.table.cells {
            scores += "\(panel.table.entries[cell.entry]),\(panel.table.judges[cell.judge]),overall,\(cell.value)\n"
        }
        try Data(scores.utf8).write(to: folder.appending(path: "scores.csv"))
        var ballots = "ballot,rank,entry\n"
        let pairs = Timing.pairs(2_000, 40_000)
        for (index, places) in pairs.places.filter({ $0.count == 2 }).enumerated() {
            for (rank, place) in places.enumerated() {
                for entry in place { ballots += "b\(index),\(rank + 1),\(pairs.entries[entry])\n" }
            }
        }
        try Data(ballots.utf8).write(to: folder.appending(path: "pairs.csv"))
        let entries = (0..<3_000).map { "e\($0),c\($0 % 6),p\($0 % 50)\n" }.joined()
        try Data("entry,category,program\n\(entries)".utf8).write(to: folder.appending(path: "entries.csv"))
        let judges = (0..<100).map { "j\($0),p\($0 % 50),c\($0 % 6) c\(($0 + 1) % 6) c\(($0 + 3) % 6)\n" }.joined()
        try Data("id,program,categories\n\(judges)".utf8).write(to: folder.appending(path: "judges.csv"))
    }
}
