import Law

/// Instruments that the procedures of chapter 4 stand on.
let measures2010 = Statute(
    "专利行政执法办法", edition: "2010年公布", issued: "国家知识产权局令第60号", since: "2011-02-01", until: "2015-06-30", articles: nil)
let measures2015 = Statute(
    "专利行政执法办法", edition: "2015年修正", issued: "国家知识产权局令第71号", since: "2015-07-01", until: "2025-01-31", articles: nil)
let measures2025 = Statute("专利纠纷行政裁决和调解办法", issued: "国家知识产权局令第81号", since: "2025-02-01", articles: 85)
let patentLaw2020 = Statute("中华人民共和国专利法", edition: "2020年修正", issued: "主席令第55号", since: "2021-06-01", articles: 82)
let patentRules2024 = Statute(
    "中华人民共和国专利法实施细则", edition: "2023年修订", issued: "国务院令第769号", since: "2024-01-20", read: Set(95...103))
let complaints2020 = Statute(
    "市场监督管理投诉举报处理暂行办法", issued: "国家市场监督管理总局令第20号", since: "2020-01-01", until: "2026-04-14", articles: 40)
let complaints2026 = Statute(
    "市场监督管理投诉举报处理办法", issued: "国家市场监督管理总局令第121号", since: "2026-04-15",
    read: Set(8...10).union(13...19).union(22...24).union(27...29).union(31...37).union(42...45))
let penalties2021 = Statute(
    "市场监督管理行政处罚程序规定", edition: "2021年公布", issued: "国家市场监督管理总局令第42号", since: "2021-07-15", until: "2022-10-31", read: [])
let penalties2022 = Statute(
    "市场监督管理行政处罚程序规定", edition: "2022年修正", issued: "国家市场监督管理总局令第61号", since: "2022-11-01")
let consumers2024 = Statute("中华人民共和国消费者权益保护法实施条例", issued: "国务院令第778号", since: "2024-07-01", read: [46])
let supervision2026 = Statute("行政执法监督条例", issued: "", since: "2026-02-01", read: [11, 20, 27, 28, 29, 34])
/// 发布于2020年6月，哪一日没有读到：从七月起用。原文没有读到，条目和天数都待确认；2023年的工作指引也没有读到。
let aid2020 = Statute("关于进一步加强知识产权维权援助工作的指导意见", issued: "国知发保字〔2020〕22号", since: "2020-07-01", read: [])
let peopleMediation2011 = Statute(
    "中华人民共和国人民调解法", issued: "主席令第34号", since: "2011-01-01", read: [17, 26, 29, 30, 31, 32, 33])
/// 司法确认在2021年修正的文本里是第二百零一条，2023年修正后是第二百零五条。
let civilProcedure2022 = Statute(
    "中华人民共和国民事诉讼法", edition: "2021年修正", issued: "主席令第106号", since: "2022-01-01", until: "2023-12-31", read: [])
let civilProcedure2024 = Statute("中华人民共和国民事诉讼法", edition: "2023年修正", issued: "主席令第11号", since: "2024-01-01", read: [85, 205, 206])
let reconsideration2024 = Statute(
    "中华人民共和国行政复议法", edition: "2023年修订", issued: "主席令第9号", since: "2024-01-01", read: [20, 23, 30, 62, 88])
let administrativeSuit2017 = Statute(
    "中华人民共和国行政诉讼法", edition: "2017年修正", issued: "主席令第71号", since: "2017-07-01", read: [45, 46])
let foreignDisputes2025 = Statute(
    "国务院关于涉外知识产权纠纷处理的规定", issued: "国务院令第801号", since: "2025-05-01", read: Set(3...7).union(9...17))
/// 评价办法的条文没有读到：异议、修复的天数由办理机关指定，条次都待确认。
let agencyCredit2023 = Statute("专利代理信用评价管理办法（试行）", issued: "国知发运字〔2023〕10号", since: "2023-05-01", articles: 20, read: [])
