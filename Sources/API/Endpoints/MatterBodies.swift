import HTTPTypes
import Law
import Procedure
import Web
import Wire

/// What a request carries as JSON.
protocol SentBody: Decodable, Sendable {
    static var schema: Schema { get }
    static var meaning: String { get }
}

/// Opens a matter.
struct OpeningBody: SentBody {
    var event: String?
    var office: String
    var key: String?
    var fields: [String: FieldValue]

    static let meaning = "第一个事项"
    static let schema = Schema([
        "type": "object", "required": ["office", "fields"],
        "properties": .object(
            FilingBody.properties.merging([
                "event": ["type": "string", "description": "事项的代码；这个程序只有一种提交方式的可以不写"],
                "office": ["type": "string", "description": "由谁办理：程序的 offices 里的一个代码"],
            ]) { $1 }),
    ])

    /// - Throws: a refusal where a field is not written as its kind.
    func event(of procedure: AnyProcedure) throws -> SentEvent {
        let kind = event ?? procedure.openings(on: .last).first?.kind ?? ""
        return try FilingBody(event: kind, version: nil, key: key, behalf: nil, fields: fields).event(of: procedure)
    }
}

/// Files an event in a matter.
struct FilingBody: SentBody {
    var event: String
    var version: Int?
    var key: String?
    var behalf: String?
    var fields: [String: FieldValue]?

    static let meaning = "一个事项"
    static let schema = Schema(["type": "object", "required": ["event"], "properties": .object(properties)])

    static let properties: [String: JSON] = [
        "event": ["type": "string", "description": "事项的代码"],
        "version": ["type": "integer", "minimum": 0, "description": "读到的最后一项的号；不写则不核对"],
        "key": ["type": "string", "maxLength": 100, "description": "同一个 key 的请求不论发几次，只记一项"],
        "behalf": ["type": "string", "description": "代哪一方当事人登记收到的材料：claimant、respondent；只有办理机关可以写"],
        "fields": [
            "type": "object",
            "description": "各栏：文字、日期（2026-11-24）、是否（true）、整数、金额（分）、代码、文件（SHA-256 的数组）、几个当事人（数组）、表（每行一个对象的数组）",
        ],
    ]

    func event(of procedure: AnyProcedure) throws -> SentEvent {
        guard let outline = procedure.events[event] else {
            let known = procedure.events.values.map { "\($0.kind)（\($0.title)）" }.sorted().joined(separator: "、")
            throw Call.refusal(
                [Problem.Fault("event", "unknown", "\(procedure.title)没有事项“\(event.prefix(60))”。现有：\(known)。")],
                status: .unprocessableContent)
        }
        let known = Dictionary(outline.fields.map { ($0.name, $0) }) { first, _ in first }
        var (typed, faults): ([String: [String]], [Problem.Fault]) = ([:], [])
        for (name, value) in (fields ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let field = known[name] else {
                faults.append(Problem.Fault(String(name.prefix(60)), "unknown", "“\(outline.title)”没有栏目 \(name.prefix(60))。"))
                continue
            }
            guard let texts = field.typed(value) else {
                faults.append(Problem.Fault(name, "unreadable", "\(field.label)的写法不对。"))
                continue
            }
            typed.merge(texts) { $1 }
        }
        guard faults.isEmpty else { throw Call.refusal(faults, status: .unprocessableContent) }
        return SentEvent(event, typed, key: key, seen: version, behalf: behalf)
    }
}

extension FieldOutline {
    /// A value as the field's form would have it typed; nil where it is of another kind.
    fileprivate func typed(_ value: FieldValue) -> [String: [String]]? {
        switch (kind, value) {
        case (.rows(let columns), .list(let rows)):
            var texts: [String: [String]] = [:]
            for row in rows {
                guard case .record(let cells) = row, cells.keys.allSatisfy({ name in columns.contains { $0.name == name } }) else {
                    return nil
                }
                for column in columns {
                    guard let cell = cells[column.name] else {
                        texts["\(name).\(column.name)", default: []].append("")
                        continue
                    }
                    guard let text = column.typed(cell)?[column.name]?.first else { return nil }
                    texts["\(name).\(column.name)", default: []].append(text)
                }
            }
            return texts
        case (.parties, .list(let list)), (.files, .list(let list)):
            let texts = list.compactMap(String.init)
            return texts.count == list.count ? [name: texts] : nil
        case (.money, .number(let fen)):
            guard fen >= 0 else { return nil }
            return [name: ["\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"]]
        case (.flag, .flag(let flag)): return [name: [flag ? "true" : "false"]]
        case (.number, .number(let number)): return [name: [String(number)]]
        case (.text, .text(let text)), (.day, .text(let text)), (.choice, .text(let text)), (.right, .text(let text)),
            (.party, .text(let text)):
            return [name: [text]]
        default: return nil
        }
    }
}
