import Foundation
import LikenessSet
import Media
import Showcase

/// Measures how well near-duplicates are found and how quickly: `LikenessBenchmark [CORPUS]`, where CORPUS is a folder
/// of real works (`art`, `photo`, `poem`, `prose`, `music`).
@main
struct Main {
    static func main() async throws {
        let corpus = CommandLine.arguments.dropFirst().first.map { URL(filePath: $0) }
        Index.measure(works: 300_000)
        try Pictures.measure(corpus)
        try Texts.measure(corpus)
        try Sounds.measure(corpus)
        try await Recordings.measure(recordings: 50_000)
    }
}
