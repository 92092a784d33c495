import Foundation

/// What is kept of a work to find others like it: nothing that a person could read, play or hang.
public enum Fingerprint: Sendable, Equatable {
    /// - Parameters:
    ///   - code: the signs of the picture's low frequencies.
    ///   - thumbnail: lightness on a grid of 32 × 32 cells, row by row.
    case picture(code: BitCode, thumbnail: [UInt8])
    /// The least hashes of its runs of characters, one bit of each.
    case text(code: BitCode)
    /// Chromaprint's items, some eight a second from the beginning on.
    case sound(items: [UInt32])

    public static let thumbnailCells = 32 * 32
    /// More items than the first four minutes have are not kept.
    public static let mostItems = 2048

    public var kind: WorkKind {
        switch self {
        case .picture: .picture
        case .text: .text
        case .sound: .sound
        }
    }

    public var code: BitCode? {
        switch self {
        case .picture(let code, _), .text(let code): code
        case .sound: nil
        }
    }
}

extension Fingerprint {
    /// Everything in one row of bytes, numbers with their least byte first.
    public var bytes: Data {
        switch self {
        case .picture(let code, let thumbnail): code.bytes + thumbnail
        case .text(let code): code.bytes
        case .sound(let items): items.reduce(into: Data()) { $0.append(littleEndian: $1) }
        }
    }

    /// - Returns: `nil` when the bytes are none of such a fingerprint.
    public init?(kind: WorkKind, bytes: Data) {
        switch kind {
        case .picture:
            guard bytes.count == BitCode.byteCount + Self.thumbnailCells, let code = BitCode(bytes: bytes) else {
                return nil
            }
            self = .picture(code: code, thumbnail: [UInt8](bytes.dropFirst(BitCode.byteCount)))
        case .text:
            guard bytes.count == BitCode.byteCount, let code = BitCode(bytes: bytes) else { return nil }
            self = .text(code: code)
        case .sound:
            guard bytes.count.isMultiple(of: 4), bytes.count <= 4 * Self.mostItems else { return nil }
            self = .sound(items: bytes.littleEndian(as: UInt32.self))
        }
    }
}

extension Fingerprint: Codable {
    private enum CodingKeys: String, CodingKey { case kind, bytes }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try fields.decode(WorkKind.self, forKey: .kind)
        guard let print = Fingerprint(kind: kind, bytes: try fields.decode(Data.self, forKey: .bytes)) else {
            throw DecodingError.dataCorruptedError(forKey: .bytes, in: fields, debugDescription: "of another length")
        }
        self = print
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(kind, forKey: .kind)
        try fields.encode(bytes, forKey: .bytes)
    }
}
