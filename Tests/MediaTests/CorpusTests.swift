import Foundation
import Showcase
import Testing

@testable import Media

/// Runs over a corpus of real and hostile files where there is one: `YAAS_CORPUS`, or `../shared/corpus` beside the
/// package. Nothing of it is in this repository.
@Suite("The corpus")
struct CorpusTests {
    static let corpus: String? = {
        let stated = ProcessInfo.processInfo.environment["YAAS_CORPUS"]
        let package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = stated ?? package.deletingLastPathComponent().appendingPathComponent("shared/corpus").path
        guard FileManager.default.isReadableFile(atPath: path + "/manifest.tsv") else {
            print("Corpus tests skipped: no manifest.tsv in \(path); set YAAS_CORPUS.")
            return nil
        }
        return path
    }()

    struct Row {
        var path, group, uploadName, claimedType, trueType, verdict: String
        var must: [Substring]
    }

    static let taken = Set(KnownType.all.filter { $0.standing == .taken }.map(\.name))

    /// The codes that Documentation/findings.md lists.
    private static let listed = Set(
        (Examiner.findingsOnFiles + Examiner.findingsOnPictures + Examiner.findingsOnTexts + Examiner.findingsOnSounds)
            .map(\.code))

    static func rows() throws -> [Row] {
        guard let corpus else { return [] }
        let table = try String(contentsOfFile: corpus + "/manifest.tsv", encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let columns = table.first ?? []
        return table.dropFirst().map { fields in
            func field(_ name: String) -> String {
                columns.firstIndex { $0 == name }.map { String(fields[$0]) } ?? ""
            }
            return Row(
                path: field("path"), group: field("class"), uploadName: field("upload_name"),
                claimedType: field("claimed_type"), trueType: field("true_type"), verdict: field("verdict"),
                must: field("must").split(separator: "; "))
        }
    }

    static func report(on row: Row, output: String?) throws -> ExaminationReport {
        try Examiner().examine(
            ExaminationRequest(
                input: (corpus ?? "") + "/" + row.path, output: output, uploadName: row.uploadName,
                claimedType: row.claimedType))
    }

    @Test(
        "Types that are taken are accepted and refused as the manifest says, others are refused",
        .enabled(if: corpus != nil))
    func verdicts() throws {
        var agreement: [String: (accept: Int, ofAccept: Int, refuse: Int, ofRefuse: Int)] = [:]
        var wronglyRefused: [String] = []
        var wronglyAccepted: [String] = []
        for row in try Self.rows() {
            let folder = try TemporaryFolder()
            let report = try Self.report(on: row, output: folder.path)
            let isAccepted = report.inspection.verdict == .accept
            #expect((report.judgeCopy != nil) == isAccepted, "\(row.path)")
            // What no decoder reads yet is refused, whatever the manifest says.
            let verdict = Self.taken.contains(row.trueType) ? row.verdict : "refuse"
            var counts = agreement[row.group] ?? (0, 0, 0, 0)
            if verdict == "accept" {
                counts.ofAccept += 1
                counts.accept += isAccepted ? 1 : 0
                if !isAccepted { wronglyRefused.append("\(row.path): \(report.inspection.codes)") }
            } else if verdict == "refuse" {
                counts.ofRefuse += 1
                counts.refuse += isAccepted ? 0 : 1
                if isAccepted { wronglyAccepted.append("\(row.path): \(report.inspection.codes)") }
            }
            agreement[row.group] = counts
            #expect(Self.listed.isSuperset(of: report.inspection.codes), "\(row.path)")
        }
        print("class        accepted      refused")
        for (group, counts) in agreement.sorted(by: { $0.key < $1.key }) {
            let accepted = "\(counts.accept)/\(counts.ofAccept)"
            print(
                group.padding(toLength: 12, withPad: " ", startingAt: 0),
                accepted.padding(toLength: 13, withPad: " ", startingAt: 0), "\(counts.refuse)/\(counts.ofRefuse)")
        }
        print("refused, though good:", wronglyRefused)
        print("accepted, though bad:", wronglyAccepted)
        let accepts = agreement.values.reduce(0) { $0 + $1.ofAccept }
        #expect(Double(wronglyRefused.count) <= Double(accepts) * 0.02)
        #expect(wronglyAccepted == [])
    }

    @Test("Turned pictures are measured upright, and places are noticed", .enabled(if: corpus != nil))
    func duties() throws {
        for row in try Self.rows() where Self.taken.contains(row.trueType) && row.verdict == "accept" {
            let orientation = row.must.compactMap { duty in
                duty.hasPrefix("apply-orientation=") ? Int(duty.dropFirst(18)) : nil
            }
            guard !orientation.isEmpty || row.must.contains("strip-gps") else { continue }
            let facts = try Self.report(on: row, output: nil).inspection.facts
            if let wanted = orientation.first { #expect(facts.orientation == wanted, "\(row.path)") }
            if row.must.contains("strip-gps") { #expect(facts.hasLocation == true, "\(row.path)") }
        }
    }
}
