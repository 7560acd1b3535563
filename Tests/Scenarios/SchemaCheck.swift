import Foundation
import Law
import Store
import StoreTesting

/// Holds JSON to a document's schemas, strictly: what no schema names is a fault too.
struct SchemaCheck {
    let document: [String: Any]

    /// The operation that answers a path, such as `/api/v1/rights/{kind}/{number}` for `/api/v1/rights/patent/CN1`.
    func operation(_ path: String, _ method: String) -> (pattern: String, body: [String: Any])? {
        let paths = document["paths"] as? [String: [String: Any]] ?? [:]
        let pieces = path.split(separator: "/")
        let fitting = paths.keys.filter { pattern in
            let parts = pattern.split(separator: "/")
            return parts.count == pieces.count && zip(parts, pieces).allSatisfy { $0.0.hasPrefix("{") || $0.0 == $0.1 }
        }
        // The one with the fewest parameters is meant.
        let best = fitting.min { $0.filter { $0 == "{" }.count < $1.filter { $0 == "{" }.count }
        guard let best, let body = paths[best]?[method] as? [String: Any] else { return nil }
        return (best, body)
    }

    func faults(_ value: Any, _ operation: (pattern: String, body: [String: Any]), status: Int) -> [String] {
        let responses = operation.body["responses"] as? [String: [String: Any]] ?? [:]
        guard let response = responses[String(status)].map(resolved),
            let content = (response["content"] as? [String: [String: Any]])?.values.first, let schema = content["schema"] as? [String: Any]
        else { return ["没有写明 \(status)"] }
        var all = faults(value, schema, "")
        if let example = content["example"] { all += faults(example, schema, "例子") }
        return all
    }

    private func resolved(_ schema: [String: Any]) -> [String: Any] {
        guard let reference = schema["$ref"] as? String else { return schema }
        var here: Any = document
        for name in reference.dropFirst(2).split(separator: "/") { here = (here as? [String: Any])?[String(name)] ?? [:] }
        return here as? [String: Any] ?? [:]
    }

    private func faults(_ value: Any, _ unresolved: [String: Any], _ place: String) -> [String] {
        let schema = resolved(unresolved)
        if let options = schema["anyOf"] as? [[String: Any]] {
            return options.contains { faults(value, $0, place).isEmpty } ? [] : ["\(place)：哪一种都不合"]
        }
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        guard types.contains(where: { Self.isOf($0, value) }) else { return ["\(place)：应当是 \(types)，是 \(value)"] }
        var out: [String] = []
        if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { ($0 as? NSObject) == (value as? NSObject) }) {
            out.append("\(place)：\(value) 不在所列之中")
        }
        if let number = value as? Int {
            if let low = schema["minimum"] as? Int, number < low { out.append("\(place)：\(number) 太小") }
            if let high = schema["maximum"] as? Int, number > high { out.append("\(place)：\(number) 太大") }
        }
        if let text = value as? String, schema["format"] as? String == "date", LocalDate(iso: text) == nil {
            out.append("\(place)：\(text) 不是日期")
        }
        if let items = value as? [Any] {
            guard let schema = schema["items"] as? [String: Any] else { return out + ["\(place)：没有写明各项"] }
            for (number, item) in items.enumerated() { out += faults(item, schema, "\(place)[\(number)]") }
        }
        if let object = value as? [String: Any] {
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            let rest = schema["additionalProperties"] as? [String: Any]
            for name in schema["required"] as? [String] ?? [] where object[name] == nil { out.append("\(place)：缺少 \(name)") }
            for (name, value) in object {
                guard let schema = properties[name] ?? rest else {
                    out.append("\(place)：没有写明 \(name)")
                    continue
                }
                out += faults(value, schema, "\(place).\(name)")
            }
        }
        return out
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "null": value is NSNull
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "boolean": (value as? NSNumber).map { CFIsBoolean($0) } ?? (value is Bool)
        case "integer": (value as? NSNumber).map { !CFIsBoolean($0) && Double(truncating: $0) == Double(truncating: $0).rounded() } ?? false
        default: false
        }
    }

    private static func CFIsBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}

/// Tokens as they are judged on another day.
enum AccessTokensProbe {
    static func tokens(_ database: any Database, today: LocalDate) -> AccessTokens {
        AccessTokens(database, clock: FixedClock(day: today), admitsDemo: true)
    }
}
