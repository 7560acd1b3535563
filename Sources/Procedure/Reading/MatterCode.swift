public import Law

/// What a matter is counted by: a field and what the file says in it, 行业 and 食品.
public struct MatterCode: Sendable, Hashable, Comparable {
    public let name: String
    /// The code of a choice, a text, a number in digits, an amount in fen.
    public let value: String

    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

    public static func < (a: Self, b: Self) -> Bool { (a.name, a.value) < (b.name, b.value) }
}

/// The day on which something was first entered in a file: 作出处罚决定.
public struct MatterMilestone: Sendable, Hashable {
    /// The kind of the event.
    public let event: String
    public let day: LocalDate

    public init(_ event: String, _ day: LocalDate) { (self.event, self.day) = (event, day) }
}

extension AnyProcedure {
    /// Whether its matters are counted by anything of their own.
    public var isCounted: Bool { !codes.isEmpty || !milestones.isEmpty || !amountNames.isEmpty }

    /// What the matter of a file is counted by, as corrected, and the amounts that are added up; several where a field holds several.
    public func codes(of entries: [Entry]) -> Set<MatterCode> {
        guard isCounted else { return [] }
        var last: [String: FieldValue] = [:]
        for entry in corrected(entries) where events[entry.kind] != nil && entry.kind != EntryCorrected.kind {
            for name in codes { if let value = entry.values[name] { last[name] = value } }
        }
        return Set(last.flatMap { name, value in value.codes.map { MatterCode(name, $0) } })
            .union(amountNames.isEmpty ? [] : amounts(entries).map { MatterCode($0.key, String($0.value)) })
    }

    /// The first day of each event that its matters are counted by.
    public func milestones(of entries: [Entry]) -> Set<MatterMilestone> {
        guard !milestones.isEmpty else { return [] }
        let found = entries.filter { milestones.contains($0.kind) }.map { ($0.kind, $0.day) }
        return Set(Dictionary(found, uniquingKeysWith: min).map { MatterMilestone($0.key, $0.value) })
    }
}

extension Procedure {
    /// What is counted by has to be a field that can be counted by, and nothing personal.
    static var codeFaults: [String] {
        let outlines = eventTypes.values.flatMap { $0.outlines }
        return codes.flatMap { name -> [String] in
            let found = outlines.filter { $0.name == name }
            if found.isEmpty { return ["计数用的栏目“\(name)”没有"] }
            return found.compactMap { field in
                if field.seen == .personal { return "计数用的栏目“\(field.label)”是个人信息" }
                return field.kind.isCountable ? nil : "计数用的栏目“\(field.label)”不能计数"
            }
        } + milestones.filter { eventTypes[$0.kind] == nil }.map { "计数用的事项“\($0.title)”没有" }
            + amountNames.filter(codes.contains).map { "合计的“\($0)”和计数用的栏目同名" }
            + distinct.filter { !codes.contains($0) }.map { "不能重复的栏目“\($0)”不计数" }
    }
}

extension FieldKind {
    fileprivate var isCountable: Bool {
        switch self {
        case .choice, .day, .flag, .number, .money: true
        // What stands in an index is short.
        case .text(let longest, _): longest <= 200
        case .right, .party, .parties, .files, .rows: false
        }
    }
}

extension FieldValue {
    fileprivate var codes: [String] {
        switch self {
        case .text(let text): [text]
        case .number(let number): [String(number)]
        case .flag(let flag): [flag ? "yes" : "no"]
        case .list(let list): list.flatMap(\.codes)
        case .record: []
        }
    }
}
