import Foundation
import LikenessSet
import Media
import Showcase

enum Index {
    /// - Parameter works: of each kind.
    static func measure(works: Int) {
        var dice = SeededGenerator(seed: 5)
        var index = LikenessIndex()
        let before = residentBytes()
        for number in 0..<works {
            for kind in [WorkKind.picture, .text] {
                let code = BitCode(words: SIMD4(dice.next(), dice.next(), dice.next(), dice.next()))
                index.add(code, of: kind, number: number)
            }
        }
        print("index of \(works) pictures and \(works) texts: \((residentBytes() - before) >> 20) MiB")
        let picture = Fingerprint(of: Painter.picture(seed: 1))
        let text = Fingerprint.text(code: BitCode(words: SIMD4(1, 2, 3, 4)))
        for (name, print) in [("picture", picture), ("text", text)] {
            guard let print else { continue }
            let times = (0..<21).map { _ in processorSeconds { _ = index.candidates(for: Comparison(of: print)) } }
                .sorted()
            Swift.print("  \(name): median \(times[10] * 1000) ms of processor time, most \(times[20] * 1000)")
        }
    }

    /// Of this thread alone, whatever else the machine does.
    private static func processorSeconds(_ body: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        body()
        return now() - start
    }

    private static func residentBytes() -> Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (pages.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * 4096
    }
}
