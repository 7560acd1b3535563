import Design
import Markup
import Plan
import Web

/// Which clauses of a plan are shown.
struct PlanFilter {
    var chapter: Int?
    /// Id of an authority: one that the plan names, or one that stands for it today.
    var body: String?
    var extent: Extent?

    init(_ items: QueryItems, of plan: Plan, bodies: Set<String>) throws {
        chapter = try items.number("chapter", "章", in: 1...99)
        if let number = chapter, !plan.chapters.contains(where: { $0.number == number }) {
            throw WebError.badRequest("这份实施方案没有第 \(number) 章的任务。")
        }
        body = items["department"]
        if let body, !bodies.contains(body) { throw WebError.badRequest("这份实施方案没有提到部门“\(body.prefix(40))”。请从筛选中选择。") }
        extent = try items.choice("state", "状态")
    }

    /// The address of the plan with this filter.
    func address(_ plan: Plan, isNewest: Bool) -> Address {
        Address(
            "plan",
            query: [
                "plan": isNewest ? nil : plan.id, "chapter": chapter.map { String($0) }, "department": body, "state": extent?.rawValue,
            ])
    }
}

/// A clause beside what lists and filters need of it.
struct ClauseLine {
    let chapter: Chapter
    let clause: Clause
    let tally: [Extent: Int]
    /// Ids of those it names, then and today.
    let bodies: Set<String>

    func fits(_ filter: PlanFilter) -> Bool { fits(chapter: filter) && fits(body: filter) && fits(extent: filter) }
    func fits(chapter filter: PlanFilter) -> Bool { filter.chapter.map { $0 == chapter.number } ?? true }
    func fits(body filter: PlanFilter) -> Bool { filter.body.map(bodies.contains) ?? true }
    func fits(extent filter: PlanFilter) -> Bool { filter.extent.map { tally[$0] != nil } ?? true }

    var address: Address { Address("plan", clause.id) }
}

extension Extent {
    var tone: Tag.Tone {
        switch self {
        case .served: .good
        case .partly: .waiting
        case .open: .caution
        case .outside: .plain
        }
    }
}
