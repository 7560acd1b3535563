import Answers
import Design
import Hummingbird
import Markup
import Register
import Web

extension PublicPages {
    func home(_ request: Request) async throws -> Response {
        async let counted = register.counts()
        async let latest = imports.jobs(offset: 0, limit: 5)
        let (counts, jobs) = try await (counted, latest)
        let hero = Hero(
            SearchWords.heroTitle(settings.region).text, "\(SearchBox(size: .large, hint: "\(SearchWords.heroHint)"))")
        let isNew = try await settings.needsSetUp()
        let setUp: HTML? =
            isNew
            ? Notice("这个平台还没有设立", "<p>请先\(Link("设立平台", to: Address("setup")))：开设第一个管理员账号，再为承办人开设账号、导入数据。</p>", tone: .caution).html : nil
        let body: HTML = """
            \(setUp)\(Section(SearchWords.register.text, "\(Figures(figures(counts)))\(Quiet("\(SearchWords.counted(counts.values.reduce(0, +)))"))"))\
            \(try await examplesSection())\
            \(PageLanguage.current == .chinese ? Section("最近的导入", jobs.isEmpty ? nothingImported : importTable(jobs)).html : .empty)
            """
        return respond(
            Page(SearchWords.siteName.text, current: Address(), band: hero.html, scripts: [.suggest], canonical: Address(), body: body))
    }

    private func figures(_ counts: [RightKind: Int]) -> [Figure] {
        RightKind.allCases.map { Figure($0.words.text, counts[$0] ?? 0, to: Address("search", query: ["kind": $0.rawValue])) }
    }

    var nothingImported: HTML {
        EmptyState("还没有导入过数据", advice: ["可以\(Link("上传文件", to: Address("import")))，或者在命令行运行 <code>helan import</code>。"]).html
    }

    var aboutPage: Page {
        let demo: HTML =
            settings.showsDemoData
            ? Notice(
                "本站现有数据是虚构的",
                "<p>演示数据由程序按固定种子生成，企业、人员、号码均属虚构；只有已公告的地理标志使用真实名称。不得作为任何办件的依据。</p>", tone: .caution
            ).html : .empty
        return Page(
            "关于贺兰", current: Address("about"), crumbs: [Crumb("首页", Address()), Crumb("关于")], canonical: Address("about"),
            body: """
                \(Heading("关于贺兰"))\(Lead("贺兰是一个地区知识产权的公共平台：权利、主体和公开的记录，在一处检索，每件权利一页。"))
                \(demo)\
                \(Section("收录什么", "<p>专利、商标、著作权、集成电路布图设计、植物新品种、地理标志六类权利，以及它们的申请人、权利人和代理机构。</p>"))\
                \(Section("数据从哪里来", "<p>\(settings.sources)。每个事实都注明来源和截至日期；各个来源说法不一的，以截至日期较晚的为准，来源没有提到的不删除已有的记载。</p><p>与国家主管机关的登记簿不一致的，以登记簿为准。</p>"))\
                \(Section("日期怎样计算", "<p>年费、续展和保护期届满的日期由规则算出，页面写明依据和算法。国务院尚未公布放假安排的年份，日期标为暂定。</p>"))\
                \(Section("用语", Definitions(Glossary.explained).html))\
                \(Section("数据的使用", "<p>公开的数据任何人都可以自由使用，不需要账号。每件权利另有 JSON 格式，地址是在权利页的地址后加 <code>.json</code>。</p>"))
                """)
    }
}

/// Words that pages explain.
enum Glossary {
    static let explained: [(word: String, meaning: HTML)] = [
        ("权利", "登记簿收录的一件专利、商标、著作权、布图设计、植物新品种或者地理标志。"), ("主体", "权利的申请人、权利人、作者、培育人或者代理机构。"),
        ("截至日期", "来源所说的情况截止到哪一天；之后的变化要等下一次导入。"), ("时限", "必须在其届满前办理的期间，页面写明最后一日、依据和算法。"),
        ("暂定", "日期落在放假安排尚未公布的年份，或者所依据的规则有待确认。"),
    ]
}
