import Identifier
public import Law
import Register

/// What is wrong with a form about people, each with its field.
public struct PersonFaults: Error, Sendable, Hashable {
    public var all: [Fault]
    public struct Fault: Sendable, Hashable {
        public let text: String
        public let field: String
    }
    public init(_ text: String, at field: String = "") { all = [Fault(text: text, field: field)] }
    init(_ all: [Fault]) { self.all = all }
}

/// An entry of the bank as it is typed: the page's form and a row of a table are read alike.
public struct PersonForm: Sendable, Hashable {
    public var personal: PersonalFacts
    public var facts: PersonFacts
    public var consent: Consent

    /// The fields, their titles, and how a table writes what has several parts.
    public static let fields: [(name: String, title: String)] = [
        ("name", "姓名"), ("telephone", "电话"), ("idNumber", "身份证号"), ("teams", "队伍"), ("crafts", "专业"), ("sections", "技术领域"),
        ("kinds", "权利种类"), ("fields", "从事的领域"), ("rank", "职称"), ("employer", "任职单位"), ("employerCode", "任职单位代码"),
        ("formerEmployers", "曾任职单位"), ("declared", "申报的利害关系"), ("proofs", "证明材料"), ("area", "工作地区"), ("purposes", "同意事项"),
        ("given", "同意日期"), ("until", "同意有效至"), ("account", "账号"),
    ]

    /// Reads what was typed; several values may also stand in one, with 、 or ； between.
    /// - Throws: `PersonFaults` that names all that is wrong at once.
    public init(typed: [String: [String]], today: LocalDate) throws {
        var reading = Reading(typed: typed)
        let name = reading.text("name", longest: 50)
        if name.isEmpty { reading.fault("请写姓名", "name") }
        let telephone = reading.text("telephone", longest: 40)
        let idNumber = reading.text("idNumber", longest: 18).uppercased()
        if !idNumber.isEmpty, !Identifier.candidates(in: idNumber).contains(where: { $0.kind == .citizen && $0.valid }) {
            reading.fault("身份证号不对：应当是 18 位，校验码相符", "idNumber")
        }
        personal = PersonalFacts(
            name: name, telephone: telephone, idNumber: idNumber, declared: reading.ties("declared"))
        facts = PersonFacts(
            teams: reading.choices("teams") { team in Team.allCases.first { $0.rawValue == team || $0.title == team } },
            crafts: reading.choices("crafts") { craft in Craft.allCases.first { $0.rawValue == craft || $0.title == craft } },
            sections: reading.choices("sections") { section in
                IPCSection.allCases.first { $0.rawValue == section.uppercased() || $0.title == section }
            },
            kinds: reading.choices("kinds") { kind in RightKind.allCases.first { $0.rawValue == kind || $0.title == kind } },
            fields: reading.words("fields"), rank: reading.optional("rank", longest: 50),
            employer: reading.employer(), formerEmployers: reading.ties("formerEmployers"), proofs: reading.proofs(),
            area: reading.optional("area", longest: 12), account: reading.optional("account", longest: 60))
        if facts.teams.isEmpty { reading.missing("请选择至少一支队伍", "teams") }
        if facts.crafts.isEmpty { reading.missing("请选择至少一项专业", "crafts") }
        let purposes = reading.choices("purposes") { purpose in
            Consent.Purpose.allCases.first { $0.rawValue == purpose || $0.title == purpose }
        }
        if !purposes.contains(.keeping) { reading.missing("没有本人“\(Consent.Purpose.keeping.title)”的同意，不能入库", "purposes") }
        let given = reading.day("given")
        if given == nil { reading.missing("请写本人同意的日期", "given") }
        if let given, given > today { reading.fault("同意的日期不能在今天之后", "given") }
        let until = reading.day("until")
        if let given, let until, until < given { reading.fault("同意的止日在同意的日期之前", "until") }
        consent = Consent(purposes, given: given ?? today, until: until)
        guard reading.faults.isEmpty else { throw PersonFaults(reading.faults) }
    }

    /// The same entry as the form's fields hold it.
    public static func typed(_ person: Person) -> [String: [String]] {
        let facts = person.facts
        var out: [String: [String]] = [
            "name": [person.personal.name], "telephone": [person.personal.telephone], "idNumber": [person.personal.idNumber],
            "teams": facts.teams.map(\.rawValue), "crafts": facts.crafts.map(\.rawValue), "sections": facts.sections.map(\.rawValue),
            "kinds": facts.kinds.map(\.rawValue), "fields": [facts.fields.joined(separator: "、")], "rank": [facts.rank ?? ""],
            "employer": [facts.employer?.name ?? ""], "employerCode": [facts.employer?.code ?? ""],
            "formerEmployers": [lines(facts.formerEmployers)], "declared": [lines(person.personal.declared)],
            "proofs": [
                facts.proofs.map { [$0.title, $0.reference, $0.until?.description ?? ""].joined(separator: "；") }.joined(separator: "\n")
            ],
            "area": [facts.area ?? ""], "account": [facts.account ?? ""],
        ]
        out["purposes"] = person.consent.purposes.filter { purpose in
            !person.consent.withdrawn.contains { $0.purpose == purpose }
        }.map(\.rawValue)
        out["given"] = [person.consent.given.description]
        out["until"] = [person.consent.until?.description ?? ""]
        return out
    }

