import Foundation

/// The name of a colour profile (ICC.1:2010, 9.2.41 and 10.13), for people; what it does is read by Little CMS.
enum ICC {
    static func name(of profile: UnsafeRawBufferPointer) -> String? {
        guard let count = profile.big32(128), count < 256 else { return nil }
        for index in 0..<count where profile.holds("desc", at: 132 + index * 12) {
            guard let offset = profile.big32(136 + index * 12) else { return nil }
            return text(profile, at: offset)
        }
        return nil
    }

    private static func text(_ profile: UnsafeRawBufferPointer, at offset: Int) -> String? {
        var name = ""
        if profile.holds("desc", at: offset), let length = profile.big32(offset + 8), length < 256 {
            name = profile.latin1((offset + 12)..<(offset + 12 + length))
        } else if profile.holds("mluc", at: offset), let length = profile.big32(offset + 20), length < 512,
            let start = profile.big32(offset + 24)
        {
            let units = stride(from: offset + start, to: offset + start + length, by: 2)
                .compactMap { profile.big16($0).map(UInt16.init) }
            name = String(decoding: units, as: UTF16.self).filter { !$0.isNewline && $0 != "\0" }
        }
        return name.isEmpty ? nil : name
    }
}
