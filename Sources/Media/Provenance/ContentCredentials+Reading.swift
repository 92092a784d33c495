import Foundation
import Showcase

extension Provenance.ContentCredentials {
    private static let mostActions = 16

    /// What the newest manifest of a store claims, read as it stands and not believed (C2PA 2.1, chapters 10, 11, 18).
    init(store: Data) {
        self = store.withUnsafeBytes { bytes in
            let manifests = JUMBF.boxes(in: bytes).first { $0.label == "c2pa" }?.boxes ?? []
            // The last is the active one.
            guard let active = manifests.last else { return Self() }
            let claim = active.boxes.first { $0.label.hasPrefix("c2pa.claim") }?.item
            let assertions = active.boxes.first { $0.label == "c2pa.assertions" }?.boxes ?? []
            let actions = assertions.filter { $0.label.hasPrefix("c2pa.actions") }
                .flatMap { $0.item?["actions"]?.list ?? [] }
            return Self(
                manifests: manifests.count, claimGenerator: claim.flatMap(Self.generator),
                actions: actions.prefix(Self.mostActions).map(Provenance.Action.init))
        }
    }

    /// Version 1 has a text like a browser's, version 2 a map or a list of one.
    private static func generator(of claim: CBOR) -> String? {
        let info = claim["claim_generator_info"]
        let named = info?["name"]?.text ?? info?.list.first?["name"]?.text
        return (named ?? claim["claim_generator"]?.text).flatMap(Claimed.program)
    }
}

extension Provenance.Action {
    fileprivate init(_ item: CBOR) {
        self.init(
            action: item["action"]?.text.flatMap(Claimed.word) ?? "other",
            digitalSourceType: item["digitalSourceType"]?.text.flatMap(Claimed.sourceType))
    }
}

extension JUMBF {
    /// Its content as one item.
    fileprivate var item: CBOR? {
        guard let content = contents.first else { return nil }
        return content.type == "cbor" ? CBOR(content.bytes) : CBOR(json: content.bytes)
    }
}

extension CBOR {
    /// The same of JSON, which earlier manifests hold.
    fileprivate init?(json bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= 1 << 18, let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
            return nil
        }
        self.init(value)
    }

    private init(_ value: Any) {
        switch value {
        case let text as String: self = .text(String(text.prefix(1024)))
        case let items as [Any]: self = .list(items.prefix(256).map { CBOR($0) })
        case let entries as [String: Any]: self = .map(entries.mapValues { CBOR($0) })
        default: self = .other
        }
    }
}
