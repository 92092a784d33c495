import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Showcase

/// What a page's form sent: its plain fields, and the file where one was chosen.
struct ReceivedForm {
    var fields: [String: String] = [:]
    var upload: Upload?
    /// Whether the form proved that it comes from our own page.
    var isOurs = false

    subscript(name: String) -> String { fields[name] ?? "" }
}

/// Takes a form in as it arrives: fields into memory, within bounds, the file to the disk.
struct FormReceiver: Sendable {
    /// The most bytes of one field, and of all of them.
    static let fieldBytes = 64 << 10
    static let fieldsBytes = 512 << 10

    let arrivals: URL
    let random: RandomSource

    /// - Parameters:
    ///   - fileBytes: the most bytes of the file; also of the field `text`, which stands in its stead.
    ///   - isOurs: sees the fields that stand before the file; of a form that is not ours no file is kept, only the
    ///     fields are read, so that they can be shown again.
    /// - Returns: a form whose upload, if any, is the caller's to remove.
    /// - Throws: `WebError`; then nothing of the form is kept.
    func receive(
        _ request: Request, fileBytes: Int, isOurs: (ReceivedForm) -> Bool
    ) async throws -> ReceivedForm {
        let limit = fileBytes + Self.fieldsBytes
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw WebError.tooLarge(limit: fileBytes)
        }
        guard let parser = request.headers[.contentType].flatMap(MultipartParser.init(contentType:)) else {
            throw WebError.formUnread
        }
        var reading = Reading(parser: parser, fileBytes: fileBytes)
        do {
            for try await chunk in request.body { try await read(chunk, into: &reading, isOurs) }
            guard reading.parser.isComplete else { throw WebError.cutOff }
            reading.form.isOurs = isOurs(reading.form)
            try await keepPastedText(&reading)
        } catch {
            reading.discard()
            throw error is MultipartParser.Mistake ? WebError.formUnread : error
        }
        return reading.form
    }

    private func read(_ chunk: ByteBuffer, into reading: inout Reading, _ isOurs: (ReceivedForm) -> Bool)
        async throws
    {
        for event in try reading.parser.consume(chunk.readableBytesView) {
            switch event {
            case .begin(let part):
                reading.part = part
                // An empty file field has neither name nor content.
                guard part.name == "file", part.fileName?.isEmpty == false else { continue }
                guard reading.form.upload == nil, reading.file == nil else { throw WebError.formUnread }
                guard isOurs(reading.form) else { continue }
                reading.file = try ArrivingFile(named: "upload-\(random.secret())", in: arrivals)
            case .bytes(let bytes):
                if reading.file == nil {
                    // A file that is not kept.
                    guard reading.part?.fileName == nil else { continue }
                    try reading.append(bytes)
                } else {
                    try await reading.file?.append(bytes)
                    guard reading.file?.bytes ?? 0 <= reading.fileBytes else {
                        throw WebError.tooLarge(limit: reading.fileBytes)
                    }
                }
            case .end:
                try await reading.end()
            }
        }
    }

    /// Words pasted into the page become a file like any other.
    private func keepPastedText(_ reading: inout Reading) async throws {
        let text = reading.form["text"]
        guard reading.form.isOurs, reading.form.upload == nil, !text.allSatisfy(\.isWhitespace) else { return }
        reading.file = try ArrivingFile(named: "upload-\(random.secret())", in: arrivals)
        reading.part = FormPart(name: "file", fileName: "pasted.txt", type: "text/plain")
        try await reading.file?.append(Array(text.utf8))
        try await reading.end()
    }
}

/// A form half read.
private struct Reading {
    var parser: MultipartParser
    let fileBytes: Int
    var form = ReceivedForm()
    var part: FormPart?
    var file: ArrivingFile?
    private var field: [UInt8] = []
    private var fieldsTotal = 0

    init(parser: MultipartParser, fileBytes: Int) {
        self.parser = parser
        self.fileBytes = fileBytes
    }

    mutating func append(_ bytes: [UInt8]) throws(WebError) {
        let isText = part?.name == "text"
        field += bytes
        if isText {
            guard field.count <= fileBytes, field.count <= 4 << 20 else { throw .tooLarge(limit: fileBytes) }
        } else {
            fieldsTotal += bytes.count
            guard field.count <= FormReceiver.fieldBytes, fieldsTotal <= FormReceiver.fieldsBytes else {
                throw .formUnread
            }
        }
    }

    mutating func end() async throws {
        guard let part else { return }
        if var arrived = file {
            file = nil
            do {
                let sha256 = try await arrived.finish()
                form.upload = Upload(
                    file: arrived.url, sha256: sha256, bytes: arrived.bytes, name: part.fileName ?? "",
                    claimedType: part.type)
            } catch {
                unlink(arrived.url.path)
                throw error
            }
        } else if part.fileName == nil {
            form.fields[part.name] = String(decoding: field, as: UTF8.self)
        }
        field = []
        self.part = nil
    }

    func discard() {
        file?.discard()
        if let upload = form.upload { unlink(upload.file.path) }
    }
}
