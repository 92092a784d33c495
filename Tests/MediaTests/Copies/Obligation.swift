import Foundation
import Showcase

@testable import Media

/// What a manifest says must be done with a file, beside the verdict.
enum Obligation {
    /// Whether it is held.
    ///
    /// - Parameters:
    ///   - duty: as in the manifest's column `must`; a question mark there says that it is the season's to decide.
    ///   - leaks: what independent tools found in the copies of this file.
    /// - Returns: `nil` for a duty that is not known here.
    static func isHeld(
        _ duty: Substring, row: CorpusTests.Row, report: ExaminationReport, works: [CopyProof.Work], leaks: [String]
    ) throws -> Bool? {
        let parts = duty.split(separator: "=")
        let isAccepted = report.inspection.verdict == .accept
        switch parts.first {
        case "apply-orientation":
            guard let wanted = parts.last.flatMap({ Int($0) }) else { return nil }
            // What is refused is not shown at all.
            return try !isAccepted
                || report.inspection.facts.orientation == wanted && isUpright(works, report.inspection.facts)
        case "ignore-invalid-orientation":
            return try isAccepted && report.inspection.facts.orientation == nil
                && isUpright(works, report.inspection.facts)
        case "strip-gps":
            return leaks.isEmpty && (!isAccepted || report.inspection.facts.hasLocation == true)
        case "strip-serial", "strip-artist?", "drop-bytes-after-EOI": return leaks.isEmpty
        case "no-foreign-bytes-in-output": return leaks.isEmpty && works.isEmpty == !isAccepted
        case "output-utf8":
            let texts =
                try [JSONEncoder().encode(report)] + works.map { try Data(contentsOf: URL(fileURLWithPath: $0.copy)) }
            return texts.allSatisfy { String(data: $0, encoding: .utf8) != nil }
        case "serve-as-true-type":
            let ours = ["image/jpeg", "audio/mpeg", Manuscript.mediaType]
            return !isAccepted
                || report.inspection.type == row.trueType && works.allSatisfy { ours.contains($0.mediaType) }
        // The peak of this whole process, tests that run beside it among them, stays under a worker's wall.
        case "bounded-memory": return peakMemory() < 1 << 30
        // A worker cannot open a socket (`SandboxTests`); here it is that the file is judged without one, from its bytes.
        case "no-network-fetch", "no-dtd-fetch": return isAccepted == !works.isEmpty
        default: return nil
        }
    }

    /// The copies have the sides that the facts tell, in proportion.
    private static func isUpright(_ works: [CopyProof.Work], _ facts: Facts) throws -> Bool {
        try works.allSatisfy { work in
            let copy = try JPEGCodec.decode(Data(contentsOf: URL(fileURLWithPath: work.copy)))
            guard let width = facts.width, let height = facts.height else { return false }
            return copy.size(within: 64) == Raster.size(width, height, within: 64)
        }
    }

    private static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
    }
}
