public import Answers
public import ArgumentParser
import Law
import Plan
import Register
import Work

/// `helan fees patent …`: an annual fee; `helan fees layout|trademark`: the fees of procedures.
struct FeesCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "2.1-1", by: .command("helan fees", "推算年费"), lacks: "在平台上缴纳",
            scenario: "第五年度年费在上一年度期满日前缴纳，未写缴费日的不计滞纳金")
    ]

    static let configuration = CommandConfiguration(
        commandName: "fees", abstract: "计算专利年费及滞纳金，列出布图设计和商标的规费",
        discussion: """
            helan fees patent --kind invention --filed 2018-03-15 --granted 2021-05-04 --year 5 --paid 2022-06-20
            helan fees layout    helan fees trademark --on 2026-11-23
            日期写作 2018-03-15、2018.03.15 或 20180315。没有这样的费用、日期矛盾或者当时的规定没有录入的，退出码为1。
            """)

    @Argument(help: "patent（专利年费）、layout（布图设计规费）或 trademark（商标规费）")
    var subject: Subject

    @Option(help: "专利种类：invention、utility 或 design")
    var kind: PatentKind?

    @Option(help: "申请日（国际申请为国际申请日）")
    var filed: DayArgument?

    @Option(help: "授权公告日")
    var granted: DayArgument?

    @Option(help: "年度，自申请日起第几年")
    var year: Int?

    @Option(help: "缴费日；不写则不计滞纳金")
    var paid: DayArgument?

    @Option(help: "减缴比例：85（一个申请人）或 70（两个以上）")
    var reduction: ReductionShare?

    @Flag(help: "开放许可实施期间")
    var openLicence = false

    @Option(help: "期限补偿后的届满日（第21年度起）")
    var compensatedUntil: DayArgument?

    @Option(help: "规费适用的日期；不写则为今天")
    var on: DayArgument?

    @Flag(help: "输出 JSON")
    var json = false

    enum Subject: String, ExpressibleByArgument, CaseIterable { case patent, layout, trademark }

    func validate() throws {
        guard subject == .patent else { return }
        let missing = [("--kind", kind == nil), ("--filed", filed == nil), ("--granted", granted == nil), ("--year", year == nil)]
            .filter(\.1).map(\.0)
        guard missing.isEmpty else { throw ValidationError("计算专利年费还需要：\(missing.joined(separator: "、"))") }
    }

    func run() throws {
        switch subject {
        case .patent: try annualFee()
        case .layout: try list(.layout)
        case .trademark: try list(.trademark)
        }
    }

    private func annualFee() throws {
        guard let kind, let filed, let granted, let year else { throw ValidationError("请写明专利种类、申请日、授权公告日和年度。") }
        let fee = try AnnualFees().fee(
            AnnualFeeQuestion(
                kind.form, filed: filed.day, granted: granted.day, year: year, paid: paid?.day, reduction: reduction?.value,
                hasOpenLicence: openLicence, compensatedUntil: compensatedUntil?.day))
        if json { return printAnswer(fee) }
        for step in fee.steps { print(step) }
        if fee.lapsedFrom == nil {
            print("年费\(fee.fee)　滞纳金\(fee.surcharge)　合计\(fee.total)")
            if let grace = fee.graceUntil { print("缴纳期限\(fee.due.day)　补缴期至\(grace.day)") } else { print("缴纳期限\(fee.due.day)") }
        }
        print("依据：\(fee.citationText)\(fee.evidence == .unconfirmed ? "（标准待核实）" : "")")
    }

    private func list(_ subject: ProcedureFeeAnswer.Subject) throws {
        let fees = try ProcedureFeeAnswer.list(subject, on: on?.day ?? SystemClock().today())
        if json { return printAnswer(fees) }
        for line in fees {
            let note = line.entry.evidence == .unconfirmed ? "（待核实）" : ""
            print("\(line.fee.code)　\(line.fee.title)　\(line.entry.value)\(note)　\(line.entry.citation)")
        }
    }
}

extension ReductionShare: ExpressibleByArgument {}
