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
/// 令2号的原文只比对过它和后来两版的不同之处，条目没有读到。
let penalties2019 = Statute(
    "市场监督管理行政处罚程序暂行规定", issued: "国家市场监督管理总局令第2号", since: "2019-04-01", until: "2021-07-14", read: [])
let penaltyLaw2021 = Statute(
    "中华人民共和国行政处罚法", edition: "2021年修订", issued: "主席令第70号", since: "2021-07-15",
    read: [27, 29, 32, 33, 36, 37, 48, 51, 64, 65, 73, 85])
/// 读到的是第十三条、第二十七条和第三十三条。
let copyrightPenalties2009 = Statute("著作权行政处罚实施办法", issued: "国家版权局令第6号", since: "2009-06-15", read: [13, 27, 33])
/// 原文没有读到。
let agriculture2022 = Statute(
    "农业行政处罚程序规定", edition: "2021年公布", issued: "农业农村部令2021年第4号", since: "2022-02-01", read: [])
let hearings2021 = Statute(
    "市场监督管理行政处罚听证办法", edition: "2021年修正", issued: "国家市场监督管理总局令第42号", since: "2021-07-15",
    read: [5, 7, 18, 19, 20, 21, 22, 27, 29, 31])
let compulsion2012 = Statute("中华人民共和国行政强制法", issued: "主席令第49号", since: "2012-01-01", read: [69])
/// 原文没有读到。
let internetCourts2018 = Statute("最高人民法院关于互联网法院审理案件若干问题的规定", issued: "法释〔2018〕16号", since: "2018-09-07", read: [])
let transfer2020 = Statute(
    "行政执法机关移送涉嫌犯罪案件的规定", edition: "2020年修订", issued: "国务院令第310号", since: "2020-08-07", read: Set(3...13).union(15...17))
/// 公安机关办理刑事案件程序规定：第一百七十五条至第一百八十二条。
let policeProcedure2020 = Statute(
    "公安机关办理刑事案件程序规定", edition: "2020年修正", issued: "公安部令第159号", since: "2020-09-01", read: Set(175...182))
/// 人民检察院办理行政执法机关移送涉嫌犯罪案件的规定，2001年。
let prosecutors2001 = Statute("人民检察院办理行政执法机关移送涉嫌犯罪案件的规定", issued: "高检发释字〔2001〕4号", since: "2001-12-03", read: [10])
let publicity2021 = Statute(
    "市场监督管理行政处罚信息公示规定", edition: "2021年公布", issued: "国家市场监督管理总局令第45号", since: "2021-09-01", until: "2025-04-30", read: [])
let publicity2025 = Statute(
    "市场监督管理行政处罚信息公示规定", edition: "2025年第一次修正", issued: "国家市场监督管理总局令第101号", since: "2025-05-01", until: "2025-12-24", read: [])
let publicity2026 = Statute(
    "市场监督管理行政处罚信息公示规定", edition: "2025年第二次修正", issued: "国家市场监督管理总局令第108号", since: "2025-12-25",
    read: [2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
let dishonesty2021 = Statute(
    "市场监督管理严重违法失信名单管理办法", issued: "国家市场监督管理总局令第44号", since: "2021-09-01",
    read: [2, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 25])
let repair2025 = Statute(
    "市场监督管理信用修复管理办法", issued: "国家市场监督管理总局令第107号", since: "2025-12-25", read: [4, 6, 13, 14, 16, 17, 20, 22, 23, 25])
let secrets2026 = Statute(
    "商业秘密保护规定", issued: "国家市场监督管理总局令第126号", since: "2026-06-01", read: [3, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26])
let copyright2021 = Statute("中华人民共和国著作权法", edition: "2020年修正", issued: "主席令第62号", since: "2021-06-01", read: [53])
/// 施行日见公布的主席令，期限和条文已核对。
let electronicCommerce2019 = Statute("中华人民共和国电子商务法", issued: "主席令第7号", since: "2019-01-01", read: [41, 42, 43, 44, 45, 84])
let exhibitions2006 = Statute(
    "展会知识产权保护办法", issued: "商务部、国家工商行政管理总局、国家版权局、国家知识产权局令2006年第1号", since: "2006-03-01",
    read: [6, 8, 9, 11, 12, 13, 14, 17, 20, 25, 29, 31, 32, 33])
let customs2018 = Statute(
    "中华人民共和国知识产权海关保护条例", edition: "2018年修订", issued: "国务院令第395号公布", since: "2018-03-19",
    read: [2, 8, 10, 11, 13, 14, 16, 19, 20, 21, 24, 25, 26, 27, 31])
let marketSupervision2025 = Statute(
    "市场监督管理行政执法监督规定", edition: "2025年修正", issued: "国家市场监督管理总局令第22号公布", since: "2025-05-01",
    read: [9, 10, 17, 18, 19, 20, 21])
/// 评价办法的条文没有读到：异议、修复的天数由办理机关指定，条次都待确认。
let agencyCredit2023 = Statute("专利代理信用评价管理办法（试行）", issued: "国知发运字〔2023〕10号", since: "2023-05-01", articles: 20, read: [])
/// 自治区的实施方案，全文读过，没有条次，按部分和项引用。
let plan2017 = Statute("贯彻落实国务院关于新形势下加快知识产权强国建设的若干意见实施方案", issued: "宁政办发〔2017〕57号", since: "2017-03-30")
