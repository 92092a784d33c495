import Yams

/// The values of a mapping whose keys are known.
struct Fields {
    fileprivate let items: [String: Item]

    /// `nil` when the key does not stand there; a required one has then been noted as missing.
    subscript(key: String) -> Item? { items[key] }
}

extension Item {
    /// Reads a mapping with known keys; notes keys that are missing, not known, or there twice.
    func fields(required: [String], optional: [String] = []) -> Fields? {
        guard let pairs = pairs() else { return nil }
        let known = required + optional
        var items: [String: Item] = [:]
        for (key, value) in pairs {
            guard known.contains(key.name) else {
                // A slip is read as what it was meant to be, so that mistakes in its value are found as well.
                let meant = key.name.nearest(in: known)
                key.item.mistake(
                    found: "the key `\(key.name)`",
                    meant.map { "Did you mean `\($0)`?" }
                        ?? "The keys here are \(known.map { "`\($0)`" }.joined(separator: ", ")).")
                if let meant, items[meant] == nil { items[meant] = value }
                continue
            }
            items[key.name] = value
        }
        for key in required where items[key] == nil {
            notes.add(at: node.mark, path: child(key), found: "nothing", expected: "The key `\(key)` must stand here.")
        }
        return Fields(items: items)
    }

    /// The keys and values of a mapping, in the order of the file; notes keys that stand twice.
    func pairs() -> [(key: (name: String, item: Item), value: Item)]? {
        guard let mapping = node.mapping else {
            return mistake("Keys with values must stand here, as in `key: value`.")
        }
        return mapping.compactMap { key, value in
            let written = key.scalar?.string ?? ""
            if let name = notes.document.twin(written) {
                let again = mapping.first { $0.key.scalar?.string == name }?.key.mark?.line
                notes.add(
                    at: key.mark, path: child(name), found: "the key `\(name)`, and again on line \(again ?? 0)",
                    expected: "Each key stands once.")
                return nil
            }
            let path = child(written)
            return ((written, Item(node: key, path: path, notes: notes)), Item(node: value, path: path, notes: notes))
        }
    }

    /// The keys of a mapping, whether or not their values are right; `nil` when this is none.
    var keys: [String]? { node.mapping?.compactMap { $0.key.scalar?.string } }

    /// The items of a list; notes an empty list unless it is allowed.
    func list(orEmpty: Bool = false) -> [Item]? {
        guard let sequence = node.sequence, orEmpty || !sequence.isEmpty else {
            return mistake("A list must stand here, with at least one item.")
        }
        return sequence.enumerated().map { index, node in
            Item(node: node, path: "\(path)[\(index + 1)]", notes: notes)
        }
    }

    private func child(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension String {
    /// The candidate that this is most likely a slip of: at most one edit in three letters away.
    fileprivate func nearest(in candidates: [String]) -> String? {
        let near = candidates.map { (name: $0, edits: edits(to: $0)) }.filter { $0.edits * 3 <= max(count, 3) + 1 }
        return near.min { ($0.edits, $0.name) < ($1.edits, $1.name) }?.name
    }

    /// Levenshtein's distance: how many letters to insert, delete or replace.
    private func edits(to other: String) -> Int {
        let letters = Array(other)
        var row = Array(0...letters.count)
        for (i, letter) in enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, there) in letters.enumerated() {
                let replaced = diagonal + (letter == there ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[letters.count]
    }
}
