import Foundation
import Showcase
import Testing

@testable import Media

@Suite(
    "What must be done with a file, beside the verdict",
    .enabled(if: IndependentTools.areThere && CorpusTests.corpus != nil))
struct ObligationTests {
    @Test("Every obligation of the manifest is held")
    func obligations() throws {
        let folder = try TemporaryFolder()
        let corpus = try #require(CorpusTests.corpus)
        var counts: [String: (held: Int, all: Int)] = [:]
        var broken: [String] = []
        let rows = try CorpusTests.rows().filter { !$0.must.isEmpty }
        for row in rows {
            let (report, works) = try CopyProof.copies(
                of: corpus + "/" + row.path, as: row.uploadName, claimed: row.claimedType, into: folder)
            let leaks = try CopyProof.leaks(of: works, in: folder)
            for duty in row.must {
                let isHeld = try Obligation.isHeld(duty, row: row, report: report, works: works, leaks: leaks)
                let name = String(duty.split(separator: "=").first ?? duty)
                counts[name, default: (0, 0)].all += 1
                if isHeld == true {
                    counts[name, default: (0, 0)].held += 1
                } else {
                    broken.append("\(row.path): \(duty)\(isHeld == nil ? ", which nobody knows" : "") \(leaks)")
                }
            }
        }
        print("obligation                    held")
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            print(name.padding(toLength: 29, withPad: " ", startingAt: 0), "\(count.held)/\(count.all)")
        }
        #expect(broken == [])
        #expect(!rows.isEmpty)
    }
}
