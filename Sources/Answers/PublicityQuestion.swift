public import Law
public import Penalty
public import Wire

extension PublishedPenalty.Kind: Written {}
extension PublicationTier: Written {}
extension RepairDays.Subject: Written {}

/// How long a penalty stays published, and by when it is published: what is asked, by the command, the interface and the page alike.
public struct PublicityQuestion: Sendable, Hashable {
    public var penalty: PublishedPenalty
    /// The day on which publication began, or is going to begin.
    public var published: LocalDate
    /// The day of the decision; nil where only the term is asked for.
    public var decided: LocalDate?
    public var isSameProvince: Bool

    /// - Throws: `RuleFault` where what was given does not fit together.
    public init(
        _ penalty: PublishedPenalty, published: LocalDate, decided: LocalDate? = nil, isSameProvince: Bool = true
    ) throws(RuleFault) {
        if penalty.kinds.isEmpty { throw RuleFault("kind", "请至少写明一种处罚") }
        if penalty.kinds.contains(.fine), penalty.fine == nil { throw RuleFault("fine", "处罚里有罚款，请写明罚款数额") }
        if !penalty.kinds.contains(.fine), penalty.fine != nil { throw RuleFault("kind", "写了罚款数额，处罚种类里没有罚款，请补上") }
        if let decided, published < decided { throw RuleFault("published", "公示日\(published)早于决定日\(decided)，请核对") }
        (self.penalty, self.published, self.decided, self.isSameProvince) = (penalty, published, decided, isSameProvince)
    }

    /// - Throws: `NoLaw` on a day whose rule is not held.
    public func answer() throws(NoLaw) -> PublicityAnswer {
        let term = try PublicationTerm.of(penalty, published: published)
        guard let decided, term.tier != .unpublished else { return PublicityAnswer(term: term, due: nil) }
        return PublicityAnswer(term: term, due: try PublicationDue.penalty(decided: decided, sameProvince: isSameProvince))
    }
}

/// The term of a publication and its due day.
public struct PublicityAnswer: WrittenRecord, Hashable {
    public let term: PublicationTerm
    /// Nil where no day of decision was given, or nothing is published.
    public let due: PublicationDue?

    public static let schemaName = "PublicityAnswer"
    public static let meaning = "处罚信息的公示期和公示时限"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("tier", "轻重") { $0.term.tier }, WrittenField("tier_title", "轻重，用文字说") { $0.term.tier.title },
        WrittenField("published", "开始公示之日") { $0.term.published },
        WrittenField("last_day", "公示的最后一日；不公示的为 null") { $0.term.lastDay },
        WrittenField("early_from", "可以申请提前停止的第一日；不能申请的为 null") { $0.term.earlyFrom },
        WrittenField("conditions", "提前停止的条件") { $0.term.conditions }, WrittenField("steps", "怎样推算") { $0.term.steps },
        WrittenField("push_due", "推送外省的最后一日；同省或者没有问的为 null") { $0.due?.push?.day },
        WrittenField("publish_due", "应当公示的最后一日；没有问的为 null") { $0.due?.publish.day },
        WrittenField("due_steps", "公示时限怎样推算") { ($0.due?.push?.steps ?? []) + ($0.due?.publish.steps ?? []) },
        WrittenField("citation", "依据") { ($0.term.citations + ($0.due?.citations ?? [])).distinctWords.joined(separator: "；") },
        WrittenField("evidence", "依据是否核实") { $0.term.evidence }, WrittenField("checked", "最近一次核对之日") { $0.term.lastChecked },
    ]
}

/// A listing for serious dishonesty and its repair: what is asked, by the command, the interface and the page alike.
public struct ListingQuestion: Sendable, Hashable {
    public var listed: LocalDate
    public var published: LocalDate?
    public var restriction: LocalDate?
    /// The day of the application for removal; nil where none is asked about.
    public var applied: LocalDate?
    public var isSameProvince: Bool

    /// - Throws: `RuleFault` where the days do not fit together.
    public init(
        listed: LocalDate, published: LocalDate? = nil, restriction: LocalDate? = nil, applied: LocalDate? = nil,
        isSameProvince: Bool = true
    ) throws(RuleFault) {
        if let published, published < listed { throw RuleFault("published", "公示日\(published)早于列入日\(listed)，请核对") }
        if let applied, applied < listed { throw RuleFault("applied", "申请日\(applied)早于列入日\(listed)，请核对") }
        (self.listed, self.published, self.restriction) = (listed, published, restriction)
        (self.applied, self.isSameProvince) = (applied, isSameProvince)
    }

    /// - Throws: `NoLaw` on a day whose rule is not held.
    public func answer() throws(NoLaw) -> ListingAnswer {
        ListingAnswer(
            term: try ListingTerm(listed: listed, published: published, restriction: restriction),
            due: try PublicationDue.listing(decided: listed, sameProvince: isSameProvince),
            repair: try repair())
    }

    private func repair() throws(NoLaw) -> RepairDays? {
        guard let applied else { return nil }
        return try RepairDays(.listing, applied: applied)
    }
}

/// The days of a listing.
public struct ListingAnswer: WrittenRecord, Hashable {
    public let term: ListingTerm
    public let due: PublicationDue
    public let repair: RepairDays?

    /// Whether the application came before it may be made; nil where none was asked about.
    public var isEarly: Bool? { repair.map { $0.applied < term.repairFrom } }

    public static let schemaName = "ListingAnswer"
    public static let meaning = "严重违法失信名单的各个日子"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("listed", "列入之日") { $0.term.listed }, WrittenField("published", "公示之日") { $0.term.published },
        WrittenField("push_due", "推送外省的最后一日；同省的为 null") { $0.due.push?.day },
        WrittenField("publish_due", "应当公示的最后一日") { $0.due.publish.day },
        WrittenField("repair_from", "可以申请提前移出的第一日") { $0.term.repairFrom },
        WrittenField("last_day", "名单上的最后一日") { $0.term.lastDay }, WrittenField("conditions", "提前移出的条件") { $0.term.conditions },
        WrittenField("repair", "移出申请的办理时限；没有问的为 null") { $0.repair },
        WrittenField("early", "申请是否还不到时候；没有问的为 null") { $0.isEarly }, WrittenField("steps", "怎样推算") { $0.term.steps },
        WrittenField("citation", "依据") { ($0.term.citations + $0.due.citations).distinctWords.joined(separator: "；") },
        WrittenField("evidence", "依据是否核实") { $0.term.evidence },
    ]
}

extension RepairDays: WrittenRecord {
    public static let schemaName = "RepairDays"
    public static let meaning = "信用修复申请的办理时限"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("applied", "申请之日") { $0.applied }, WrittenField("accept", "受理或者一次性告知补正的最后一日") { $0.accept.day },
        WrittenField("decide", "作出决定的最后一日") { $0.decide.day },
        WrittenField("decide_prolonged", "经批准延长后的最后一日；不能延长的为 null") { $0.decideProlonged?.day },
        WrittenField("act", "处理数据的最后一日") { $0.act.day },
        WrittenField("outer", "旧办法十五个工作日的一日，作为外线提醒；没有的为 null") { $0.outer?.day },
        WrittenField("citation", "依据") { $0.citations.distinctWords.joined(separator: "；") },
        WrittenField("evidence", "依据是否核实") { $0.evidence },
    ]
}

extension [Citation] {
    /// Each once, in words, in order.
    public var distinctWords: [String] { map(\.description).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } } }
}
