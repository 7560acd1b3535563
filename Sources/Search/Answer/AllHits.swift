import Store

extension Answer {
    /// The rights of all hits, in order.
    func rights() throws -> [Int64] {
        let (hits, refused, total, _) = try selected()
        var whole = request
        (whole.offset, whole.limit) = (0, total)
        return try rights(of: try RankedPage(hits, refused: refused, engine.columns, whole).rows)
    }

    /// Few rows are looked up one by one; for many the whole column is read, eight bytes a document.
    private func rights(of rows: [UInt32]) throws -> [Int64] {
        guard rows.count > 1_000 else {
            return try rows.compactMap { row in
                try engine.connection.first("SELECT right_id FROM \(engine.set.documents) WHERE doc = \(Int(row))") { try $0[0] }
            }
        }
        var column = [Int64](repeating: 0, count: Int(engine.columns.last) + 1)
        let step = 50_000
        for start in stride(from: 0, to: column.count, by: step) {
            let sql: SQL =
                "SELECT helan_pack(doc, right_id) FROM \(engine.set.documents) WHERE doc BETWEEN \(start) AND \(start + step - 1)"
            try engine.connection.each(sql) { row in
                try row.withBytes(0) { bytes in
                    for place in stride(from: 0, to: bytes.count - 15, by: 16) {
                        let doc = Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self)))
                        column[doc] = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: Int64.self))
                    }
                }
            }
        }
        return rows.map { column[Int($0)] }
    }
}
