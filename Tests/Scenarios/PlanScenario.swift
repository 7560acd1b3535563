import Demo
import Foundation
import HTTPTypes
import Hummingbird
import Law
import Plan
import Platform
import Region
import Store
import StoreTesting
import Testing

@Suite("实施方案") struct PlanScenario {
    @Test("实施方案的每一条都有自己的页面，件数与声明一致", arguments: databases()) func everyClause(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.fill(DemoRegister(rights: 120, parties: 20, today: "2026-11-23"))
        let plan = try #require(running.platform.region.plan(id: Plan.founding))
        let coverage = Coverage(plan, Platform.serves)
        let parties = try await running.platform.reader.partyCount()
        try await running.visit { visitor in
            let overview = try await visitor.get("/plan").text
            let tally = coverage.tally(of: plan.sentences)
            #expect(overview.contains("<strong>27</strong>条") && overview.contains("<strong>108</strong>项要求"))
            for extent in Extent.allCases { #expect(overview.contains("<strong>\(tally[extent] ?? 0)</strong>\(extent.title)")) }
            for target in plan.targets { #expect(overview.contains(target.text)) }
            for clause in plan.clauses {
                #expect(overview.contains("href=\"/plan/\(clause.id)\""))
                let page = try await visitor.get("/plan/\(clause.id)")
                #expect(page.status == .ok)
                for sentence in clause.sentences {
                    #expect(page.text.contains("id=\"\(sentence.id)\"") && page.text.contains(sentence.text))
                    for serving in coverage.servings(of: sentence) { #expect(page.text.contains(serving.scenario)) }
                }
                for department in clause.departments { #expect(page.text.contains(department.name)) }
            }
            let managed = try await visitor.get("/plan/2.1").text
            #expect(managed.contains("现有 120 <a href=\"/search\">件权利</a>"))
            #expect(parties > 0 && managed.contains("现有 \(parties) 个主体"))
        }
    }

    @Test("声明里的页面路由器都有") func pages() async throws {
        let running = try await RunningPlatform(.sqlite)
        func plain(_ path: String) -> String { path.replacing(/\{\w+\}|:\w+/, with: "*") }
        let routes = Set(try running.router().routes.filter { $0.method == .get }.map { plain($0.path.description) })
        for serving in Platform.serves {
            guard case .page(let path, _) = serving.means else { continue }
            #expect(routes.contains(plain(path)), "没有页面 \(path)")
        }
    }

    @Test("方案里的部门写明今天由谁承接、从哪天起；按今天的名称也能筛选") func departments() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.visit { visitor in
            let page = try await visitor.get("/plan/2.1").text
            #expect(page.contains("工商局") && page.contains("宁夏回族自治区市场监督管理厅（知识产权局）"))
            #expect(page.contains("<time>2018-10-31</time>") && page.contains("<time>2018-11-01</time>") && page.contains("待核实"))
            for (department, clauses) in [("jinjian", ["3.5", "3.7"]), ("yinjian", ["3.7"]), ("gongan", ["4.1", "4.3"])] {
                let list = try await visitor.get("/plan?department=\(department)").text
                let shown = list.matches(of: /<h3><a href="\/plan\/([0-9.]+)"/).map { String($0.1) }
                #expect(shown == clauses, "\(department)")
            }
            #expect(try await visitor.get("/plan?department=nobody").status == .badRequest)
            #expect(try await visitor.get("/plan?chapter=9").status == .badRequest)
            #expect(try await visitor.get("/plan?state=done").status == .badRequest)
            #expect(try await visitor.get("/plan/9.9").status == .notFound)
            #expect(try await visitor.get("/plan/2.1?plan=1999-1").status == .notFound)
            let none = try await visitor.get("/plan?state=outside&chapter=2").text
            #expect(none.contains("没有符合条件的条"))
        }
    }

    @Test("放进另一份方案的文件，就多一份方案，各有各的页面") func secondPlan() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "region-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let original = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Regions/ningxia").standardizedFileURL
        try FileManager.default.copyItem(at: original, to: folder)
        try Data(Self.invented.utf8).write(to: folder.appending(path: "plans/2031-1.toml"))
        let running = try await RunningPlatform(.sqlite, region: try Region.load(folder: folder.path))
        try await running.visit { visitor in
            let newest = try await visitor.get("/plan").text
            #expect(newest.contains("虚构发〔2031〕1号") && newest.contains("<strong>1</strong>条"))
            #expect(newest.contains("<strong>1</strong>未实现") && newest.contains("<strong>1</strong>平台之外"))
            #expect(newest.contains("至多 30 天") && newest.contains("2035 年"))
            let clause = try await visitor.get("/plan/1.1").text
            #expect(clause.contains("三十天内答复") && clause.contains("在平台之外：要增派法官"))
            let founding = try await visitor.get("/plan?plan=2017-57").text
            #expect(founding.contains("<strong>27</strong>条") && founding.contains("/plan/2.1?plan=2017-57"))
            #expect(try await visitor.get("/plan/2.1?plan=2017-57").text.contains("完善知识产权管理体制"))
            #expect(try await visitor.get("/plan/2.1").status == .notFound)
        }
    }

    private static let invented = """
        id = "2031-1"
        number = "虚构发〔2031〕1号"
        title = "虚构的后续方案"
        short_title = "后续方案"
        issuer = "zhengfu"
        day = 2031-01-01
        horizon = 2035
        departments = [{ name = "市场监管厅", authority = "market" }]

        [[chapter]]
        number = 1
        title = "一件事"

        [[chapter.clause]]
        id = "1.1"
        title = "快些答复"
        lead = ["市场监管厅"]
        cooperating = []
        sentences = [
          { id = "1.1-1", kind = "target", text = "三十天内答复", figure = { is = "at-most", value = 30, unit = "天" }, year = 2035 },
          { id = "1.1-2", kind = "duty", text = "审判人员充实", outside = "要增派法官" },
        ]
        """
}
