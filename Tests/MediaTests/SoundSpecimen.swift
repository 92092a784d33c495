import CSndfile
import Foundation

@testable import Media

/// Recordings in formats that the house itself never writes, by libsndfile.
enum SoundSpecimen {
    struct Unwritable: Error {}

    static func encoded(
        _ samples: [Float], as format: Int, sampleRate: Int, channels: Int, strings: [Int: String] = [:]
    ) throws -> Data {
        let memory = MemoryFile()
        var info = SF_INFO()
        info.samplerate = Int32(sampleRate)
        info.channels = Int32(channels)
        info.format = Int32(format)
        guard let file = memory.open(Int32(SFM_WRITE), &info) else { throw Unwritable() }
        for (kind, text) in strings { _ = sf_set_string(file, Int32(kind), text) }
        // In parts: the Vorbis encoder takes much stack for many samples at once.
        for start in stride(from: 0, to: samples.count, by: 9600) {
            let part = Array(samples[start..<min(start + 9600, samples.count)])
            guard sf_write_float(file, part, sf_count_t(part.count)) == part.count else { throw Unwritable() }
        }
        guard sf_close(file) == 0 else { throw Unwritable() }
        return Data(memory.written)
    }

    /// Apple's lossless packets, as libsndfile writes them into Apple's other container.
    static func alac(
        _ samples: [Float], sampleRate: Int, channels: Int, bits: Int = SF_FORMAT_ALAC_16
    ) throws -> M4ASpecimen {
        let file = try encoded(samples, as: SF_FORMAT_CAF | bits, sampleRate: sampleRate, channels: channels)
        var chunks: [String: Data] = [:]
        var offset = 8
        while offset + 12 <= file.count {
            let length = file[(offset + 8)..<(offset + 12)].reduce(0) { $0 << 8 | Int($1) }
            let end = min(offset + 12 + length, file.count)
            chunks[String(decoding: file[offset..<offset + 4], as: UTF8.self)] = Data(file[(offset + 12)..<end])
            offset = end
        }
        guard let cookie = chunks["kuki"], let table = chunks["pakt"], var sound = chunks["data"]?.dropFirst(4) else {
            throw Unwritable()
        }
        let count = table[4..<8].reduce(0) { $0 << 8 | Int($1) }
        var packets: [Data] = []
        var size = 0
        for byte in table.dropFirst(24) where packets.count < count {
            size = size << 7 | Int(byte & 0x7F)
            guard byte & 0x80 == 0 else { continue }
            packets.append(Data(sound.prefix(size)))
            sound = sound.dropFirst(size)
            size = 0
        }
        return M4ASpecimen(
            alac: packets, cookie: cookie.prefix(24), sampleRate: sampleRate, samples: samples.count / channels)
    }
}
