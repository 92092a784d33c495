/// Another file, hidden before, between or behind the parts of a document (a polyglot): a reader that looks for it would
/// open something that nobody has seen.
enum Stowaway {
    /// Whether bytes that belong to no part of a document would open as something themselves.
    static func isFile(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = bytes.firstIndex { ![0x00, 0x09, 0x0A, 0x0D, 0x20].contains($0) } ?? bytes.count
        let rest = bytes.part(from: start)
        guard rest.count >= 8 else { return false }
        if Signature.type(of: rest) != nil || isPackage(endOf: rest) { return true }
        let look = TextSniff.look(at: rest)
        return look == .page || look == .program
    }

    /// Whether a program that looks for a ZIP package from the end of the file would find one.
    static func isPackage(endOf bytes: UnsafeRawBufferPointer) -> Bool {
        let last = bytes.count - 22
        guard last >= 0 else { return false }
        return (max(0, last - 65535)...last).reversed().contains { place in
            bytes[place] == 0x50 && bytes.holds("PK\u{5}\u{6}", at: place)
                && bytes.little16(place + 20).map { place + 22 + $0 == bytes.count } == true
        }
    }
}
