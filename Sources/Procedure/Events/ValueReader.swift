extension FieldValue {
    /// - Parameter bytes: JSON without null and without fractions; nil for anything else.
    public init?(bytes: [UInt8]) {
        guard let value = ReadValue(bytes: bytes) else { return nil }
        self = value.value
    }
}

/// JSON as it was read: a record keeps its fields in their order, since most of them are asked for once and few are kept.
enum ReadValue {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([ReadValue])
    case record([(name: String, value: ReadValue)])

    /// - Parameter bytes: JSON without null and without fractions; nil for anything else.
    init?(bytes: [UInt8]) {
        let read = bytes.withUnsafeBufferPointer { bytes in
            var reader = ValueReader(bytes)
            return reader.whole()
        }
        guard let read else { return nil }
        self = read
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var list: [ReadValue]? { if case .list(let list) = self { list } else { nil } }
    var isRecord: Bool { if case .record = self { true } else { false } }

    /// A field of a record; the last one where several bear the name.
    subscript(_ name: String) -> ReadValue? {
        guard case .record(let fields) = self else { return nil }
        return fields.last { $0.name == name }?.value
    }

    /// As fields of events hold it.
    var value: FieldValue {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        case .list(let list): .list(list.map(\.value))
        case .record: .record(values ?? [:])
        }
    }

    /// The fields of a record by their names.
    var values: [String: FieldValue]? {
        guard case .record(let fields) = self else { return nil }
        return Dictionary(fields.map { ($0.name, $0.value.value) }) { _, last in last }
    }
}

/// Reads JSON without null and without fractions, which is what logs hold.
struct ValueReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var depth = 0
    /// How deep values may stand in one another; logs need eight.
    private static let deepest = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The one value that the bytes are; nil for anything else.
    mutating func whole() -> ReadValue? {
        guard let value = value(), place == bytes.count else { return nil }
        return value
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func value() -> ReadValue? {
        switch next {
        case UInt8(ascii: "\""): string().map { .text($0) }
        case UInt8(ascii: "{"): nested { $0.record() }
        case UInt8(ascii: "["): nested { $0.list() }
        case UInt8(ascii: "t"): word("true") ? .flag(true) : nil
        case UInt8(ascii: "f"): word("false") ? .flag(false) : nil
        default: number()
        }
    }

    private mutating func nested(_ read: (inout Self) -> ReadValue?) -> ReadValue? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        place += 1
        return read(&self)
    }

    private mutating func record() -> ReadValue? {
        var fields: [(name: String, value: ReadValue)] = []
        if take(UInt8(ascii: "}")) { return .record(fields) }
        repeat {
            guard next == UInt8(ascii: "\""), let name = string(), take(UInt8(ascii: ":")), let value = value() else { return nil }
            fields.append((name, value))
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .record(fields) : nil
    }

    private mutating func list() -> ReadValue? {
        var items: [ReadValue] = []
        if take(UInt8(ascii: "]")) { return .list(items) }
        repeat {
            guard let value = value() else { return nil }
            items.append(value)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .list(items) : nil
    }

    private mutating func word(_ word: StaticString) -> Bool {
        guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
        place += word.utf8CodeUnitCount
        return true
    }

    private mutating func number() -> ReadValue? {
        let isNegative = take(UInt8(ascii: "-"))
        let start = place
        var value = 0
        while let digit = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
            let (times, far) = value.multipliedReportingOverflow(by: 10)
            let (sum, over) = times.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !far, !over else { return nil }
            value = sum
            place += 1
        }
        return place > start ? .number(isNegative ? -value : value) : nil
    }

    /// From the quotation mark on. Nearly every text is without a backslash and is taken as it stands.
    private mutating func string() -> String? {
        place += 1
        let start = place
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { place += 1 }
        guard next == UInt8(ascii: "\\") else {
            guard next != nil else { return nil }
            defer { place += 1 }
            return Self.text(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        }
        var text = Array(bytes[start..<place])
        while let byte = next, byte != UInt8(ascii: "\"") {
            place += 1
            if byte == UInt8(ascii: "\\") {
                guard let escaped = escaped() else { return nil }
                text += escaped
            } else {
                text.append(byte)
            }
        }
        guard take(UInt8(ascii: "\"")) else { return nil }
        return text.withUnsafeBufferPointer(Self.text)
    }

    /// Nil where the bytes are not UTF-8: then they are not what the text was made of.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var text = String(decoding: bytes, as: UTF8.self)
        return text.withUTF8 { $0.elementsEqual(bytes) } ? text : nil
    }

    /// What stands behind a backslash.
    private mutating func escaped() -> [UInt8]? {
        guard let byte = next else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "u"):
            // Canonical texts escape control characters alone; a surrogate is not among them.
            guard let unit = hexadecimal(), let scalar = Unicode.Scalar(unit) else { return nil }
            return Array(String(Character(scalar)).utf8)
        default: return nil
        }
    }

    private mutating func hexadecimal() -> UInt16? {
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    }
}
