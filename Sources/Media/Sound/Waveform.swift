import Foundation

/// The shape of a recording, to be drawn.
public enum Waveform {
    /// The greatest sample of each of `count` equal parts of a WAV or MP3 file, as a share of the greatest of all,
    /// 0 to 1.
    public static func peaks(of data: Data, count: Int = 200) throws(MediaError) -> [Float] {
        let found: [Float]? = data.withUnsafeBytes { bytes in
            let stream = bytes.holds("RIFF") ? nil : MPEGStream(bytes)
            let parts = stream.map { [$0.range, $0.labelledRange] } ?? [0..<bytes.count]
            let source = parts.lazy.compactMap { SoundSource(UnsafeRawBufferPointer(rebasing: bytes[$0])) }.first
            return source.map { peaks(of: $0, count: max(1, count)) }
        }
        guard let found else { throw .undecodable(type: "recording", reason: "no sound was found in it") }
        return found
    }

    /// Peaks of short parts first, since a header's own length is not to be trusted.
    private static func peaks(of source: SoundSource, count: Int) -> [Float] {
        var parts: [Float] = []
        var chunk = [Float](repeating: 0, count: 256 * source.channels)
        while true {
            let got = chunk.withUnsafeMutableBufferPointer { source.read(into: $0) }
            guard got > 0 else { break }
            parts.append(chunk[..<got].reduce(0) { max($0, abs($1)) })
        }
        guard let most = parts.max(), most > 0 else { return [Float](repeating: 0, count: count) }
        return (0..<count).map { index in
            let start = index * parts.count / count
            let end = max(start + 1, (index + 1) * parts.count / count)
            return (parts[start..<min(end, parts.count)].max() ?? 0) / most
        }
    }
}
