import Foundation
import Showcase

/// Reads an uploaded file whole, says what it is and what was found, and makes clean copies of it.
///
/// Made to run in a worker process behind walls: no byte of a file brings it to an end, but the decoders are C and not
/// ours. One examiner serves one thread; what libmagic needs is read when it is made.
public struct Examiner {
    private let magic = Magic()

    public init() {}

    /// - Returns: Every finding at once; copies only when none of them refuses and a folder was given for them.
    /// - Throws: `MediaError` when the file cannot be read or a copy cannot be written, never for what a file holds.
    public func examine(_ request: ExaminationRequest) throws(MediaError) -> ExaminationReport {
        let upload = try Upload(request, magic: magic)
        let type = upload.identification.type
        var inspection = Inspection(
            type: type?.name, kind: type?.kind, facts: Facts(bytes: upload.data.count, sha256: upload.sha256),
            findings: [Check].ofFiles.findings(on: upload))
        guard let type, type.standing == .taken, upload.data.count <= upload.ceilings.bytes else {
            return ExaminationReport(inspection: inspection)
        }
        inspection.facts.provenance = upload.data.withUnsafeBytes { Provenance(of: $0, as: type) }
        let copies = try read(upload, as: type, into: &inspection, makeCopies: request.output != nil)
        guard let folder = request.output, let copies, inspection.verdict == .accept else {
            return ExaminationReport(inspection: inspection)
        }
        return ExaminationReport(
            inspection: inspection, judgeCopy: try copies.write(copies.judge, as: "judge", in: folder),
            exhibitCopy: try copies.write(copies.exhibit, as: "exhibit", in: folder),
            fingerprint: copies.fingerprint)
    }

    private func read(
        _ upload: Upload, as type: KnownType, into inspection: inout Inspection, makeCopies: Bool
    ) throws(MediaError) -> Copies? {
        switch type.kind {
        case .picture:
            let reading = PictureReading(upload, type: type, measureOnly: !makeCopies)
            inspection.facts.measure(reading)
            inspection.findings += [Check].ofPictures.findings(on: reading)
            guard makeCopies, inspection.verdict == .accept, let rasters = reading.rasters,
                let made = try PictureCopies.make(of: rasters)
            else { return nil }
            return Copies(
                judge: made.judge, exhibit: made.exhibit, ending: "jpg", mediaType: KnownType.jpeg.name,
                fingerprint: Fingerprint(of: rasters[0]))
        case .text:
            let reading = TextReading(upload, type: type, facts: &inspection.facts)
            inspection.findings += [Check].ofTexts.findings(on: reading)
            guard makeCopies, let manuscript = reading.manuscript else { return nil }
            let copy = try manuscript.encoded()
            return Copies(
                judge: copy, exhibit: copy, ending: "json", mediaType: Manuscript.mediaType,
                fingerprint: Fingerprint(of: manuscript))
        case .sound:
            let reading = SoundReading(upload, type: type, makeCopy: makeCopies)
            inspection.facts.measure(reading)
            inspection.findings += [Check].ofSounds.findings(on: reading)
            guard makeCopies, inspection.verdict == .accept else { return nil }
            guard let copy = reading.copy else {
                throw .unencodable(type: "MP3", reason: "\(reading.channels) channels at \(reading.sampleRate) Hz")
            }
            return Copies(
                judge: copy, exhibit: copy, ending: "mp3", mediaType: KnownType.mp3.name,
                fingerprint: reading.fingerprint)
        case nil: return nil
        }
    }
}

/// The clean copies before they are written.
private struct Copies {
    var judge: Data
    var exhibit: Data
    var ending: String
    var mediaType: String
    var fingerprint: Fingerprint?

    func write(
        _ data: Data, as name: String, in folder: String
    ) throws(MediaError) -> ExaminationReport.DerivedFile {
        let file = "\(name).\(ending)"
        let path = folder + "/" + file
        do {
            try data.write(to: URL(fileURLWithPath: path))
        } catch {
            throw .unwritable(path: path)
        }
        return ExaminationReport.DerivedFile(name: file, mediaType: mediaType)
    }
}
