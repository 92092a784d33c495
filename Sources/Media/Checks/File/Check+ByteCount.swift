import Showcase

extension Check where Subject == Upload {
    static var byteCount: Self {
        Check { upload in
            guard upload.data.count > upload.ceilings.bytes else { return nil }
            return Finding(
                code: "file-too-large", severity: .refuse,
                message: "This file is \(megabytes(upload.data.count)) MB; we can take up to "
                    + "\(megabytes(upload.ceilings.bytes)) MB.",
                remedy: "Export it again at a smaller size or a lower quality setting.")
        }
    }
}

/// Of 1,048,576 bytes, rounded up, so that a file just over a limit is not said to be at it.
func megabytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }
