import Foundation

/// Lattice noises that follow from a seed alone.
struct Noise {
    private let seed: UInt32

    init(_ seed: UInt32) { self.seed = seed &* 0x9E37_79B9 &+ 0x85EB_CA6B }

    /// A number from 0 to 1 for each place of the lattice.
    @inline(__always) func hash(_ x: Int32, _ y: Int32) -> Float { Float(bits(x, y) >> 8) * 0x1p-24 }

    @inline(__always) private func bits(_ x: Int32, _ y: Int32) -> UInt32 {
        var h = seed ^ (UInt32(bitPattern: x) &* 0x27D4_EB2D) ^ (UInt32(bitPattern: y) &* 0x1656_67B1)
        h = (h ^ (h >> 15)) &* 0x85EB_CA77
        h = (h ^ (h >> 13)) &* 0xC2B2_AE3D
        return h ^ (h >> 16)
    }

    @inline(__always) private func cell(_ x: Float) -> Int32 {
        let whole = Int32(x)
        return x < Float(whole) ? whole &- 1 : whole
    }

    @inline(__always) private func slope(_ x: Int32, _ y: Int32, _ dx: Float, _ dy: Float) -> Float {
        let h = bits(x, y)
        let gx = Float(Int32(h & 0xFFFF) - 32768) * (1 / 32768)
        let gy = Float(Int32(h >> 16) - 32768) * (1 / 32768)
        return gx * dx + gy * dy
    }

    /// Gradient noise, about −1 to 1. Source: Ken Perlin, "Improving noise", SIGGRAPH 2002.
    @inline(__always) func gradient(_ x: Float, _ y: Float) -> Float {
        let (ix, iy) = (cell(x), cell(y))
        let (fx, fy) = (x - Float(ix), y - Float(iy))
        let u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
        let v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
        let top = mix(slope(ix, iy, fx, fy), slope(ix &+ 1, iy, fx - 1, fy), u)
        let bottom = mix(slope(ix, iy &+ 1, fx, fy - 1), slope(ix &+ 1, iy &+ 1, fx - 1, fy - 1), u)
        return mix(top, bottom, v) * 1.7
    }

    /// Sum of octaves, each twice as fine and `gain` as strong; about −1 to 1.
    func fractal(_ x: Float, _ y: Float, octaves: Int = 4, gain: Float = 0.5) -> Float {
        var (sum, total, amplitude, frequency): (Float, Float, Float, Float) = (0, 0, 1, 1)
        for octave in 0..<octaves {
            let shift = Float(octave) * 17.3
            sum += amplitude * gradient(x * frequency + shift, y * frequency - shift)
            total += amplitude
            amplitude *= gain
            frequency *= 2.03
        }
        return sum / total
    }

    /// A fractal of creases: 1 on the ridges, toward 0 in the valleys.
    func ridged(_ x: Float, _ y: Float, octaves: Int = 4, gain: Float = 0.5) -> Float {
        var (sum, total, amplitude, frequency): (Float, Float, Float, Float) = (0, 0, 1, 1)
        for octave in 0..<octaves {
            let crease = 1 - abs(gradient(x * frequency + Float(octave) * 9.1, y * frequency))
            sum += amplitude * crease * crease
            total += amplitude
            amplitude *= gain
            frequency *= 2.03
        }
        return sum / total
    }
}
