import Foundation
import Law
import TOMLKit

/// One TOML file of a region, read whole, with errors that name file and key.
struct TOMLFile {
    /// A value in the file.
    indirect enum Value {
        case text(String), number(Int), truth(Bool), day(LocalDate), list([Value]), table([String: Value]), other

        var called: String {
            switch self {
            case .text: "文字"
            case .number: "整数"
            case .truth: "真假值"
            case .day: "日期"
            case .list: "列表"
            case .table: "表"
            case .other: "别的值"
            }
        }
    }

    let file: String
    private let root: [String: Value]

    init(_ file: String, in folder: String) throws(RegionFault) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
            throw RegionFault(file: file, key: nil, reason: "在 \(folder) 中读不到这个文件")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw RegionFault(file: file, key: nil, reason: "不是UTF-8文字")
        }
        try self.init(file, text: text)
    }

    init(_ file: String, text: String) throws(RegionFault) {
        self.file = file
        do {
            root = Self.read(try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            let place = error.source.begin
            throw RegionFault(file: file, key: nil, reason: "第\(place.line)行第\(place.column)列不合TOML写法（\(error.description)）")
        } catch {
            throw RegionFault(file: file, key: nil, reason: "不合TOML写法（\(error)）")
        }
    }

    /// The file's own keys.
    var top: TOMLEntry { TOMLEntry(file: file, path: "", values: root) }

    /// The entries `[[name]]` in order.
    func entries(_ name: String) throws(RegionFault) -> [TOMLEntry] {
        guard case .list(let items) = root[name] else { throw RegionFault(file: file, key: name, reason: "缺少 [[\(name)]]，至少应有一项") }
        var found: [TOMLEntry] = []
        for (index, item) in items.enumerated() {
            let path = "\(name)[\(index + 1)]"
            guard case .table(let values) = item else { throw RegionFault(file: file, key: path, reason: "应为 [[\(name)]] 表") }
            found.append(TOMLEntry(file: file, path: path, values: values))
        }
        return found
    }

    /// Copies the tree while the parser's own table is alive.
    private static func read(_ table: TOMLTable) -> [String: Value] {
        withExtendedLifetime(table) {
            var values: [String: Value] = [:]
            for key in table.keys { values[key] = table[key].map(read) ?? .other }
            return values
        }
    }

    private static func read(_ value: any TOMLValueConvertible) -> Value {
        if let text = value.string { return .text(text) }
        if let truth = value.bool { return .truth(truth) }
        if let number = value.int { return .number(number) }
        if let date = value.date { return LocalDate(date.year, date.month, date.day).map(Value.day) ?? .other }
        if let array = value.array { return .list((0..<array.count).map { read(array[$0]) }) }
        if let table = value.table { return .table(read(table)) }
        return .other
    }
}

/// A table in the file, and where it stands.
struct TOMLEntry {
    let file: String
    let path: String
    fileprivate let values: [String: TOMLFile.Value]

    func fault(_ key: String, _ reason: String) -> RegionFault {
        RegionFault(file: file, key: path.isEmpty ? key : "\(path).\(key)", reason: reason)
    }

    /// Refuses keys that nobody reads: they are slips of the pen.
    func allow(_ keys: String...) throws(RegionFault) {
        for key in values.keys.sorted() where !keys.contains(key) {
            throw fault(key, "没有这个键，可用的键是 \(keys.joined(separator: "、"))")
        }
    }

    func text(_ key: String) throws(RegionFault) -> String {
        guard let text = try optionalText(key) else { throw fault(key, "缺少，应为文字") }
        return text
    }

    func optionalText(_ key: String) throws(RegionFault) -> String? {
        guard let value = values[key] else { return nil }
        guard case .text(let text) = value else { throw fault(key, "应为文字，现为\(value.called)") }
        guard text.contains(where: { !$0.isWhitespace }) else { throw fault(key, "不能为空") }
        return text
    }

    func texts(_ key: String) throws(RegionFault) -> [String] {
        guard let value = values[key] else { return [] }
        guard case .list(let items) = value else { throw fault(key, "应为文字的列表，现为\(value.called)") }
        var found: [String] = []
        for item in items {
            guard case .text(let text) = item else { throw fault(key, "应为文字的列表，其中有\(item.called)") }
            found.append(text)
        }
        return found
    }

    func choices<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(RegionFault) -> [Choice] where Choice.RawValue == String {
        var found: [Choice] = []
        for text in try texts(key) {
            guard let choice = Choice(rawValue: text) else {
                throw fault(key, "应为\(Choice.allCases.map(\.rawValue).joined(separator: "、"))之一，其中有\(text)")
            }
            found.append(choice)
        }
        return found
    }

    func tables(_ key: String) throws(RegionFault) -> [TOMLEntry] {
        guard let value = values[key] else { return [] }
        guard case .list(let items) = value else { throw fault(key, "应为表的列表，现为\(value.called)") }
        var found: [TOMLEntry] = []
        for (index, item) in items.enumerated() {
            guard case .table(let values) = item else { throw fault(key, "应为表的列表，其中有\(item.called)") }
            found.append(TOMLEntry(file: file, path: (path.isEmpty ? "" : "\(path).") + "\(key)[\(index + 1)]", values: values))
        }
        return found
    }

    func number(_ key: String) throws(RegionFault) -> Int {
        guard let number = try optionalNumber(key) else { throw fault(key, "缺少，应为整数") }
        return number
    }

    func optionalNumber(_ key: String) throws(RegionFault) -> Int? {
        guard let value = values[key] else { return nil }
        guard case .number(let number) = value else { throw fault(key, "应为整数，现为\(value.called)") }
        return number
    }

    func numbers(_ key: String) throws(RegionFault) -> [Int] {
        guard let value = values[key] else { return [] }
        guard case .list(let items) = value else { throw fault(key, "应为整数的列表，现为\(value.called)") }
        var found: [Int] = []
        for item in items {
            guard case .number(let number) = item else { throw fault(key, "应为整数的列表，其中有\(item.called)") }
            found.append(number)
        }
        return found
    }

    /// False where the key is absent.
    func flag(_ key: String) throws(RegionFault) -> Bool {
        guard let value = values[key] else { return false }
        guard case .truth(let truth) = value else { throw fault(key, "应为 true 或者 false，现为\(value.called)") }
        return truth
    }

    /// A table under a key; nil where it is absent.
    func table(_ key: String) throws(RegionFault) -> TOMLEntry? {
        guard let value = values[key] else { return nil }
        guard case .table(let inner) = value else { throw fault(key, "应为表，现为\(value.called)") }
        return TOMLEntry(file: file, path: path.isEmpty ? key : "\(path).\(key)", values: inner)
    }

    func day(_ key: String) throws(RegionFault) -> LocalDate? {
        guard let value = values[key] else { return nil }
        guard case .day(let day) = value else { throw fault(key, "应为日期，如 2018-11-01（不加引号），现为\(value.called)") }
        return day
    }

    func lifetime() throws(RegionFault) -> Lifetime {
        let (since, until) = (try day("since"), try day("until"))
        if let since, let until, until < since { throw fault("until", "末日\(until)早于首日\(since)") }
        return Lifetime(since: since, until: until)
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(RegionFault) -> Choice where Choice.RawValue == String {
        let text = try text(key)
        guard let choice = Choice(rawValue: text) else {
            throw fault(key, "应为\(Choice.allCases.map(\.rawValue).joined(separator: "、"))之一，现为\(text)")
        }
        return choice
    }
}
