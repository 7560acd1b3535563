import Foundation

/// What an XML file may not do. The limits are far beyond any real document.
enum XMLGuard {
    static let deepest = 200
    /// Bytes of text in one record.
    static let largestRecord = 64 << 20
    private static let longestPrologue = 4 << 20

    /// Looks through everything before the root element for declarations of entities: harmless ones name a picture (NDATA), all others expand.
    ///
    /// Returns the place of the declarations inside the DOCTYPE. The parser is not to see them: it needs none, and it does not bear all.
    static func inspectPrologue(_ file: FileBytes, at offset: Int64 = 0) throws -> Range<Int64>? {
        // Where letters take two bytes, what counts is the same without the zeros.
        var head = try file.head(1 << 16, at: offset)
        if end(of: head) == nil { head = try file.head(longestPrologue, at: offset) }
        let isWide = head.prefix(64).contains(0)
        let bytes = isWide ? head.filter { $0 != 0 } : head
        guard end(of: bytes) != nil || bytes.count < longestPrologue / 2 else {
            throw FileRefusal("XML 的文件头过大：前 4 MiB 里没有根元素，文件未导入。")
        }
        let prologue = Array(bytes[..<(end(of: bytes) ?? bytes.count)])
        for declaration in occurrences(of: Array("<!ENTITY".utf8), in: prologue) {
            let rest = prologue[declaration...].prefix(4096).prefix { $0 != 0x3E }
            let text = String(decoding: rest, as: UTF8.self)
            guard text.contains("NDATA") else {
                throw FileRefusal("XML 中声明了实体（<!ENTITY…>），可能是恶意的实体炸弹或者外部引用，文件未导入。请去掉实体声明后再试。")
            }
        }
        guard let doctype = occurrences(of: Array("<!DOCTYPE".utf8), in: prologue).first, let subset = subset(prologue, from: doctype)
        else { return nil }
        guard !isWide else { throw FileRefusal("UTF-16 的 XML 带有内部文档类型声明，不能导入。请另存为 UTF-8 后再试。") }
        return (offset + Int64(subset.lowerBound))..<(offset + Int64(subset.upperBound))
    }

    /// What stands between the brackets of a DOCTYPE.
    private static func subset(_ bytes: [UInt8], from: Int) -> Range<Int>? {
        var (at, open) = (from, Int?.none)
        while at < bytes.count {
            switch bytes[at] {
            case 0x22, 0x27:
                guard let close = bytes[(at + 1)...].firstIndex(of: bytes[at]) else { return nil }
                at = close
            case 0x5B where open == nil: open = at + 1
            case 0x5D where open != nil:
                // The last closing bracket before the end of the declaration.
                if let open, bytes[(at + 1)...].first(where: { $0 > 0x20 }) == 0x3E { return open..<at }
            case 0x3E where open == nil: return nil
            case 0x3C where bytes[at...].starts(with: Array("<!--".utf8)):
                guard let end = find(Array("-->".utf8), in: bytes, from: at + 4) else { return nil }
                at = end - 1
            default: break
            }
            at += 1
        }
        return nil
    }

    private static func occurrences(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
        guard bytes.count >= mark.count else { return [] }
        return (0...(bytes.count - mark.count)).filter { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    }

    /// Where the root element begins; nil where it lies beyond these bytes.
    static func end(of bytes: [UInt8]) -> Int? {
        var at = 0
        while at < bytes.count {
            guard bytes[at] == 0x3C else {
                at += 1
                continue
            }
            let rest = bytes[at...].dropFirst()
            if rest.starts(with: Array("!--".utf8)) {
                guard let end = find(Array("-->".utf8), in: bytes, from: at + 4) else { return nil }
                at = end
            } else if rest.first == 0x3F {
                guard let end = find(Array("?>".utf8), in: bytes, from: at + 2) else { return nil }
                at = end
            } else if rest.first == 0x21 {
                guard let end = endOfDeclaration(bytes, from: at + 2) else { return nil }
                at = end
            } else {
                return rest.isEmpty ? nil : at
            }
        }
        return nil
    }

    /// Behind `<!DOCTYPE … [ … ]>`, minding quotes, brackets and comments.
    private static func endOfDeclaration(_ bytes: [UInt8], from: Int) -> Int? {
        var (at, depth) = (from, 0)
        while at < bytes.count {
            switch bytes[at] {
            case 0x22, 0x27:
                guard let close = bytes[(at + 1)...].firstIndex(of: bytes[at]) else { return nil }
                at = close
            case 0x5B: depth += 1
            case 0x5D: depth -= 1
            case 0x3C where bytes[at...].starts(with: Array("<!--".utf8)):
                guard let end = find(Array("-->".utf8), in: bytes, from: at + 4) else { return nil }
                at = end - 1
            case 0x3E where depth <= 0: return at + 1
            default: break
            }
            at += 1
        }
        return nil
    }

    private static func find(_ mark: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
        var at = from
        while at + mark.count <= bytes.count {
            if bytes[at] == mark[0], bytes[at...].starts(with: mark) { return at + mark.count }
            at += 1
        }
        return nil
    }
}
