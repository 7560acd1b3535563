import Law
import Markup

extension Catalogue {
    static let facts: [CatalogueEntry] = [
        CatalogueEntry(
            "Tag", "状态标签", "一个短词说明状态。颜色之外另有图形，黑白打印也能分辨。",
            Example(
                "五种语气",
                Tags([Tag("有效", .good), Tag("审查中", .waiting), Tag("暂定", .caution), Tag("已宣告无效或者撤销", .urgent), Tag("期限届满")]))),
        CatalogueEntry(
            "Facts", "事实列表", "每行一个事实，注明来源和截至日期。",
            Example(
                "两个事实",
                Facts([
                    Fact("申请日", "<time>2013-12-18</time>", origin: Origin("国家知识产权局公布文本", asOf: "2016-08-24")),
                    Fact("申请人", ["宁夏大学", "宁夏农林科学院"], origin: Origin("国家知识产权局公布文本", asOf: "2016-08-24")),
                ]))),
        CatalogueEntry(
            "Deadlines", "时限", "最后一日、依据和算法。三十日内到期的为紧急。",
            Example(
                "一急一缓",
                Deadlines(
                    [
                        DeadlineLine(
                            "缴纳第 8 年度年费", day: "2026-12-18", rule: "《中华人民共和国专利法实施细则》第一百一十五条",
                            arithmetic: ["申请日 2018-12-18，第 8 年度自 2025-12-18 起", "期满前缴纳下一年度年费"], amount: "1,200.00 元"),
                        DeadlineLine("续展注册", day: "2028-03-06", opens: "2027-03-07", rule: "《中华人民共和国商标法》第四十条", isProvisional: true),
                    ], today: "2026-11-23"))),
        CatalogueEntry(
            "Timeline", "大事记", "按时间先后列出已经发生和将要发生的事。",
            Example(
                "两件已经发生，一件将至",
                Timeline([
                    Moment("申请", on: "2013-12-18"),
                    Moment("授权", on: "2016-08-24", detail: "公告号 <span class=\"figure\">CN103651802B</span>"),
                    Moment("保护期届满", on: "2033-12-18", isToCome: true),
                ]))),
        CatalogueEntry(
            "Term", "用语", "正文中的专门用语，点开可到解释。",
            Example(
                "用语和解释",
                "<p>本页事实均注明\(Term("截至日期", short: "来源所说的情况截止到哪一天"))。</p>\(Definitions([("截至日期", "来源所说的情况截止到哪一天；之后的变化要等下一次导入。")]))")),
        CatalogueEntry("Number", "号码", "等宽数字，便于核对。", Example("申请号", "<p>\(Number("CN201310699744.2"))</p>")),
    ]
}
