import Foundation
import Showcase

/// One line to a worker. The first sets its limits as soon as it starts; the second is its one task.
enum WorkerOrder: Sendable, Equatable, Codable {
    case begin(WorkerLimits)
    case examine(ExaminationRequest)
    /// Raise the walls, try each, and say which stand.
    case probe

    private enum CodingKeys: String, CodingKey { case limits, request, probe }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let limits = try fields.decodeIfPresent(WorkerLimits.self, forKey: .limits) {
            self = .begin(limits)
        } else if let request = try fields.decodeIfPresent(ExaminationRequest.self, forKey: .request) {
            self = .examine(request)
        } else if try fields.decode(Bool.self, forKey: .probe) {
            self = .probe
        } else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a probe is asked for by true"))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .begin(let limits): try fields.encode(limits, forKey: .limits)
        case .examine(let request): try fields.encode(request, forKey: .request)
        case .probe: try fields.encode(true, forKey: .probe)
        }
    }

    /// Its JSON, ended by a line feed.
    func line() throws -> Data { try JSONEncoder().encode(self) + [UInt8(ascii: "\n")] }
}
