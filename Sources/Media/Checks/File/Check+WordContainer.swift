import Foundation
import Showcase

extension Check where Subject == Upload {
    /// Word documents that are refused for what they are packed in: with macros, locked, or of Word before 2007.
    static var wordContainer: Self {
        Check { upload in
            switch upload.identification.type {
            case .macroDocument:
                let words = DocumentFault.macroWords
                return Finding(code: words.code, severity: .refuse, message: words.message, remedy: words.remedy)
            case .doc where isLocked(upload):
                // The locked document of today's Word lies in the old container ([MS-OFFCRYPTO], 2.3.4).
                return Finding(
                    code: "document-locked", severity: .refuse,
                    message: "This document is locked with a password, so we cannot read it.",
                    remedy: "Open it, take the password away in its settings, save it, and choose the new file.")
            case .doc:
                return Finding(
                    code: "document-old-word", severity: .refuse,
                    message: "This is a document of an old kind of Word, which we cannot read safely.",
                    remedy: "Open it, choose “Save as”, pick “Word document (.docx)”, and choose the new file.")
            default: return nil
            }
        }
    }

    private static func isLocked(_ upload: Upload) -> Bool {
        let name = "EncryptedPackage".map { "\($0)\0" }.joined()
        // The directory may stand anywhere in it.
        return upload.data.prefix(32 << 20).range(of: Data(name.utf8)) != nil
    }
}
