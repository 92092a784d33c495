import Foundation
import Showcase
import Testing

@testable import Media

@Suite("What a file says of its making")
struct ProvenanceTests {
    private typealias Made = ProvenanceSpecimens
    private static let claim = Provenance.ContentCredentials(
        manifests: 2, claimGenerator: "make_pictures/1.2",
        actions: [
            .init(action: "c2pa.created", digitalSourceType: "trainedAlgorithmicMedia"), .init(action: "c2pa.edited"),
        ])

    private func provenance(_ data: Data, named name: String) throws -> Provenance? {
        let report = try examine(data, named: name, in: try TemporaryFolder())
        #expect(report.inspection.verdict == .accept)
        // Kept short, and no person's name.
        let kept = String(decoding: try JSONEncoder().encode(report.inspection.facts.provenance), as: UTF8.self)
        #expect(!kept.contains("Jane") && !kept.contains("jane@") && !kept.contains("secret"))
        return report.inspection.facts.provenance
    }

    @Test("A manifest's claim is read from a JPEG, in one piece or many", arguments: [60_000, 300, 41])
    func jpegManifest(pieceLength: Int) throws {
        let store = Made.store(generator: .text("make_pictures/1.2"), padding: 900)
        let jpeg = Made.inserting(
            store: store, pieceLength: pieceLength, into: try JPEGCodec.encode(sample(), quality: 90))
        #expect(try provenance(jpeg, named: "a.jpg") == Provenance(contentCredentials: Self.claim))
    }

    @Test("A manifest's claim is read from a PNG")
    func pngManifest() throws {
        let store = Made.store(generator: .text("make_pictures/1.2"))
        let png = Specimens.inserting("caBX", store, into: try PNGCodec.encode(sample()))
        #expect(try provenance(png, named: "a.png") == Provenance(contentCredentials: Self.claim))
    }

    @Test("A manifest is found in the box of an MP4 and in the chunk of a WAV or WebP")
    func otherContainers() {
        let store = Made.store(generator: .text("make_pictures/1.2"))
        let mark: [UInt8] = [
            0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81,
        ]
        let purpose: [UInt8] = [0, 0, 0, 0] + Array("manifest\0".utf8) + [UInt8](repeating: 0, count: 8)
        let boxes = Made.box("ftyp", Array("heicmif1".utf8)) + Made.box("uuid", mark + purpose + store)
        let length = Array(Specimens.big(store.count).reversed())
        let riff = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPC2PA".utf8) + length + store
        for (bytes, type) in [(boxes, KnownType.heic), (boxes, .m4a), (riff, .webp), (riff, .wav)] {
            let found = bytes.withUnsafeBytes { Provenance(of: $0, as: type) }
            #expect(found == Provenance(contentCredentials: Self.claim), "\(type.name)")
        }
    }

    @Test("A manifest that cannot be read is there all the same", arguments: [8, 40, 120, 300])
    func brokenManifest(length: Int) throws {
        let png = Specimens.inserting("caBX", Array(Made.store().prefix(length)), into: try PNGCodec.encode(sample()))
        let found = try #require(try provenance(png, named: "a.png")?.contentCredentials)
        #expect(found.actions.isEmpty)
    }

    @Test("An address in a claim is not kept")
    func personalClaim() throws {
        let png = Specimens.inserting("caBX", Made.store(), into: try PNGCodec.encode(sample()))
        #expect(try provenance(png, named: "a.png")?.contentCredentials?.claimGenerator == nil)
    }

