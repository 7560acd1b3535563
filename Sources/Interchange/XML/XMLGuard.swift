import Foundation

/// What an XML file may not do. The limits are far beyond any real document.
enum XMLGuard {
    static let deepest = 200
    /// Bytes of text in one record.
    static let largestRecord = 64 << 20
    private static let longestPrologue = 4 << 20

    /// Looks through everything before the root element for declarations of entities: harmless ones name a picture (NDATA), all others expand.
    static func inspectPrologue(_ file: FileBytes) throws {
        // Where letters take two bytes, what counts is the same without the zeros.
        var head = try file.head(1 << 16)
        if end(of: head) == nil { head = try file.head(longestPrologue) }
        let bytes = head.contains(0) ? head.filter { $0 != 0 } : head
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
