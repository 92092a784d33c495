import Showcase

/// The types by name, after the IANA registry; the synonyms are those of browsers and of libmagic 5.44.
extension KnownType {
    static let jpeg = KnownType(
        "image/jpeg", .picture, .taken, endings: ["jpg", "jpeg", "jpe", "jfif"],
        synonyms: ["image/jpg", "image/pjpeg"])
    static let png = KnownType(
        "image/png", .picture, .taken, endings: ["png"], synonyms: ["image/x-png", "image/apng"])
    static let plain = KnownType("text/plain", .text, .taken, endings: ["txt", "text"])
    static let markdown = KnownType(
        "text/markdown", .text, .taken, endings: ["md", "markdown"], synonyms: ["text/x-markdown"])
    static let wav = KnownType(
        "audio/wav", .sound, .taken, endings: ["wav", "wave"],
        synonyms: ["audio/x-wav", "audio/wave", "audio/vnd.wave"])
    static let mp3 = KnownType(
        "audio/mpeg", .sound, .taken, endings: ["mp3"],
        synonyms: ["audio/mp3", "audio/x-mp3", "audio/mpeg3", "audio/x-mpeg"])

    static let webp = KnownType("image/webp", .picture, .taken, endings: ["webp"])
    static let heic = KnownType(
        "image/heic", .picture, .taken, endings: ["heic", "heif"], synonyms: ["image/heif"])
    static let avif = KnownType("image/avif", .picture, endings: ["avif"])
    static let tiff = KnownType("image/tiff", .picture, .taken, endings: ["tif", "tiff"])
    static let gif = KnownType("image/gif", .picture, endings: ["gif"])
    static let bmp = KnownType(
        "image/bmp", .picture, endings: ["bmp"], synonyms: ["image/x-ms-bmp", "image/x-bmp"])
    static let svg = KnownType("image/svg+xml", .picture, endings: ["svg"])
    static let photoshop = KnownType(
        "image/vnd.adobe.photoshop", .picture, endings: ["psd"])
    static let docx = KnownType(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", .text,
        .taken, endings: ["docx", "dotx"])
    static let macroDocument = KnownType(
        "application/vnd.ms-word.document.macroenabled.12", .text, endings: ["docm"])
    static let doc = KnownType(
        "application/msword", .text, endings: ["doc"], synonyms: ["application/x-ole-storage"])
    static let odt = KnownType(
        "application/vnd.oasis.opendocument.text", .text, .taken, endings: ["odt", "ott"])
    static let pdf = KnownType("application/pdf", .text, .taken, endings: ["pdf"])
    static let rtf = KnownType(
        "text/rtf", .text, endings: ["rtf"], synonyms: ["application/rtf"])
    static let flac = KnownType(
        "audio/flac", .sound, .taken, endings: ["flac"], synonyms: ["audio/x-flac"])
    static let ogg = KnownType(
        "audio/ogg", .sound, .taken, endings: ["ogg", "oga", "opus"], synonyms: ["application/ogg"])
    static let m4a = KnownType(
        "audio/mp4", .sound, .taken, endings: ["m4a", "m4b"], synonyms: ["audio/x-m4a", "audio/aac"])
    static let midi = KnownType(
        "audio/midi", .sound, .taken, endings: ["mid", "midi", "kar"], synonyms: ["audio/x-midi", "audio/sp-midi"])
    static let aiff = KnownType(
        "audio/aiff", .sound, endings: ["aif", "aiff", "aifc"], synonyms: ["audio/x-aiff"])
    static let ape = KnownType("audio/x-ape", .sound, endings: ["ape"])
    static let mp2 = KnownType("audio/x-mp2", .sound, endings: ["mp2"])

    static let mp4 = KnownType(
        "video/mp4", nil, .never, endings: ["mp4", "m4v", "mov", "avi", "ogv"],
        synonyms: ["video/quicktime", "video/ogg", "video/x-msvideo"])
    static let html = KnownType(
        "text/html", .text, .never, endings: ["html", "htm", "xhtml"],
        synonyms: ["application/xhtml+xml", "text/xml", "application/xml"])
    static let script = KnownType(
        "text/x-script", nil, .never,
        endings: ["sh", "php", "js", "py", "pl", "rb", "bat", "cmd", "ps1", "vbs", "jsp", "asp", "aspx", "cgi"],
        synonyms: ["text/x-shellscript", "text/x-php", "text/x-python", "text/x-perl", "application/javascript"])
    static let program = KnownType(
        "application/x-executable", nil, .never, endings: ["exe", "dll", "so", "elf", "com", "scr", "jar"],
        synonyms: ["application/x-elf", "application/x-dosexec", "application/x-sharedlib"])
    static let sheet = KnownType(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", nil, .never,
        endings: ["xlsx"])
    static let slides = KnownType(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", nil, .never,
        endings: ["pptx"])
    static let zip = KnownType(
        "application/zip", nil, .never, endings: ["zip", "7z", "rar", "gz"])

    static let all: [KnownType] =
        [
            jpeg, png, plain, markdown, wav, mp3, webp, heic, avif, tiff, gif, bmp, svg, photoshop, docx, macroDocument,
            doc, odt, pdf, rtf, flac, ogg, m4a, midi, aiff, ape, mp2, mp4, html, script, program, sheet, slides, zip,
        ] + workshop
}
