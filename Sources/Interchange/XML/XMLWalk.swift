import Foundation
import FoundationXML

/// Walks through an XML file and builds a tree for each record only, which is gone when the callback returns.
///
/// Names are taken without their prefixes: which prefix a file binds to a namespace is its own affair.
final class XMLWalk: NSObject, XMLParserDelegate {
    /// Elements whose content no record needs; they are passed over without being kept.
    private static let passedOver: Set<String> = [
        "description", "Description", "drawings", "Drawings", "search-report-data", "references-cited", "ReferenceCitationBag",
        "ReferencesCited",
        "sequence-list-doc", "sequence-list", "DocumentIncludedBag", "ExternalDocumentBag", "chemistry", "SearchField",
    ]

    private let path: String
    /// Whether an element of this name, below these, is a record.
    private let isRecord: (String, [String]) -> Bool
    private let body: (XMLNode, Int) throws -> Void
    /// Records to pass over.
    private let skip: Int
    /// Sees every element that begins outside a record: name, attributes, depth.
    var seeOutside: ((String, [String: String], Int) -> Void)?

    private var names: [String] = []
    private var stack: [XMLNode] = []
    private var count = 0
    /// Depth at which a record that is passed over began, and one that is read.
    private var skipping: Int?
    private var passing: Int?
    private var size = 0
    private var failure: (any Error)?
    /// Lines of the documents before this one in the file.
    private var lines = 0
    private weak var parser: XMLParser?

    init(
        path: String, skip: Int = 0, isRecord: @escaping (String, [String]) -> Bool, body: @escaping (XMLNode, Int) throws -> Void
    ) {
        (self.path, self.skip, self.isRecord, self.body) = (path, skip, isRecord, body)
    }

    /// Walks to the end of the file, and returns the number of records.
    /// - Throws: `FileRefusal` naming line and column, or what the callback throws.
    func run() throws -> Int {
        let pieces = XMLPieces(try FileBytes(path: path))
        while let piece = try pieces.take() { try parse(piece) }
        return count
    }

    private func parse(_ stream: XMLPiece) throws {
        let parser = XMLParser(stream: stream)
        parser.shouldProcessNamespaces = false
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        self.parser = parser
        (names, stack, skipping, passing) = ([], [], nil, nil)
        let ended = parser.parse()
        if let failure { throw failure }
        if !ended || !names.isEmpty { throw refusal(parser) }
        lines += max(0, parser.lineNumber - 1)
    }

    private func refusal(_ parser: XMLParser) -> FileRefusal {
        let place = "第\(lines + max(1, parser.lineNumber))行第\(max(1, parser.columnNumber))列"
        let open = names.last.map { "，此处尚未结束的元素是 <\($0)>" } ?? ""
        return FileRefusal("XML 不完整或者不合语法：\(place)有错\(open)。文件未导入，请重新下载或者改正后再试。")
    }

    private func stop(_ error: any Error) {
        guard failure == nil else { return }
        failure = error
        parser?.abortParsing()
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
        attributes attributeDict: [String: String]
    ) {
        guard failure == nil else { return }
        let name = Self.local(elementName)
        names.append(name)
        guard names.count <= XMLGuard.deepest else {
            return stop(FileRefusal("XML 的层数超过 \(XMLGuard.deepest)（第\(parser.lineNumber)行），不是正常的文件，未导入。"))
        }
        if skipping != nil || passing != nil { return }
        if stack.isEmpty {
            seeOutside?(name, attributeDict, names.count)
            guard isRecord(name, names.dropLast()) else { return }
            count += 1
            if count <= skip {
                skipping = names.count
                return
            }
            size = 0
        } else if Self.passedOver.contains(name) {
            passing = names.count
            return
        }
        var attributes: [String: String] = [:]
        for (key, value) in attributeDict { attributes[Self.localAttribute(key)] = value }
        add(attributeDict.reduce(64) { $0 + $1.key.utf8.count + $1.value.utf8.count })
        let node = XMLNode(Self.withoutOffice(name), attributes, line: parser.lineNumber)
        stack.last?.append(node)
        stack.append(node)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard failure == nil, skipping == nil, passing == nil, let node = stack.last else { return }
        add(string.utf8.count)
        node.append(string)
    }

    func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
        self.parser(parser, foundCharacters: String(decoding: CDATABlock, as: UTF8.self))
    }

    func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?) {
        guard failure == nil else { return }
        let depth = names.count
        names.removeLast()
        if let start = skipping {
            if start == depth { skipping = nil }
            return
        }
        if let start = passing {
            if start == depth { passing = nil }
            return
        }
        guard let node = stack.popLast(), stack.isEmpty else { return }
        do {
            try body(node, count)
        } catch {
            stop(error)
        }
    }

    func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
        stop(FileRefusal("XML 中声明了实体“\(name)”，可能是恶意的实体炸弹，文件未导入。"))
    }

    private func add(_ bytes: Int) {
        size += bytes
        if size > XMLGuard.largestRecord {
            stop(FileRefusal("第\(count)件文献的内容超过 64 MiB，不是正常的文件，未导入。"))
        }
    }

    /// The name after the prefix.
    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: 0x3A) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    private static func localAttribute(_ name: String) -> String { local(name) }

    /// `us-applicants` is `applicants`; names that only look alike stay.
    static func withoutOffice(_ name: String) -> String {
        let bytes = Array(name.utf8.prefix(4))
        guard bytes.count == 4, bytes[2] == 0x2D, bytes[..<2].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), name.utf8.count > 4 else {
            return name
        }
        return String(name.dropFirst(3))
    }
}
