import Answers
public import ArgumentParser
import Law
public import Penalty
import Plan
import Work

/// `helan publicity --kind fine …`: how long a penalty stays published, and by when it is published.
struct PublicityCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "4.2-10", by: .command("helan publicity", "推算处罚信息的公示期"), lacks: "案件的办理和公开",
            scenario: "从轻处罚的五万元罚款公示三个月，多一分就是一般，公示一年、三个月后可以申请提前停止")
    ]

    static let configuration = CommandConfiguration(
        commandName: "publicity", abstract: "推算处罚信息的公示期和公示时限",
        discussion: """
            helan publicity --kind fine --fine 5万 --reduced --published 2026-03-10
            helan publicity --kind fine --kind revocation --fine 10万 --decided 2026-03-02 --other-province
            处罚的种类：\(PublishedPenalty.Kind.allCases.map { "\($0.rawValue)（\($0.title)）" }.joined(separator: "、"))，可以写多次。
            公示期依开始公示之日的规定。
            """)

    @Option(help: "处罚的种类，可以写多次")
    var kind: [PublishedPenalty.Kind] = []

    @Option(help: "罚款（元）")
    var fine: YuanArgument?

    @Option(help: "对谁：person（责任人员）或 organisation（经营主体）")
    var subject: FineBase.Subject = .organisation

    @Flag(help: "按从轻或者减轻的裁量阶次")
    var reduced = false

    @Flag(help: "食品、药品、医疗器械、化妆品、特种设备、重点工业产品领域")
    var criticalField = false

    @Option(help: "限制期限届满之日")
    var restrictionEnds: DayArgument?

    @Option(help: "开始公示之日；不写则为今天")
    var published: DayArgument?

    @Option(help: "决定之日；写了才推算公示时限")
    var decided: DayArgument?

    @Flag(help: "当事人登记地在外省")
    var otherProvince = false

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let penalty = PublishedPenalty(
            Set(kind), fine: fine?.money, subject: subject, isReduced: reduced, isCriticalField: criticalField,
            restrictionEnds: restrictionEnds?.day)
        let answer = try PublicityQuestion(
            penalty, published: published?.day ?? max(decided?.day ?? .first, SystemClock().today()), decided: decided?.day,
            isSameProvince: !otherProvince
        ).answer()
        if json { return printAnswer(answer) }
        let term = answer.term
        for step in term.steps { print(step) }
        for condition in term.conditions { print("提前停止的条件：\(condition)") }
        print(term.lastDay.map { "\(term.tier.title)　公示至\($0)" } ?? term.tier.title)
        if let push = answer.due?.push { print("推送外省：\(push.day)以前") }
        if let due = answer.due { print("公示：\(due.publish.day)以前\(due.publish.isProvisional ? "（暂定）" : "")") }
        print("依据：\(term.citations.distinctWords.joined(separator: "；"))\(term.evidence == .unconfirmed ? "（待核实）" : "")")
    }
}

extension PublishedPenalty.Kind: ExpressibleByArgument {}
