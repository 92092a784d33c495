import Foundation
import Media
import Sandbox
import Showcase

/// A thousand small files of every easy kind: verdicts against `file`, which only names types.
struct SmallFiles {
    let folder: URL
    let workers: WorkerPool

    func run() async throws {
        let files = try write(1000)
        let examiner = Examiner()
        var contenders: [Contest.Contender] = []
        if let file = Tool("file", of: "file") {
            contenders = [
                .init(name: "file, all at once") { try file.run(["--brief", "--mime-type"] + files.map(\.path)) },
                .init(name: "file, a process each") {
                    for path in files { try file.run(["--brief", "--mime-type", path.path]) }
                },
            ]
        }
        contenders += [
            .init(name: "yaas, in process, no walls") {
                for file in files { _ = try examiner.examine(request(file)) }
            },
            .init(name: "yaas, a worker each, two at once; the starts of the next ones are in the time") {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for (index, file) in files.enumerated() {
                        if index >= 4 { try await group.next() }
                        group.addTask { _ = try await workers.examine(request(file)) }
                    }
                    try await group.waitForAll()
                }
            },
        ]
        try await Contest(title: "1,000 small files", rounds: 1, contenders: contenders).hold()
    }

    private func request(_ file: URL) -> ExaminationRequest {
        ExaminationRequest(input: file.path, output: nil, uploadName: file.lastPathComponent)
    }

    private func write(_ count: Int) throws -> [URL] {
        let small = folder.appending(path: "small")
        try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
        return try (0..<count).map { number in
            let raster = Photo.raster(width: 64, height: 48, seed: UInt64(number))
            let (ending, data): (String, Data) =
                switch number % 3 {
                case 0: ("jpg", try JPEGCodec.encode(raster, quality: 85))
                case 1: ("png", try PNGCodec.encode(raster))
                default:
                    ("txt", Data((0..<40).map { "Line \($0) of poem \(number), with a few words.\n" }.joined().utf8))
                }
            let file = small.appending(path: "\(number).\(ending)")
            try data.write(to: file)
            return file
        }
    }
}
