import ArgumentParser
import Foundation
import Law
import Procedure

/// `helan clock PROCEDURE CLOCK --from DAY`: the due day of a statutory clock, how it was counted, and the article.
struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "推算一个法定期限",
        discussion: """
            helan clock --list
            helan clock protection.patent-mediation statement --from 2026-09-10
            期限的长短依起算日当时的规定；--pause 起..止 写中止日和恢复日，--extend 写延期的名称，都可以写多次。
            办件收到在先而规定有变的，用 --opened 写明收到日，以便核对适用的版本。
            """)

    @Argument(help: "程序，例如 protection.patent-mediation")
    var procedure: String?

    @Argument(help: "时限，例如 statement")
    var clock: String?

    @Option(help: "起算事实发生的日期")
    var from: DayArgument?

    @Option(help: "办件收到的日期，缺省同起算日")
    var opened: DayArgument?

    @Option(help: "中止日..恢复日")
    var pause: [PauseArgument] = []

    @Option(help: "延期的名称")
    var extend: [String] = []

    @Flag(help: "列出所有程序的时限")
    var list = false

    @Flag(help: "输出 JSON")
    var json = false

    func validate() throws {
        if list { return }
        guard procedure != nil, clock != nil else {
            throw ValidationError("请写明程序和时限，例如 helan clock protection.patent-mediation statement；--list 列出全部")
        }
        guard from != nil else { throw ValidationError("请用 --from 写明起算日") }
    }

    func run() throws {
        guard !list, let procedure, let clock, let from else { return try printList() }
        guard let outline = ProcedureCatalogue.procedure(procedure) else {
            let known = ProcedureCatalogue.procedures.map(\.code).joined(separator: "、")
            throw Refused("没有程序“\(procedure)”。现有：\(known)")
        }
        guard let found = outline.clock(clock) else {
            throw Refused(
                "\(outline.title)没有时限“\(clock)”。现有：\(outline.clocks.map { "\($0.code)（\($0.rule.title)）" }.joined(separator: "、"))")
        }
        try refusePausesOutside(from.day)
        try refuse(unknown: opened?.day ?? from.day, of: outline)
        let (law, due) = try found.due(from: from.day, pauses: pause.map(\.span), extensions: extend, in: .stateCouncil)
        if json { return try printJSON(ClockAnswer(law, due)) }
        for step in due.steps { print(step) }
        print("期限\(law.value)，至\(due.day)届满\(due.isProvisional ? "（暂定）" : "")")
        print("依据：\(law.citation)\(law.evidence == .unconfirmed ? "（待核实）" : "")")
    }

    private func refusePausesOutside(_ start: LocalDate) throws {
        for span in pause.map(\.span) {
            if span.from < start { throw Refused("中止日\(span.from)早于起算日\(start)") }
            if let to = span.to, to < span.from { throw Refused("恢复日\(to)早于中止日\(span.from)") }
        }
    }

    /// A matter opened on a day of which no edition is known has no clocks.
    private func refuse(unknown day: LocalDate, of outline: ProcedureOutline) throws {
        guard outline.editions.contains(where: { $0.statute.isInForce(on: day) }) else {
            throw NoLaw(title: outline.title, day: day, knownFrom: outline.editions.first?.statute.since)
        }
    }

    private func printList() throws {
        let rows = ProcedureCatalogue.procedures.flatMap { procedure in
            procedure.clocks.flatMap { clock in clock.rule.period.entries.map { ClockRow(procedure, clock, $0) } }
        }
        if json { return try printJSON(rows) }
        for row in rows {
            print("\(row.procedure)　\(row.clock)　\(row.title)　\(row.amount)\(row.unit)　\(row.since)至\(row.until ?? "今")　\(row.citation)")
        }
    }
}

/// `2026-03-01..2026-03-20`: stands still from the first day, goes on on the second.
struct PauseArgument: ExpressibleByArgument {
    let span: PauseSpan

    init?(argument: String) {
        let ends = argument.components(separatedBy: "..")
        guard ends.count == 2, let from = LocalDate(written: ends[0]), let to = LocalDate(written: ends[1]) else { return nil }
        span = PauseSpan(from: from, to: to)
    }
}

private struct ClockAnswer: Encodable {
    let due: LocalDate
    let provisional: Bool
    let period: String
    let citation: String
    let evidence: Evidence
    let steps: [String]

    init(_ law: Dated<Period>.Entry, _ due: DueDate) {
        (self.due, provisional, steps) = (due.day, due.isProvisional, due.steps)
        (period, citation, evidence) = (law.value.description, law.citation.description, law.evidence)
    }
}

private struct ClockRow: Encodable {
    let procedure: String
    let clock: String
    let title: String
    let unit: String
    let amount: Int
    let since: LocalDate
    let until: String?
    let citation: String

    init(_ procedure: ProcedureOutline, _ clock: ClockOutline, _ law: Dated<Period>.Entry) {
        (self.procedure, self.clock, title) = (procedure.code, clock.code, clock.rule.title)
        (unit, amount) = law.value.parts
        (since, until, citation) = (law.since, law.until?.description, law.citation.description)
    }
}
