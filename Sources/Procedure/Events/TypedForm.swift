import Law

extension Event {
    /// Reads a form as it was typed: texts by field name, several for fields of files.
    /// - Throws: every fault at once, so that the person mends them in one go.
    public static func read(_ typed: [String: [String]]) throws(FormFaults) -> Self {
        var event = Self()
        var faults: [FieldFault] = []
        for field in fields {
            switch field.outline.read(typed) {
            case .success(let value?): field.write(&event, value)
            case .success(nil): break
            case .failure(let fault): faults.append(fault)
            }
        }
        let unreadable = Set(faults.map(\.field))
        faults += event.faults.filter { !unreadable.contains($0.field) }
        guard faults.isEmpty else { throw FormFaults(faults: faults) }
        return event
    }
}

/// All that is wrong with a form.
public struct FormFaults: Error, Sendable, Hashable {
    public let faults: [FieldFault]

    public init(faults: [FieldFault]) { self.faults = faults }
}

extension FieldOutline {
    /// The value that a form gives the field; nil where it is left blank.
    func read(_ typed: [String: [String]]) -> Result<FieldValue?, FieldFault> {
        if case .rows(let columns) = kind { return readRows(columns, typed) }
        let texts = (typed[name] ?? []).map(\.trimmed).filter { !$0.isEmpty }
        return texts.isEmpty ? .success(nil) : read(texts).map { $0 }
    }

    /// A row where any column is filled in; blank rows are passed over.
    private func readRows(_ columns: [FieldOutline], _ typed: [String: [String]]) -> Result<FieldValue?, FieldFault> {
        let texts = columns.map { (typed["\(name).\($0.name)"] ?? []).map(\.trimmed) }
        var rows: [FieldValue] = []
        for index in 0..<(texts.map(\.count).max() ?? 0) {
            var record: [String: FieldValue] = [:]
            for (column, texts) in zip(columns, texts) where index < texts.count && !texts[index].isEmpty {
                switch column.read([texts[index]]) {
                case .success(let value): record[column.name] = value
                case .failure(let fault): return .failure(FieldFault(name, fault.code, "\(label)第\(rows.count + 1)行：\(fault.text)"))
                }
            }
            if !record.isEmpty { rows.append(.record(record)) }
        }
        return .success(rows.isEmpty ? nil : .list(rows))
    }

    /// The value that texts stand for.
    /// - Parameter texts: trimmed and not empty; at least one.
    func read(_ texts: [String]) -> Result<FieldValue, FieldFault> {
        guard let text = texts.first else { return unreadable("请填写\(label)") }
        switch kind {
        case .text(let longest, _):
            return text.count <= longest ? .success(.text(text)) : unreadable("\(label)最多\(longest)字，现有\(text.count)字")
        case .right, .party: return text.count <= 200 ? .success(.text(text)) : unreadable("\(label)太长")
        case .day:
            guard let day = LocalDate(written: text) else { return unreadable("\(label)不是日期，请写作2026-11-24") }
            return .success(.text(day.description))
        case .flag:
            guard let flag = Self.flags[text.lowercased()] else { return unreadable("\(label)请选“是”或者“否”") }
            return .success(.flag(flag))
        case .number(let range, let unit):
            guard let number = Int(text), range.contains(number) else {
                return unreadable("\(label)应当是\(range.lowerBound)至\(range.upperBound)\(unit)的整数")
            }
            return .success(.number(number))
        case .money:
            guard let fen = Self.fen(text) else { return unreadable("\(label)请写元，最多两位小数，例如12000.50") }
            return .success(.number(fen))
        case .choice(let options):
            guard options.contains(where: { $0.code == text }) else {
                return unreadable("\(label)请在\(options.map(\.title).joined(separator: "、"))中选一项")
            }
            return .success(.text(text))
        case .parties:
            let names = texts.flatMap { $0.split(whereSeparator: \.isNewline).map { String($0).trimmed } }.filter { !$0.isEmpty }
            return names.allSatisfy { $0.count <= 200 } ? .success(.list(names.map(FieldValue.text))) : unreadable("\(label)太长")
        case .rows: return unreadable("\(label)请按行填写")
        case .files:
            guard texts.allSatisfy(Self.isDigest) else { return unreadable("\(label)没有收全，请重新上传") }
            return .success(.list(texts.map(FieldValue.text)))
        }
    }

    /// A value as a form would have it typed, so that it can be mended there; tables and files are not typed again.
    public func typed(_ value: FieldValue) -> String {
        switch (kind, value) {
        case (.rows, _), (.files, _), (_, .record): ""
        case (.money, .number(let fen)): Self.yuan(fen)
        case (_, .number(let number)): String(number)
        case (_, .flag(let flag)): flag ? "是" : "否"
        case (_, .text(let text)): text
        case (_, .list(let list)): list.compactMap(\.text).joined(separator: "\n")
        }
    }

    private static func yuan(_ fen: Int) -> String {
        let cents = fen % 100
        return cents == 0 ? "\(fen / 100)" : "\(fen / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    private func unreadable(_ text: String) -> Result<FieldValue, FieldFault> { .failure(FieldFault(name, .unreadable, text)) }

    private static let flags = ["true": true, "yes": true, "on": true, "是": true, "false": false, "no": false, "否": false]

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Yuan with at most two decimals, thousands separated or not, as fen.
    private static func fen(_ text: String) -> Int? {
        let plain = text.filter { $0 != "," && $0 != "，" }
        let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let yuan = parts.first, !yuan.isEmpty, yuan.utf8.allSatisfy({ (48...57).contains($0) }), let whole = Int(yuan) else {
            return nil
        }
        let decimals = parts.count == 2 ? String(parts[1]) : "00"
        guard (1...2).contains(decimals.utf8.count), decimals.utf8.allSatisfy({ (48...57).contains($0) }),
            let cents = Int(decimals.utf8.count == 1 ? decimals + "0" : decimals), whole <= 10_000_000_000_000
        else { return nil }
        return whole * 100 + cents
    }
}

extension String {
    var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
