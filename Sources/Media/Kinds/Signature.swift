/// What the first bytes of a file say it is. A decoder still has to agree.
///
/// Marks after the formats' own specifications; libmagic knows more kinds, but misses many an MP3 and takes poems
/// for programs, so that it is asked only where this table has no answer.
enum Signature {
    static func type(of bytes: UnsafeRawBufferPointer) -> KnownType? {
        picture(bytes) ?? container(bytes) ?? sound(bytes) ?? document(bytes)
    }

    private static func picture(_ bytes: UnsafeRawBufferPointer) -> KnownType? {
        if bytes.holds("\u{FF}\u{D8}\u{FF}") { return .jpeg }
        if bytes.holds("\u{89}PNG\r\n\u{1A}\n") { return .png }
        if bytes.holds("GIF87a") || bytes.holds("GIF89a") { return .gif }
        // The last two: BigTIFF.
        if ["II*\0", "MM\0*", "II+\0", "MM\0+"].contains(where: { bytes.holds($0) }) {
            return CameraRaw.isRaw(bytes) ? .rawPicture : .tiff
        }
        if bytes.holds("8BPS") { return .photoshop }
        return workshop(bytes)
    }

    private static func workshop(_ bytes: UnsafeRawBufferPointer) -> KnownType? {
        // Olympus, Panasonic, Fujifilm.
        if ["IIRO", "IIRS", "IIU\0", "FUJIFILMCCD-RAW"].contains(where: { bytes.holds($0) }) { return .rawPicture }
        if bytes.holds("gimp xcf ") || bytes.holds("CSFCHUNK") { return .paintingProject }
        if bytes.holds("\0\0\0\u{C}jP  ") || bytes.holds("\u{FF}\u{4F}\u{FF}\u{51}") { return .jpeg2000 }
        if bytes.holds("\u{FF}\u{A}") || bytes.holds("\0\0\0\u{C}JXL ") { return .jpegXL }
        // Some drawings for print begin with a table of their parts.
        if bytes.holds("%!PS") || bytes.holds("\u{C5}\u{D0}\u{D3}\u{C6}") { return .printed }
        if bytes.holds("\u{76}\u{2F}\u{31}\u{1}") || bytes.holds("#?RADIANCE") { return .rarePicture }
        if bytes.holds("BM"), bytes.little32(6) == 0, let offset = bytes.little32(10), offset < 2000 { return .bmp }
        return nil
    }

    private static func container(_ bytes: UnsafeRawBufferPointer) -> KnownType? {
        if bytes.holds("RIFF") || bytes.holds("RIFX") || bytes.holds("RF64") {
            if bytes.holds("WAVE", at: 8) { return .wav }
            if bytes.holds("WEBP", at: 8) { return .webp }
            if bytes.holds("AVI ", at: 8) { return .mp4 }
        }
        if bytes.holds("ftyp", at: 4) {
            let brand = bytes.latin1(8..<12)
            if ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "avif", "avis"].contains(brand)
            {
                let coding = HEIFItems(bytes).coding
                return coding == "av01" || (coding == nil && brand.hasPrefix("avi")) ? .avif : .heic
            }
            if brand == "crx" { return .rawPicture }
            return MP4Movie.type(of: bytes)
        }
        if bytes.holds("PK\u{3}\u{4}") || bytes.holds("PK\u{5}\u{6}") { return package(bytes) }
        return nil
    }

    /// By structure; by what its head shows only where it is too damaged for that, so that it is called by its name.
    private static func package(_ bytes: UnsafeRawBufferPointer) -> KnownType {
        let head = bytes.part(from: 0, length: 16384)
        if let settled = PackageKind.type(of: bytes) { return settled }
        if head.contains("application/vnd.oasis.opendocument.text", within: 200) { return .odt }
        if head.contains("word/") { return .docx }
        if head.contains("xl/") { return .sheet }
        if head.contains("ppt/") { return .slides }
        return .zip
    }

    private static func sound(_ bytes: UnsafeRawBufferPointer) -> KnownType? {
        if bytes.holds("fLaC") { return .flac }
        if bytes.holds("OggS") { return bytes.contains("theora", within: 400) ? .mp4 : .ogg }
        if bytes.holds("MThd") { return .midi }
        if bytes.holds("FORM"), bytes.holds("AIFF", at: 8) || bytes.holds("AIFC", at: 8) { return .aiff }
        if bytes.holds("MAC ") { return .ape }
        if bytes.holds("ID3") {
            let rest = bytes.part(from: ID3.length(bytes))
            if rest.holds("fLaC") { return .flac }
            if rest.holds("MAC ") { return .ape }
            if MPEGStream.firstFrame(in: rest, layer: 2) == 0 { return .mp2 }
            return .mp3
        }
        return nil
    }

    private static func document(_ bytes: UnsafeRawBufferPointer) -> KnownType? {
        if bytes.contains("%PDF-", within: 1024) { return .pdf }
        if bytes.holds("{\\rtf") { return .rtf }
        if bytes.holds("\u{D0}\u{CF}\u{11}\u{E0}") { return .doc }
        if bytes.holds("\u{7F}ELF") || bytes.holds("MZ") && bytes.contains("\0", within: 64) { return .program }
        return nil
    }
}
