import Foundation
import Law
import Store
import StorePostgres
import StoreSQLite
import StoreTesting
import Testing

@Suite("文件与备份") struct BackupTests {
    let now = Instant(microseconds: 0)

    private func folder() -> String { NSTemporaryDirectory() + "helan-" + UUID().uuidString }

    private func put(_ text: String, _ files: FileStore) throws -> StoredFile {
        let incoming = try files.receive()
        for byte in text.utf8 { try incoming.write([byte]) }
        return try incoming.finish()
    }

    @Test("文件按内容存放,同样的内容只有一份,损坏能发现")
    func content() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = try FileStore(folder: folder)
        let first = try put("贺兰", files)
        #expect(try put("贺兰", files) == first)
        #expect(first.bytes == 6)
        // sha256sum of the six bytes.
        #expect(first.digest.hex == "97ce03aa751bcffb0e83a0e4620f4f62cc2bf36bfb09a787e6b1bb4c9b8bf48e")
        let path = try #require(files.path(of: first.digest))
        #expect(try files.damaged().isEmpty)
        try Data("贺南".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try files.damaged() == [first.digest.hex])
        #expect(files.path(of: [UInt8](repeating: 0, count: 32)) == nil)
    }

    @Test("超过限额的文件被拒绝,不留残余")
    func limit() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = try FileStore(folder: folder, limit: 5)
        #expect(throws: StoreError.self) { try put("123456", files) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/incoming").isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/files").isEmpty)
    }

    @Test(
        "类型看内容,不看名字",
        arguments: [
            ("%PDF-1.7", FileType.pdf), ("GIF89a", .gif), ("PK\u{3}\u{4}", .zip), ("\u{FEFF} <?xml version=\"1.0\"?>", .xml),
            ("申请号,名称\r\n", .text), ("\u{1}\u{2}", .binary), ("", .text),
        ])
    func type(_ start: String, _ type: FileType) { #expect(FileType(start: Array(start.utf8)) == type) }

    @Test("备份可以恢复到空处,台账与文件完好;不恢复到已有数据的地方", arguments: databases())
    func restore(_ fresh: FreshDatabase) async throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try await fresh.open()
        try await database.write { db in
            try LedgerTests.append("{}", to: try Ledger.open("right.patent", key: "CN1", in: db), in: db)
        }
        let files = try FileStore(folder: folder + "/data")
        let stored = try put("证书", files)
        let backup = folder + "/backup"
        let source = (database as? SQLiteDatabase) as (any BackedUp)? ?? (database as? TemporaryPostgres)?.database
        try await Backup.write(try #require(source), files: files, to: backup, at: now)
        await #expect(throws: StoreError.self) { try await Backup.write(try #require(source), files: files, to: backup, at: now) }

        let target = folder + "/restored"
        let restored: any Database
        switch fresh {
        case .sqlite:
            try await Backup.restore(backup, files: target) { try SQLiteDatabase.restore($0, to: target + "/helan.sqlite") }
            restored = try SQLiteDatabase(path: target + "/helan.sqlite")
        case .postgres:
            let empty = try #require(try await fresh.openEmpty() as? TemporaryPostgres)
            try await Backup.restore(backup, files: target) { try await PostgresDatabase.restore($0, to: empty.database.conninfo) }
            restored = empty
        }
        #expect(try await Ledger.verify(restored) == (try await Ledger.verify(database)))
        #expect(try FileStore(folder: target).path(of: stored.digest) != nil)
        await #expect(throws: StoreError.self) {
            try await Backup.restore(backup, files: target) { _ in Issue.record("恢复到了已有文件的地方") }
        }
    }

    @Test("损坏的备份不恢复")
    func damaged() async throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try SQLiteDatabase.temporary()
        try await Backup.write(database, files: nil, to: folder, at: now)
        #expect(try Backup.check(folder) == .sqlite)
        let copy = try #require(FileHandle(forWritingAtPath: folder + "/database"))
        try copy.seek(toOffset: 30)
        try copy.write(contentsOf: [255])
        try copy.close()
        #expect(throws: StoreError.self) { try Backup.check(folder) }
    }
}
