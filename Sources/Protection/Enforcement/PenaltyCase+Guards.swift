import Law
import Penalty
import Procedure

/// 各环节的条件。
extension PenaltyCase {
    static let twoOfficers = Guard<Self, Investigated>("执法人员不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    static let conductInOrder = Guard<Self, Figured>("违法行为的起止日期先后相符，不晚于登记之日") {
        guard let from = $0.event.from, let to = $0.event.to else { return false }
        return from <= to && to <= $0.day
    }
    static let byBody = Guard<Self, Appraising>("检测、检验、检疫、鉴定") { $0.event.means == .body }
    static let byHolder = Guard<Self, Appraising>("权利人辨认、鉴别") { $0.event.means == .holder }
    static let extendedBefore = Guard<Self, ExtendedAgain>("已经负责人批准延长过一次") { $0.docket.count(of: Extended.self) > 0 }
    static let figured = Guard<Self, Reported>("违法所得、经营额和违法行为的日期已经核定") { $0.docket.last(Figured.self) != nil }
    static let investigated = Guard<Self, Reported>("有两名执法人员的调查取证记录") { $0.docket.last(Investigated.self) != nil }

    // MARK: Review

    static let agreed = Guard<Self, Reviewed>("审核同意") { $0.event.opinion == .agreed }
    static let sentBack = Guard<Self, Reviewed>("审核不同意，退回补充调查") { $0.event.opinion == .returned }
    static let legalWhereDue = Guard<Self, Reviewed>("第五十条所列的案件由法制机构审核") {
        $0.docket.last(Reported.self)?.legal != true || $0.event.legal == true
    }

    // MARK: Notice

    static let transferDecided = Guard<Self, Noticed>("接近或者达到刑事追诉标准的，先作出是否移送公安机关的决定") {
        !mustDecideTransfer($0.docket) || $0.docket.last(TransferConsidered.self) != nil
    }
    static let toldOfHearing = Guard<Self, Noticed>("达到听证标准的，告知要求听证的权利") {
        $0.event.hearing == true || !isHeard(fine: $0.event.fine, confiscated: $0.event.confiscated, $0.event.heavy, $0.docket, on: $0.day)
    }
    static let withinRange = Guard<Self, Noticed>("罚款在法定幅度以内（见演算）") {
        isWithinRange($0.event.fine, $0.event.mitigation, $0.docket, on: $0.day)
    }
    static let mayBeHeard = Guard<Self, HearingAsked>("告知过要求听证的权利") { $0.docket.last(Noticed.self)?.hearing == true }
    static let hasPresider = Guard<Self, FileHandedOver>("已经指定听证主持人") { $0.docket.last(PresiderAppointed.self) != nil }
    static let hasFile = Guard<Self, HearingCalled>("案卷已经移交听证主持人") { $0.docket.last(FileHandedOver.self) != nil }
    /// 《听证办法》第二十条写七个工作日；《行政处罚法》第八十五条：七日是工作日。
    static let sevenDaysAhead = Guard<Self, HearingCalled>("听证至少提前七个工作日通知") { situation in
        guard let session = situation.event.session else { return false }
        return WorkCalendar.stateCouncil.due(.workingDays(7), after: situation.day).day <= session
    }
    static let announcedInTime = Guard<Self, HearingCalled>("公开听证的，至少提前三个工作日公告") { situation in
        guard situation.event.isPublic == true else { return true }
        guard let session = situation.event.session, let announced = situation.event.announced else { return false }
        return WorkCalendar.stateCouncil.due(.workingDays(3), after: announced).day <= session
    }
    static let isHearingDay = Guard<Self, HearingHeld>("已经通知听证，并且到了那一天") { situation in
        situation.docket.last(HearingCalled.self)?.session.map { $0 <= situation.day } ?? false
    }
    static let cameToHearing = Guard<Self, HearingHeld>("当事人到场") { $0.event.absent != true }
    static let stayedAway = Guard<Self, HearingHeld>("当事人无正当理由不到场或者中途退场") { $0.event.absent == true }
    static let wasHeard = Guard<Self, HearingReported>("听证已经举行") { $0.docket.open(.report) != nil }

    // MARK: Decision

