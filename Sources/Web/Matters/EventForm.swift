import Design
public import Markup
public import Procedure

/// The form of an event, drawn from its declaration: the same fields that the log and the API have.
public struct EventForm: Sendable {
    let fields: [FieldOutline]
    /// What was typed already, by field.
    let typed: [String: [String]]
    let faults: [FieldFault]
    /// Files that came already, by digest.
    let files: [String: SentFile]
    /// Tells the fields of several forms of a page apart.
    let place: String?

    public init(
        _ fields: [FieldOutline], typed: [String: [String]] = [:], faults: [FieldFault] = [], files: [String: SentFile] = [:],
        within place: String? = nil
    ) {
        (self.fields, self.typed, self.faults, self.files, self.place) = (fields, typed, faults, files, place)
    }

    /// Whether files can be sent with it.
    public var sendsFiles: Bool { fields.contains { $0.kind == .files } }

    /// The names of the fields that take files.
    public static func fileNames(_ fields: [FieldOutline]) -> Set<String> { Set(fields.filter { $0.kind == .files }.map(\.name)) }

    /// The digests among what was typed.
    public static func digests(_ fields: [FieldOutline], _ typed: [String: [String]]) -> [String] {
        fields.filter { $0.kind == .files }.flatMap { typed[$0.name] ?? [] }
    }

    private func id(_ name: String) -> String { place.map { "\($0)-\(name)" } ?? name }

    public var html: HTML { fields.map(control).joined() }

    /// For the summary above the form.
    public var errors: [(text: String, field: String)] { faults.map { ($0.text, $0.field) } }

    /// What a sent form says of these fields.
    public static func typed(_ fields: [FieldOutline], in sent: QueryItems) -> [String: [String]] {
        let names = fields.flatMap { field in
            if case .rows(let columns) = field.kind { columns.map { "\(field.name).\($0.name)" } } else { [field.name] }
        }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, sent.all($0)) }).filter { !$0.value.isEmpty }
    }

    /// Carries what was typed through a page that does not ask for it.
    public var hidden: HTML {
        typed.sorted { $0.key < $1.key }.flatMap { name, values in values.map { HiddenField(name, $0).html } }.joined()
    }

    private func control(_ field: FieldOutline) -> HTML {
        let isRequired = field.need == .required
        let label = FieldLabel(
            field.name, isRequired ? field.label : "\(field.label)（选填）", hint: hint(field),
            error: faults.first { $0.field == field.name }?.text, id: id(field.name))
        let value = typed[field.name]?.first ?? ""
        switch field.kind {
        case .text(let longest, let lines) where lines > 1:
            return TextArea(label, value: value, rows: lines, limit: longest, isRequired: isRequired).html
        case .text: return TextField(label, value: value, isRequired: isRequired).html
        case .day: return TextField(label, value: value, kind: .date, width: .short, isRequired: isRequired).html
        case .number: return TextField(label, value: value, kind: .number, width: .short, isRequired: isRequired).html
        case .money: return TextField(label, value: value, width: .short, isRequired: isRequired).html
        case .flag: return ChoiceField(label, options: [(value: "是", title: "是"), (value: "否", title: "否")], chosen: value).html
        case .choice(let options): return ChoiceField(label, options: options.map { (value: $0.code, title: $0.title) }, chosen: value).html
        case .right, .party: return TextField(label, value: value, width: .middle, isRequired: isRequired).html
        case .parties:
            return TextArea(label, value: (typed[field.name] ?? []).joined(separator: "\n"), rows: 3, isRequired: isRequired).html
        case .rows(let columns): return rows(field, columns, label)
        case .files:
            // What came with the form before stays with it.
            let kept = typed[field.name] ?? []
            let list = kept.map { digest in
                AttachedFile(files[digest]?.name ?? "文件", id: digest, size: files[digest].map { Words.size(Int64($0.bytes)) } ?? "")
            }
            return """
                \(kept.map { HiddenField(field.name, $0).html })\
                \(FileListField(label, files: list, accept: ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.txt,.zip,.mp3,.mp4", canRemove: false))
                """
        }
    }

    /// Blank rows under those that were filled in; a blank one counts for nothing.
    private func rows(_ field: FieldOutline, _ columns: [FieldOutline], _ label: FieldLabel) -> HTML {
        let filled = columns.map { typed["\(field.name).\($0.name)"]?.count ?? 0 }.max() ?? 0
        let groups: [HTML] = (0..<max(3, filled + 1)).map { row in
            let controls: [HTML] = columns.map { column in
                let name = "\(field.name).\(column.name)"
                let value = typed[name].flatMap { row < $0.count ? $0[row] : nil } ?? ""
                return cell(column, FieldLabel(name, column.label, hint: column.help, id: id("\(name)-\(row + 1)")), value)
            }
            return controls.joined()
        }
        return FieldRows(label, groups).html
    }

    private func cell(_ column: FieldOutline, _ label: FieldLabel, _ value: String) -> HTML {
        switch column.kind {
        case .text(let longest, let lines) where lines > 1: TextArea(label, value: value, rows: lines, limit: longest).html
        case .choice(let options):
            SelectField(label, options: [(value: "", title: "请选择")] + options.map { (value: $0.code, title: $0.title) }, chosen: value).html
        case .day: TextField(label, value: value, kind: .date, width: .short).html
        default: TextField(label, value: value, width: .middle).html
        }
    }

    private func hint(_ field: FieldOutline) -> String? {
        let kind: String? =
            switch field.kind {
            case .money: "单位：元，最多两位小数"
            case .number(let range, let unit): "\(range.lowerBound) 至 \(range.upperBound)\(unit)"
            case .right: "任何写法都可以"
            case .parties: "一行一个"
            case .files: "可以选几个，每个最多 50 MiB"
            default: nil
            }
        let parts = [field.help, kind].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "；")
    }
}

extension FieldOutline {
    /// A value as people read it.
    public func words(_ value: FieldValue) -> String {
        switch (kind, value) {
        case (.choice(let options), .text(let code)): options.first { $0.code == code }?.title ?? code
        case (.money, .number(let fen)): Words.money(Int64(fen))
        case (.number(_, let unit), .number(let number)): "\(number)\(unit)"
        case (_, .text(let text)): text
        case (_, .number(let number)): String(number)
        case (_, .flag(let flag)): flag ? "是" : "否"
        case (.rows, .list(let list)): list.map { words($0) }.joined(separator: "；")
        case (_, .list(let list)): list.map { words($0) }.joined(separator: "、")
        case (.rows(let columns), .record(let record)):
            columns.compactMap { column in record[column.name].map { "\(column.label)：\(column.words($0))" } }.joined(separator: "，")
        case (_, .record): ""
        }
    }
}
