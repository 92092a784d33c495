import Foundation
import Showcase
import Testing

@testable import Sandbox

@Suite("What a worker and its pool say to each other and to us")
struct WordsTests {
    @Test("an order is one line of JSON and reads back")
    func orders() throws {
        let request = ExaminationRequest(input: "/a\nb", output: nil, uploadName: "x\u{2028}.png")
        for order in [WorkerOrder.begin(WorkerLimits()), .examine(request), .probe] {
            let line = try order.line()
            #expect(line.firstIndex(of: UInt8(ascii: "\n")) == line.endIndex - 1)
            #expect(try JSONDecoder().decode(WorkerOrder.self, from: line) == order)
        }
        #expect(String(decoding: try WorkerOrder.probe.line(), as: UTF8.self) == "{\"probe\":true}\n")
    }

    @Test("a server says which walls stand and which are missing")
    func summary() throws {
        let some = StandingWalls(Set(Wall.allCases).subtracting([.files]))
        #expect(some.summary.hasPrefix("Walls missing around the workers: files. Standing: memory, "))
        #expect(StandingWalls(Set(Wall.allCases)).summary.hasPrefix("All walls stand around the workers: memory, "))
        #expect(try JSONDecoder().decode(StandingWalls.self, from: JSONEncoder().encode(some)) == some)
    }

    @Test("files are read in the order in which they came")
    func order() {
        let queue = WorkerQueue()
        let jobs = (0..<5).map { WorkerJob(order: Data([$0])) }
        for job in jobs { queue.add(job) }
        queue.cancel(jobs[2])
        var taken: [UInt8] = []
        for _ in 0..<4 { if case .job(let job) = queue.next() { taken += job.order } }
        #expect(taken == [0, 1, 3, 4])
    }

    @Test("an endless name of an upload is cut before its extension")
    func longName() {
        let request = ExaminationRequest(
            input: "/a", output: nil, uploadName: String(repeating: "ж", count: 100_000) + ".jpeg")
        #expect(request.bounded.uploadName.count == 255)
        #expect(request.bounded.uploadName.hasSuffix("ж.jpeg"))
    }
}
