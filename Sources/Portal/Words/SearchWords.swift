import Design

/// What the pages of the search say: home, results, help, comparison.
enum SearchWords {
    static let home = Phrase("首页", "Home")
    static let search = Phrase("检索", "Search")
    static let siteName = Phrase("贺兰", "Helan 贺兰")

    static func heroTitle(_ region: String) -> Phrase {
        Phrase("一处检索，\(region)全部知识产权", "One search for all intellectual property of the region")
    }
    static let heroHint = Phrase(
        "六类权利和它们的主体，一个检索框；任何写法的号码直接到页面。",
        "Six kinds of right and the parties behind them in one box. A number in any writing leads straight to its page.")
    static let register = Phrase("登记簿", "The register")
    static func counted(_ total: Int) -> Phrase {
        Phrase("件数由登记簿实时计出，共 \(total.grouped) 件。", "Counted live in the register: \(total.grouped) rights.")
    }

    static let tryThese = Phrase("可以这样检索", "Things to try")
    static let help = Phrase("检索说明", "How to search")
    static let helpNote = Phrase("字段、运算符、范围和截断的写法", "fields, operators, ranges and truncation")
    static let exampleNumber = Phrase("号码，有没有 CN、ZL、空格和校验位都可以", "a number, with or without CN, ZL, spaces and check digit")
    static let exampleName = Phrase("主体的名称，也可以输入拼音或者拼音首字母", "a party by name; pinyin and initials work too")
    static let exampleCode = Phrase("统一社会信用代码，到这个主体的一企一档", "a unified social credit code leads to the party's file")
    static let exampleField = Phrase("它的有效权利", "its rights in force")
    static let exampleQuoted = Phrase("引号里的原样检索", "between quotation marks, as it stands")

    static let byKind = Phrase("按种类浏览", "Browse by kind")
    static let unreadable = Phrase("检索式读不懂", "The query cannot be read")
    static func unreadableAt(_ place: Int) -> Phrase {
        Phrase("", "It cannot be read at character \(place + 1): look for a bracket, a quotation mark or an operator that stands alone.")
    }
    static let mend = Phrase(
        "改正后再检索；也可以只输入几个词，用空格分开。", "Mend it and search again, or type just a few words with spaces between them.")
    static func lastPage(_ total: Int, _ pages: Int) -> Phrase {
        Phrase("共 \(total.grouped) 项，\(pages.grouped) 页。到", "There are \(total.grouped) results on \(pages.grouped) pages. Go to the ")
    }
    static let theLastPage = Phrase("最后一页", "last page")
    static let stop = Phrase("。", ".")
    static func noPage(_ number: Int) -> Phrase { Phrase("没有第 \(number.grouped) 页", "There is no page \(number.grouped)") }
    static let firstPage = Phrase("回到第 1 页", "Back to page 1")
    static let keep = Phrase("保存这次检索", "Keep this search")
    static let keepHint = Phrase("登录以后可以保存，下次看新增了哪些权利", "Sign in to keep it and see what is new the next time")
    static let watch = Phrase("监测新收录的", "Watch for new ones")
    static let feed = Phrase("订阅（Atom）", "Feed (Atom)")
    static let rememberChosen = Phrase("记住所选，看下一页", "Remember them, next page")
    static func chosenElsewhere(_ count: Int, _ most: Int) -> Phrase {
        Phrase("在其他页选了 \(count) 项，一并比较；最多 \(most) 项。", "\(count) chosen on other pages, compared along with these; at most \(most). ")
    }
    static let dropChosen = Phrase("全部放弃", "Drop them")
    static let exportAll = Phrase("导出全部结果", "Export all results")
    static let export = Phrase("导出", "Export")
    static let colon = Phrase("：", ": ")
    static let compareChosen = Phrase("并排比较所选", "Compare the chosen")
    static let choose = Phrase("选中：", "Choose ")
    static func total(_ count: Int) -> Phrase { Phrase("共 \(count.grouped) 项", "\(count.grouped) \(count == 1 ? "result" : "results")") }
    static let nothingFound = Phrase("没有找到符合条件的权利", "No right fits")
    static let dropFilters = Phrase("去掉筛选条件，", "Take the filters away and ")
    static let searchAll = Phrase("在全部权利中检索", "search all rights")
    static let checkWords = Phrase("检查有没有错字，或者换一个说法", "Check for typing errors, or put it another way")
    static let seeHelp = Phrase("看看", "See ")
    static let fewerWords = Phrase("减少几个词；几个词之间是“同时出现”的意思", "Use fewer words: all of them must occur")
    static let withCheckDigit = Phrase(
        "查号码时连同校验位一起输入，例如 CN201310699744.2", "Type a number with its check digit, such as CN201310699744.2")
    static let numberKnown = Phrase("这个号码在登记簿中", "This number is in the register")
    static let parties = Phrase("主体", "Parties")
    static func several(_ kind: String, _ number: String, _ count: Int) -> Phrase {
        Phrase("\(kind) \(number) 对应 \(count) 项权利", "\(kind) \(number) stands for \(count) rights")
    }
    static func numberWrong(_ kind: String) -> Phrase { Phrase("像是\(kind)，但号码有误", "This looks like a \(kind), but it is not a valid one") }
    static let resultsBelow = Phrase("按文字检索的结果在下面。", "What was found for it as words stands below.")
    static func numberUnknown(_ kind: String, _ number: String) -> Phrase {
        Phrase("\(kind) \(number) 不在登记簿中", "\(kind) \(number) is not in the register")
    }
    static let canonical = Phrase("号码的写法有效，规范写法是 ", "The number is valid; written in full it is ")
    static func notTaken(_ region: String) -> Phrase {
        Phrase(
            "，但登记簿没有收录。可能尚未公开，也可能不属于\(region)。",
            ". The register does not have it: it may not be published yet, or not belong to this region.")
    }
    static let alsoCalled = Phrase("也称 ", "also ")
    static func rights(_ count: Int) -> Phrase { Phrase("\(count.grouped) 项权利", "\(count.grouped) \(count == 1 ? "right" : "rights")") }

    static let kind = Phrase("种类", "Kind")
    static let status = Phrase("状态", "Status")
    static let year = Phrase("年份", "Year")
    static let classes = Phrase("分类", "Class")
    static let owner = Phrase("权利人", "Owner")
    static let area = Phrase("地区", "Area")
    static let industry = Phrase("产业", "Industry")
    static let agency = Phrase("代理机构", "Agency")
    static func chosen(_ dimension: Phrase, _ value: String) -> Phrase {
        Phrase("\(dimension.chinese)：\(value)", "\(dimension.english): \(value)")
    }
    static let byYear = Phrase("这些权利按年份", "These rights by year")

    static let count = Phrase("件数", "Rights")

    static let compare = Phrase("并排比较", "Side by side")
    static let tooFew = Phrase("请至少选两项权利", "Choose at least two rights")
    static let tooFewBefore = Phrase("在", "Tick rights in the ")
    static let theResults = Phrase("检索结果", "results of a search")
    static let tooFewAfter = Phrase("里勾选要比较的权利，再按“并排比较所选”。", ", then press “Compare the chosen”.")
    static func tooMany(_ most: Int, _ count: Int) -> Phrase {
        Phrase(
            "一次最多并排比较 \(most) 项权利，选了 \(count) 项。请减少几项。", "At most \(most) rights can be compared at once; \(count) are chosen.")
    }
    static func noSuchRight(_ name: String) -> Phrase {
        Phrase("登记簿中没有“\(name)”这项权利。请回到检索结果重新选择。", "The register has no right “\(name)”. Go back to the results and choose again.")
    }

}
