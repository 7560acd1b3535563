import Law
import Plan
import Portal
import Web

/// One small plan in memory, with something of everything the pages show.
struct MemoryPlans: PlanPort {
    private static let office = Department(name: "甲局", authority: "a")

    let plans = [
        Plan(
            id: Plan.founding, number: "虚构1号", title: "虚构方案", shortTitle: "虚构", issuer: "g", day: "2020-01-01", horizon: 2025,
            follows: nil, steward: nil, built: [], departments: [office], goals: [],
            chapters: [
                Chapter(
                    number: 1, title: "一章",
                    clauses: [
                        Clause(
                            id: "1.1", title: "一条", leads: [office], cooperating: [], isShared: false,
                            sentences: [
                                Sentence(id: "1.1-1", kind: .duty, text: "做一件事", setBy: "g"),
                                Sentence(
                                    id: "1.1-2", kind: .programme, text: "做三件 <事>", figure: Quantity(.atLeast, 3, unit: "件"), setBy: "g",
                                    beyond: "派人"),
                                Sentence(id: "1.1-3", kind: .duty, text: "派人", setBy: "g", outside: "要编制"),
                            ]),
                        Clause(
                            id: "1.2", title: "没有部门的条", leads: [], cooperating: [], isShared: false,
                            sentences: [Sentence(id: "1.2-1", kind: .duty, text: "再做一件", setBy: "g")]),
                    ])
            ])
    ]

    let servings = [
        Serving("1.1-1", by: .page("/search", "检索"), lacks: "一半", rows: .rights, scenario: "某测试"),
        Serving("1.2-1", by: .command("helan x", "某命令"), scenario: "某测试"),
        Serving("1.2-1", by: .procedure("x.y", "某程序"), scenario: "某测试"),
    ]

    func body(_ authority: String, on day: LocalDate) -> BodyHistory? {
        let name = authority == "a" ? "虚构甲局" : "虚构政府"
        return BodyHistory(
            id: authority, name: name, ended: authority == "a" ? "2022-01-01" : nil, isUnconfirmed: authority == "a", source: "虚构改革",
            today: [.init(id: authority == "a" ? "b" : authority, name: "虚构乙局", shortName: "乙局", part: "全部业务", since: "2022-01-02")])
    }

    func count(_ rows: LiveRows) async throws -> Int { 12_345 }
}
