/// What the components themselves say.
enum DesignWords {
    static let skip = Phrase("跳到正文", "Skip to the main text", arabic: "انتقل إلى المحتوى")
    static let mainNavigation = Phrase("主导航", "Main", arabic: "التنقل الرئيسي")
    static let languages = Phrase("语言", "Language", arabic: "اللغة")
    static let signIn = Phrase("登录", "Sign in", arabic: "تسجيل الدخول")
    static let account = Phrase("我的账号", "My account", arabic: "حسابي")
    static let demo = Phrase("演示数据", "Demonstration data", arabic: "بيانات تجريبية")
    static let demoWarning = Phrase(
        "本站现有的权利和主体由程序生成，均属虚构，不得作为任何办件的依据。",
        "The rights and parties on this site are made up by a program. Nothing here may be relied on in any matter.",
        arabic: "الحقوق والأطراف في هذا الموقع من إنشاء برنامج ولا يجوز الاعتماد عليها.")
    static let dataFrom = Phrase("数据来源：", "Sources: ", arabic: "المصادر: ")
    static let latestDay = Phrase("最近一次来源日期：", "latest source day: ", arabic: "آخر تاريخ: ")
    static let registerPrevails = Phrase(
        "页面所列事实均注明来源与截至日期；与国家主管机关的登记簿不一致的，以登记簿为准。",
        "Every fact shows its source and as-of day. Where this site and the register of a national authority differ, the register prevails.",
        arabic: "تُذكر مصادر كل معلومة وتاريخها، وعند الاختلاف يُعتمد السجل الوطني.")
    static func about(_ name: String) -> Phrase { Phrase("关于\(name)", "About Helan", arabic: "حول الموقع") }
    static let programs = Phrase("程序接口", "For programs", arabic: "للبرامج")
    static let catalogue = Phrase("页面构件", "Components", arabic: "المكونات")
    static let keys = Phrase("键盘操作", "Keyboard", arabic: "لوحة المفاتيح")
    static let close = Phrase("关闭", "Close", arabic: "إغلاق")
    static let keySearch = Phrase("到检索框", "Go to the search box")
    static let keyNext = Phrase("下一条、上一条", "Next, previous item")
    static let keyOpen = Phrase("打开这一条", "Open the item")
    static let keyHelp = Phrase("显示这些按键", "Show these keys")
    static let keyEscape = Phrase("收起提示、关闭对话框", "Close suggestions or a dialog")
    static let keysOff = Phrase("不使用单键操作", "Turn single keys off")

    static let here = Phrase("当前位置", "Where you are", arabic: "موقعك")
    static let onThisPage = Phrase("本页内容", "On this page", arabic: "في هذه الصفحة")
    static let back = Phrase("返回", "Back", arabic: "رجوع")
    static let error = Phrase("错误：", "Error: ")
    static let toMend = Phrase("有内容需要改正", "There is something to correct")
    static let change = Phrase("修改", "Change")

    static let searchLabel = Phrase("检索权利和主体", "Search rights and parties", arabic: "ابحث عن الحقوق والأطراف")
    static let searchPlaceholder = Phrase(
        "输入号码、名称、统一社会信用代码……", "A number, a name, a credit code …", arabic: "رقم أو اسم أو رمز")
    static let search = Phrase("检索", "Search", arabic: "بحث")
    static let suggestions = Phrase("检索提示", "Suggestions", arabic: "اقتراحات")
    static let filters = Phrase("筛选", "Filters", arabic: "تصفية")
    static let order = Phrase("排序", "Order", arabic: "ترتيب")
    static func others(_ count: Int) -> Phrase { Phrase("其余 \(count) 项", "\(count) more") }
    static let dropFilter = Phrase("取消筛选：", "Remove filter: ")

    static let pages = Phrase("分页", "Pages")
    static let previous = Phrase("上一页", "Previous")
    static let next = Phrase("下一页", "Next")
    static func page(_ number: Int) -> Phrase { Phrase("第 \(number) 页", "Page \(number)") }
    static let goTo = Phrase("转到第", "Go to page")
    static func ofPages(_ pages: Int) -> Phrase { Phrase("页，共 \(pages.grouped) 页", "of \(pages.grouped)") }
    static let go = Phrase("转到", "Go")

    static let source = Phrase("来源：", "Source: ")
    static let asOf = Phrase("，截至 ", ", as of ")
    static let toCome = Phrase("（将至）", " (to come)")
    static let dayUnknown = Phrase("日期不明", "day unknown")

    static func opensOn(_ day: String) -> Phrase { Phrase("自 \(day) 起可以办理。", "Can be done from \(day).") }
    static let amount = Phrase("金额：", "Amount: ")
    static let provisional = Phrase("暂定", "Provisional")
    static let provisionalReason = Phrase(
        "该年度放假安排尚未公布或者规则有待确认，届时重新计算。",
        "The calendar of that year is not announced, or the rule is to be confirmed; it will be counted anew.")
    static let howCounted = Phrase("怎样算出来的", "How it was counted")
    static let rule = Phrase("依据：", "Rule: ")
    static func left(_ days: Int) -> Phrase {
        switch days {
        case ..<0: Phrase("已过 \((-days).grouped) 日", "\((-days).grouped) \(days == -1 ? "day" : "days") overdue")
        case 0: Phrase("今日届满", "Due today")
        default: Phrase("还有 \(days.grouped) 日", "\(days.grouped) \(days == 1 ? "day" : "days") left")
        }
    }
    static let clockRunning = Phrase("计时中", "Running")
    static let clockPaused = Phrase("中止", "Paused")
    static let clockExtended = Phrase("已延期", "Extended")
    static let clockOverdue = Phrase("已逾期", "Overdue")
    static let clockStopped = Phrase("已办结", "Done")
    static let due = Phrase("最后一日", "Last day")

    static let chartData = Phrase("图中的数据", "The figures of the chart")
    static let chosenRows = Phrase("选中这一行：", "Select this row: ")
    static let sortBy = Phrase("排序：", "Sort by ")
    static let narrow = Phrase("筛选", "Filter")
    static let clear = Phrase("清除", "Clear")
    static let differs = Phrase("不同", "differs")
}
