import CFluidSynth
import Foundation

/// FluidSynth with the instruments of General MIDI, from a sound font of Debian's.
final class Synthesizer {
    static let sampleRate = 44100
    /// Loud enough for a single instrument; an orchestra is rounded off.
    private static let gain = 0.5

    private let synth: OpaquePointer

    /// `nil` where the library or every sound font is missing.
    init?(soundFonts: [String] = Synthesizer.soundFonts) {
        var opened: OpaquePointer?
        for font in soundFonts where opened == nil {
            opened = yaas_synth_open(font, Double(Self.sampleRate), Self.gain)
        }
        guard let opened else { return nil }
        synth = opened
    }

    deinit { yaas_synth_close(synth) }

    /// The first that is there. Always the same one first, so that a piece sounds alike on every machine.
    static let soundFonts = ["/usr/share/sounds/sf2/TimGM6mb.sf2", "/usr/share/sounds/sf2/default-GM.sf2"]

    static var isAvailable: Bool {
        yaas_synth_available() && soundFonts.contains { FileManager.default.isReadableFile(atPath: $0) }
    }

    /// - Parameter bytes: the file that the message is of.
    func send(_ message: MIDIMessage, from bytes: UnsafeRawBufferPointer) {
        switch message {
        case .channel(let status, let first, let second): yaas_synth_send(synth, status, first, second)
        case .exclusive(let range):
            let part = bytes.part(from: range.lowerBound, length: range.count)
            yaas_synth_send_exclusive(synth, part.bindMemory(to: UInt8.self).baseAddress, part.count)
        case .tempo: break
        }
    }

    /// Lets go of every key and pedal.
    func releaseAll() {
        for channel in UInt8(0)..<16 {
            for control in [UInt8(64), 66, 123] { yaas_synth_send(synth, 0xB0 | channel, control, 0) }
        }
    }

    /// Fills `chunk`, left and right interleaved. What is too loud for a file is rounded off, not cut.
    func render(into chunk: UnsafeMutableBufferPointer<Float>) -> Bool {
        guard yaas_synth_render(synth, chunk.baseAddress, chunk.count / 2) else { return false }
        let knee: Float = 0.8
        for index in chunk.indices where abs(chunk[index]) > knee {
            let over = tanh((abs(chunk[index]) - knee) / (1 - knee)) * (1 - knee)
            chunk[index] = chunk[index] < 0 ? -knee - over : knee + over
        }
        return true
    }
}
