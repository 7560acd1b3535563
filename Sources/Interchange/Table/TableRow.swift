import Identifier
import Law
import Register

/// One row being turned into records: reads columns, and collects what is wrong instead of stopping at the first fault.
struct TableRow {
    let map: ColumnMap
    let fields: [String]
    /// Days written as serial numbers of a spreadsheet; nil in other files.
    var daysFrom1904: Bool?
    private(set) var reasons: [Reject] = []

    init(_ fields: [String], map: ColumnMap, daysFrom1904: Bool? = nil) {
        (self.fields, self.map, self.daysFrom1904) = (fields, map, daysFrom1904)
    }

    mutating func reject(_ text: String, _ column: Column? = nil, value: String? = nil) {
        reasons.append(Reject(text, field: column.map { map.heading(of: $0) }, value: value))
    }

    /// The first of the column's fields that is not empty.
    func text(_ column: Column) -> String? {
        for index in map.fields(of: column) where index < fields.count {
            let value = Self.clean(fields[index])
            if !value.isEmpty { return value }
        }
        return nil
    }

    func text(_ columns: Column...) -> String? {
        for column in columns {
            if let value = text(column) { return value }
        }
        return nil
    }

    /// The name of the right; a row without one is rejected.
    mutating func title(_ missing: String) -> [LanguageText] {
        guard let text = text(.title) else {
            reject(missing, .title)
            return []
        }
        return [LanguageText(Blank.squeeze(text), language: TextLanguage.of(text))]
    }

    mutating func day(_ column: Column) -> LocalDate? {
        guard let text = text(column), !DayText.isBlank(text) else { return nil }
        if let day = DayText.parse(text) ?? serialDay(text) { return day }
        reject("不是有效的日期，应写作 2022-04-02", column, value: text)
        return nil
    }

    private func serialDay(_ text: String) -> LocalDate? {
        guard let from1904 = daysFrom1904, text.utf8.count <= 12, let serial = Double(text), serial > 366 else { return nil }
        return DayText.spreadsheet(serial: serial, from1904: from1904)
    }

    mutating func priorities() -> [Priority] {
        guard let text = text(.priority) else { return [] }
        if let priorities = PriorityText.parse(text) { return priorities }
        reject("不能识别，应写作：国别 号码 日期，如 KR 10-2016-0063019 2016-05-23", .priority, value: text)
        return []
    }

    /// Reads a number with one of the parsers of Identifier.
    mutating func number<Number: CheckedNumber>(_ column: Column, _ type: Number.Type) -> (number: Number, typed: String)? {
        guard let text = text(column) else { return nil }
        do throws(IdentifierFault) {
            return (try Number.parse(text), text)
        } catch {
            reject(Self.spoilt(text) ?? error.reason, column, value: text)
            return nil
        }
    }

    /// What a spreadsheet made of a number: `2.01311E+11`.
    static func spoilt(_ text: String) -> String? {
        guard text.utf8.count < 30, text.contains("E+") || text.contains("e+"), Double(text) != nil else { return nil }
        return "号码被表格软件改成了科学计数法，请把该列设为文本格式后重新导出"
    }

    /// Mentions of parties named in a column.
    func parties(_ column: Column, _ role: PartyMention.Role) -> [PartyMention] {
        var result: [PartyMention] = []
        for index in map.fields(of: column) where index < fields.count {
            let value = Self.clean(fields[index])
            guard !value.isEmpty, value != "无", value != "-" else { continue }
            for name in Names.split(value) where !result.contains(where: { $0.name == name }) {
                let person = role == .inventor || role == .agent || role == .breeder || role == .designer
                result.append(PartyMention(role, name: name, nature: NatureOfName.of(name) ?? (person ? .person : nil)))
            }
        }
        return result
    }

