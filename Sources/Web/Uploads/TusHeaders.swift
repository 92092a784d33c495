import Crypto
import Foundation
import HTTPTypes

/// The headers of tus 1.0.0, read. Pure; whatever does not fit is `nil` or thrown as `TusMistake`.
///
/// Source: https://tus.io/protocols/resumable-upload, 1.0.0.
enum TusHeaders {
    static let version = "1.0.0"
    static let extensions = "creation,creation-with-upload,checksum,termination,expiration,concatenation"
    static let algorithms = "sha256,sha1,md5"

    /// A whole number of bytes: digits and no more.
    static func count(_ text: String?) -> Int? {
        guard let text, (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// `Upload-Metadata`: keys with base-64 values, parted by commas; `nil` when it is not that.
    static func metadata(_ text: String?) -> [String: String]? {
        guard let text, !text.isEmpty else { return [:] }
        var values: [String: String] = [:]
        for pair in text.split(separator: ",", omittingEmptySubsequences: false) {
            let halves = pair.split(separator: " ").map(String.init)
            guard (1...2).contains(halves.count), values[halves[0]] == nil else { return nil }
            guard let data = Data(base64Encoded: halves.count == 2 ? halves[1] : "") else { return nil }
            values[halves[0]] = String(decoding: data, as: UTF8.self)
        }
        return values
    }

    enum Concat: Equatable {
        case partial
        /// Addresses of the parts, whole or relative.
        case final([String])
    }

    static func concat(_ text: String) -> Concat? {
        if text == "partial" { return .partial }
        guard text.hasPrefix("final;") else { return nil }
        let parts = text.dropFirst("final;".count).split(separator: " ").map(String.init)
        return parts.isEmpty ? nil : .final(parts)
    }

    /// `Upload-Checksum`: what the bytes of one request must come to.
    static func checksum(_ text: String) throws(TusMistake) -> Checksum {
        let halves = text.split(separator: " ").map(String.init)
        guard halves.count == 2, let wanted = Data(base64Encoded: halves[1]) else { throw .badRequest }
        switch halves[0] {
        case "sha1": return Checksum(wanted: wanted, hasher: Insecure.SHA1())
        case "md5": return Checksum(wanted: wanted, hasher: Insecure.MD5())
        case "sha256": return Checksum(wanted: wanted, hasher: SHA256())
        default: throw .badRequest
        }
    }

    /// The date of an HTTP header: `Wed, 25 Jun 2014 16:00:00 GMT`.
    static func httpDate(_ date: Date) -> String {
        let style = Date.VerbatimFormatStyle(
            format: """
                \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits) GMT
                """, locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
            calendar: Calendar(identifier: .gregorian)
        )
        return date.formatted(style)
    }
}

/// A hash over the bytes of one request, and what it has to come to.
struct Checksum {
    private let wanted: Data
    private var hasher: any HashFunction

    init(wanted: Data, hasher: any HashFunction) {
        self.wanted = wanted
        self.hasher = hasher
    }

    mutating func update(_ bytes: [UInt8]) { hasher.update(data: bytes) }

    var isRight: Bool { Data(Self.digest(hasher)) == wanted }

    private static func digest(_ hasher: some HashFunction) -> [UInt8] { Array(hasher.finalize()) }
}

/// What a tus client is answered instead of success; the status says all that the protocol needs.
enum TusMistake: Error, Equatable {
    case badRequest, notFound, offsetConflict, wrongVersion, wrongType, tooLarge, checksumMismatch, gone
    /// A final upload, which takes no bytes of its own.
    case forbidden
    case tooMany
    case taken
    case notWritten

    var status: HTTPResponse.Status {
        switch self {
        case .badRequest: .badRequest
        case .notFound: .notFound
        case .offsetConflict: .conflict
        case .wrongVersion: .preconditionFailed
        case .wrongType: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .checksumMismatch: HTTPResponse.Status(code: 460, reasonPhrase: "Checksum Mismatch")
        case .gone: .gone
        case .forbidden: .forbidden
        case .tooMany: .tooManyRequests
        case .taken: HTTPResponse.Status(code: 423, reasonPhrase: "Locked")
        case .notWritten: .internalServerError
        }
    }
}

extension HTTPField.Name {
    static let tusResumable = named("Tus-Resumable")
    static let tusVersion = named("Tus-Version")
    static let tusExtension = named("Tus-Extension")
    static let tusMaxSize = named("Tus-Max-Size")
    static let tusChecksumAlgorithm = named("Tus-Checksum-Algorithm")
    static let uploadOffset = named("Upload-Offset")
    static let uploadLength = named("Upload-Length")
    static let uploadMetadata = named("Upload-Metadata")
    static let uploadConcat = named("Upload-Concat")
    static let uploadChecksum = named("Upload-Checksum")
    static let uploadExpires = named("Upload-Expires")
    static let methodOverride = named("X-HTTP-Method-Override")
}
