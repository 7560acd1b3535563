import Identifier
import Law
import Register

/// A row of a list of trade marks: one record for each class.
enum TrademarkRow {
    static func records(_ row: inout TableRow) -> [RightRecord] {
        var record = RightRecord(kind: .trademark, key: "")
        let number = number(&row)
        let classes = classes(&row, number)
        record.titles = row.title("缺少商标名称（图形商标写“图形”）")
        days(&row, &record)
        if let number { record.numbers = numbers(number, record, row) }
        parties(&row, &record)
        record.particulars.form = form(row.text(.form))
        record.particulars.markFeature = row.text(.markFeature)
        record.particulars.niceEdition = row.text(.niceEdition)
        record.statusText = row.text(.status)
        record.priorities = row.priorities()
        let figures = row.text(.vienna).map { ClassList.split($0).map { ClassMark(.vienna, $0) } } ?? []
        let groups = groups(&row)
        let goods = goods(&row, classes)
        guard let number, !classes.isEmpty else { return [] }
        return classes.map { niceClass in
            var one = record
            one.key = "\(number.canonical)-\(niceClass)"
            one.goods = goods.filter { $0.niceClass == niceClass }
            one.classes = [ClassMark(.nice, String(niceClass), edition: record.particulars.niceEdition, isMain: true)]
            let own = groups.filter { classes.count == 1 || Int($0.prefix(2)) == niceClass } + one.goods.compactMap(\.group)
            for group in own where !one.classes.contains(where: { $0.symbol == group && $0.scheme == .similarGroup }) {
                one.classes.append(ClassMark(.similarGroup, group))
            }
            one.classes += figures
            return one
        }
    }

    private struct Number {
        var canonical: String
        var typed: String
        var office: String
        var niceClass: Int?
        var column: Column
    }

    private static func number(_ row: inout TableRow) -> Number? {
        for column in [Column.registrationNumber, .number, .internationalNumber] {
            guard let text = row.text(column) else { continue }
            let compact = OfficeNumber.compact(text)
            let letters = compact.utf8.prefix { ClassText.isLetter($0) }.count
            if letters == 2, !compact.hasPrefix("CN") {
                return Number(canonical: compact, typed: text, office: String(compact.prefix(2)), column: column)
            }
            return row.number(column, TrademarkNumber.self).map { found, typed in
                Number(canonical: found.number, typed: typed, office: "CN", niceClass: found.niceClass, column: column)
            }
        }
        row.reject("缺少注册号（申请号）", row.map.has(.registrationNumber) ? .registrationNumber : .number)
        return nil
    }

    private static func numbers(_ number: Number, _ record: RightRecord, _ row: TableRow) -> [RightNumber] {
        var numbers = [
            RightNumber(.application, canonical: number.canonical, typed: number.typed, office: number.office, day: record.days[.filing])
        ]
        if let day = record.days[.registration] {
            numbers.append(RightNumber(.registration, canonical: number.canonical, typed: number.typed, office: number.office, day: day))
        }
        if number.canonical.hasPrefix("G") {
            numbers.append(RightNumber(.international, canonical: number.canonical, typed: number.typed, office: "WO"))
        }
        return numbers
    }

    private static func classes(_ row: inout TableRow, _ number: Number?) -> [Int] {
        if let text = row.text(.niceClass) {
            if let classes = ClassText.nice(text) { return classes }
            row.reject("不是第1至45类中的类别", .niceClass, value: text)
            return []
        }
        if let niceClass = number?.niceClass { return [niceClass] }
        let fromGroups = Set(groupTexts(row).compactMap { Int($0.prefix(2)) }.filter { (1...45).contains($0) })
        if fromGroups.isEmpty { row.reject("缺少国际分类，商标按注册号和类别登记", .niceClass) }
        return fromGroups.sorted()
    }

    private static func days(_ row: inout TableRow, _ record: inout RightRecord) {
        record.set(.filing, row.day(.filing))
        record.set(.preliminaryPublication, row.day(.preliminary))
        record.set(.registration, row.day(.registration))
        record.set(.renewal, row.day(.renewal))
        record.set(.firstUse, row.day(.firstUse))
        record.set(.internationalFiling, row.day(.internationalFiling))
        record.set(.expiry, row.day(.expiry))
        guard let text = row.text(.term), !DayText.isBlank(text) else { return }
        if let term = DayText.term(text) {
            record.set(.expiry, term.end)
        } else if let end = DayText.parse(text) {
            record.set(.expiry, end)
        } else {
            row.reject("不是有效的期限，应写作 2017-03-28 至 2027-03-27", .term, value: text)
        }
    }

    private static func parties(_ row: inout TableRow, _ record: inout RightRecord) {
        var owners = row.parties(.holder, .holder) + row.parties(.applicant, .applicant)
        row.describe(&owners, [.holder, .applicant])
        record.parties = owners + row.parties(.agency, .agency).map(AgencyName.split) + row.parties(.agent, .agent)
    }

