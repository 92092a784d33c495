import Foundation
import Showcase

@testable import Media

/// A folder for one test, gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/media-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ data: Data, as name: String = "upload") throws -> String {
        let file = path + "/" + name
        try data.write(to: URL(fileURLWithPath: file))
        return file
    }

    func read(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }
}

/// Examines bytes under a name, with copies.
func examine(
    _ data: Data, named name: String, claimed: String? = nil,
    ceilings: ExaminationRequest.Ceilings = ExaminationRequest.Ceilings(), in folder: TemporaryFolder
) throws -> ExaminationReport {
    let input = try folder.write(data)
    return try Examiner().examine(
        ExaminationRequest(
            input: input, output: folder.path, uploadName: name, claimedType: claimed, ceilings: ceilings))
}

extension Inspection {
    var codes: [String] { findings.map(\.code) }
}

/// A picture with an edge, a slope and no symmetry, so that a turn or a mirroring shows.
func sample(width: Int = 64, height: Int = 40) -> Raster {
    var pixels: [UInt8] = []
    for y in 0..<height {
        for x in 0..<width {
            pixels += [UInt8(x * 255 / width), UInt8(y * 255 / height), x < width / 4 && y < height / 2 ? 240 : 20]
        }
    }
    return Raster(width: width, height: height, pixels: pixels)
}

/// A sine of 440 Hz.
func tone(seconds: Double = 1, sampleRate: Int = 44100, channels: Int = 1, amplitude: Float = 0.5) -> [Float] {
    (0..<Int(seconds * Double(sampleRate))).flatMap { index in
        let sample = amplitude * Float(sin(2 * .pi * 440 * Double(index) / Double(sampleRate)))
        return [Float](repeating: sample, count: channels)
    }
}

/// Compares where a difference is not worth printing: the tests' own comparison of long arrays takes minutes.
func isSame<Value: Equatable>(_ one: Value, _ other: Value) -> Bool { one == other }
