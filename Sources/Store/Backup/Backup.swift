import Foundation
public import Law

/// A database that can be written whole to a file, and made again from it.
public protocol BackedUp: Database {
    /// Writes a consistent copy while others go on working.
    func writeCopy(to path: String) async throws
}

/// A backup is a folder: a manifest with the hash of everything, a copy of the database, and the files.
public enum Backup {
    struct Manifest: Codable {
        struct Item: Codable {
            var path: String
            var bytes: Int
            var sha256: String
        }
        var format = 1
        var database: String
        var made: Instant
        var items: [Item]
    }

    /// Writes a backup into a folder that does not exist yet; it bears its name only when it is whole.
    public static func write(_ database: any BackedUp, files: FileStore?, to folder: String, at now: Instant) async throws {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: folder) else { throw StoreError.failed("\(folder) 已经存在;备份写入新的文件夹,不覆盖旧的") }
        let partial = folder + ".partial"
        try? manager.removeItem(atPath: partial)
        try manager.createDirectory(atPath: partial, withIntermediateDirectories: true)
        do {
            try await database.writeCopy(to: "\(partial)/database")
            var paths = ["database"]
            // Files are kept before the rows that name them, so copying them last misses none.
            for digest in try files?.digests() ?? [] { paths.append(try copy(digest, of: files, to: partial)) }
            let items = try paths.map { path in
                let (digest, bytes) = try FileDigest.of("\(partial)/\(path)")
                return Manifest.Item(path: path, bytes: bytes, sha256: digest.hex)
            }
            let manifest = Manifest(database: database.dialect.rawValue, made: now, items: items)
            try Data(try CanonicalJSON.encode(manifest)).write(to: URL(fileURLWithPath: "\(partial)/manifest.json"))
            try manager.moveItem(atPath: partial, toPath: folder)
            Durable.sync(folder: (folder as NSString).deletingLastPathComponent)
        } catch {
            try? manager.removeItem(atPath: partial)
            throw error
        }
    }

    private static func copy(_ digest: String, of files: FileStore?, to partial: String) throws -> String {
        let path = "files/\(digest.prefix(2))/\(digest.dropFirst(2))"
        let target = "\(partial)/\(path)"
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(files?.folder ?? "")/\(path)", toPath: target)
        return path
    }

    /// Looks whether a backup is whole, before anything is restored from it.
    /// - Returns: which kind of database it holds.
    @discardableResult
    public static func check(_ folder: String) throws -> Dialect {
        guard let data = FileManager.default.contents(atPath: "\(folder)/manifest.json") else {
            throw StoreError.failed("\(folder) 不是备份:没有 manifest.json")
        }
        let manifest = try CanonicalJSON.decode(Manifest.self, from: Array(data))
        guard manifest.format == 1, let dialect = Dialect(rawValue: manifest.database) else {
            throw StoreError.failed("备份 \(folder) 的格式这个程序不认识,请使用更新的程序")
        }
        for item in manifest.items {
            let (digest, bytes) = try FileDigest.of("\(folder)/\(item.path)")
            guard bytes == item.bytes, digest.hex == item.sha256 else { throw StoreError.failed("备份 \(folder) 里的 \(item.path) 已损坏,不能恢复") }
        }
        return dialect
    }

    /// Restores a checked backup: the files into an empty data folder, and the database by `database`, which is given the copy's path.
    public static func restore(_ folder: String, files data: String, database: (String) async throws -> Void) async throws {
        try check(folder)
        let manager = FileManager.default
        guard try !manager.fileExists(atPath: data + "/files") || manager.contentsOfDirectory(atPath: data + "/files").isEmpty else {
            throw StoreError.failed("\(data) 里已有文件;请恢复到空的数据文件夹")
        }
        try await database("\(folder)/database")
        guard manager.fileExists(atPath: "\(folder)/files") else { return }
        try manager.createDirectory(atPath: data, withIntermediateDirectories: true)
        try? manager.removeItem(atPath: data + "/files")
        try manager.copyItem(atPath: "\(folder)/files", toPath: data + "/files")
    }
}
