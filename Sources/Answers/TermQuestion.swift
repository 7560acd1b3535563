public import Law
public import Register
public import Wire

/// How long a right is protected: what is asked, by the command and by the interface alike.
public struct TermQuestion: Sendable {
    public enum Subject: String, Written, Hashable, CaseIterable {
        case patent, invention, utility, design, trademark, copyright, software, layout, variety, gi

        /// The form of patent that the word alone says.
        var form: RightForm? { PatentKind(rawValue: rawValue)?.form }
    }
    public var subject: Subject
    public var kind: PatentKind?
    public var filed: LocalDate?
    /// Days of compensation 期限补偿.
    public var compensation = 0
    public var registered: LocalDate?
    public var renewals = 0
    public var published: LocalDate?
    public var died: LocalDate?
    public var isByLegalPerson = false
    public var completed: LocalDate?
    public var firstUse: LocalDate?
    public var granted: LocalDate?
    public var isWoody = false
    public init(_ subject: Subject) { self.subject = subject }

    /// What is missing, by field, for the reader; nil where the question is whole.
    /// - Parameter writing: how a field is written where the question was asked, such as `--filed`.
    public func fault(writing: (String) -> String = { $0 }) -> (field: String, text: String)? {
        func missing(_ field: String) -> (String, String) { (field, "推算这类权利的保护期需要 \(writing(field))") }
        switch subject {
        case .patent, .invention, .utility, .design:
            if filed == nil { return missing("filed") }
            if form == nil { return ("kind", "请用 \(writing("kind")) 写明专利种类：invention、utility 或 design") }
            if subject != .patent, let kind, kind.rawValue != subject.rawValue { return ("kind", "专利种类前后不一致，只写一个即可") }
        case .trademark: if registered == nil { return missing("registered") }
        case .layout: if filed == nil { return missing("filed") }
        case .variety: if granted == nil { return missing("granted") }
        case .copyright, .software, .gi: break
        }
        return nil
    }

    private var form: RightForm? { kind?.form ?? subject.form }

    /// - Throws: `RuleRefusal` and `NoLaw`; a question with a fault is refused too.
    public func answer() throws -> ProtectionTerm {
        if let fault = fault() { throw RuleRefusal(fault.text) }
        let none = RuleRefusal("没有写明推算保护期所需的日期")
        switch subject {
        case .patent, .invention, .utility, .design:
            guard let form, let filed else { throw none }
            return try Terms.patent(form, filed: filed, compensated: compensation)
        case .trademark:
            guard let registered else { throw none }
            return try Terms.trademark(registered: registered, renewals: renewals)
        case .copyright: return try Terms.copyright(work)
        case .software: return try Terms.software(work)
        case .layout:
            guard let filed else { throw none }
            return try Terms.layout(filed: filed, firstUse: firstUse, completed: completed)
        case .variety:
            guard let granted else { throw none }
            return try Terms.variety(granted: granted, woody: isWoody)
        case .gi: return Terms.indication()
        }
    }

    private var work: WorkDays { WorkDays(died: died, published: published, completed: completed, byLegalPerson: isByLegalPerson) }
}

/// A patent's kind as it is asked for.
public enum PatentKind: String, Written, Hashable, CaseIterable {
    case invention, utility, design
    public var form: RightForm {
        switch self {
        case .invention: .invention
        case .utility: .utility
        case .design: .design
        }
    }
}

/// Every key is always there, null where the right has no such day.
extension ProtectionTerm: WrittenRecord {
    public static let schemaName = "Term"
    public static let meaning = "保护期和商标续展期"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("starts", "保护期的第一日") { $0.starts }, WrittenField("expires", "保护期的最后一日") { $0.expires },
        WrittenField("termination_day", "期满终止日（专利）") { $0.terminationDay },
        WrittenField("renewal_from", "可以续展的第一日（商标）") { $0.renewalFrom },
        WrittenField("renewal_until", "续展期的最后一日") { $0.renewalUntil?.day },
        WrittenField("grace_until", "宽展期的最后一日") { $0.graceUntil?.day },
        WrittenField("provisional", "日期是否暂定") { $0.isProvisional }, WrittenField("citation", "依据") { $0.citationText },
        WrittenField("evidence", "依据是否核实") { $0.evidence }, WrittenField("steps", "怎样推算") { $0.steps },
    ]
}
