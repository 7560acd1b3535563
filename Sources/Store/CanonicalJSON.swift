import Foundation

/// JSON with one way of writing a value: keys sorted, no space, slashes as they are, no floating point.
/// The ledger keeps and hashes these bytes.
public enum CanonicalJSON {
    /// - Throws: `StoreError.failed` when the value holds a floating point number; `EncodingError` when it cannot be encoded.
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(value))
        guard !hasFloat(bytes) else { throw StoreError.failed("台账内容里有小数;金额用分,比例用整数") }
        return bytes
    }

    public static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws -> T {
        try JSONDecoder().decode(type, from: Data(bytes))
    }

    /// Whether a number outside strings has a point or an exponent.
    private static func hasFloat(_ bytes: [UInt8]) -> Bool {
        var (inString, escaped, inNumber) = (false, false, false)
        for byte in bytes {
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): (inString, inNumber) = (true, false)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): inNumber = true
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): if inNumber { return true }
            default: inNumber = false
            }
        }
        return false
    }
}
