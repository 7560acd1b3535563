public import Credit
import Law
public import Web
public import Wire

/// A score with every point explained, as everybody may have it; the interface and the command say the same.
///
/// What rests on rules that are to be confirmed has no grade and no number: the events are there with their sources.
public struct CreditReport: WrittenRecord {
    let name: String
    let score: CreditScore

    public init(_ name: String, _ score: CreditScore) { (self.name, self.score) = (name, score) }

    public static func of(_ file: AgencyFile, _ score: CreditScore) -> CreditReport { CreditReport(file.line.agency.name, score) }

    private var isTold: Bool { score.standing != .unconfirmed }

    /// For the terminal.
    public var lines: [String] {
        let rules = score.rules.map { "规则：\($0.title)，\($0.source)，\($0.since)起，\($0.standing.title)" } ?? "这一天没有评价规则"
        let sum =
            if isTold, let total = score.score {
                "分数 \(total)，等级 \(score.level?.code ?? "—")" + (score.standing == .demonstration ? "（演示，分值虚构）" : "")
            } else {
                "不评定等级：规则待确认，或者没有分值"
            }
        let known = score.known == score.day ? "按当天知道的" : "按 \(score.known) 知道的"
        return ["\(name)，\(score.day)，\(known)", rules, sum, ""]
            + score.lines.map { line in
                let event = CreditEventReport(line: line)
                let points = event.points.map { " \($0) 分" } ?? ""
                return
                    "\(line.standing.facts.day)  \(event.title)\(points)  \(event.stateTitle)  \(line.standing.facts.document)（\(line.standing.facts.issuer)）"
            } + (score.lines.isEmpty ? ["没有信用信息"] : [])
    }

    public static let schemaName = "CreditReport"
    public static let meaning = "一个机构或者执业人员某一天的信用：等级、分数和每一项的来源"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("subject", "对象：agency 代理机构、practitioner 执业人员") { $0.score.subject.kind.rawValue },
        WrittenField("key", "机构的代码，或者执业人员的编号") { $0.score.subject.key }, WrittenField("name", "名称；个人只有姓") { $0.name },
        WrittenField("on", "哪一天的") { $0.score.day }, WrittenField("known", "按哪一天知道的") { $0.score.known },
        WrittenField("standing", "规则是否可靠：confirmed 已核实、unconfirmed 待确认、demonstration 演示") { $0.score.standing.rawValue },
        WrittenField("level", "等级；规则待确认的为 null") { $0.score.isGrade ? $0.score.level?.code : nil },
        WrittenField("score", "分数，至多一位小数的文本；规则待确认的为 null") { $0.isTold ? $0.score.score?.description : nil },
        WrittenField("base", "基础分；没有的为 null") { $0.isTold ? $0.score.rules?.base?.description : nil },
        WrittenField("deductions", "计入的扣分合计；规则待确认的为 null") { $0.isTold ? $0.score.deductions.description : nil },
        WrittenField("bonus", "计入的加分合计，已经按上限算；规则待确认的为 null") { $0.isTold ? $0.score.countedBonus.description : nil },
        WrittenField("forcedBy", "不论分数直接评为该级的事项；没有的为 null") { $0.isTold ? $0.score.forcedBy : nil },
        WrittenField("rules", "当天的规则；没有的为 null") { $0.score.rules.map { CreditRulesReport(rules: $0) } },
        WrittenField("events", "信用信息，发生得晚的在前") { $0.score.lines.map { CreditEventReport(line: $0) } },
    ]
}

struct CreditRulesReport: WrittenRecord {
    let rules: CreditRules

    static let schemaName = "CreditRules"
    static let meaning = "一套评价规则"
    static let fields: [WrittenField<Self>] = [
        WrittenField("id", "编号") { $0.rules.id }, WrittenField("title", "名称") { $0.rules.title },
        WrittenField("source", "依据的文件") { $0.rules.source }, WrittenField("since", "自哪一天起") { $0.rules.since },
        WrittenField("standing", "是否可靠") { $0.rules.standing.rawValue },
    ]
}

struct CreditEventReport: WrittenRecord {
    let line: CreditScore.Line

    var title: String { line.item?.title ?? line.standing.facts.item }
    /// Nil where none are known, or where the rules are to be confirmed.
    var points: String? {
        guard let item = line.item, let points = item.points, line.rules?.standing != .unconfirmed else { return nil }
        return (item.direction == .bonus ? "+" : "-") + points.description
    }

    var state: String {
        switch line.reason {
        case .counts: "counts"
        case .expired: "expired"
        case .withdrawn: "withdrawn"
        case .repaired: "repaired"
        case .frozen: "frozen"
        case .noRule: "no-rule"
        case .noPoints: "no-points"
        }
    }

    var stateTitle: String {
        switch line.reason {
        case .counts: "计入"
        case .expired(let day): "\(day)期满"
        case .withdrawn(let day, _): "\(day)撤销"
        case .repaired(let day): "\(day)修复"
        case .frozen: "异议审查中，暂不计"
        case .noRule: "当天没有规则"
        case .noPoints: "没有分值"
        }
    }

    static let schemaName = "CreditEvent"
    static let meaning = "一项信用信息"
    static let fields: [WrittenField<Self>] = [
        WrittenField("key", "编号") { $0.line.event.key }, WrittenField("item", "事项的代码") { $0.line.standing.facts.item },
        WrittenField("title", "事项") { $0.title }, WrittenField("day", "发生日") { $0.line.standing.facts.day },
        WrittenField("points", "分值，扣分为负；没有或者待确认的为 null") { $0.points },
        WrittenField("basis", "依据；规则里没有的为 null") { $0.line.item?.basis },
        WrittenField("document", "文号") { $0.line.standing.facts.document },
        WrittenField("issuer", "出文的机关") { $0.line.standing.facts.issuer },
        WrittenField("file", "文件的 SHA-256；没有的为 null") { $0.line.standing.facts.file },
        WrittenField("words", "事由；没有写的为 null") { $0.line.standing.facts.words },
        WrittenField("entered", "登记日") { $0.line.standing.entered },
        WrittenField("until", "计到哪一天；不设期限的为 null") { $0.line.lastDay },
        WrittenField("repairableFrom", "自哪一天起可以申请修复；没有规定的为 null") { $0.line.repairableFrom },
        WrittenField("state", "怎样计：counts、expired、withdrawn、repaired、frozen、no-rule、no-points") { $0.state },
        WrittenField("reason", "撤销的理由；没有撤销的为 null") { $0.line.standing.withdrawn?.reason },
        WrittenField("objection", "没有办结的异议：filed 待受理、accepted 审查中；没有的为 null") { report in
            report.line.standing.objection.map { _ in report.line.standing.objectionIsAccepted ? "accepted" : "filed" }
        }, WrittenField("repair", "没有办结的修复：filed；没有的为 null") { $0.line.standing.repair.map { _ in "filed" } },
    ]
}
