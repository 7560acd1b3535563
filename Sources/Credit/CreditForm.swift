public import Law

/// An event of credit as an officer types it in.
public struct CreditForm: Sendable, Hashable {
    /// Whose it is, as typed: a credit code, a number at the patent office, or the number of a licence.
    public var subject: String
    public var facts: CreditFacts

    /// - Parameters:
    ///   - typed: the fields by name: subject, item, day, document, issuer, file, matter, words.
    ///   - items: those that may be entered.
    /// - Throws: `CreditRefusal` that names all that is wrong at once.
    public init(typed: [String: [String]], items: [CreditItem], today: LocalDate) throws {
        var reading = TypedReading(typed)
        subject = reading.text("subject", longest: 40)
        if subject.isEmpty { reading.fault("请写明是哪家机构或者哪名执业人员", "subject") }
        let code = reading.text("item", longest: 80)
        if !items.contains(where: { $0.code == code }) { reading.fault(code.isEmpty ? "请选择事项" : "规则里没有这个事项", "item") }
        let day = reading.day("day")
        if day == nil { reading.missing("请写发生日", "day") }
        if let day, day > today { reading.fault("发生日不能在今天之后", "day") }
        let document = reading.text("document", longest: 100)
        if document.isEmpty { reading.fault("请写文号；没有来源的不能登记", "document") }
        let issuer = reading.text("issuer", longest: 100)
        if issuer.isEmpty { reading.fault("请写出文的机关", "issuer") }
        let words = reading.text("words", longest: 500)
        let matter = reading.text("matter", longest: 40)
        facts = CreditFacts(
            item: code, day: day ?? today, document: document, issuer: issuer, file: typed["file"]?.last.flatMap { $0.isEmpty ? nil : $0 },
            matter: matter.isEmpty ? nil : matter, words: words.isEmpty ? nil : words)
        guard reading.faults.isEmpty else { throw CreditRefusal(reading.faults) }
    }

    /// The same as the form's fields hold it.
    public static func typed(_ facts: CreditFacts, subject: String) -> [String: [String]] {
        [
            "subject": [subject], "item": [facts.item], "day": [facts.day.description], "document": [facts.document],
            "issuer": [facts.issuer], "file": [facts.file].compactMap(\.self), "matter": [facts.matter ?? ""], "words": [facts.words ?? ""],
        ]
    }
}

/// Reads typed fields and collects what is wrong.
struct TypedReading {
    let typed: [String: [String]]
    private(set) var faults: [CreditRefusal.Fault] = []

    init(_ typed: [String: [String]]) { self.typed = typed }

    mutating func fault(_ text: String, _ field: String) { faults.append(.init(text, at: field)) }

    /// Says that something is missing, unless what stands there is at fault already.
    mutating func missing(_ text: String, _ field: String) { if !faults.contains(where: { $0.field == field }) { fault(text, field) } }

    mutating func text(_ name: String, longest: Int) -> String {
        let text = Self.trimmed(typed[name]?.first ?? "")
        if text.count > longest { fault("最多 \(longest) 个字，现在是 \(text.count) 个", name) }
        return text
    }

    mutating func day(_ name: String) -> LocalDate? {
        let text = text(name, longest: 20)
        guard !text.isEmpty else { return nil }
        if let day = LocalDate(written: text) { return day }
        fault("不是有效的日期，应写作 2026-11-23", name)
        return nil
    }

    mutating func points(_ name: String) -> CreditPoints? {
        let text = text(name, longest: 10)
        guard !text.isEmpty else { return nil }
        if let points = CreditPoints(written: text) { return points }
        fault("应为 0 至 1000、最多一位小数的分数", name)
        return nil
    }

    mutating func months(_ name: String) -> Int? {
        let text = text(name, longest: 10)
        guard !text.isEmpty else { return nil }
        if let months = Int(text), (1...1200).contains(months) { return months }
        fault("应为 1 至 1200 的月数", name)
        return nil
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