    private static func form(_ text: String?) -> RightForm? {
        guard let text else { return nil }
        if text.contains("集体") { return .collective }
        if text.contains("证明") { return .certification }
        return text.contains("一般") || text.contains("普通") ? .individual : nil
    }

    private static func groupTexts(_ row: TableRow) -> [String] {
        guard let text = row.text(.similarGroup) else { return [] }
        return text.utf8.split(whereSeparator: { !ClassText.isDigit($0) }).compactMap { $0.count == 4 ? String(Substring($0)) : nil }
    }

    private static func groups(_ row: inout TableRow) -> [String] {
        let groups = groupTexts(row)
        if let text = row.text(.similarGroup), groups.isEmpty || groups.contains(where: { !(1...45).contains(Int($0.prefix(2)) ?? 0) }) {
            row.reject("不是类似群号，应为四位数字，如 3001", .similarGroup, value: text)
        }
        var seen = Set<String>()
        return groups.filter { seen.insert($0).inserted }
    }

    private static func goods(_ row: inout TableRow, _ classes: [Int]) -> [Goods] {
        guard let text = row.text(.goods), let first = classes.first else { return [] }
        if let goods = GoodsText.parse(text, classes: classes) { return goods }
        if classes.count == 1 { return [Goods(niceClass: first, text: text)] }
        row.reject("一行写了多个类别，分不清商品属于哪一类：请每类写一行，或者在商品前写“第\(first)类：”", .goods, value: text)
        return []
    }
}

/// Goods and services in one field.
enum GoodsText {
    /// `茶;咖啡`, `3002 茶饮料;3002冰茶`, `茶(3002)`, `第30类：茶;第35类：广告`. Nil where an item belongs to no class for certain.
    static func parse(_ text: String, classes: [Int]) -> [Goods]? {
        var goods: [Goods] = []
        var current: Int? = classes.count == 1 ? classes.first : nil
        for part in items(text) {
            var item = part
            if let heading = classHeading(item) {
                current = heading.niceClass
                item = heading.rest
            }
            let marked = Mark(item)
            guard !marked.text.isEmpty else { continue }
            let own = marked.group.flatMap { Int($0.prefix(2)) }
            guard let niceClass = own.flatMap({ classes.contains($0) ? $0 : nil }) ?? current, classes.contains(niceClass) else {
                return nil
            }
            goods.append(Goods(niceClass: niceClass, group: marked.group, code: marked.code, text: marked.text))
        }
        return goods
    }

    /// Splits at semicolons; where there are none, at commas; where there are none either, at 、. Never inside brackets.
    private static func items(_ text: String) -> [String] {
        for marks in ["；;|\n\r", "，,", "、"] {
            let parts = split(text, at: marks)
            if parts.count > 1 { return marks == "；;|\n\r" ? parts : TextLanguage.of(text) == "zh" ? parts : [text] }
        }
        return [Blank.squeeze(text)]
    }

    private static func split(_ text: String, at marks: String) -> [String] {
        var (parts, part, depth) = ([String](), String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == "（" { depth += 1 }
            if scalar == ")" || scalar == "）" { depth = max(0, depth - 1) }
            if depth == 0, marks.unicodeScalars.contains(scalar) {
                parts.append(Blank.squeeze(String(part)))
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
        }
        parts.append(Blank.squeeze(String(part)))
        return parts.filter { !$0.isEmpty }
    }

    /// `第30类：茶` or `第30类 茶`.
    private static func classHeading(_ item: String) -> (niceClass: Int, rest: String)? {
        guard item.hasPrefix("第"), let end = item.firstIndex(of: "类"), let number = Int(item[item.index(after: item.startIndex)..<end])
        else {
            return nil
        }
        let rest = item[item.index(after: end)...].drop { $0 == ":" || $0 == "：" || $0 == " " }
        return (number, String(rest))
    }

    /// An item with its group or code before it or in brackets after it.
    private struct Mark {
        var text: String
        var group: String?
        var code: String?

        init(_ item: String) {
            text = item
            if takeHead() {
                // Group and code may both stand before it.
                _ = takeHead()
            } else if item.hasSuffix(")") || item.hasSuffix("）"), let open = item.lastIndex(where: { $0 == "(" || $0 == "（" }),
                take(String(item[item.index(after: open)...].dropLast()))
            {
                text = Blank.trim(String(item[..<open]))
            }
        }

        private mutating func takeHead() -> Bool {
            let head = text.prefix { $0.isASCII && ($0.isNumber || $0 == "C") }
            guard take(String(head)) else { return false }
            text = Blank.trim(String(text.dropFirst(head.count).drop { $0 == ":" || $0 == "：" || $0 == "-" }))
            return true
        }

        private mutating func take(_ mark: String) -> Bool {
            let digits = mark.hasPrefix("C") ? mark.dropFirst() : mark[...]
            guard digits.allSatisfy(\.isNumber), let niceClass = Int(digits.prefix(2)) else { return false }
            if mark.count == 4, digits.count == 4, (1...45).contains(niceClass), group == nil {
                group = mark
                return true
            }
            guard digits.count == 6, code == nil else { return false }
            code = mark
            return true
        }
    }
}
