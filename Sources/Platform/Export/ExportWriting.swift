import Foundation
import Interchange
import Law
import Register
import Store
import Web

/// Writes one export. Each piece is read in a snapshot of its own, which ends before the piece is handed over: a reader that takes its time
/// holds nothing but the ids and the pieces on the way.
struct ExportWriting: Sendable {
    let database: any Database
    let folder: URL
    let ids: [Int64]
    let kinds: Set<RightKind>
    let about: Export
    /// Of the platform, for files that lead back to it.
    let site: String

    /// Rows read at once for a table; rights folded at once for whole records.
    private static let rows = 4_000
    private static let records = 200
    /// Pieces of records worked at together.
    private static let width = 4

    func write(_ send: ([UInt8]) async throws -> Void) async throws {
        switch about.format {
        case .csv: try await writeTable(send)
        case .xlsx: try await writeWorkbook(send)
        case .json:
            let writer = LinesWriter()
            try await eachRecord({ try writer.line($0) }, send)
        case .ris:
            let writer = RISWriter(site: site)
            try await eachRecord({ writer.entry($0) }, send)
        case .st96:
            let writer = ST96Writer()
            try await send(writer.head(facts, made: about.made.day))
            try await eachRecord({ writer.document($0) ?? [] }, send)
            try await send(writer.foot)
        }
    }

    private var facts: [(name: String, value: String)] {
        [
            ("query", about.words), ("made", about.made.utcText), ("count", String(about.count)), ("leftOut", String(about.leftOut)),
            ("change", String(about.change)),
        ]
    }

    // MARK: Tables

    private func writeTable(_ send: ([UInt8]) async throws -> Void) async throws {
        let writer = CSVWriter(kinds)
        try await send(CSVWriter.mark + writer.head)
        try await eachStretch { rows in
            var out: [UInt8] = []
            out.reserveCapacity(rows.bytes.count + rows.bytes.count / 8)
            rows.bytes.withUnsafeBytes { bytes in
                for place in rows.places where !place.isEmpty { writer.append(UnsafeRawBufferPointer(rebasing: bytes[place]), to: &out) }
            }
            try await send(out)
        }
    }

    /// Rows in pieces; the next piece is read while one is written.
    private func eachStretch(_ body: (RightSheet.Rows) async throws -> Void) async throws {
        var current = try await stretch(0)
        var start = 0
        while start < ids.count {
            let following = start + Self.rows
            async let next = stretch(following)
            try await body(current)
            current = try await next
            start = following
        }
    }

    private func stretch(_ start: Int) async throws -> RightSheet.Rows {
        let some = start < ids.count ? Array(ids[start..<min(start + Self.rows, ids.count)]) : []
        return try await database.readAtLength { db in try RightSheet.rows(some, in: db) }
    }

    // MARK: Workbooks

    /// A workbook is packed when its last row is known: it is put together in a file, a few at a time, and the file handed over.
    private func writeWorkbook(_ send: ([UInt8]) async throws -> Void) async throws {
        let file = folder.appending(path: "\(UUID().uuidString).xlsx")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: file) }
        try await Turns.workbooks.take()
        do {
            let writer = try WorkbookWriter(path: file.path, temporary: folder.path, kinds: kinds)
            try await eachStretch { rows in
                try Task.checkCancellation()
                try rows.bytes.withUnsafeBytes { bytes in
                    for place in rows.places where !place.isEmpty { try writer.append(UnsafeRawBufferPointer(rebasing: bytes[place])) }
                }
            }
            try writer.close(notes(cut: writer.cut))
        } catch {
            await Turns.workbooks.leave()
            throw error
        }
        await Turns.workbooks.leave()
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        // The name goes at once, so that nothing is left where the process dies.
        try FileManager.default.removeItem(at: file)
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try await send(Array(piece)) }
    }

    private func notes(cut: Int) -> [(title: String, text: String)] {
        var notes = [
            ("导出的内容", about.words), ("件数", String(about.count)), ("导出时间", "\(about.made.beijingText)（北京时间）"),
            ("登记簿变更序号", String(about.change)), ("来源", "每行的“来源”和“截至日期”两栏写明资料从哪里来、截至哪一天。"),
            ("表中没有的", "权利要求、第二权利人以下的地址、名称的另一种文字不在表里，请用 JSON 行格式导出。"),
        ]
        if cut > 0 { notes.append(("截断", "有 \(cut) 个单元格超过 Excel 的上限 32,767 字，截去了后面的部分，以“…”结尾；全文请用 CSV 或者 JSON 行格式导出。")) }
        return notes
    }

    // MARK: Records

    /// Whole records in order: read, folded and written a few pieces at a time, no further ahead of whoever takes them.
    private func eachRecord(
        _ encode: @escaping @Sendable (RightFile) throws -> [UInt8], _ send: ([UInt8]) async throws -> Void
    ) async throws {
        let pieces = (ids.count + Self.records - 1) / Self.records
        try await withThrowingTaskGroup(of: (number: Int, bytes: [UInt8]).self) { group in
            var begun = 0
            func begin() {
                guard begun < pieces else { return }
                let number = begun
                begun += 1
                group.addTask { (number, try await piece(number, encode)) }
            }
            for _ in 0..<Self.width { begin() }
            var ready: [Int: [UInt8]] = [:]
            var sent = 0
            while let done = try await group.next() {
                ready[done.number] = done.bytes
                while let bytes = ready.removeValue(forKey: sent) {
                    try await send(bytes)
                    sent += 1
                    begin()
                }
            }
        }
    }

    private func piece(_ number: Int, _ encode: @Sendable (RightFile) throws -> [UInt8]) async throws -> [UInt8] {
        let start = number * Self.records
        let some = Array(ids[start..<min(start + Self.records, ids.count)])
        let told = try await database.readAtLength { db in try RegisterReader.told(some, in: db) }
        var out: [UInt8] = []
        for right in told { out += try encode(try right.file()) }
        return out
    }
}

/// Lets a few through at a time; the others wait in the order they came.
actor Turns {
    /// Workbooks need a processor for as long as they are packed.
    static let workbooks = Turns(2)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func take() async throws {
        try Task.checkCancellation()
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