    static let notHeavier = Guard<Self, Rechecked>("不因当事人陈述、申辩或者要求听证而给予更重的处罚") {
        guard let told = $0.docket.last(Noticed.self) else { return false }
        return ($0.event.fine ?? 0) <= (told.fine ?? 0) && ($0.event.confiscated ?? 0) <= (told.confiscated ?? 0)
    }
    static let draftWithinRange = Guard<Self, Rechecked>("罚款在法定幅度以内（见演算），从轻、减轻的写明依据") {
        isWithinRange($0.event.fine, $0.event.mitigation, $0.docket, on: $0.day)
    }
    static let discussedWhereDue = Guard<Self, Decided>("第五十条第一款的案件已经集体讨论") {
        $0.docket.last(Reported.self)?.legal != true || wasDiscussed($0.docket)
    }
    static let discussedOrLight = Guard<Self, Spared>("第五十条第一款的案件已经集体讨论") {
        $0.docket.last(Reported.self)?.legal != true || wasDiscussed($0.docket)
    }
    static let asDrafted = Guard<Self, Decided>("罚款和没收与审批表一致") {
        let drafted = $0.docket.last(Rechecked.self)
        return ($0.event.fine ?? 0) == (drafted?.fine ?? 0) && ($0.event.confiscated ?? 0) == (drafted?.confiscated ?? 0)
    }
    static let toldOfPublicity = Guard<Self, DecisionServed>("送达时已书面告知处罚信息将向社会公示") { $0.event.told == true }

    /// 集体讨论要在最近一次起草以后。
    private static func wasDiscussed(_ docket: Docket<Self>) -> Bool {
        guard let drafted = docket.lastEntry(Rechecked.self), let discussed = docket.lastEntry(Discussed.self) else { return false }
        return discussed.seq > drafted.seq
    }

    // MARK: Performance

    static let paidInFull = Guard<Self, Performed>("罚款、没收款和加处的罚款已经缴清，没有罚没的除外") { situation in
        guard let owed = owed(situation.docket) else { return false }
        return situation.docket.paid >= owed
    }
    static let isOverdue = Guard<Self, Demanded>("缴款期限已经届满") { situation in
        let clock = situation.docket.open(.payment) ?? situation.docket.open(.deferred)
        return clock.map { $0.due(in: .stateCouncil, rolling: .toNextWorkingDay).day < situation.day } ?? false
    }
    static let demandIsOver = Guard<Self, EnforcementAsked>("催告书送达满十个工作日") { situation in
        situation.docket.open(.demand).map { $0.due(in: .stateCouncil, rolling: .toNextWorkingDay).day < situation.day } ?? false
    }
    static let remediesAreOver = Guard<Self, EnforcementAsked>("复议、诉讼的期限已经届满，申请强制执行的期限没有届满") { $0.docket.open(.enforcement) != nil }
    static let publishedOrSpared = Guard<Self, Closed>("处罚信息已经公示；不予处罚和只警告的不公示") {
        $0.docket.last(Published.self) != nil || $0.docket.last(Spared.self) != nil || $0.docket.last(WarningOnly.self) != nil
    }
    static let upheldByReconsideration = Guard<Self, Upheld>("复议维持") { $0.event.way == .reconsideration }
    static let upheldByCourt = Guard<Self, Upheld>("法院维持") { $0.event.way == .court }

    // MARK: Publicity

    static func isTier(_ tier: PublicationTier) -> Guard<Self, Published> {
        Guard("公示的档次是“\(tier.title)”") { situation in
            publicationTerm(situation.docket, published: situation.day)?.tier == tier
        }
    }
    static let isCovered = Guard<Self, Published>("国家秘密、商业秘密和个人隐私已经遮盖") { $0.event.covered == true }
    static let notYetPublished = Guard<Self, Published>("这一决定还没有公示") { situation in
        guard let published = situation.docket.lastEntry(Published.self) else { return true }
        return (situation.docket.lastEntry(Varied.self)?.seq ?? 0) > published.seq
    }
    static let isWarningOnly = Guard<Self, WarningOnly>("只给予警告") { isWarningOnly($0.docket) }
    static let isPublished = Guard<Self, EarlyStopAsked>("处罚信息正在公示") { $0.docket.last(Published.self) != nil }

    static func isWarningOnly(_ docket: Docket<Self>) -> Bool {
        guard let decided = docket.standingDecision else { return false }
        return decided.fine == 0 && decided.confiscated == 0 && docket.last(Decided.self)?.heavy == nil
    }
}

extension Docket<PenaltyCase> {
    /// 现行有效的罚款和没收，以分计：变更过的以变更为准。
    var standingDecision: (fine: Int, confiscated: Int)? {
        guard let decided = last(PenaltyCase.Decided.self) else { return nil }
        guard let varied = last(PenaltyCase.Varied.self) else { return (decided.fine ?? 0, decided.confiscated ?? 0) }
        return (varied.fine ?? 0, varied.confiscated ?? 0)
    }

    /// 已经缴纳的合计，以分计。
    var paid: Int { entries.filter { $0.kind == PenaltyCase.Paid.kind }.reduce(0) { $0 + (values(of: $1)["amount"]?.number ?? 0) } }
}