    private static func lines(_ ties: [Tie]) -> String {
        ties.map { [$0.name, $0.code].compactMap(\.self).joined(separator: " ") }.joined(separator: "\n")
    }
}

/// Reads typed fields and collects what is wrong.
private struct Reading {
    let typed: [String: [String]]
    private(set) var faults: [PersonFaults.Fault] = []

    init(typed: [String: [String]]) { self.typed = typed }

    mutating func fault(_ text: String, _ field: String) { faults.append(.init(text: text, field: field)) }

    /// Says that something is missing, unless what stands there is at fault already.
    mutating func missing(_ text: String, _ field: String) { if !faults.contains(where: { $0.field == field }) { fault(text, field) } }

    mutating func text(_ name: String, longest: Int) -> String {
        let text = Self.trimmed(typed[name]?.first ?? "")
        if text.count > longest { fault("最多 \(longest) 个字，现在是 \(text.count) 个", name) }
        return text
    }

    mutating func optional(_ name: String, longest: Int) -> String? {
        let text = text(name, longest: longest)
        return text.isEmpty ? nil : text
    }

    mutating func day(_ name: String) -> LocalDate? {
        let text = text(name, longest: 20)
        guard !text.isEmpty else { return nil }
        if let day = LocalDate(written: text) { return day }
        fault("不是有效的日期，应写作 2026-11-23", name)
        return nil
    }

    func words(_ name: String) -> [String] {
        (typed[name] ?? []).flatMap { $0.split(whereSeparator: { "、；;，,|\n".contains($0) }) }.map { Self.trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }

    mutating func choices<Choice: Hashable>(_ name: String, _ read: (String) -> Choice?) -> [Choice] {
        var out: [Choice] = []
        // A title may hold a separator of its own.
        let whole = (typed[name] ?? []).map(Self.trimmed).filter { !$0.isEmpty }
        for text in whole.allSatisfy({ read($0) != nil }) ? whole : words(name) {
            guard let choice = read(text) else {
                fault("没有“\(text.prefix(20))”这一项", name)
                continue
            }
            if !out.contains(choice) { out.append(choice) }
        }
        return out
    }

    mutating func employer() -> Tie? {
        guard let name = optional("employer", longest: 100) else { return nil }
        guard let written = optional("employerCode", longest: 30) else { return Tie(name) }
        return Tie(name, code: code(written, "employerCode"))
    }

    /// One a line: name, and behind a space the credit code where it is known.
    mutating func ties(_ name: String) -> [Tie] {
        lines(name).map { line in
            let parts = line.split(whereSeparator: \.isWhitespace)
            if parts.count > 1, let last = parts.last, last.utf8.count == 18 {
                return Tie(parts.dropLast().joined(separator: " "), code: code(String(last), name))
            }
            return Tie(line)
        }
    }

    /// One a line: title；reference；last day.
    mutating func proofs() -> [Proof] {
        lines("proofs").compactMap { line in
            let parts = line.split(whereSeparator: { "；;|".contains($0) }).map { Self.trimmed(String($0)) }
            guard parts.count > 1, parts.count <= 3, !parts[0].isEmpty else {
                fault("每行写一份，写作：名称；编号；有效至（可以不写）。收到的是“\(line.prefix(40))”", "proofs")
                return nil
            }
            guard parts.count == 3, !parts[2].isEmpty else { return Proof(parts[0], reference: parts[1]) }
            guard let until = LocalDate(written: parts[2]) else {
                fault("“\(parts[2].prefix(20))”不是有效的日期，应写作 2026-11-23", "proofs")
                return nil
            }
            return Proof(parts[0], reference: parts[1], until: until)
        }
    }

    /// A table has line ends inside a cell, or a bar in their place.
    private func lines(_ name: String) -> [String] {
        (typed[name] ?? []).flatMap { $0.split(whereSeparator: { $0.isNewline || (name != "proofs" && "、；;|".contains($0)) }) }
            .map { Self.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private mutating func code(_ written: String, _ field: String) -> String? {
        if let found = Identifier.candidates(in: written).first(where: { $0.kind == .creditCode && $0.valid }) { return found.canonical }
        fault("“\(written.prefix(20))”不是有效的统一社会信用代码", field)
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
