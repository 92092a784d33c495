import Foundation
import Showcase

extension Check where Subject == Upload {
    /// Word documents that are refused for what they are packed in: with macros, locked, or of Word before 2007.
    static var wordContainer: Self {
        let old = Finding("document-old-word", .refuse)
        return Check(examples: [old]) { upload in
            switch upload.identification.type {
            case .macroDocument: DocumentFault.macros.finding
            case .doc: isLocked(upload) ? DocumentFault.locked.finding : old
            default: nil
            }
        }
    }

    /// The locked document of today's Word lies in the old container ([MS-OFFCRYPTO], 2.3.4).
    private static func isLocked(_ upload: Upload) -> Bool {
        let name = "EncryptedPackage".map { "\($0)\0" }.joined()
        // The directory may stand anywhere in it.
        return upload.data.prefix(32 << 20).range(of: Data(name.utf8)) != nil
    }
}