    @Test(
        "XMP's source type and tool are read as attribute and as element",
        arguments: [
            #"Iptc4xmpExt:DigitalSourceType="\#(ProvenanceSpecimens.sourceTypes)compositeSynthetic" xmp:CreatorTool="Adobe Firefly 3"/>"#,
            """
            ><Iptc4xmpExt:DigitalSourceType>\(ProvenanceSpecimens.sourceTypes)compositeSynthetic</Iptc4xmpExt:DigitalSourceType>\
            <xmp:CreatorTool>Adobe Firefly 3</xmp:CreatorTool></rdf:Description>
            """,
        ])
    func xmp(properties: String) throws {
        let expected = Provenance(
            digitalSourceType: "compositeSynthetic",
            generatorTags: [.init(tag: "xmp CreatorTool", program: "Adobe Firefly")])
        let packet = Made.packet(properties)
        let jpeg = Specimens.inserting(
            Array("http://ns.adobe.com/xap/1.0/\0".utf8) + packet, into: try JPEGCodec.encode(sample(), quality: 90))
        #expect(try provenance(jpeg, named: "a.jpg") == expected)
        let png = Specimens.inserting(
            "iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + packet, into: try PNGCodec.encode(sample()))
        #expect(try provenance(png, named: "a.png") == expected)
    }

    @Test(
        "Generators are known by the texts that they write into a PNG, whose words are not kept",
        arguments: [
            ("parameters", "Jane's secret garden\nSteps: 20, Sampler: Euler a, CFG scale: 7", "Stable Diffusion"),
            ("prompt", #"{"3":{"class_type":"KSampler","inputs":{"text":"secret"}}}"#, "ComfyUI"),
            ("workflow", #"{"nodes":[],"author":"Jane"}"#, "ComfyUI"),
            ("invokeai_metadata", #"{"positive_prompt":"secret"}"#, "InvokeAI"),
            ("Description", "Jane's secret garden --v 6 Job ID: 1234", "Midjourney"),
            ("Software", "NovelAI", "NovelAI"),
        ])
    func pngTexts(keyword: String, text: String, program: String) throws {
        let png = Specimens.inserting(
            "tEXt", Array(keyword.utf8) + [0] + Array(text.utf8), into: try PNGCodec.encode(sample()))
        let expected = Provenance(generatorTags: [.init(tag: "png \(keyword)", program: program)])
        #expect(try provenance(png, named: "a.png") == expected)
    }

    @Test("Generators are known by EXIF's texts")
    func exif() throws {
        let block = Made.exif(software: "DALL-E 3", comment: "secret\nSteps: 30, Sampler: DPM")
        let jpeg = Specimens.inserting(
            Array("Exif\0\0".utf8) + block, into: try JPEGCodec.encode(sample(), quality: 90))
        let tags: [Provenance.GeneratorTag] = [
            .init(tag: "exif Software", program: "DALL·E"),
            .init(tag: "exif UserComment", program: "Stable Diffusion"),
        ]
        #expect(try provenance(jpeg, named: "a.jpg") == Provenance(generatorTags: tags))
    }

    @Test(
        "Cameras and drawing programs are no generators",
        arguments: ["Adobe Photoshop 25.0 (Windows)", "GIMP 2.10", "16.1.1", "Jane's Paint"])
    func others(software: String) throws {
        let block = Made.exif(software: software, comment: "Jane's secret garden")
        let jpeg = Specimens.inserting(
            Array("Exif\0\0".utf8) + block, into: try JPEGCodec.encode(sample(), quality: 90))
        #expect(try provenance(jpeg, named: "a.jpg") == nil)
    }

    @Test("Nothing said is nothing known")
    func nothing() throws {
        #expect(try provenance(try JPEGCodec.encode(sample(), quality: 90), named: "a.jpg") == nil)
        #expect(try provenance(try PNGCodec.encode(sample()), named: "a.png") == nil)
        #expect(try provenance(Data("A line.\nAnother line.".utf8), named: "a.txt") == nil)
    }

    @Test("Nothing of it is left in the copies")
    func clean() throws {
        let folder = try TemporaryFolder()
        let png = Specimens.inserting("caBX", Made.store(), into: try PNGCodec.encode(sample()))
        _ = try examine(png, named: "a.png", in: folder)
        for copy in ["judge.jpg", "exhibit.jpg"] {
            #expect(try folder.read(copy).firstRange(of: Data("c2pa".utf8)) == nil)
        }
    }

    @Test("Bytes of any kind bring no reader to an end")
    func hostile() {
        var dice = SeededGenerator(seed: 9)
        let store = Made.store()
        for _ in 0..<2000 {
            var bytes = store
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            let cut = Data(bytes.prefix(Int.random(in: 0...bytes.count, using: &dice)))
            let credentials = Provenance.ContentCredentials(store: cut)
            #expect(credentials.actions.count <= 16 && (credentials.claimGenerator?.count ?? 0) <= 64)
        }
        let deep = [UInt8](repeating: 0x81, count: 5000)
        #expect(deep.withUnsafeBytes { CBOR($0) } == nil)
        let wide: [UInt8] = [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]
        #expect(wide.withUnsafeBytes { CBOR($0) } == nil)
        let open: [UInt8] = [0xBF, 0x61, 0x61, 0x9F, 0x61, 0x62, 0xFF, 0xFF]
        #expect(open.withUnsafeBytes { CBOR($0) } == .map(["a": .list([.text("b")])]))
    }
}
