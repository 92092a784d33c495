import Foundation
import LikenessSet
import Media
import Showcase

enum Sounds {
    static func measure(_ corpus: URL?) throws {
        var trial = Trial("sounds, composed, of 30 s")
        let tunes = (0..<100).map { Composer.tune(seed: UInt64($0), seconds: 30) }
        let prints = tunes.compactMap { Fingerprint(samples: $0, channels: 1, sampleRate: Composer.rate) }
        for alteration in SoundAlteration.allCases {
            var dice = SeededGenerator(seed: 3)
            let copies = tunes.map { tune in
                let made = alteration(tune, dice: &dice)
                return Fingerprint(samples: made.samples, channels: made.channels, sampleRate: made.rate)
            }
            trial.recall(alteration.rawValue, prints, copies)
            marks(alteration.rawValue, prints, copies)
        }
        let mp3 = try tunes.map { tune in
            try examined(try MP3Codec.encode(samples: tune, sampleRate: Composer.rate, channels: 1), "tune.mp3")
        }
        trial.recall("MP3", prints, mp3)
        marks("MP3", prints, mp3)
        let chance = prints.indices.flatMap { one in
            (0..<one).map { prints[one].marks.intersection(prints[$0].marks).count }
        }.sorted()
        print(
            "  shared marks, unlike: most \(chance.suffix(6)), two or more in \(chance.count { $0 >= 2 }) of \(chance.count)"
        )
        trial.compare(prints.enumerated().map { ("\($0.offset)", $0.element) })
        trial.show()
        guard let corpus else { return }
        try real(corpus)
    }

    /// The corpus holds each piece in several formats.
    private static func real(_ corpus: URL) throws {
        var pieces: [(name: String, file: String, print: Fingerprint)] = []
        for file in try Pictures.files(corpus, ["music"], endings: ["wav", "mp3", "ogg", "flac", "m4a"]) {
            guard let print = try examined(try Data(contentsOf: file), file.lastPathComponent) else {
                Swift.print("  not read: \(file.lastPathComponent)")
                continue
            }
            pieces.append((file.deletingPathExtension().lastPathComponent, file.lastPathComponent, print))
        }
        for one in pieces.indices {
            for other in 0..<one {
                let strength = Comparison(of: pieces[one].print).strength(to: pieces[other].print)
                let isSame = pieces[one].name == pieces[other].name
                if isSame || strength != nil {
                    Swift.print(
                        "  \(isSame ? "same" : "FALSE") \(pieces[one].file) \(pieces[other].file): \(strength.map { "\($0)" } ?? "missed")"
                    )
                }
            }
        }
    }

    /// By the way that an upload goes.
    private static func examined(_ data: Data, _ name: String) throws -> Fingerprint? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "upload")
        try data.write(to: input)
        return try Examiner().examine(ExaminationRequest(input: input.path, output: folder.path, uploadName: name))
            .fingerprint
    }

    /// How many share marks enough to be found among all that are kept.
    private static func marks(_ name: String, _ originals: [Fingerprint], _ copies: [Fingerprint?]) {
        let shared = zip(originals, copies).map { $0.marks.intersection($1?.marks ?? []).count }.sorted()
        print("  shared marks, \(name): least \(shared.prefix(6)), median \(shared[shared.count / 2])")
    }
}
