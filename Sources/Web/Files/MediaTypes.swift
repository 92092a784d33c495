/// The types of the files that an exhibit is made of, by extension. Anything else is bytes.
enum MediaTypes {
    private static let byExtension = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "txt": "text/plain; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "json": "application/json", "xml": "application/xml",
        "atom": "application/atom+xml", "webmanifest": "application/manifest+json", "svg": "image/svg+xml",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "avif": "image/avif",
        "gif": "image/gif", "ico": "image/x-icon", "mp3": "audio/mpeg", "wav": "audio/wav", "ogg": "audio/ogg",
        "opus": "audio/ogg", "m4a": "audio/mp4", "flac": "audio/flac", "mp4": "video/mp4", "webm": "video/webm",
        "woff2": "font/woff2", "pdf": "application/pdf",
    ]

    static func type(ofFile name: String) -> String {
        let dot = name.lastIndex(of: ".").map(name.index(after:))
        return dot.flatMap { byExtension[name[$0...].lowercased()] } ?? "application/octet-stream"
    }
}
