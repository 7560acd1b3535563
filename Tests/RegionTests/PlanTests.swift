import Foundation
import Law
import Plan
import Region
import Testing

@Suite("实施方案的数据") struct PlanTests {
    let region: Region
    let plan: Plan

    init() throws {
        region = try Region.load(folder: folder("ningxia"))
        plan = try #require(region.plan(id: Plan.founding))
    }

    @Test("五章二十七条，每条的句数与原文相同") func clauses() {
        #expect(plan.number == "宁政办发〔2017〕57号" && plan.day == "2017-03-30" && plan.horizon == 2020)
        #expect(plan.chapters.map(\.number) == [2, 3, 4, 5, 6])
        let counts = plan.chapters.map { $0.clauses.map(\.sentences.count) }
        #expect(counts == [[1, 6, 4, 4], [2, 4, 3, 5, 7, 3, 4, 5], [8, 10, 3, 3, 4, 4], [3, 4, 2, 3, 4], [2, 3, 4, 3]])
        #expect(plan.goals.count == 3 && plan.goals.allSatisfy { $0.kind == .target && $0.year == 2020 })
    }

    @Test("要求的编号是条号和次序，内容各不相同") func sentences() {
        for clause in plan.clauses {
            #expect(clause.sentences.map(\.id) == clause.sentences.indices.map { "\(clause.id)-\($0 + 1)" })
            #expect(clause.sentences.allSatisfy { $0.clause == clause.id })
        }
        let texts = (plan.goals + plan.sentences).map(\.text)
        #expect(Set(texts).count == texts.count)
    }

    @Test("部门用方案里的名称，在印发之日都有，今天都有承接机关") func departments() throws {
        #expect(plan.departments.count == 31)
        for department in plan.departments {
            let then = try #require(region.authority(named: department.name, on: plan.day), "\(department.name)")
            #expect(then.id == department.authority)
            #expect(!region.successors(of: then, on: "2026-11-25").isEmpty)
        }
        let named = Set(plan.clauses.flatMap(\.departments))
        #expect(named == Set(plan.departments))
    }

    @Test("只有四点一是分别负责，第六章没有写明部门") func duties() {
        #expect(plan.clauses.filter(\.isShared).map(\.id) == ["4.1"])
        #expect(plan.clause("4.1")?.leads.count == 10)
        #expect(plan.clauses.filter(\.departments.isEmpty).map(\.id) == ["6.1", "6.2", "6.3", "6.4"])
        #expect(plan.clause("3.7")?.leads.map(\.name) == ["金融工作局"])
    }

    @Test("有数值的要求只有两项，都写明由谁提出") func figures() {
        let figures = plan.sentences.filter { $0.figure != nil }
        #expect(figures.map(\.id) == ["3.2-1", "3.6-2"])
        #expect(figures.compactMap(\.figure?.value) == [0, 50])
        #expect(plan.targets.allSatisfy { region.authority(id: $0.setBy)?.name == "宁夏回族自治区人民政府办公厅" })
    }

    @Test(
        "写错的方案说明哪个文件、哪个键、应写什么",
        arguments: [
            ("id = \"2.2-3\"", "id = \"2.2-4\"", "chapter[1].clause[2].sentences[3].id", "2.2-3"),
            ("kind = \"mechanism\", text = \"按国务院", "kind = \"wish\", text = \"按国务院", "chapter[1].clause[1].sentences[1].kind", "duty"),
            ("lead = [\"金融工作局\"]", "lead = [\"金融局\"]", "chapter[2].clause[7].lead", "金融局"),
            (
                "{ name = \"编办\", authority = \"bianban\" }", "{ name = \"编办\", authority = \"nobody\" }", "departments[2].authority",
                "nobody"
            ),
            ("built = []", "built = [9]", "built", "第9章"), ("horizon = 2020", "horizon = \"2020\"", "horizon", "应为整数"),
            ("each = true", "each = \"yes\"", "chapter[3].clause[1].each", "true"),
            ("is = \"at-least\"", "is = \"more\"", "chapter[2].clause[6].sentences[2].figure.is", "at-least"),
            ("id = \"2017-57\"", "id = \"2017\"", "id", "文件名"), ("day = 2017-03-30", "", "day", "缺少"),
            ("id = \"2.1\"", "id = \"3.1\"", "chapter[1].clause[1].id", "2."),
        ])
    func faults(right: String, wrong: String, key: String, part: String) throws {
        let fault = #expect(throws: RegionFault.self) {
            try copy { text in text.replacingOccurrences(of: right, with: wrong) }
        }
        #expect(fault?.file == "plans/2017-57.toml")
        #expect(fault?.key == key, "\(fault?.description ?? "")")
        #expect(fault?.reason.contains(part) == true, "\(fault?.description ?? "")")
    }

    @Test("没有方案的地区照样读得出") func none() throws {
        let empty = try copy { _ in nil }
        #expect(empty.plans.isEmpty)
    }

    /// The region's folder with its plan changed, or without it.
    private func copy(_ change: (String) -> String?) throws -> Region {
        let target = FileManager.default.temporaryDirectory.appendingPathComponent("region-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: folder("ningxia"), toPath: target.path)
        defer { try? FileManager.default.removeItem(at: target) }
        let file = target.appendingPathComponent("plans/2017-57.toml")
        let text = try String(contentsOf: file, encoding: .utf8)
        if let changed = change(text) {
            try Data(changed.utf8).write(to: file)
        } else {
            try FileManager.default.removeItem(at: file)
        }
        return try Region.load(folder: target.path)
    }
}