    /// Adds credit codes, address, country and area to the owners; a list of codes as long as the list of owners goes to each in turn.
    mutating func describe(_ parties: inout [PartyMention], _ owners: Set<PartyMention.Role>) {
        let places = parties.indices.filter { owners.contains(parties[$0].role) }
        guard let first = places.first else { return }
        if let text = text(.creditCode) {
            let codes = creditCodes(text)
            if codes.count == places.count {
                for (place, code) in zip(places, codes) { if let code { set(&parties[place], code) } }
            } else if let code = codes.first ?? nil, codes.count == 1 {
                set(&parties[first], code)
            } else if !codes.isEmpty {
                reject("有\(codes.count)个代码而权利人有\(places.count)个，分不清各是谁的", .creditCode, value: text)
            }
        }
        if let address = text(.address) { parties[first].address = Blank.squeeze(address) }
        let region = text(.country, .area).flatMap(RegionText.init)
        let area = text(.area).flatMap(RegionText.init)
        parties[first].country = region?.country ?? area?.country
        parties[first].area = area?.area
    }

    private func set(_ party: inout PartyMention, _ code: String) {
        party.identifier = code
        party.nature = .organisation
    }

    /// Codes in order; a dash stands for an owner without one.
    private mutating func creditCodes(_ text: String) -> [String?] {
        var codes: [String?] = []
        for part in text.split(whereSeparator: { ";；,，、| ".contains($0) }) {
            if part == "-" {
                codes.append(nil)
                continue
            }
            do throws(IdentifierFault) {
                codes.append(try UnifiedSocialCreditCode.parse(String(part)).canonical)
            } catch {
                reject(error.reason, .creditCode, value: String(part))
            }
        }
        return codes
    }

    /// A field without what spreadsheets and exports put around it: blanks, `="…"`, a leading apostrophe.
    static func clean(_ raw: String) -> String {
        let text = Blank.trim(raw)
        guard let first = text.utf8.first else { return text }
        if first == 0x3D, text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 {
            return Blank.trim(String(text.dropFirst(2).dropLast()))
        }
        if first == 0x27 { return Blank.trim(String(text.dropFirst())) }
        return text
    }
}

/// Country and area in one field: `宁夏;64`, `64`, `640104`, `JP`, `日本;JP`.
struct RegionText {
    var country: String?
    var area: String?

    init?(_ text: String) {
        var runs: [Substring.UTF8View] = []
        for run in text.utf8.split(whereSeparator: { !($0 >= 0x30 && $0 <= 0x39) && !($0 >= 0x41 && $0 <= 0x5A) }) { runs.append(run) }
        for run in runs {
            var run = run
            let letters = run.prefix { $0 >= 0x41 }
            if letters.count == 2 {
                country = String(Substring(letters))
                run = run.dropFirst(2)
            }
            let digits = String(Substring(run.prefix { $0 <= 0x39 }))
            if digits.utf8.count == run.count, digits.utf8.count == 6 || digits.utf8.count == 2 {
                area = digits.utf8.count == 2 ? digits + "0000" : digits
            }
        }
        if country == nil, area == nil {
            area = Self.provinces[text]
            if area == nil { return nil }
        }
        if country == nil { country = "CN" }
    }

    /// Short names of provinces as the national exports write them.
    private static let provinces: [String: String] = [
        "北京": "110000", "天津": "120000", "河北": "130000", "山西": "140000", "内蒙古": "150000", "辽宁": "210000", "吉林": "220000", "黑龙江": "230000",
        "上海": "310000", "江苏": "320000", "浙江": "330000", "安徽": "340000", "福建": "350000", "江西": "360000", "山东": "370000", "河南": "410000",
        "湖北": "420000", "湖南": "430000", "广东": "440000", "广西": "450000", "海南": "460000", "重庆": "500000", "四川": "510000", "贵州": "520000",
        "云南": "530000", "西藏": "540000", "陕西": "610000", "甘肃": "620000", "青海": "630000", "宁夏": "640000", "新疆": "650000", "宁夏回族自治区": "640000",
        "银川市": "640100", "石嘴山市": "640200", "吴忠市": "640300", "固原市": "640400", "中卫市": "640500", "银川": "640100", "石嘴山": "640200",
        "吴忠": "640300", "固原": "640400", "中卫": "640500",
    ]
}
