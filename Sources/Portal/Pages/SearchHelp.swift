import Design
import Markup
import Query
import Register
import Web

extension PublicPages {
    /// The help page is drawn from the tables that the parser reads by.
    var searchHelp: Page {
        Page(
            "检索说明", current: Address("search"), crumbs: [Crumb("首页", Address()), Crumb("检索", Address("search")), Crumb("检索说明")],
            canonical: Address("search", "help"),
            body: """
                \(Heading("检索说明"))\(Lead("一个检索框查全部权利和主体。只输入几个词就够了；需要精确时，用下面的写法。"))\
                \(Section("普通的词", Points(Self.plainRules).html))\
                \(Section("运算符", operatorTable))\
                \(Section("字段", fieldTable))\
                \(Section("状态的写法", statusTable))\
                \(Section("筛选与件数", Points(Self.facetRules).html))
                """)
    }

    private static let plainRules: [HTML] = [
        "几个词用空格分开，都要出现。", "汉字不必分词：<code>枸杞</code>也找到“枸杞酒”。繁体和简体、全角和半角、字母大小写都一样。",
        "引号里的原样检索，连写的词查不到时也不拆开。没有引号的长词查不到时，自动拆成几个词再查，页面会说明。",
        "号码和统一社会信用代码的任何写法直接到它的页面。", "主体的名称、曾用名、拼音和拼音首字母列在结果上面。", "商标名称的全拼也可以：<code>baiyun</code> 找到“白云”；加引号则只找这些字母。",
    ]

    private static let facetRules: [HTML] = [
        "每项筛选的件数是准确的，不受这一项自己的筛选影响，受其余各项影响。",
        "一件权利只有一个种类、一个状态、一个年份、一个地区；可以有几个权利人、代理机构、分类和产业，在每一个之下各计一件。",
        "结果页的地址写着全部条件，可以收藏，也可以发给别人。",
    ]

    private var operatorTable: HTML {
        let rows: [[HTML]] = [
            ["<code>甲 乙</code>，<code>甲 AND 乙</code>", "两个都要"], ["<code>甲 OR 乙</code>", "至少一个"],
            ["<code>甲 NOT 乙</code>", "有甲没有乙"],
            [
                "<code>甲 NEAR/5 乙</code>",
                "两个词相隔不超过 5 个字，不论先后；不写数的是 \(QueryLimits.nearness) 个字，最多 \(QueryLimits.farthest.grouped) 个字",
            ],
            ["<code>(甲 OR 乙) 丙</code>", "括号里的先算；不写括号的，先 NEAR，再 NOT，再 AND，最后 OR"],
            ["<code>\"原样的词\"</code>", "短语；引号可以是 \" \"、“ ”、「 」"],
            ["<code>photo*</code>", "以此开头的外文词、号码、分类号；汉字不必截断"], ["<code>wom?n</code>", "? 代一个字母或者数字，用在外文词里"],
        ]
        return Table(id: "operators", caption: "运算符用大写字母", columns: [.init("写法"), .init("意思")], rows: rows).html
    }

    private var fieldTable: HTML {
        let rows: [[HTML]] = QueryField.allCases.map { field in
            let examples: [HTML] = field.examples.map { Link($0, to: Address("search", query: ["q": $0])).html }
            let names = ([field.rawValue, field.title] + field.otherNames).joined(separator: "、")
            return [HTML(plain: names), HTML(plain: field.meaning), examples.joined(separator: "，")]
        }
        return Table(
            id: "fields", caption: "字段名写在词、引号或者括号前，后面是冒号或者等号；日期还可以用 > < >= <=",
            columns: [.init("字段名"), .init("查什么"), .init("例子")], rows: rows
        ).html
    }

    private var statusTable: HTML {
        let rows: [[HTML]] = StatusWords.all.map { word, statuses in
            [HTML(plain: word), HTML(plain: statuses.map(\.rawValue).sorted().joined(separator: "、"))]
        }
        return Table(id: "statuses", caption: "st: 之后可以写的词", columns: [.init("词"), .init("代码")], rows: rows).html
    }
}
