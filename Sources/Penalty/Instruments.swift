import Law

/// The instruments that set penalties, in the editions that still decide something. `read` names the articles whose text was read.
enum Instruments {
    static let penaltyLaw2021 = Statute(
        "中华人民共和国行政处罚法", edition: "2021年修订", issued: "主席令第70号", since: "2021-07-15", articles: 86)

    static let patentLaw2020 = Statute(
        "中华人民共和国专利法", edition: "2020年修正", issued: "主席令第55号", since: "2021-06-01", articles: 82)
    static let patentMeasures2015 = Statute(
        "专利行政执法办法", edition: "2015年修正", issued: "国家知识产权局令第71号", since: "2015-07-01")
    static let patentAgency2019 = Statute("专利代理条例", edition: "2018年修订", issued: "国务院令第706号", since: "2019-03-01")

    static let trademarkLaw2019 = Statute(
        "中华人民共和国商标法", edition: "2019年修正", issued: "主席令第29号", since: "2019-11-01", until: "2026-12-31", articles: 73)
    static let trademarkLaw2026 = Statute(
        "中华人民共和国商标法", edition: "2026年修订", issued: "", since: "2027-01-01", articles: 87, read: [54, 56, 61, 62, 64, 67, 68, 74, 87])
    static let filingRules2019 = Statute(
        "规范商标申请注册行为若干规定", issued: "国家市场监督管理总局令第17号", since: "2019-12-01", until: "2026-12-31")
    static let trademarkAgency2022 = Statute("商标代理监督管理规定", issued: "国家市场监督管理总局令第63号", since: "2022-12-01")

    static let copyrightLaw2020 = Statute(
        "中华人民共和国著作权法", edition: "2020年修正", issued: "主席令第62号", since: "2021-06-01", articles: 67)
    static let copyrightPenalties2009 = Statute(
        "著作权行政处罚实施办法", issued: "国家版权局令第6号", since: "2009-06-15", read: [13, 27, 33])

    static let competitionLaw2019 = Statute(
        "中华人民共和国反不正当竞争法", edition: "2019年修正", issued: "主席令第29号", since: "2019-04-23", until: "2025-10-14", articles: 33)
    static let competitionLaw2025 = Statute(
        "中华人民共和国反不正当竞争法", edition: "2025年修订", issued: "", since: "2025-10-15")
    static let tradeSecrets2026 = Statute("商业秘密保护规定", issued: "国家市场监督管理总局令第126号", since: "2026-06-01")

    static let varieties2014 = Statute(
        "中华人民共和国植物新品种保护条例", edition: "2014年修订", issued: "国务院令第653号", since: "2014-07-29", until: "2025-05-31", articles: 46)
    static let varieties2025 = Statute(
        "中华人民共和国植物新品种保护条例", edition: "2025年修订", issued: "国务院令第807号", since: "2025-06-01", read: [41, 42])
    static let layouts2001 = Statute(
        "集成电路布图设计保护条例", edition: "2001年公布", issued: "国务院令第300号", since: "2001-10-01", until: "2026-10-14", articles: 36)
    static let layouts2026 = Statute(
        "集成电路布图设计保护条例", edition: "2026年修订", issued: "国务院令第842号", since: "2026-10-15", read: [45])
    static let olympic2018 = Statute("奥林匹克标志保护条例", edition: "2018年修订", issued: "国务院令第699号", since: "2018-07-31")
    static let electronicCommerce2019 = Statute("中华人民共和国电子商务法", issued: "主席令第7号", since: "2019-01-01", articles: 89)

    static let criminalLaw = Statute(
        "中华人民共和国刑法", edition: "2023年修正", issued: "", since: "1997-10-01", articles: 452, read: Set(213...220))
    static let crimes2004 = Statute(
        crimes, issued: "法释〔2004〕19号", since: "2004-12-22", until: "2025-04-25", articles: 17)
    static let crimes2007 = Statute(
        crimes + "（二）", issued: "法释〔2007〕6号", since: "2007-04-05", until: "2025-04-25", articles: 7)
    static let crimes2020 = Statute(
        crimes + "（三）", issued: "法释〔2020〕10号", since: "2020-09-14", until: "2025-04-25", articles: 12)
    static let crimes2025 = Statute(
        "最高人民法院、最高人民检察院关于办理侵犯知识产权刑事案件适用法律若干问题的解释", issued: "法释〔2025〕5号", since: "2025-04-26", articles: 31,
        read: [3, 5, 6, 10, 13, 14, 17, 26, 28, 29, 31])
    private static let crimes = "最高人民法院、最高人民检察院关于办理侵犯知识产权刑事案件具体应用法律若干问题的解释"

    static let procedure2019 = Statute(
        "市场监督管理行政处罚程序暂行规定", issued: "国家市场监督管理总局令第2号", since: "2019-04-01", until: "2021-07-14")
    static let procedure2021 = Statute(
        "市场监督管理行政处罚程序规定", edition: "2021年公布", issued: "国家市场监督管理总局令第42号", since: "2021-07-15", until: "2022-10-31")
    static let procedure2022 = Statute(
        "市场监督管理行政处罚程序规定", edition: "2022年修正", issued: "国家市场监督管理总局令第61号", since: "2022-11-01")
    static let hearings2021 = Statute(
        "市场监督管理行政处罚听证办法", edition: "2021年修正", issued: "国家市场监督管理总局令第42号", since: "2021-07-15")

    static let publicity2021 = Statute(
        publicity, edition: "2021年公布", issued: "国家市场监督管理总局令第45号", since: "2021-09-01", until: "2025-04-30")
    static let publicity202505 = Statute(
        publicity, edition: "2025年第一次修正", issued: "国家市场监督管理总局令第101号", since: "2025-05-01", until: "2025-12-24")
    static let publicity202512 = Statute(
        publicity, edition: "2025年第二次修正", issued: "国家市场监督管理总局令第108号", since: "2025-12-25", articles: 22)
    private static let publicity = "市场监督管理行政处罚信息公示规定"
    static let listing2021 = Statute(
        "市场监督管理严重违法失信名单管理办法", issued: "国家市场监督管理总局令第44号", since: "2021-09-01", articles: 26)
    static let repair2025 = Statute(
        "市场监督管理信用修复管理办法", issued: "国家市场监督管理总局令第107号", since: "2025-12-25", articles: 31)
    static let illegalGain2026 = Statute(
        "市场监督管理行政处罚案件违法所得认定办法", issued: "国家市场监督管理总局令第118号", since: "2026-03-20", articles: 17)
}
