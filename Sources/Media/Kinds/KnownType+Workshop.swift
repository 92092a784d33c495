import Showcase

/// What artists' own programs and cameras keep pictures in, and pictures that browsers cannot show: known by name, so
/// that we can say what to do.
extension KnownType {
    static let rawPicture = KnownType(
        "image/x-raw", .picture,
        endings: [
            "dng", "nef", "nrw", "cr2", "cr3", "crw", "arw", "sr2", "raf", "orf", "rw2", "pef", "srw", "3fr", "iiq",
        ],
        synonyms: [
            "image/x-adobe-dng", "image/x-canon-cr2", "image/x-canon-crw", "image/x-nikon-nef", "image/x-sony-arw",
            "image/x-fuji-raf", "image/x-olympus-orf", "image/x-panasonic-rw2", "image/x-pentax-pef",
        ])
    static let paintingProject = KnownType(
        "application/x-painting-project", .picture,
        endings: [
            "xcf", "kra", "ora", "procreate", "clip", "lip", "sai", "sai2", "mdp", "pdn", "afphoto", "afdesign", "cdr",
            "psb",
        ], synonyms: ["image/x-xcf", "application/x-krita", "image/openraster"])
    static let jpeg2000 = KnownType(
        "image/jp2", .picture, endings: ["jp2", "j2k", "jpf", "jpx", "jpc"],
        synonyms: ["image/jpx", "image/jpm", "image/j2c", "image/x-jp2-codestream"])
    static let jpegXL = KnownType("image/jxl", .picture, endings: ["jxl"])
    static let printed = KnownType(
        "application/postscript", .picture, endings: ["eps", "ps", "ai"],
        synonyms: ["image/x-eps"])
    static let rarePicture = KnownType(
        "image/x-rare", .picture,
        endings: ["tga", "pcx", "exr", "hdr", "ico", "ppm", "pgm", "pbm", "pnm", "dds", "wmf", "emf"],
        synonyms: [
            "image/x-tga", "image/x-pcx", "image/x-exr", "image/vnd.microsoft.icon", "image/x-icon",
            "image/x-portable-pixmap", "image/x-portable-greymap", "image/x-portable-bitmap", "image/x-dds",
            "image/vnd.radiance", "image/wmf", "image/emf",
        ])

    static let workshop: [KnownType] = [rawPicture, paintingProject, jpeg2000, jpegXL, printed, rarePicture]
}
