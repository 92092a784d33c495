import Foundation
import Showcase

/// Reads the documents of word processors as manuscripts.
enum DocumentReader {
    static func reads(_ type: KnownType) -> Bool { [.docx, .odt, .pdf].contains(type) }

    static func read(_ data: Data, as type: KnownType) throws(DocumentFault) -> ReadDocument {
        let result = data.withUnsafeBytes { bytes in
            Result { () throws(DocumentFault) in
                switch type {
                case .docx: try WordDocument.read(bytes)
                case .odt: try OpenText.read(bytes)
                default: try PDFText.read(bytes)
                }
            }
        }
        return try result.get()
    }
}
