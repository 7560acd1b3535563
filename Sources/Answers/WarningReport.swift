import Law
public import Warning
public import Web
public import Wire

/// A warning in a list; the interface and the command say the same.
public struct WarningReport: WrittenRecord {
    let line: WarningLine

    public init(_ line: WarningLine) { self.line = line }

    /// For the terminal.
    public var text: String {
        "[\(line.grade.title)] \(line.key) \(line.title)：\(line.subject)（\(line.areas.joined(separator: "、"))，\(line.state.title)）\n    \(line.reason)"
    }

    public static let schemaName = "Warning"
    public static let meaning = "一条预警"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("key", "编号") { $0.line.key }, WrittenField("signal", "信号的代码") { $0.line.signal },
        WrittenField("title", "信号") { $0.line.title }, WrittenField("grade", "等级：hint 提示、attention 关注、alarm 警示") { $0.line.grade.code },
        WrittenField("state", "状态") { $0.line.state }, WrittenField("subject", "关于谁或者什么") { $0.line.subject },
        WrittenField("reason", "理由：数字和门槛") { $0.line.reason }, WrittenField("count", "同门槛相比的数") { $0.line.count },
        WrittenField("areas", "地区") { $0.line.areas }, WrittenField("since", "最早的一行的日期") { $0.line.since },
        WrittenField("raised", "提出的日期") { $0.line.raised }, WrittenField("changed", "最近变动的日期") { $0.line.changed },
        WrittenField("until", "暂缓到哪一天；没有暂缓的为 null") { $0.line.until },
        WrittenField("authority", "最近办理的机关；没有的为 null") { $0.line.authority },
    ]
}

extension WarningState: Written {}

/// One page of warnings.
public struct WarningListReport: WrittenRecord {
    let list: WarningList

    public init(_ list: WarningList) { self.list = list }

    public static let schemaName = "WarningList"
    public static let meaning = "预警的一页，等级高的在前"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几条") { $0.list.total }, WrittenField("warnings", "这一页的预警") { $0.list.lines.map(WarningReport.init) },
    ]
}

/// One warning with its rule and the rows it rests on.
public struct WarningFileReport: WrittenRecord {
    let file: WarningFile

    public init(_ file: WarningFile) { self.file = file }

    public static let schemaName = "WarningFile"
    public static let meaning = "一条预警和它所依据的行"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("warning", "预警") { WarningReport($0.file.line) }, WrittenField("rule", "规则") { $0.file.signal.rule($0.file.terms) },
        WrittenField("looks", "看哪些行") { $0.file.signal.looks }, WrittenField("advice", "建议") { $0.file.signal.advice },
        WrittenField("rows", "可以打开的行") { $0.file.rows.map { WarningRowReport(row: $0) } },
        WrittenField("elsewhere", "别的机关办理的，只有件数") { $0.file.hidden.map { HiddenRows(authority: $0.authority, count: $0.count) } },
        WrittenField("lead", "转成的线索；没有的为 null") { $0.file.lead.flatMap { $0.isOwn ? $0.key : nil } },
        WrittenField("words", "最近一次办理的理由；没有的为 null") { $0.file.words },
    ]
}

private struct WarningRowReport: WrittenRecord {
    let row: WarningFile.Row

    static let schemaName = "WarningRow"
    static let meaning = "预警所依据的一行"
    static let fields: [WrittenField<Self>] = [
        WrittenField("kind", "种类：matter 办件、right 权利、credit 信用信息") { $0.row.kind }, WrittenField("key", "编号") { $0.row.key },
        WrittenField("title", "内容") { $0.row.words }, WrittenField("state", "状态；没有的为空") { $0.row.state },
        WrittenField("day", "日期") { $0.row.day },
    ]
}

extension WarningFact.Kind: Written {}

private struct HiddenRows: WrittenRecord {
    let authority: String
    let count: Int

    static let schemaName = "WarningElsewhere"
    static let meaning = "别的机关的件数"
    static let fields: [WrittenField<Self>] = [
        WrittenField("authority", "机关") { $0.authority }, WrittenField("count", "件数") { $0.count },
    ]
}

/// A signal with the figures that hold in the region.
public struct SignalReport: WrittenRecord {
    let signal: Signal
    let terms: SignalTerms

    public init(_ signal: Signal, _ terms: SignalTerms) { (self.signal, self.terms) = (signal, terms) }

    /// For the terminal.
    public var text: String { "\(signal.code)  \(signal.title)：\(terms.isOn ? signal.rule(terms) : "本地区关闭")" }

    public static let schemaName = "Signal"
    public static let meaning = "一种预警信号"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.signal.code }, WrittenField("title", "名称") { $0.signal.title },
        WrittenField("on", "本地区是否打开") { $0.terms.isOn }, WrittenField("rule", "规则") { $0.signal.rule($0.terms) },
        WrittenField("threshold", "门槛，含本数") { $0.terms.threshold }, WrittenField("span", "期间的长短") { $0.terms.span },
        WrittenField("percent", "同前期相比的百分比；不比的为 null") { $0.terms.percent },
        WrittenField("grade", "达到门槛的等级") { $0.terms.grade.code }, WrittenField("looks", "看哪些行，哪些不计") { $0.signal.looks },
        WrittenField("advice", "建议") { $0.signal.advice }, WrittenField("leads", "能不能转为线索") { $0.signal.leads },
    ]
}
