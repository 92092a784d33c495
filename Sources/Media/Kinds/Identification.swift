/// What a file is, and who says so.
struct Identification: Sendable, Equatable {
    /// As its bytes show, before a decoder has confirmed it.
    var type: KnownType?
    /// What its name's ending promises.
    var named: KnownType?
    /// What the sender's program claimed.
    var claimed: KnownType?
    /// libmagic's opinion.
    var hinted: KnownType?
    /// libmagic's own word, for types that we cannot name.
    var hint: String?
    /// The name's ending, in small letters, without the dot; empty when there is none.
    var ending: String

    init(of bytes: UnsafeRawBufferPointer, uploadName: String, claimedType: String?, magic: Magic) {
        ending = Self.ending(of: uploadName)
        named = KnownType.ending(ending)
        claimed = claimedType.flatMap(KnownType.named)
        hint = magic.type(of: bytes)
        hinted = hint.flatMap(KnownType.named)
        guard !bytes.isEmpty else { return }
        type = Signature.type(of: bytes)
        if type == nil {
            switch TextSniff.look(at: bytes) {
            case .text: type = named == .markdown || (named == nil && claimed == .markdown) ? .markdown : .plain
            case .page: type = bytes.contains("<svg", within: 1024) ? .svg : .html
            case .program: type = .script
            case .binary: type = holdsMP3(bytes) ? .mp3 : untakenHint
            }
        }
    }

    /// Frames right after the tags, or after junk that nobody knows as anything else.
    private func holdsMP3(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = MPEGStream.firstFrame(in: bytes) else { return false }
        return first == ID3.length(bytes) || hint == nil || hinted == .mp3
    }

    /// libmagic can name what we do not take, but never make us take it.
    private var untakenHint: KnownType? { hinted?.standing == .taken ? nil : hinted }

    private static func ending(of name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
        let ending = last[last.index(after: dot)...]
        return ending.count <= 12 ? ending.lowercased() : ""
    }
}
