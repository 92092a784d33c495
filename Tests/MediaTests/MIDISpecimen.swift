import Foundation

/// MIDI files composed byte by byte.
enum MIDISpecimen {
    /// - Parameter division: ticks of a quarter note.
    static func file(type: Int = 0, division: Int = 96, count: Int? = nil, _ tracks: [[UInt8]]) -> Data {
        let numbers = [type, count ?? tracks.count, division].flatMap { [UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
        return Data("MThd".utf8) + Data([0, 0, 0, 6] + numbers)
            + tracks.reduce(Data()) { $0 + Data("MTrk".utf8) + Data(big($1.count) + $1) }
    }

    /// A scale of eight quarter notes, at 120 a minute four seconds.
    static func scale(channel: UInt8 = 0, program: UInt8 = 0, words: String = "") -> [UInt8] {
        let notes: [UInt8] = [60, 62, 64, 65, 67, 69, 71, 72]
        let named: [UInt8] =
            words.isEmpty ? [] : [1, 2, 3].flatMap { [0, 0xFF, $0, UInt8(words.utf8.count)] + words.utf8 }
        return named + [0, 0xC0 | channel, program]
            + notes.flatMap { [0, 0x90 | channel, $0, 100, 96, 0x80 | channel, $0, 0] } + end
    }

    static let end: [UInt8] = [0, 0xFF, 0x2F, 0]

    static func tempo(_ microseconds: Int) -> [UInt8] { [0, 0xFF, 0x51, 3] + big(microseconds).dropFirst() }

    static func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
}
