public import Credit
import Design
import Law
public import Markup

/// A score of credit as pages show it: the grade where there is one, the arithmetic, and every event with its source.
///
/// What rests on rules that are to be confirmed is no grade: the public reads the events and that the rules are to be confirmed, those whom it
/// concerns also what the rules would make of them.
public struct CreditParts: Sendable {
    let score: CreditScore
    let isInside: Bool
    let link: @Sendable (CreditScore.Line) -> HTML

    /// - Parameters:
    ///   - inside: for officers and whoever is rated.
    ///   - link: what may be done about an event, in its row.
    public init(_ score: CreditScore, inside: Bool, link: @escaping @Sendable (CreditScore.Line) -> HTML = { _ in .empty }) {
        (self.score, self.link) = (score, link)
        isInside = inside
    }

    /// Whether numbers may be shown at all.
    private var showsNumbers: Bool { isInside || score.standing != .unconfirmed }

    // MARK: The grade

    /// The grade as a tag, with what it rests on where that is not the law.
    public var grade: HTML {
        guard let level = score.level, score.isGrade else { return Tag("未评定：规则待确认", .waiting).html }
        let suffix = score.standing == .demonstration ? "（演示）" : ""
        return Tag("\(level.code) 级\(suffix)", tone(level)).html
    }

    /// The same in plain words, for tables that leave the page.
    public static func words(_ score: CreditScore) -> String {
        guard let level = score.level, score.isGrade else { return "未评定（规则待确认）" }
        return level.code + (score.standing == .demonstration ? "（演示）" : "")
    }

    private func tone(_ level: CreditLevel) -> Tag.Tone {
        let levels = score.rules?.levels ?? []
        guard let place = levels.firstIndex(of: level) else { return .plain }
        if place == levels.count - 1 { return .urgent }
        return place == levels.count - 2 && levels.count > 2 ? .caution : .good
    }

    // MARK: The arithmetic

    public var summary: HTML {
        guard let rules = score.rules else {
            return Notice("\(score.day) 没有评价规则", "<p>这一天还没有可以适用的规则，下面只列出有来源的信用信息。</p>", tone: .caution).html
        }
        let source: HTML = "<p>规则：\(rules.title)，\(rules.source)，\(rules.since) 起，\(rules.standing.title)。</p>"
        switch score.standing {
        case .unconfirmed:
            let sum: HTML? = isInside ? arithmetic(rules).map { "<p>按待确认的规则试算：\($0)</p>" } : nil
            return Notice(
                "评价规则待确认，不评定等级",
                "\(source)<p>分值和等级的界限没有核实，不能作为评价公布；下面列出有来源的信用信息，各自写明文号和机关。</p>\(sum)", tone: .caution
            ).html
        case .demonstration:
            return Notice(
                "演示的规则，分值是虚构的", "\(source)\(arithmetic(rules).map { "<p>\($0)</p>" as HTML })", tone: .caution
            ).html
        case .confirmed: return Notice("分数怎样得来", "\(source)\(arithmetic(rules).map { "<p>\($0)</p>" as HTML })").html
        }
    }

    private func arithmetic(_ rules: CreditRules) -> HTML? {
        guard let base = rules.base, let total = score.score else { return "规则没有写明基础分，或者有的项目没有分值，算不出分数。" }
        let isCapped = score.countedBonus < score.bonus
        let bonus = isCapped ? "加分 \(score.bonus)，最多算 \(score.countedBonus)" : "加分 \(score.bonus)"
        let isFloor = base - score.deductions + score.countedBonus < .zero
        let floor = isFloor ? "，最低为 0" : ""
        let level = score.level.map { "，\($0.code) 级" } ?? ""
        let forced = score.forcedBy.map { "（因“\($0)”直接评为该级）" } ?? ""
        return "基础分 \(base) − 扣分 \(score.deductions) + \(bonus) = \(total) 分\(floor)\(level)\(forced)"
    }

