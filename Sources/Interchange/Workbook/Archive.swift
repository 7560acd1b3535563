import CArchive
import Foundation

/// The ZIP file that an XLSX is, with limits against archives made to burst.
final class Archive: @unchecked Sendable {
    static let mostEntries = 10_000
    /// Bytes an entry may unfold to.
    static let largestEntry: UInt64 = 4 << 30
    /// A large entry that was packed tighter than this is a bomb: sheets of the same row over and over reach some 100.
    static let tightest: UInt64 = 400
    private static let small: UInt64 = 32 << 20

    private let handle: OpaquePointer

    init(path: String) throws {
        var code: Int32 = 0
        guard let opened = zip_open(path, ZIP_RDONLY, &code) else {
            throw FileRefusal("压缩包打不开，文件可能不完整：请重新下载或者重新另存后再导入。")
        }
        handle = opened
        let count = zip_get_num_entries(handle, 0)
        guard count <= Self.mostEntries else {
            throw FileRefusal("压缩包里有\(count)个文件，超过 \(Self.mostEntries) 个，不是正常的工作簿，未导入。")
        }
        for index in 0..<UInt64(max(0, count)) { try inspect(index) }
    }

    deinit { zip_discard(handle) }

    private func inspect(_ index: UInt64) throws {
        var status = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &status) == 0 else { throw FileRefusal("压缩包的目录已损坏，文件未导入。") }
        let name = status.name.map { String(cString: $0) } ?? ""
        let isBomb = status.size > Self.small && status.size / max(1, status.comp_size) > Self.tightest
        guard status.size <= Self.largestEntry, !isBomb else {
            throw FileRefusal("压缩包中的 \(name) 解压后有 \(status.size >> 20) MiB，压缩得过紧，可能是压缩炸弹，文件未导入。")
        }
        guard status.encryption_method == 0 else { throw FileRefusal("工作簿设有密码，请去掉密码后再导入。") }
    }

    func has(_ name: String) -> Bool { zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE)) >= 0 }

    /// Unpacks an entry piece by piece; nil where there is none of this name.
    func entry(_ name: String) -> ArchiveEntry? {
        let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0, let file = zip_fopen_index(handle, UInt64(index), 0) else { return nil }
        return ArchiveEntry(file, self)
    }
}

/// One entry as a stream for the XML parser.
final class ArchiveEntry: InputStream {
    private let file: OpaquePointer
    private let archive: Archive
    private var total: UInt64 = 0
    /// Whether the part begins with a document type, which no workbook has; it is not read then.
    private(set) var hasDoctype = false

    fileprivate init(_ file: OpaquePointer, _ archive: Archive) {
        (self.file, self.archive) = (file, archive)
        super.init(data: Data())
    }

    deinit { zip_fclose(file) }

    private static func declares(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let plain = bytes.prefix(1 << 16).filter { $0 != 0 }
        let root = XMLGuard.end(of: plain) ?? plain.count
        return String(decoding: plain[..<root], as: UTF8.self).contains("<!DOCTYPE")
    }

    override func open() {}
    override func close() {}
    override var hasBytesAvailable: Bool { true }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength len: Int) -> Int {
        let count = Int(zip_fread(file, buffer, zip_uint64_t(len)))
        if total == 0, count > 0 { hasDoctype = Self.declares(UnsafeBufferPointer(start: buffer, count: count)) }
        if hasDoctype { return -1 }
        if count > 0 { total += UInt64(count) }
        return total > Archive.largestEntry ? -1 : count
    }
}
