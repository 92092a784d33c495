import Crypto
import Foundation
import Showcase

/// A file under examination: its bytes, and what it is said to be.
struct Upload {
    let data: Data
    let identification: Identification
    let ceilings: ExaminationRequest.Ceilings

    init(_ request: ExaminationRequest, magic: Magic) throws(MediaError) {
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: request.input), options: .alwaysMapped)
        } catch {
            throw .unreadable(path: request.input)
        }
        ceilings = request.ceilings
        identification = data.withUnsafeBytes { bytes in
            Identification(
                of: bytes, uploadName: request.uploadName, claimedType: request.claimedType, magic: magic)
        }
    }

    var sha256: String { SHA256.hash(data: data).hexadecimal }
}

extension Array where Element == Check<Upload> {
    /// What is looked at in every file, whatever it holds.
    static var ofFiles: Self { [.isEmpty, .byteCount, .typeTaken, .wordContainer, .name, .claim, .secondReader] }
}
