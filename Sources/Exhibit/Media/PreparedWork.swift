import Foundation
import Showcase

/// A work whose files are in place: what the pages need to know of it.
struct PreparedWork: Sendable {
    let work: HungWork
    let picture: PictureRendition?
    let sound: SoundFile?
    let wall: WallColor

    /// Width by height as it hangs; for what has no proportions of its own, those of its sheet.
    var ratio: Double {
        if let picture { return Double(picture.width) / Double(picture.height) }
        return sound == nil ? 1 : 1.5
    }

    var cssClass: String { "w-\(work.entry)" }

    /// The work's page, from the root of the site.
    func path(in season: Season.ID) -> String { "\(season)/\(work.category)/\(work.entry)/index.html" }
}

/// A sound's file in the site.
struct SoundFile: Sendable, Equatable {
    let name: String
    let mediaType: String
    let seconds: Double?
    /// Loudest moments in order, 0 to 1; empty where they were not measured.
    let peaks: [Double]
}

/// Puts the files of works in place, several at a time, and learns what the pages need.
struct Preparation: Sendable {
    let folder: URL
    let accent: Tone
    /// Decoded pictures in memory at one time.
    var workers = max(1, ProcessInfo.processInfo.activeProcessorCount)

    /// - Returns: the works in the order given.
    /// - Throws: `ExhibitError.worksUnreadable` with every one that cannot be read.
    func prepare(
        _ works: [HungWork], each progress: @escaping @Sendable () -> Void
    ) async throws(ExhibitError) -> [PreparedWork] {
        var results = [Result<PreparedWork, Problem>?](repeating: nil, count: works.count)
        await withTaskGroup(of: (Int, Result<PreparedWork, Problem>).self) { group in
            var next = 0
            func add() {
                guard next < works.count else { return }
                let (index, work) = (next, works[next])
                next += 1
                group.addTask { (index, prepare(work)) }
            }
            for _ in 0..<workers { add() }
            while let (index, result) = await group.next() {
                results[index] = result
                progress()
                add()
            }
        }
        var prepared: [PreparedWork] = []
        var unhung: [ExhibitError.Unhung] = []
        for (work, result) in zip(works, results) {
            switch result {
            case .success(let ready): prepared.append(ready)
            case .failure(let problem): unhung.append(.init(entry: work.entry, reason: problem.reason))
            case nil: unhung.append(.init(entry: work.entry, reason: "it was not reached"))
            }
        }
        guard unhung.isEmpty else { throw .worksUnreadable(unhung.sorted { $0.entry < $1.entry }) }
        return prepared
    }

    private struct Problem: Error { let reason: String }

    private func prepare(_ work: HungWork) -> Result<PreparedWork, Problem> {
        let plain = WallColor(of: work.entry, accent: accent)
        switch work.source {
        case .manuscript(let manuscript):
            guard manuscript.blocks.contains(where: { !$0.lines.isEmpty }) else {
                return .failure(Problem(reason: "its text is empty"))
            }
            return .success(PreparedWork(work: work, picture: nil, sound: nil, wall: plain))
        case .picture(let file):
            return attempt(file) {
                let picture = try PictureRendition.make(from: file, name: work.entry.text, into: folder)
                return PreparedWork(work: work, picture: picture, sound: nil, wall: picture.wall)
            }
        case .sound(let file, let mediaType, let seconds):
            return attempt(file) {
                let name = "\(work.entry).\(Self.ending(of: mediaType))"
                let data = try Data(contentsOf: file, options: .alwaysMapped)
                try data.write(to: folder.appending(path: name))
                let sound = SoundFile(
                    name: name, mediaType: mediaType, seconds: seconds, peaks: WaveDrawing.peaks(of: data))
                return PreparedWork(work: work, picture: nil, sound: sound, wall: plain)
            }
        }
    }

    /// What went wrong, told without the paths of this machine.
    private func attempt(_ file: URL, _ body: () throws -> PreparedWork) -> Result<PreparedWork, Problem> {
        guard FileManager.default.isReadableFile(atPath: file.path) else {
            return .failure(Problem(reason: "its file is missing"))
        }
        do { return .success(try body()) } catch let error as any Explained {
            return .failure(Problem(reason: error.message))
        } catch {
            return .failure(Problem(reason: "its copies could not be written"))
        }
    }

    private static func ending(of mediaType: String) -> String {
        switch mediaType {
        case "audio/mpeg": "mp3"
        case "audio/wav", "audio/x-wav", "audio/vnd.wave": "wav"
        case "audio/ogg": "ogg"
        case "audio/flac", "audio/x-flac": "flac"
        case "audio/mp4", "audio/x-m4a": "m4a"
        default: "audio"
        }
    }
}
