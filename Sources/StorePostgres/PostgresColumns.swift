import CPostgres
import Store

/// Reads the columns of one row of a result in binary form.
struct PostgresColumns: ColumnReader {
    let result: OpaquePointer
    let row: Int32

    func isNull(_ column: Int) -> Bool { PQgetisnull(result, row, Int32(column)) == 1 }

    func integer(_ column: Int) throws -> Int64 {
        let bytes = try value(column)
        switch PQftype(result, Int32(column)) {
        case 20, 23, 21, 16:
            // int8, int4, int2 and bool: most significant byte first, with its sign.
            guard let first = bytes.first else { throw StoreError.unreadable(column: column) }
            return bytes.dropFirst().reduce(Int64(Int8(bitPattern: first))) { $0 << 8 | Int64($1) }
        case 1700: throw StoreError.failed("PostgreSQL:第 \(column) 列是 numeric(SUM 的结果就是),请写成 CAST(… AS BIGINT)")
        default: throw StoreError.unreadable(column: column)
        }
    }

    func text(_ column: Int) throws -> String {
        switch PQftype(result, Int32(column)) {
        // text, varchar, char(n), name, and a literal whose type nobody asked for.
        case 25, 1043, 1042, 19, 705: String(decoding: try value(column), as: UTF8.self)
        default: throw StoreError.unreadable(column: column)
        }
    }

    func bytes(_ column: Int) throws -> [UInt8] {
        switch PQftype(result, Int32(column)) {
        case 17, 25, 1043: [UInt8](try value(column))
        default: throw StoreError.unreadable(column: column)
        }
    }

    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T { try body(slice(column)) }

    private func value(_ column: Int) throws -> UnsafeRawBufferPointer {
        guard !isNull(column) else { throw StoreError.unreadable(column: column) }
        return slice(column)
    }

    private func slice(_ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, Int32(column)), count: Int(PQgetlength(result, row, Int32(column))))
    }
}
