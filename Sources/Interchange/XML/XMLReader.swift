import Foundation
import Law
import Register

/// Reads patents and trade marks from the XML of the offices, one record per document, however many a file holds.
final class XMLReader: RecordReader {
    let facts: FileFacts
    private let path: String

    private init(path: String, facts: FileFacts) { (self.path, self.facts) = (path, facts) }

    /// Looks at the file up to its first record.
    static func open(path: String) throws -> XMLReader {
        let file = try FileBytes(path: path)
        var (format, day, root) = (FileFormat?.none, LocalDate?.none, String?.none)
        struct Found: Error {}
        let walk = XMLWalk(path: path, isRecord: { name, above in RecordElement.format(name, above: above) != nil }) { _, _ in throw Found()
        }
        walk.seeOutside = { name, attributes, depth in
            if depth == 1 { root = name }
            if day == nil { day = producedDay(attributes) }
            if format == nil { format = RecordElement.format(name, above: depth == 1 ? [] : [root ?? ""]) }
        }
        do {
            _ = try walk.run()
        } catch is Found {}
        guard let format else {
            throw FileRefusal(
                "不认得的 XML：根元素是 <\(root ?? "")>，里面没有专利或者商标文献。能导入国家知识产权局的专利 XML、WIPO ST.36 和 ST.96。")
        }
        return XMLReader(path: path, facts: FileFacts(format: format, title: format.title, size: file.size, asOf: day))
    }

    private static func producedDay(_ attributes: [String: String]) -> LocalDate? {
        for (name, value) in attributes {
            switch name.split(separator: ":").last.map(String.init) ?? name {
            case "dateProduced", "date-produced", "creationDate", "date-of-last-exchange": if let day = DayText.parse(value) { return day }
            default: break
            }
        }
        return nil
    }

    func validate() throws -> Int? {
        try XMLWalk(path: path, skip: .max, isRecord: { name, above in RecordElement.format(name, above: above) != nil }) { _, _ in }.run()
    }

    func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            let walk = XMLWalk(
                path: path, skip: Int(cursor.offset), isRecord: { name, above in RecordElement.format(name, above: above) != nil }
            ) { node, number in
                try XMLReader.give(node, number, from: cursor, body)
            }
            _ = try walk.run()
        }
    }

    private static func give(_ node: XMLNode, _ number: Int, from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        let next = Cursor(offset: Int64(number), position: number)
        let found = RecordElement.records(node)
        guard found.reasons.isEmpty, !found.records.isEmpty else {
            let reasons = found.reasons.isEmpty ? [Reject("没有可以登记的内容")] : found.reasons
            try body(.rejected(RejectedItem(position: number, raw: .text(node.snippet()), reasons: reasons)), next)
            return
        }
        let done = Int64(number - 1) == cursor.offset ? cursor.part : 0
        for (index, record) in found.records.enumerated() where index >= done {
            let within = Cursor(offset: Int64(number - 1), position: number - 1, part: index + 1)
            try body(.record(record, position: number), index == found.records.count - 1 ? next : within)
        }
    }
}

/// Which elements are records, and of which format.
enum RecordElement {
    static func format(_ name: String, above: [String]) -> FileFormat? {
        switch name {
        case "PatentDocumentAndRelated": return .cnipaXML
        case "cn-patent-document": return .cnipaOldXML
        case "PatentPublication", "PatentApplication", "PatentGrant", "PatentDocument", "PatentData", "PatentRecord": return .st96Patent
        case "BibliographicData" where above.isEmpty: return .st96Patent
        case "Trademark", "TradeMark": return .st96Trademark
        case "exchange-document", "patent-document": return .st36
        default: break
        }
        let plain = XMLWalk.withoutOffice(name)
        guard plain.hasPrefix("patent-") else { return nil }
        return plain == "patent-document" || plain.hasPrefix("patent-application") || plain.hasPrefix("patent-grant") ? .st36 : nil
    }

    static func records(_ node: XMLNode) -> (records: [RightRecord], reasons: [Reject]) {
        var draft = XMLDraft(node)
        switch node.name {
        case "PatentDocumentAndRelated": NewCNIPADocument.read(node, &draft)
        case "Trademark", "TradeMark": return ST96Trademark.records(node)
        case "PatentPublication", "PatentApplication", "PatentGrant", "PatentDocument", "PatentData", "PatentRecord", "BibliographicData":
            ST96Patent.read(node, &draft)
        default:
            if let codes = node.child("SDOBI") {
                ST36Codes.read(codes, node, &draft)
            } else {
                ST36Document.read(node, &draft)
            }
        }
        return draft.finish()
    }
}
