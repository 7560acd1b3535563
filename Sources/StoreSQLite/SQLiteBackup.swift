import Foundation
import GRDB
public import Store

extension SQLiteDatabase: BackedUp {
    /// Copies the database page by page as it stood at one commit.
    public func writeCopy(to path: String) async throws {
        do {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            try copy.close()
        } catch let error as DatabaseError {
            throw StoreError.failed("数据库备份失败:\(error.description)")
        }
    }

    /// Puts the copy of a backup where no database is yet.
    public static func restore(_ copy: String, to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.failed("数据库 \(path) 已经存在;请恢复到空的数据文件夹") }
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: copy, toPath: path)
    }
}
