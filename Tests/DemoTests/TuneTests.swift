import Testing

@testable import Demo

@Suite("Tunes")
struct TuneTests {
    @Test("a tune is 20 to 40 seconds, heard, not clipped, and ends in silence", arguments: Tunes.all.map(\.id))
    func levels(id: String) throws {
        let tune = try #require(Tunes.all.first { $0.id == id }).render()
        let seconds = Double(tune.samples.count / tune.channels) / Double(tune.sampleRate)
        #expect((20...40).contains(seconds))
        let peak = tune.samples.reduce(Float(0)) { max($0, abs($1)) }
        #expect(peak > 0.5 && peak < 1)
        let power = tune.samples.reduce(Float(0)) { $0 + $1 * $1 } / Float(tune.samples.count)
        #expect(power.squareRoot() > 0.03)
        #expect(tune.samples.suffix(200).allSatisfy { abs($0) < 0.001 })
        #expect(tune.samples.allSatisfy { $0.isFinite })
    }

    @Test("a tune sounds the same each time")
    func deterministic() throws {
        let tune = try #require(Tunes.all.first)
        #expect(tune.render().samples == tune.render().samples)
    }

    @Test("a plucked string is in tune", arguments: [45, 62, 78] as [Float])
    func inTune(pitch: Float) {
        var score = Score(tempo: 60)
        score.play(.plucked, pitch, at: 0, for: 1, force: 0.7)
        let sound = score.render(seconds: 1, reverb: Reverb(share: 0), loose: 0, seed: 1)
        // The shift at which the sound is most like itself is its period.
        let samples = sound.left[8000..<24000]
        let period = Float(Sound.rate) / frequency(pitch)
        func likeness(_ shift: Int) -> Float {
            samples.indices.dropLast(shift).reduce(Float(0)) { $0 + samples[$1] * samples[$1 + shift] }
        }
        // Ten periods, to tell hundredths of a tone.
        let expected = Int((period * 10).rounded())
        let reach = max(3, expected / 60)
        let best = ((expected - reach)...(expected + reach)).max { likeness($0) < likeness($1) } ?? 0
        #expect(abs(Float(best) - period * 10) <= max(1.5, period * 0.04))
    }
}
