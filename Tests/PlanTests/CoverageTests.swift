import Law
import Plan
import Testing

/// A plan of two chapters, of which the first is said to be built.
private let plan = {
    let office = Department(name: "甲厅", authority: "a")
    func sentence(_ id: String, outside: String? = nil) -> Sentence {
        Sentence(id: id, kind: .duty, text: "做一件事", setBy: "a", outside: outside)
    }
    func clause(_ id: String, _ sentences: [Sentence]) -> Clause {
        Clause(id: id, title: "一条", leads: [office], cooperating: [], isShared: false, sentences: sentences)
    }
    return Plan(
        id: "demo", number: "虚构1号", title: "虚构方案", shortTitle: "虚构", issuer: "a", day: "2030-01-01", horizon: 2035, follows: nil,
        steward: nil, built: [1], departments: [office],
        goals: [Sentence(id: "0-1", kind: .target, text: "一个目标", year: 2035, setBy: "a")],
        chapters: [
            Chapter(
                number: 1, title: "一", clauses: [clause("1.1", [sentence("1.1-1"), sentence("1.1-2"), sentence("1.1-3", outside: "要派人")])]),
            Chapter(
                number: 2, title: "二",
                clauses: [
                    clause(
                        "2.1",
                        [
                            Sentence(
                                id: "2.1-1", kind: .programme, text: "做到三件", figure: Quantity(.atLeast, 3, unit: "件"), setBy: "a"),
                            sentence("2.1-2"),
                        ])
                ]),
        ])
}()

private func serving(_ sentence: String, lacks: String? = nil, plan: String = "demo") -> Serving {
    Serving(sentence, by: .page("/x", "某页"), lacks: lacks, scenario: "某测试", plan: plan)
}

@Suite("方案的覆盖") struct CoverageTests {
    @Test("有一样做到整项的算已实现，只做一部分的算部分实现，没有的算未实现，程序做不了的算平台之外") func extents() throws {
        let coverage = Coverage(plan, [serving("1.1-1"), serving("1.1-1", lacks: "一半"), serving("1.1-2", lacks: "一半")])
        let found = try ["1.1-1", "1.1-2", "1.1-3", "2.1-1"].map { coverage.extent(of: try #require(plan.sentence($0))) }
        #expect(found == [.served, .partly, .outside, .open])
        #expect(coverage.tally(of: plan.sentences) == [.served: 1, .partly: 1, .outside: 1, .open: 2])
    }

    @Test("别的方案的声明不算在这份方案上") func otherPlans() throws {
        let coverage = Coverage(plan, [serving("1.1-1", plan: "another")])
        #expect(coverage.extent(of: try #require(plan.sentence("1.1-1"))) == .open)
    }

    @Test("声明了方案没有的要求，指出来") func strays() {
        #expect(Coverage(plan, [serving("1.1-1"), serving("1.1-2"), serving("9.9-9")]).faults == ["声明的 9.9-9 不是方案的要求"])
    }

    @Test("记为已建成的章里有要求没有实现或者只实现一部分，指出来；没有建成的章不查") func builtChapters() {
        #expect(Coverage(plan, [serving("1.1-1")]).faults == ["1.1-2 所在的章记为已建成，但它未实现"])
        #expect(Coverage(plan, [serving("1.1-1"), serving("1.1-2", lacks: "一半")]).faults == ["1.1-2 所在的章记为已建成，但它部分实现"])
        #expect(Coverage(plan, [serving("1.1-1"), serving("1.1-2")]).faults == [])
    }

    @Test("目标是总目标和有数值的要求") func targets() {
        #expect(plan.targets.map(\.id) == ["0-1", "2.1-1"])
        #expect(plan.targets.last?.figure?.description == "至少 3 件")
        #expect(plan.sentence("2.1-1")?.clause == "2.1")
    }
}
