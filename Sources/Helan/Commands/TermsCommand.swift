public import Answers
public import ArgumentParser
import Law
import Plan
import Register

/// `helan terms KIND …`: how long a right is protected, and when a mark can be renewed.
struct TermsCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "2.1-1", by: .command("helan terms", "推算保护期"), lacks: "在平台上续展", scenario: "专利权的期限自申请日起算，至相应日的前一日，不因休假顺延")
    ]

    static let configuration = CommandConfiguration(
        commandName: "terms", abstract: "推算六类权利的保护期和商标续展期",
        discussion: """
            helan terms patent --kind utility --filed 2018-03-15（也可写 helan terms utility --filed 2018-03-15）
            helan terms trademark --registered 2017-03-30
            helan terms copyright --died 1990-05-01    helan terms software --legal-person --published 2015-06-01
            helan terms layout --filed 2020-05-06 --first-use 2019-08-01 --completed 2018-12-01
            helan terms variety --granted 2025-07-01 --woody    helan terms gi
            日期写作 2018-03-15、2018.03.15 或 20180315。日期矛盾或者当时的规定没有录入的，退出码为1。
            """)

    @Argument(help: "patent、invention、utility、design、trademark、copyright、software、layout、variety 或 gi")
    var subject: TermQuestion.Subject

    @Option(help: "专利种类：invention、utility 或 design")
    var kind: PatentKind?

    @Option(help: "申请日")
    var filed: DayArgument?

    @Option(help: "期限补偿的天数（发明）")
    var compensation = 0

    @Option(help: "商标注册日")
    var registered: DayArgument?

    @Option(help: "商标已经续展的次数")
    var renewals = 0

    @Option(help: "首次发表日")
    var published: DayArgument?

    @Option(help: "作者死亡日")
    var died: DayArgument?

    @Flag(help: "法人或者非法人组织的作品、视听作品")
    var legalPerson = false

    @Option(help: "创作完成日")
    var completed: DayArgument?

    @Option(help: "首次商业利用日")
    var firstUse: DayArgument?

    @Option(help: "品种权授权公告日")
    var granted: DayArgument?

    @Flag(help: "木本、藤本植物")
    var woody = false

    @Flag(help: "输出 JSON")
    var json = false

    func validate() throws {
        if let fault = question.fault(writing: { "--\($0)" }) { throw ValidationError(fault.text) }
    }

    private var question: TermQuestion {
        var question = TermQuestion(subject)
        (question.kind, question.filed, question.compensation) = (kind, filed?.day, compensation)
        (question.registered, question.renewals) = (registered?.day, renewals)
        (question.published, question.died, question.isByLegalPerson) = (published?.day, died?.day, legalPerson)
        (question.completed, question.firstUse) = (completed?.day, firstUse?.day)
        (question.granted, question.isWoody) = (granted?.day, woody)
        return question
    }

    func run() throws {
        let term = try question.answer()
        if json { return printAnswer(term) }
        for step in term.steps { print(step) }
        if let expires = term.expires { print("保护期至\(expires)") }
        if let termination = term.terminationDay { print("期满终止日\(termination)") }
        if let from = term.renewalFrom, let until = term.renewalUntil, let grace = term.graceUntil {
            print("续展期\(from)至\(until.day)　宽展期至\(grace.day)")
        }
        print("依据：\(term.citationText)\(term.evidence == .unconfirmed ? "（待核实）" : "")")
    }
}

extension TermQuestion.Subject: ExpressibleByArgument {}
extension PatentKind: ExpressibleByArgument {}
