import Showcase

extension Check where Subject == Upload {
    static var isEmpty: Self {
        Check { upload in
            guard upload.data.isEmpty else { return nil }
            return Finding(
                code: "file-empty", severity: .refuse, message: "There is nothing in this file: it holds 0 bytes.",
                remedy: "Open the work in the program you made it with, save it again, and choose the new file.")
        }
    }
}
