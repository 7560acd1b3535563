import Credit
import Register

/// How the rows of one table are read: as rights of a kind, as entries of a classification, or of a directory.
struct TablePlan: Sendable {
    let headings: [String]
    private let maps: [RightKind: ColumnMap]
    private let main: ColumnMap?
    private let classification: ClassificationColumns?
    private let directory: DirectoryColumns?
    /// Set for spreadsheets, where days are serial numbers.
    var daysFrom1904: Bool?

    init(headings: [String]) throws {
        self.headings = headings
        directory = DirectoryColumns(headings)
        classification = directory == nil ? ClassificationColumns(headings) : nil
        guard classification == nil, directory == nil else {
            (maps, main) = ([:], nil)
            return
        }
        guard let best = TableKind.judge(headings) else { throw FileRefusal("看不出表头是哪一种权利的清单：\(headings.joined(separator: "、"))") }
        main = best.map
        maps = Dictionary(uniqueKeysWithValues: RightKind.allCases.map { ($0, ColumnMap(headings, kind: $0)) })
        guard best.map.has(.kind) || best.map.has(.number, .patentNumber, .registrationNumber, .internationalNumber, .announcement) else {
            throw FileRefusal("这份\(best.map.kind.title)清单没有号码一栏（申请号、专利号、注册号或者登记号），不能登记。请补上该列后再导入。")
        }
    }

    static func score(_ headings: [String]) -> Int? {
        if DirectoryColumns(headings) != nil || ClassificationColumns(headings) != nil { return 30 }
        return TableKind.judge(headings)?.score
    }

    func facts(format: FileFormat, title: String, size: Int64) -> FileFacts {
        let content = classification != nil ? "分类表" : directory?.title ?? main?.kind.title ?? ""
        var facts = FileFacts(
            format: classification != nil && format == .csv ? .classificationTable : format, title: "\(title)，\(content)", size: size)
        facts.heading = headings
        for (index, heading) in headings.enumerated() {
            // Where each row names its kind, a heading may mean something for another kind only.
            let others = main?.has(.kind) == true ? RightKind.allCases.lazy.compactMap { self.maps[$0]?.meanings[index] }.first : nil
            let column = main?.meanings[index] ?? others
            if let meaning = classification?.meanings[index] ?? directory?.meanings[index] ?? column?.title {
                if column != .rejectReason { facts.columns.append(.init(heading: heading, meaning: meaning)) }
            } else if !heading.isEmpty {
                facts.unknownColumns.append(heading)
            }
        }
        return facts
    }

    /// What one row gives.
    enum Outcome {
        case nothing
        case records([RightRecord])
        case entry(ClassificationEntry)
        case directory(DirectoryEntry)
        case rejected([String], [Reject])

        /// Calls back with each item; the last one's cursor lies behind the row, the others' within it.
        func give(position: Int, from place: Cursor, to next: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
            switch self {
            case .nothing: return
            case .entry(let entry): try body(.classification(entry, position: position), next)
            case .directory(let entry): try body(.directory(entry, position: position), next)
            case .rejected(let fields, let reasons):
                try body(.rejected(RejectedItem(position: position, raw: .row(fields), reasons: reasons)), next)
            case .records(let records):
                for (index, record) in records.enumerated() where index >= place.part {
                    let within = Cursor(offset: place.offset, position: place.position, part: index + 1)
                    try body(.record(record, position: position), index == records.count - 1 ? next : within)
                }
            }
        }
    }

    /// Reads a row; nil fields are such as cannot be decoded.
    func read(_ decoded: [String?], _ isBroken: Bool) -> Outcome {
        let fields = decoded.map { $0 ?? "\u{FFFD}" }
        if isBroken { return .rejected(fields, [Reject("引号没有闭合，或者一行超过16 MiB；请补上引号")]) }
        if fields.allSatisfy({ Blank.trim($0).isEmpty }) { return .nothing }
        if decoded.contains(where: { $0 == nil }) { return .rejected(fields, [Reject("含有不能识别的字节，与文件的编码不符")]) }
        if fields.count > headings.count, fields[headings.count...].contains(where: { !Blank.trim($0).isEmpty }) {
            return .rejected(fields, [Reject("有\(fields.count)个字段，表头只有\(headings.count)列；含分隔符的内容应加引号")])
        }
        if let classification { return classification.read(fields) }
        if let directory { return directory.read(fields, daysFrom1904: daysFrom1904) }
        return readRight(fields)
    }

    private func readRight(_ fields: [String]) -> Outcome {
        guard let main else { return .nothing }
        var row = TableRow(fields, map: main, daysFrom1904: daysFrom1904)
        if let named = row.text(.kind) {
            if let map = TableKind.named(named).flatMap({ maps[$0] }) {
                if map.kind != main.kind { row = TableRow(fields, map: map, daysFrom1904: daysFrom1904) }
            } else {
                row.reject("不认得的权利类型，应为专利、商标、著作权、集成电路布图设计、植物新品种或者地理标志", .kind, value: named)
            }
        }
        let records = RowRecords.records(of: &row)
        return row.reasons.isEmpty ? .records(records) : .rejected(fields, row.reasons)
    }
}
