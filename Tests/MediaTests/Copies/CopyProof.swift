import Foundation
import Showcase

@testable import Media

/// Holds copies against what independent tools see in them, and against every word that they saw in the originals.
struct CopyProof {
    /// An accepted work: where its original lies, where a copy does, and the copy's media type.
    struct Work {
        var original: String
        var copy: String
        var mediaType: String
    }

    /// Has the examiner make both copies, each in a folder of its own.
    static func copies(
        of original: String, as uploadName: String, claimed: String? = nil, into folder: TemporaryFolder
    ) throws -> (report: ExaminationReport, works: [Work]) {
        let output = folder.path + "/copies-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let report = try Examiner().examine(
            ExaminationRequest(input: original, output: output, uploadName: uploadName, claimedType: claimed))
        let works = [report.judgeCopy, report.exhibitCopy].compactMap { $0 }.map {
            Work(original: original, copy: output + "/" + $0.name, mediaType: $0.mediaType)
        }
        return (report, works)
    }

    /// Everything that is wrong, a line each; empty when the copies are clean.
    static func leaks(of works: [Work], in folder: TemporaryFolder) throws -> [String] {
        let seen = try IndependentTools.tags(of: works.map(\.original) + works.map(\.copy), in: folder)
        var leaks: [String] = []
        var before: (work: Work, bytes: Data)?
        for work in works {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: work.copy), options: .alwaysMapped)
            // Of sounds and texts both copies are the same.
            if let before, before.work.original == work.original, before.bytes == bytes { continue }
            before = (work, bytes)
            let secrets = secrets(in: seen[work.original] ?? [:])
            var found: [String] = []
            if work.mediaType == Manuscript.mediaType {
                found += try strangers(inManuscript: bytes)
                let body = try bodyText(of: work.original)
                found += secrets.filter { holds(bytes, $0) && !body.contains($0) }.map { "holds “\($0)”" }
            } else {
                guard let tags = seen[work.copy] else {
                    leaks.append("\(work.copy): no independent tool reads it")
                    continue
                }
                found += tags.filter { !isTechnical($0.key, $0.value) }.map { "says \($0.key): \($0.value)" }
                found += secrets.filter { holds(bytes, $0) }.map { "holds “\($0)”" }
                found += work.mediaType == "image/jpeg" ? structure(ofJPEG: bytes) : try structure(ofMP3: work.copy)
            }
            leaks += found.map { "\(work.original) → \((work.copy as NSString).lastPathComponent) \($0)" }
        }
        return leaks
    }

    /// The words of five signs and more that a tool saw in an original, but for what the file system says of it and for
    /// what a decoder would have to say again.
    static func secrets(in tags: [String: [String]]) -> Set<String> {
        let words = tags.filter { key, _ in
            // A text's language, too, is told by what it says.
            let isFileSystems = ["SourceFile", "File:", "ExifTool:", "Composite:"].contains { key.hasPrefix($0) }
            return key == "File:Comment" || !isFileSystems && !key.hasSuffix(":Language")
        }
        .flatMap(\.value).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        // The name of the encoder that made an MP3 is also ours; a sign repeated is no word, and chance in any picture.
        return Set(words.filter { $0.count >= 5 && Set($0).count >= 4 && !$0.hasPrefix("LAME") })
    }

    /// As UTF-8, as UTF-16 in both orders, as Latin-1.
    static func holds(_ bytes: Data, _ secret: String) -> Bool {
        let forms = [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .isoLatin1]
            .compactMap { secret.data(using: $0) }
        return Set(forms).contains { form in
            bytes.withUnsafeBytes { bytes in form.withUnsafeBytes { stands($0, in: bytes) } }
        }
    }

    private static func stands(_ form: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = form.first, let wanted = form.baseAddress, var place = bytes.baseAddress else { return false }
        let end = place + bytes.count
        while end - place >= form.count, let hit = memchr(place, Int32(first), end - place - form.count + 1) {
            if memcmp(hit, wanted, form.count) == 0 { return true }
            place = UnsafeRawPointer(hit) + 1
        }
        return false
    }

    /// What a copy may say: how it is coded.
    private static func isTechnical(_ tag: String, _ values: [String]) -> Bool {
        let parts = tag.split(separator: ":", maxSplits: 1).map(String.init)
        switch parts.first {
        case "SourceFile": return true
        case "ExifTool": return parts.last == "ExifToolVersion"
        case "File": return !["Comment", "TrailerSize"].contains(parts.last ?? "")
        case "JFIF": return ["JFIFVersion", "ResolutionUnit", "XResolution", "YResolution"].contains(parts.last)
        case "Composite": return ["ImageSize", "Megapixels", "Duration"].contains(parts.last)
        case "MPEG": return parts.last != "Encoder" || values.allSatisfy { $0.hasPrefix("LAME") }
        default: return false
        }
    }

    /// The marks of a JPEG one after the other (ITU-T T.81, B.1.1): those of pictures, and nothing after their end.
    private static func structure(ofJPEG bytes: Data) -> [String] {
        var offset = 2
        while offset + 4 <= bytes.count, bytes[offset] == 0xFF {
            let mark = bytes[offset + 1]
            if (0xE1...0xEF).contains(mark) || mark == 0xFE { return ["has a segment \(mark) of an application"] }
            offset += 2 + Int(bytes[offset + 2]) << 8 + Int(bytes[offset + 3])
            guard mark == 0xDA else { continue }
            while offset + 1 < bytes.count, bytes[offset] != 0xFF || bytes[offset + 1] == 0 { offset += 1 }
        }
        return bytes.dropFirst(offset) == Data([0xFF, 0xD9]) ? [] : ["goes on after its end"]
    }

    private static func structure(ofMP3 file: String) throws -> [String] {
        let streams = try IndependentTools.streams(of: file)
        var wrong = streams.count == 1 ? [] : ["has \(streams.count) streams"]
        wrong += streams.tags.filter { $0.key != "encoder" || !$0.value.hasPrefix("LAME") }
            .map { "is tagged \($0.key): \($0.value)" }
        return wrong
    }

    /// Every key of a manuscript is one of ours, so that nothing but its text can hold words.
    private static func strangers(inManuscript bytes: Data) throws -> [String] {
        func keys(_ value: Any) -> Set<String> {
            switch value {
            case let list as [Any]: list.reduce(into: []) { $0.formUnion(keys($1)) }
            case let parts as [String: Any]: parts.values.reduce(into: Set(parts.keys)) { $0.formUnion(keys($1)) }
            default: []
            }
        }
        let known: Set = [
            "language", "direction", "blocks", "kind", "alignment", "lines", "indent", "runs", "text", "emphasis",
        ]
        return keys(try JSONSerialization.jsonObject(with: bytes)).subtracting(known).map { "has the key \($0)" }
    }

    /// What a document shows on its pages, which a copy is meant to hold, by other readers than ours; tags left out, so
    /// that a reviser's name is not among it.
    private static func bodyText(of file: String) throws -> String {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
        if bytes.starts(with: Data("%PDF".utf8)) {
            return String(decoding: try IndependentTools.run("pdftotext", ["-q", file, "-"]), as: UTF8.self)
                .replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression)
        }
        guard bytes.starts(with: Data("PK".utf8)) else { return String(decoding: bytes, as: UTF8.self) }
        let parts = try IndependentTools.run("unzip", ["-p", file, "word/document.xml", "content.xml", "main.xml"])
        return String(decoding: parts, as: UTF8.self)
            .replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
    }
}
