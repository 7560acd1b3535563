import Access
import Answers
import Design
import HTTPTypes
public import Hummingbird
import Law
import Markup
import Penalty
public import Plan
public import Web

/// The law of two days side by side 法随时间, and what changes on a day.
public struct LawPages: RouteSet {
    public static let serves = [
        Serving(
            "4.2-1", by: .page("/law", "法随时间"), lacks: "案件的办理",
            scenario: "法随时间：同一组数按两日的规定并列，写明算法、依据和适用哪一个，不能推算的一日写明原因"),
        Serving(
            "4.3-2", by: .page("/law", "同刑事标准比较"), lacks: "移送的办理",
            scenario: "刑事标准、听证、简易程序、公示期、失信名单和程序的时限都能按两日比较"),
        Serving(
            "4.6-1", by: .page("/law/changes", "一日里改变的规定"), lacks: "制度、政策的起草和征求意见",
            scenario: "一日里改变的规定前后并列，办件的人员看得到涉及多少件在办的办件"),
    ]

    public let settings: SiteSettings
    let law: any LawPort

    public init(settings: SiteSettings, law: any LawPort) { (self.settings, self.law) = (settings, law) }

    static let home = Address("law")

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/law", who: .anyone) { request, _ in try compare(request) }
        router.page("/law/changes", who: .anyone) { request, context in try await changes(request, context) }
    }

    // MARK: Two days

    private func compare(_ request: Request) throws -> Response {
        let items = try QueryItems(request)
        var query = LawQuery(items)
        let topic = query.choice("what", "查什么", of: LawTopic.self) ?? .fine
        let tabs = Tabs(
            "查什么",
            LawTopic.allCases.map { .init($0.title, to: Address("law", query: ["what": $0.rawValue]), isCurrent: $0 == topic) }
                + [.init("一日里改变的规定", to: Address("law", "changes"), isCurrent: false)])
        if let subjects = topic.subjects, !subjects.contains(where: { $0.code == query.typed("of") }) {
            if query.has("of") { query.refuse("", "没有“\(query.typed("of").prefix(40))”这一项，请从下面选择。") }
            return page(topic, "\(tabs)\(choices(topic, subjects))", faults: query.faults)
        }
        let day = query.day("day", topic.dayTitle)
        let other = query.day("other", "另一日")
        let days = [day ?? settings.today(), other].compactMap(\.self)
        guard let asked = asked(topic, &query, days) else { throw WebError.notFound("没有这一项。请从“法随时间”进入。") }
        let form = form(topic, asked, query)
        // What is wrong stands before the reader alone; else the answer, with what was asked beside it.
        let content = query.faults.isEmpty ? Columns(main: result(topic, asked, days), beside: form).html : form
        return page(topic, "\(tabs)\(content)", faults: query.faults)
    }

    private func asked(_ topic: LawTopic, _ query: inout LawQuery, _ days: [LocalDate]) -> (any LawAsked)? {
        switch topic {
        case .fine: FineAsked(&query, days: days + [settings.today()])
        case .crime: CrimeAsked(&query, days: days + [settings.today()])
        case .hearing: HearingAsked(&query)
        case .summary: SummaryAsked(&query)
        case .gain: GainAsked(&query)
        case .surcharge: SurchargeAsked(&query)
        case .publicity: PublicityAsked(&query)
        case .listing: ListingAsked(&query)
        case .clock: ClockAsked(&query, law.procedures)
        }
    }

    /// The columns, and what follows from the two days together.
    private func result(_ topic: LawTopic, _ asked: any LawAsked, _ days: [LocalDate]) -> HTML {
        let columns = days.map { LawColumn($0, asked.lines) }
        let verdict = days.count == 2 ? asked.verdict(days.min() ?? days[0], days.max() ?? days[0]) : .empty
        return Section(
            "结果", anchor: "result", "\(LawColumn.table(columns, topic))\(verdict)\(asked.links)"
        ).html
    }

    private func page(_ topic: LawTopic, _ content: HTML, faults: [(text: String, field: String)]) -> Response {
        respond(
            Page(
                "\(topic.title) · 法随时间", current: Self.home,
                crumbs: [Crumb("首页", Address()), Crumb("法随时间", Self.home), Crumb(topic.title)],
                body: """
                    \(ErrorSummary(faults))\(Heading("法随时间"))\
                    \(Lead("同一组数，按两日的规定各算一次，并排列出数额、算法和条文，不同的地方标出。没有录入的日子不推算。"))\(content)\
                    \(Quiet("结果供核对，以法律文本和主管机关的决定为准；标“待核实”的没有同原文核对。地址可以分享，页面可以打印；程序请用\(Link("接口", to: Address("api")))，命令是 helan fine、threshold、gain、surcharge、publicity、listing。"))
                    """), status: faults.isEmpty ? .ok : .badRequest)
    }

    private func choices(_ topic: LawTopic, _ subjects: [(code: String, title: String)]) -> HTML {
        let links = subjects.map { Link($0.title, to: Address("law", query: ["what": topic.rawValue, "of": $0.code])).html }
        return Section(topic == .fine ? "哪一种违法行为" : "哪一个罪名", anchor: "subjects", Points(links).html).html
    }

    private func form(_ topic: LawTopic, _ asked: any LawAsked, _ query: LawQuery) -> HTML {
        let chosen = topic.subjects?.first { $0.code == query.typed("of") }
        let which: HTML? = chosen.map {
            "<p>\($0.title)　\(Link("换一种", to: Address("law", query: ["what": topic.rawValue])))</p>\(HiddenField("of", $0.code))"
        }
        return Form(
            asking: Self.home,
            """
            \(HiddenField("what", topic.rawValue))\(which)\(asked.fields(query))\(query.date("day", topic.dayTitle, hint: "不写则为今天"))\
            \(query.date("other", "另一日", hint: topic.otherHint))\(Button("比较"))
            """
        ).html
    }
}
