import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Clean copies, proved by other people's tools", .enabled(if: IndependentTools.areThere))
struct CopyProofTests {
    @Test("Nothing of what tools can write into files of every kind survives")
    func planted() throws {
        let folder = try TemporaryFolder()
        let originals = try PlantedSpecimens.write(in: folder)
        let works = try originals.flatMap {
            try CopyProof.copies(of: $0, as: ($0 as NSString).lastPathComponent, into: folder).works
        }
        #expect(works.count == originals.count * 2, "all are accepted")
        let seen = try IndependentTools.tags(of: originals, in: folder)
        for original in originals {
            let secrets = CopyProof.secrets(in: seen[original] ?? [:])
            #expect(
                secrets.contains { $0.contains(PlantedSpecimens.secret) }, "\(original) holds nothing that could leak")
        }
        #expect(try CopyProof.leaks(of: works, in: folder) == [])
        for work in works {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: work.copy))
            for secret in [PlantedSpecimens.secret, PlantedSpecimens.person, "Amina"] {
                #expect(!CopyProof.holds(bytes, secret), "\(work.original)")
            }
        }
    }

    @Test("A leak that is planted in a copy is found, whichever way it is put in")
    func selfTest() throws {
        let folder = try TemporaryFolder()
        let original = try folder.write(try JPEGCodec.encode(sample(), quality: 90), as: "original.jpg")
        try IndependentTools.run(
            "exiftool", ["-Artist=\(PlantedSpecimens.secret)", "-overwrite_original", "-q", original])
        let clean = try Data(
            contentsOf: URL(fileURLWithPath: CopyProof.copies(of: original, as: "a.jpg", into: folder).works[0].copy))
        func leaks(_ copy: Data, _ change: [String] = []) throws -> [String] {
            let path = try folder.write(copy, as: "leaky-\(UUID().uuidString).jpg")
            if !change.isEmpty { try IndependentTools.run("exiftool", change + ["-overwrite_original", "-q", path]) }
            return try CopyProof.leaks(of: [.init(original: original, copy: path, mediaType: "image/jpeg")], in: folder)
        }
        #expect(try leaks(clean) == [])
        for change in ["-EXIF:Software=Krita", "-GPSLatitude=1", "-XMP-dc:Creator=A", "-IPTC:City=B", "-Comment=C"] {
            #expect(try leaks(clean, [change]) != [], "\(change)")
        }
        for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
            let words = try #require(PlantedSpecimens.secret.data(using: encoding))
            #expect(try leaks(clean + words).contains { $0.contains("holds “\(PlantedSpecimens.secret)”") })
        }
        #expect(try leaks(clean + Data([0])).contains { $0.contains("goes on after its end") })
        // Between the segments, where no reader of pictures looks.
        #expect(try leaks(Specimens.inserting(Array("x".utf8), marker: 0xEB, into: clean)) != [])
    }

    @Test("A leak in a sound's or a text's copy is found")
    func selfTestOfOthers() throws {
        let folder = try TemporaryFolder()
        let originals = try PlantedSpecimens.write(in: folder).filter { $0.hasSuffix(".mp3") || $0.hasSuffix(".docx") }
        for original in originals {
            let name = (original as NSString).lastPathComponent
            var work = try #require(try CopyProof.copies(of: original, as: name, into: folder).works.first)
            let clean = work.copy
            work.copy = folder.path + "/leaky-" + (clean as NSString).lastPathComponent
            if name.hasSuffix(".mp3") {
                try IndependentTools.run(
                    "ffmpeg", ["-v", "quiet", "-i", clean, "-c", "copy", "-metadata", "title=x", work.copy])
            } else {
                let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: clean)), as: UTF8.self)
                try Data(text.replacingOccurrences(of: "road", with: PlantedSpecimens.person).utf8)
                    .write(to: URL(fileURLWithPath: work.copy))
            }
            #expect(try CopyProof.leaks(of: [work], in: folder) != [], "\(name)")
        }
    }

    @Test("Nothing of what the corpus's files say survives", .enabled(if: CorpusTests.corpus != nil))
    func corpus() throws {
        let folder = try TemporaryFolder()
        let corpus = try #require(CorpusTests.corpus)
        let works = try CorpusTests.rows().flatMap {
            try CopyProof.copies(
                of: corpus + "/" + $0.path, as: $0.uploadName, claimed: $0.claimedType, into: folder
            ).works
        }
        #expect(works.count > 500)
        let leaks = try CopyProof.leaks(of: works, in: folder)
        print("Clean copies: \(works.count) copies of \(works.count / 2) works, \(leaks.count) leaks")
        #expect(leaks == [])
    }
}
