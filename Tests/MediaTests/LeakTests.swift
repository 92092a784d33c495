import CSndfile
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("What a file says of its maker")
struct LeakTests {
    static let secret = "PLANTED-Amina-5551234"

    /// Files that hold the secret, each in a place of its own.
    static func specimens() throws -> [(name: String, data: Data)] {
        let words = Array(secret.utf8)
        let jpeg = try JPEGCodec.encode(sample(), quality: 90)
        let png = try PNGCodec.encode(sample())
        let wav = try WAVCodec.encode(samples: tone(), sampleRate: 44100, channels: 1)
        let mp3 = try MP3Codec.encode(samples: tone(), sampleRate: 44100, channels: 1)
        let exif = Specimens.exif(orientation: 1, maker: secret, hasPlace: true)
        func segment(_ head: String, _ body: [UInt8], _ marker: UInt8 = 0xE1) -> Data {
            Specimens.inserting(Array(head.utf8) + body, marker: marker, into: jpeg)
        }
        let list: [UInt8] = Array("LIST".utf8) + [34, 0, 0, 0] + Array("INFOIART".utf8) + [22, 0, 0, 0]
        let tail: [UInt8] = Array("TAG".utf8) + words + [UInt8](repeating: 0, count: 104)
        var m4a = M4ASpecimen(.mono)
        m4a.tags = M4ASpecimen.tag("PLACE", secret)
        m4a.boxBeforeMedia = M4ASpecimen.box("free", Data(words))
        let flac = try SoundSpecimen.encoded(
            tone(), as: SF_FORMAT_FLAC | SF_FORMAT_PCM_16, sampleRate: 44100, channels: 1,
            strings: [SF_STR_ARTIST: secret])
        return [
            ("tags.m4a", m4a.data),
            ("words.mid", MIDISpecimen.file([MIDISpecimen.scale(words: secret)]) + words),
            ("tags.flac", flac),
            ("exif.jpg", segment("Exif\0\0", exif)),
            ("xmp.jpg", segment("http://ns.adobe.com/xap/1.0/\0", words)),
            ("iptc.jpg", segment("Photoshop 3.0\0", words, 0xED)),
            ("comment.jpg", segment("", words, 0xFE)),
            ("after.jpg", jpeg + words),
            ("text.png", Specimens.inserting("tEXt", Array("Author\0".utf8) + words, into: png)),
            ("exif.png", Specimens.inserting("eXIf", exif, into: png)),
            ("after.png", png + words),
            ("list.wav", wav + list + words + [0]),
            ("tag.mp3", Specimens.id3(title: secret) + mp3),
            ("tail.mp3", mp3 + tail),
        ]
    }

    @Test("None of it survives in the copies")
    func copies() throws {
        for (name, data) in try Self.specimens() {
            #expect(data.range(of: Data(Self.secret.utf8)) != nil, "\(name) holds nothing that could leak")
            let folder = try TemporaryFolder()
            let report = try examine(data, named: name, in: folder)
            #expect(report.inspection.verdict == .accept, "\(name): \(report.inspection.findings)")
            for copy in [report.judgeCopy, report.exhibitCopy] {
                let bytes = try folder.read(try #require(copy).name)
                #expect(bytes.range(of: Data(Self.secret.utf8)) == nil, "\(name)")
                for mark in ["Exif", "http://ns.adobe", "ID3", "TAG", "Photoshop"] {
                    #expect(bytes.range(of: Data(mark.utf8)) == nil, "\(name): \(mark)")
                }
            }
            let words = try #require(String(data: JSONEncoder().encode(report), encoding: .utf8))
            #expect(!words.contains(Self.secret), "\(name)")
        }
    }
}
