import Foundation
import FoundationXML

/// Reads one XML part of a workbook: calls back for each element and its text, with the guards that XML needs.
class PartParser: NSObject, XMLParserDelegate {
    private(set) var failure: (any Error)?
    private weak var parser: XMLParser?
    private var depth = 0

    /// Parses to the end, or until `stop`.
    func run(_ entry: ArchiveEntry, part: String) throws {
        let parser = XMLParser(stream: entry)
        parser.shouldProcessNamespaces = false
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        self.parser = parser
        let ended = parser.parse()
        if let failure {
            if failure is Enough { return }
            throw failure
        }
        guard !entry.hasDoctype else { throw FileRefusal("工作簿里的 \(part) 带有文档类型声明，可能是恶意的实体炸弹，文件未导入。") }
        guard ended, depth == 0 else {
            throw FileRefusal("工作簿里的 \(part) 不完整或者已损坏（第\(max(1, parser.lineNumber))行）。文件未导入，请重新另存后再试。")
        }
    }

    struct Enough: Error {}

    func stop(_ error: any Error) {
        guard failure == nil else { return }
        failure = error
        parser?.abortParsing()
    }

    func begin(_ name: String, _ attributes: [String: String]) {}
    func end(_ name: String) {}
    func text(_ text: String) {}

    final func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
        attributes attributeDict: [String: String]
    ) {
        guard failure == nil else { return }
        depth += 1
        guard depth <= XMLGuard.deepest else { return stop(FileRefusal("工作簿里的 XML 层数超过 \(XMLGuard.deepest)，未导入。")) }
        begin(Self.local(elementName), attributeDict)
    }

    final func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?) {
        guard failure == nil else { return }
        depth -= 1
        end(Self.local(elementName))
    }

    final func parser(_ parser: XMLParser, foundCharacters string: String) {
        if failure == nil { text(string) }
    }

    final func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
        stop(FileRefusal("工作簿里声明了实体“\(name)”，可能是恶意的实体炸弹，文件未导入。"))
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: 0x3A) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
