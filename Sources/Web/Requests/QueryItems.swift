import Foundation
public import Hummingbird
import Markup

/// The query of an address, decoded as forms write it (a plus is a space). Unknown names are ignored, of a name said twice the last counts.
public struct QueryItems: Sendable {
    private var values: [String: String] = [:]
    private var lists: [String: [String]] = [:]

    public init(_ request: Request) throws { try self.init(request.uri.query ?? "") }

    public init(_ query: String) throws {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "") else {
                throw WebError.badRequest("地址中的百分号编码不完整：\(pair.prefix(60))")
            }
            try Self.check(value)
            values[name] = value
            lists[name, default: []].append(value)
        }
    }

    /// No database keeps the character of code zero, and nobody types it.
    private static func check(_ value: String) throws {
        guard !value.utf8.contains(0) else { throw WebError.badRequest("内容里有编码为零的字符（%00），不能受理，请去掉它。") }
    }

    /// Fields that came one by one, in order.
    init(fields: [(String, String)]) throws {
        for (name, value) in fields {
            try Self.check(value)
            values[name] = value
            lists[name, default: []].append(value)
        }
    }

    /// The value without surrounding space; nil where it is absent or empty.
    public subscript(name: String) -> String? {
        guard let value = values[name]?.trimmingCharacters(in: .whitespacesAndNewlines), !value.isEmpty else { return nil }
        return value
    }

    /// Every value that is given for a name, in order.
    public func all(_ name: String) -> [String] { lists[name] ?? [] }

    /// The value as it was sent, such as a password; empty where it is absent.
    public func raw(_ name: String) -> String { values[name] ?? "" }

    /// A value of a closed list.
    public func choice<T: RawRepresentable>(_ name: String, _ title: String, of type: T.Type = T.self) throws -> T?
    where T.RawValue == String {
        guard let text = self[name] else { return nil }
        guard let value = T(rawValue: text) else {
            throw WebError.badRequest("“\(title)”没有“\(text.prefix(40))”这一项。请从检索页的筛选中选择。")
        }
        return value
    }

    /// A whole number in a range.
    public func number(_ name: String, _ title: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = self[name] else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw WebError.badRequest("“\(title)”应当是 \(range.lowerBound) 至 \(range.upperBound) 的整数，收到的是“\(text.prefix(40))”。")
        }
        return value
    }

    private static func decoded(_ text: Substring) -> String? { text.replacing("+", with: " ").removingPercentEncoding }
}