    /// The days on which the score changed, each a way to that day's; nothing where there are no grades.
    public static func course(_ course: [CreditScore], at address: Address) -> HTML {
        let told = course.filter(\.isGrade)
        guard told.count > 1 else { return .empty }
        let rows: [[HTML]] = told.reversed().map { score in
            [
                Link(score.day.description, to: address.with("on", score.day.description).at("credit")).html,
                HTML(plain: score.score?.description ?? ""), CreditParts(score, inside: false).grade,
            ]
        }
        return Disclosure(
            "历次变化，共 \(rows.count) 次",
            Table(
                id: "course", caption: "分数或者等级变动的日子，按现在知道的重算",
                columns: [.init("自哪一天"), .init("分数", isFigure: true), .init("等级")], rows: rows
            ).html
        ).html
    }

    // MARK: The events

    public var table: HTML {
        let rows = score.lines.map { line -> [HTML] in
            let facts = line.standing.facts
            let digest: HTML? = facts.file.map { Quiet("文件 SHA-256 <code>\(String($0.prefix(16)))…</code>").html }
            let matter: HTML? = !isInside ? nil : facts.matter.map { Quiet("办件 \($0)").html }
            return [
                "\(title(line))\(Quiet(Number(line.event.key).html))", points(line),
                "<time>\(facts.day)</time>", HTML(plain: line.item?.basis ?? "—"),
                "\(facts.document)\(Quiet(HTML(plain: facts.issuer)))\(facts.words.map { "<p>\($0)</p>" as HTML })\(matter)\(digest)",
                line.lastDay.map { "<time>\($0)</time>" } ?? "不设期限", "\(standing(line))\(link(line))",
            ]
        }
        return Table(
            id: "credit", caption: "\(score.day) 的信用信息，共 \(score.lines.count) 项，按发生日由近及远",
            columns: [.init("事项"), .init("分值", isFigure: true), .init("发生日"), .init("依据"), .init("来源"), .init("有效到"), .init("状态")],
            rows: rows, empty: EmptyState("\(score.day) 没有信用信息")
        ).html
    }

    private func title(_ line: CreditScore.Line) -> HTML { HTML(plain: line.item?.title ?? line.standing.facts.item) }

    private func points(_ line: CreditScore.Line) -> HTML {
        guard let item = line.item, let points = item.points else { return "没有分值" }
        guard showsNumbers, line.rules?.standing != .unconfirmed || isInside else { return "待确认" }
        let mark = line.rules?.standing == .confirmed ? "" : "（\(line.rules?.standing.title ?? "")）"
        return HTML(plain: "\(item.direction == .bonus ? "+" : "−")\(points)\(mark)")
    }

    private func standing(_ line: CreditScore.Line) -> HTML {
        var tags: [Tag] = []
        switch line.reason {
        case .counts: tags.append(Tag("计入", line.isDeduction ? .caution : .good))
        case .expired: tags.append(Tag("期满，不再计"))
        case .withdrawn(let day, _): tags.append(Tag("\(day) 撤销，不计"))
        case .repaired(let day): tags.append(Tag("\(day) 修复，不再计", .good))
        case .frozen: tags.append(Tag("异议审查中，暂不计", .waiting))
        case .noRule: tags.append(Tag("当天没有适用的规则，不计"))
        case .noPoints: tags.append(Tag("没有分值，不计", .waiting))
        }
        let standing = line.standing
        if standing.withdrawn == nil, standing.objection != nil {
            if case .frozen = line.reason {} else { tags.append(Tag(standing.objectionIsAccepted ? "异议审查中" : "已提出异议，待受理", .waiting)) }
        }
        if standing.repair != nil { tags.append(Tag("已申请修复", .waiting)) }
        let reason: HTML? = standing.withdrawn.map { Quiet(HTML(plain: $0.reason)).html }
        return "\(Tags(tags))\(reason)"
    }
}
