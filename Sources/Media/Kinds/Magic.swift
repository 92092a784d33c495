import CMagic

/// libmagic's opinion of a file. A hint, never a verdict.
///
/// Its table of marks is read when it is made, so that a worker may make one before its walls rise. Not to be shared
/// between threads (libmagic(3)).
final class Magic {
    private let cookie: magic_t?

    init() {
        let opened = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_ELF)
        if let opened, magic_load(opened, nil) != 0 {
            magic_close(opened)
            cookie = nil
        } else {
            cookie = opened
        }
    }

    deinit { if let cookie { magic_close(cookie) } }

    /// As libmagic writes it, `audio/x-wav`; `nil` when it has none. The first 4 KB decide as well as the whole.
    func type(of bytes: UnsafeRawBufferPointer) -> String? {
        let head = bytes.part(from: 0, length: 4096)
        guard let cookie, let start = head.baseAddress, let answer = magic_buffer(cookie, start, head.count) else {
            return nil
        }
        let name = String(cString: answer)
        return name == "application/octet-stream" ? nil : name
    }
}
