import Foundation

/// Writes a long JSON document to standard output piece by piece, where `JSONEncoder` would hold all of it several times
/// over: 100,000 standings take a tenth of the time and no memory.
///
/// Objects at the first level are indented, those within on one line, so that two reports can be compared line by line.
struct JSONWriter: ~Copyable {
    private var buffer: [UInt8] = []
    private var isFirst = true

    /// Writes `{`, what `fields` writes, and `}`.
    mutating func object(_ fields: (inout JSONWriter) -> Void) {
        separate()
        raw("{")
        isFirst = true
        fields(&self)
        raw("}")
        isFirst = false
    }

    /// A list, an element a line.
    mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        raw("[")
        for (index, element) in elements.enumerated() {
            raw(index == 0 ? "\n    " : ",\n    ")
            isFirst = true
            write(&self, element)
            if buffer.count > 1 << 16 { flush() }
        }
        raw(elements.isEmpty ? "]" : "\n  ]")
        isFirst = false
    }

    /// Begins a field of the document itself.
    mutating func section(_ name: String) {
        raw(isFirst ? "\n  " : ",\n  ")
        string(name)
        raw(": ")
        isFirst = true
    }

    mutating func value(_ text: String) {
        string(text)
        isFirst = false
    }

    mutating func value(_ value: Double?) {
        number(value)
        isFirst = false
    }

    mutating func field(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    mutating func field(_ name: String, _ value: Int?) {
        key(name)
        raw(value.map(String.init) ?? "null")
    }

    mutating func field(_ name: String, _ value: Double?) {
        key(name)
        number(value)
    }

    mutating func field(_ name: String, _ values: [String]) {
        key(name)
        raw("[")
        for (index, value) in values.enumerated() {
            if index > 0 { raw(",") }
            string(value)
        }
        raw("]")
    }

    /// An object of numbers, by key.
    mutating func field(_ name: String, _ values: [String: Double?]) {
        key(name)
        isFirst = true
        raw("{")
        for (key, value) in values.sorted(by: { $0.key < $1.key }) { field(key, value) }
        raw("}")
        isFirst = false
    }

    mutating func flush() {
        FileHandle.standardOutput.write(Data(buffer))
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func endLine() { raw("\n") }

    /// Begins a field of an object within.
    mutating func name(_ name: String) { key(name) }

    private mutating func key(_ name: String) {
        separate()
        string(name)
        raw(":")
    }

    private mutating func separate() {
        if !isFirst { raw(",") }
        isFirst = false
    }

    private mutating func raw(_ text: String) { buffer.append(contentsOf: text.utf8) }

    private mutating func number(_ value: Double?) {
        guard let value, value.isFinite else { return raw("null") }
        raw(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description)
    }

    private mutating func string(_ text: String) {
        buffer.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: buffer += [0x5C, byte]
            case ..<0x20: raw("\\u00" + (byte < 16 ? "0" : "1") + String(byte % 16, radix: 16))
            default: buffer.append(byte)
            }
        }
        buffer.append(0x22)
    }
}
