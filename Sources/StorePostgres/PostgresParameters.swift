import CPostgres
import Store

/// Arguments in the server's binary form, each with its type, so that the server never guesses.
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var places: [Range<Int>?] = []

    init(_ arguments: [Value]) throws {
        types.reserveCapacity(arguments.count)
        places.reserveCapacity(arguments.count)
        for argument in arguments { try add(argument) }
    }

    /// Tells statements of one text and different types apart: NULL leaves its type to the place where it stands.
    var signature: String {
        String(
            decoding: types.map { type -> UInt8 in
                switch type {
                case PostgresType.integer: UInt8(ascii: "i")
                case PostgresType.text: UInt8(ascii: "t")
                case PostgresType.bytes: UInt8(ascii: "b")
                default: UInt8(ascii: "n")
                }
            }, as: UTF8.self)
    }

    private mutating func add(_ value: Value) throws {
        let start = bytes.count
        switch value {
        case .null:
            types.append(0)
            places.append(nil)
            return
        case .integer(let number):
            types.append(PostgresType.integer)
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            types.append(PostgresType.text)
            bytes.append(contentsOf: text.utf8)
            try refuseZero(from: start)
        case .utf8(let text):
            types.append(PostgresType.text)
            bytes.append(contentsOf: text)
            try refuseZero(from: start)
        case .bytes(let content):
            types.append(PostgresType.bytes)
            bytes.append(contentsOf: content)
        }
        places.append(start..<bytes.count)
    }

    private func refuseZero(from start: Int) throws {
        guard !bytes[start...].contains(0) else { throw StoreError.failed("文字里有编码为零的字符,不能入库") }
    }

    /// Calls `body` with what libpq's functions take: addresses, lengths and formats.
    func withPointers<T>(_ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> T) rethrows -> T {
        try (bytes + [0]).withUnsafeBufferPointer { buffer in
            let base = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            let pointers = places.map { place in place.flatMap { place in base.map { $0 + place.lowerBound } } }
            let lengths = places.map { Int32($0?.count ?? 0) }
            return try body(Int32(types.count), pointers, lengths, [Int32](repeating: 1, count: types.count))
        }
    }
}

/// The server's numbers for the types that the store uses.
enum PostgresType {
    static let integer: Oid = 20
    static let text: Oid = 25
    static let bytes: Oid = 17
}
