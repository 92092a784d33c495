import Foundation
import Glibc
import Showcase

extension ExaminationRequest {
    /// With the upload's name cut to its last 255 characters: the extension is all that is looked at.
    var bounded: ExaminationRequest {
        var request = self
        request.uploadName = String(uploadName.suffix(255))
        request.claimedType = claimedType.map { String($0.prefix(255)) }
        return request
    }

    /// Whether the copies that `report` names are plain files of the folder that was given for them.
    func made(_ report: ExaminationReport) -> Bool {
        [report.judgeCopy, report.exhibitCopy].compactMap(\.self).allSatisfy { copy in
            guard let output, !copy.name.isEmpty, copy.name != ".", copy.name != "..",
                !copy.name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
            else { return false }
            var status = stat()
            return lstat(output + "/" + copy.name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
                && status.st_nlink == 1
        }
    }

    var inputBytes: Int {
        var status = stat()
        return stat(input, &status) == 0 ? Int(status.st_size) : 0
    }
}
