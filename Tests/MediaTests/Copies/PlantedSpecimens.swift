import Foundation

@testable import Media

/// Works of every kind into which other people's tools have written all that a file can say of its maker.
enum PlantedSpecimens {
    /// Signs beyond Latin-1, so that every way of writing them is tried.
    static let person = "Amina Œstergård-陳"
    static let secret = "PLANTED-5551234"

    /// - Returns: the files' paths, all of which our examiner is to accept.
    static func write(in folder: TemporaryFolder) throws -> [String] {
        let picture = sample(width: 96, height: 64)
        let thumbnail = try folder.write(
            Specimens.inserting(Array(secret.utf8), marker: 0xFE, into: try JPEGCodec.encode(sample(), quality: 60)),
            as: "thumbnail.jpeg")
        let pictures = [
            try folder.write(try JPEGCodec.encode(picture, quality: 90), as: "full.jpg"),
            try folder.write(try PNGCodec.encode(picture), as: "full.png"),
            try folder.write(PictureSpecimens.tiff(picture), as: "full.tif"),
            try folder.write(try PictureSpecimens.webp(picture), as: "full.webp"),
            try folder.write(try PictureSpecimens.heic(picture), as: "full.heic"),
        ]
        try IndependentTools.run("exiftool", tags + ["-overwrite_original", "-q"] + pictures)
        // A thumbnail, Photoshop's own block and a comment, which only JPEG and TIFF have.
        try IndependentTools.run(
            "exiftool",
            [
                "-ThumbnailImage<=\(thumbnail)", "-Comment=\(secret) comment", "-Photoshop:CopyrightFlag=true",
                "-Photoshop:URL=https://example.org/\(secret)", "-overwrite_original", "-q", pictures[0], pictures[2],
            ])
        for path in pictures.prefix(2) {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            try (data + Data("\(secret) after the end".utf8) + DocumentSpecimens.package([("secret.txt", secret)]))
                .write(to: URL(fileURLWithPath: path))
        }
        return pictures + (try sounds(in: folder)) + (try documents(in: folder))
    }

    private static let tags: [String] = [
        "-charset", "utf8", "-EXIF:Artist=\(secret)", "-EXIF:Copyright=© \(secret)", "-EXIF:Make=\(secret) maker",
        "-EXIF:Model=\(secret) model", "-EXIF:Software=\(secret) software", "-EXIF:HostComputer=\(secret) computer",
        "-EXIF:ImageDescription=\(secret) image", "-EXIF:UserComment=\(person)", "-EXIF:XPAuthor=\(person)",
        "-EXIF:OwnerName=\(secret) owner", "-EXIF:SerialNumber=\(secret) body", "-EXIF:LensSerialNumber=\(secret) lens",
        "-EXIF:DateTimeOriginal=2026:03:04 05:06:07", "-GPSLatitude=48.858222", "-GPSLatitudeRef=N",
        "-GPSLongitude=2.2945", "-GPSLongitudeRef=E", "-GPSProcessingMethod=\(secret) gps", "-IPTC:By-line=\(secret)",
        "-IPTC:City=\(secret) city", "-IPTC:Caption-Abstract=\(person)", "-CodedCharacterSet=UTF8",
        "-XMP-dc:Creator=\(person)", "-XMP-dc:Title=\(secret) title", "-XMP-photoshop:City=\(secret) city",
        "-XMP-xmpMM:DocumentID=\(secret)-id", "-XMP-aux:SerialNumber=\(secret) aux",
        "-XMP-mwg-rs:RegionName=\(person)", "-PNG:Author=\(secret)", "-PNG:Comment=\(secret)",
    ]

    /// ID3, RIFF, Vorbis and iTunes tags with a cover, by ffmpeg.
    private static func sounds(in folder: TemporaryFolder) throws -> [String] {
        let wave = try folder.write(
            try WAVCodec.encode(samples: tone(), sampleRate: 44100, channels: 1), as: "source-of-sounds.wav")
        let words = ["title", "artist", "album", "comment", "composer", "copyright", "encoded_by"]
            .flatMap { ["-metadata", "\($0)=\(secret) \($0) \(person)"] }
        var made: [String] = []
        for ending in ["mp3", "flac", "ogg", "wav", "m4a"] {
            let path = folder.path + "/full-sound.\(ending)"
            try IndependentTools.run("ffmpeg", ["-v", "quiet", "-y", "-i", wave] + words + [path])
            made.append(path)
        }
        // The old tag at an MP3's end, of 128 bytes.
        let mp3 = try Data(contentsOf: URL(fileURLWithPath: made[0]))
        let tail = Data("TAG\(secret) old tag".utf8)
        try (mp3 + tail + Data(count: 128 - tail.count)).write(to: URL(fileURLWithPath: made[0]))
        return made
    }

    private static func documents(in folder: TemporaryFolder) throws -> [String] {
        let core = """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>\(secret) creator</dc:creator>\
            <cp:lastModifiedBy>\(person)</cp:lastModifiedBy></cp:coreProperties>
            """
        let meta = """
            <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:creator>\(secret) creator</dc:creator>\
            </office:meta></office:document-meta>
            """
        let word = try folder.write(
            DocumentSpecimens.word(
                "<w:p><w:r><w:t>The sea is a road</w:t></w:r></w:p>", with: [("docProps/core.xml", core)]),
            as: "full.docx")
        let open = try folder.write(
            DocumentSpecimens.openText("<text:p>The sea is a road</text:p>", with: [("meta.xml", meta)]), as: "full.odt"
        )
        let pdf = try folder.write(
            DocumentSpecimens.pdf([(x: 72, y: 700, text: "The sea is a road")]), as: "full.pdf")
        try IndependentTools.run(
            "exiftool", ["-Author=\(secret) author", "-Producer=\(secret) producer", "-overwrite_original", "-q", pdf])
        return [word, open, pdf]
    }
}
