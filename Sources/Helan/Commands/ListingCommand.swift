import Answers
import ArgumentParser
import Law
import Penalty
import Plan

/// `helan listing --listed DAY`: a listing for serious dishonesty, its repair and its end.
struct ListingCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "4.5-1", by: .command("helan listing", "推算严重违法失信名单的日子"), lacks: "列入、修复、移出的办理",
            scenario: "2025年12月25日以后满一年可以申请移出，满三年移出，从公示之日起算")
    ]

    static let configuration = CommandConfiguration(
        commandName: "listing", abstract: "推算严重违法失信名单的公示、修复和移出",
        discussion: "helan listing --listed 2026-03-02 --published 2026-03-20 --applied 2027-03-22")

    @Option(help: "列入之日")
    var listed: DayArgument

    @Option(help: "公示之日；不写则同列入之日")
    var published: DayArgument?

    @Option(help: "管理措施、限制期限届满之日")
    var restrictionEnds: DayArgument?

    @Option(help: "申请移出之日")
    var applied: DayArgument?

    @Flag(help: "当事人登记地在外省")
    var otherProvince = false

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let answer = try ListingQuestion(
            listed: listed.day, published: published?.day, restriction: restrictionEnds?.day, applied: applied?.day,
            isSameProvince: !otherProvince
        ).answer()
        if json { return printAnswer(answer) }
        let term = answer.term
        if let push = answer.due.push { print("推送外省：\(push.day)以前") }
        print("公示：\(answer.due.publish.day)以前")
        for step in term.steps { print(step) }
        for condition in term.conditions { print("提前移出的条件：\(condition)") }
        print("\(term.repairFrom)起可以申请移出　名单上至\(term.lastDay)")
        if let repair = answer.repair { tell(repair, isEarly: answer.isEarly ?? false) }
        print("依据：\(term.citations.distinctWords.joined(separator: "；"))")
    }

    private func tell(_ repair: RepairDays, isEarly: Bool) {
        if isEarly { print("\(repair.applied)的申请还不到时候") }
        let longer = repair.decideProlonged.map { "，延长的至\($0.day)" } ?? ""
        print("申请移出：受理\(repair.accept.day)以前，决定\(repair.decide.day)以前\(longer)，处理\(repair.act.day)以前")
        if let outer = repair.outer { print("旧办法的十五个工作日至\(outer.day)，同新办法的衔接待核实") }
    }
}
