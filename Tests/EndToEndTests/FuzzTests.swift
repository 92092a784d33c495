import CSndfile
import Demo
import Foundation
import Media
import Showcase
import Synchronization
import Testing

/// Changed files through a running server: `YAAS_FUZZ` says how many (`make fuzz`: 10,000), else a few.
@Suite("Changed files", .serialized)
struct FuzzTests {
    private static let count = ProcessInfo.processInfo.environment["YAAS_FUZZ"].flatMap(Int.init) ?? 120

    /// Good files of our own, by name, to be spoilt.
    private static func seeds() throws -> [(category: String, name: String, file: Data)] {
        let picture = Pictures.all[0].draw(longerSide: 160)
        let tune = Tunes.all[0].render()
        let samples = Array(tune.samples.prefix(tune.sampleRate * tune.channels))
        func sound(_ format: Int) throws -> Data {
            try SoundSpecimen.encoded(samples, as: format, sampleRate: tune.sampleRate, channels: tune.channels)
        }
        return [
            ("photography", "a.jpg", try JPEGCodec.encode(picture, quality: 80)),
            ("photography", "a.png", try PNGCodec.encode(picture)),
            (
                "music", "a.wav",
                try WAVCodec.encode(samples: samples, sampleRate: tune.sampleRate, channels: tune.channels)
            ),
            (
                "music", "a.mp3",
                try MP3Codec.encode(samples: samples, sampleRate: tune.sampleRate, channels: tune.channels)
            ),
            ("music", "a.flac", try sound(SF_FORMAT_FLAC | SF_FORMAT_PCM_16)),
            ("music", "a.ogg", try sound(SF_FORMAT_OGG | SF_FORMAT_VORBIS)),
            ("music", "a.m4a", M4ASpecimen(.mono).data),
            (
                "music", "b.m4a",
                try SoundSpecimen.alac(samples, sampleRate: tune.sampleRate, channels: tune.channels).data
            ),
            ("music", "a.mid", MIDISpecimen.file([MIDISpecimen.scale()])),
            ("poetry", "a.txt", Data("One line\nand — another, «così», 詩.\n".utf8)),
            ("poetry", "a.md", Data("# Title\n\n*One* line\\\nand **another**.\n".utf8)),
        ]
    }

    /// Bytes changed, taken out, put in, doubled or cut off.
    private static func spoilt(_ file: Data, using random: inout SeededGenerator) -> Data {
        var bytes = [UInt8](file)
        for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let length = min(Int.random(in: 1...64, using: &random), bytes.count - place)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes.removeSubrange(place..<place + length)
            case 3:
                bytes.insert(contentsOf: (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
            case 4: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
            // Numbers that headers are wrong about: all ones, all zeros.
            default:
                for index in place..<place + min(4, length) { bytes[index] = Bool.random(using: &random) ? 0xFF : 0 }
            }
        }
        if Int.random(in: 0..<10, using: &random) == 0 { bytes.removeLast(bytes.count / 3) }
        return Data(bytes)
    }

    @Test("are each answered, bring no server down, leave no file behind, and let no memory grow")
    func changed() async throws {
        let command = try Command.make()
        defer { command.remove() }
        let programs = Command.repository.appending(path: "Demo/programs.csv").path
        #expect(try command.run("programs", "import", programs).status == 0)
        let server = try Server(command, options: ["--changes-per-minute", "1000000"])
        let sender = Sender(server: server.intake, seeds: try Self.seeds())
        let warm = min(Self.count / 4, 500)
        try await sender.send(0..<warm)
        let before = server.memory
        try await sender.send(warm..<Self.count)
        let growth = (server.memory - before) / 1_000_000
        let answers = sender.tally.answers
        print(
            "\(Self.count) changed files: answers \(answers.sorted { $0.key < $1.key }), memory grew by \(growth) MB")
        #expect(answers == [422: Self.count])
        #expect(growth < 64)
        #expect(try await Visitor(server.intake).get("health").text == "ok\n")
        let arrivals = command.home.appending(path: "Storage/Arrivals").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: arrivals) == [])
        #expect(try !server.stop().contains("Fatal"))
    }

    private final class Tally: Sendable {
        private let counts = Mutex<[Int: Int]>([:])
        var answers: [Int: Int] { counts.withLock { $0 } }
        func add(_ status: Int) { counts.withLock { $0[status, default: 0] += 1 } }
    }

    private struct Sender: Sendable {
        let server: URL
        let seeds: [(category: String, name: String, file: Data)]
        let tally = Tally()

        /// Four visitors at once, each file of its own number's making.
        func send(_ range: Range<Int>) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for lane in 0..<4 { group.addTask { try await send(range.filter { $0 % 4 == lane }) } }
                try await group.waitForAll()
            }
        }

        private func send(_ numbers: [Int]) async throws {
            let visitor = Visitor(server)
            // Without a name the entry stays a draft, so that the one-piece rule has no say.
            var fields = Visitor.goodFields
            fields["name"] = ""
            for number in numbers {
                var random = SeededGenerator(seed: UInt64(number))
                let seed = seeds[number % seeds.count]
                let answer = try await visitor.enter(
                    seed.category, fields, file: FuzzTests.spoilt(seed.file, using: &random), named: seed.name)
                tally.add(answer.status)
            }
        }
    }
}
