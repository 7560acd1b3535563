import Law
import Penalty
import Procedure

/// 各环节的条件。
extension PenaltyCourse {
    static var twoOfficers: Guard<Self, Investigated> {
        Guard("执法人员不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    }
    static var conductInOrder: Guard<Self, Figured> {
        Guard("违法行为的起止日期先后相符，不晚于登记之日") {
            guard let from = $0.event.from, let to = $0.event.to else { return false }
            return from <= to && to <= $0.day
        }
    }
    static var ownOffence: Guard<Self, Figured> {
        Guard("案由属于本机关管辖：\(System.scope)") { $0.event.offence.map(System.offences.contains) ?? true }
    }
    static var byBody: Guard<Self, Appraising> {
        Guard("检测、检验、检疫、鉴定") { $0.event.means == .body }
    }
    static var byHolder: Guard<Self, Appraising> {
        Guard("权利人辨认、鉴别") { $0.event.means == .holder }
    }
    static var extendedBefore: Guard<Self, ExtendedAgain> {
        Guard("已经负责人批准延长过一次") { $0.docket.count(of: Extended.self) > 0 }
    }
    static var figured: Guard<Self, Reported> {
        Guard("违法所得、经营额和违法行为的日期已经核定") { $0.docket.last(Figured.self) != nil }
    }
    static var investigated: Guard<Self, Reported> {
        Guard("有两名执法人员的调查取证记录") { $0.docket.last(Investigated.self) != nil }
    }

    // MARK: Review

    static var agreed: Guard<Self, Reviewed> {
        Guard("审核同意") { $0.event.opinion == .agreed }
    }
    static var sentBack: Guard<Self, Reviewed> {
        Guard("审核不同意，退回补充调查") { $0.event.opinion == .returned }
    }
    static var legalWhereDue: Guard<Self, Reviewed> {
        Guard("第五十条所列的案件由法制机构审核") {
            $0.docket.last(Reported.self)?.legal != true || $0.event.legal == true
        }
    }

    // MARK: Notice

    static var servedInPerson: Guard<Self, Noticed> { Guard("不是公告送达") { $0.event.isAnnounced != true } }
    static var servedByAnnouncement: Guard<Self, Noticed> { Guard("公告送达") { $0.event.isAnnounced == true } }

    static var transferDecided: Guard<Self, Noticed> {
        Guard("接近或者达到刑事追诉标准的，先作出是否移送公安机关的决定") {
            !mustDecideTransfer($0.docket) || $0.docket.last(TransferConsidered.self) != nil
        }
    }
    static var toldOfHearing: Guard<Self, Noticed> {
        Guard("达到听证标准的，告知要求听证的权利", needs: hearingNeeds) {
            $0.event.hearing == true
                || !isHeard(
                    fine: $0.event.fine, confiscated: $0.event.confiscated, $0.event.heavy, $0.docket, $0.facts, on: $0.day)
        }
    }
    static var withinRange: Guard<Self, Noticed> {
        Guard("罚款在法定幅度以内（见演算）") {
            isWithinRange($0.event.fine, $0.event.mitigation, $0.docket, on: $0.day)
        }
    }
    static var mayBeHeard: Guard<Self, HearingAsked> {
        Guard(System.term(.asking) == nil ? "告知过要求听证的权利" : "告知过要求听证的权利，在要求听证的期限以内") {
            $0.docket.last(Noticed.self)?.hearing == true && (System.term(.asking) == nil || $0.docket.open(.asking) != nil)
        }
    }
    static var hasPresider: Guard<Self, FileHandedOver> {
        Guard("已经指定听证主持人") { $0.docket.last(PresiderAppointed.self) != nil }
    }
    static var hasFile: Guard<Self, HearingCalled> {
        Guard("案卷已经移交听证主持人") { $0.docket.last(FileHandedOver.self) != nil }
    }
    /// 日数是规定里的，见 `HearingNotice`。
    static var toldInTime: Guard<Self, HearingCalled> {
        Guard("听证至少提前\(HearingNotice.notice(System.hearings).words)通知") { situation in
            guard let session = situation.event.session, let rule = try? HearingNotice.on(situation.day, System.hearings) else {
                return false
            }
            return WorkCalendar.stateCouncil.due(rule.notice, after: situation.day).day <= session
        }
    }
    static var announcedInTime: Guard<Self, HearingCalled> {
        let ahead = HearingNotice.announcement(System.hearings).map { "至少提前\($0.words)" } ?? "事先"
        return Guard("公开听证的，\(ahead)公告") { situation in
            guard situation.event.isPublic == true else { return true }
            guard let session = situation.event.session, let announced = situation.event.announced,
                let rule = try? HearingNotice.on(situation.day, System.hearings)
            else { return false }
            return rule.announcement.map { WorkCalendar.stateCouncil.due($0, after: announced).day <= session } ?? (announced <= session)
        }
    }
    static var isHearingDay: Guard<Self, HearingHeld> {
        Guard("已经通知听证，并且到了那一天") { situation in
            situation.docket.last(HearingCalled.self)?.session.map { $0 <= situation.day } ?? false
        }
    }
    static var cameToHearing: Guard<Self, HearingHeld> {
        Guard("当事人到场") { $0.event.absent != true }
    }
    static var stayedAway: Guard<Self, HearingHeld> {
        Guard("当事人无正当理由不到场或者中途退场") { $0.event.absent == true }
    }
    static var wasHeard: Guard<Self, HearingReported> {
        Guard("听证已经举行") { $0.docket.open(.report) != nil }
    }

    // MARK: Decision

    static var notHeavier: Guard<Self, Rechecked> {
        let over = System.term(.asking) == nil ? "" : "要求听证的期限已经届满，或者当事人已经放弃；"
        return Guard("\(over)不因当事人陈述、申辩或者要求听证而给予更重的处罚") {
            guard $0.docket.open(.asking) == nil, let told = $0.docket.last(Noticed.self) else { return false }
            return ($0.event.fine ?? 0) <= (told.fine ?? 0) && ($0.event.confiscated ?? 0) <= (told.confiscated ?? 0)
        }
    }
    static var draftWithinRange: Guard<Self, Rechecked> {
        Guard("罚款在法定幅度以内（见演算），从轻、减轻的写明依据") {
            isWithinRange($0.event.fine, $0.event.mitigation, $0.docket, on: $0.day)
        }
    }
    static var discussedWhereDue: Guard<Self, Decided> {
        Guard("第五十条第一款的案件已经集体讨论") {
            $0.docket.last(Reported.self)?.legal != true || wasDiscussed($0.docket)
        }
    }
    static var discussedOrLight: Guard<Self, Spared> {
        Guard("第五十条第一款的案件已经集体讨论") {
            $0.docket.last(Reported.self)?.legal != true || wasDiscussed($0.docket)
        }
    }
    static var asDrafted: Guard<Self, Decided> {
        Guard("罚款和没收与审批表一致") {
            let drafted = $0.docket.last(Rechecked.self)
            return ($0.event.fine ?? 0) == (drafted?.fine ?? 0) && ($0.event.confiscated ?? 0) == (drafted?.confiscated ?? 0)
        }
    }
    static var toAnother: Guard<Self, ReferredOn> {
        Guard("移给别的机关") { $0.event.receiver != System.receiver }
    }
    static var namesOffence: Guard<Self, ReferredOn> {
        Guard("移给平台上的机关的，写明涉嫌的违法行为") { $0.event.receiver == nil || $0.event.offence != nil }
    }
    static var toldOfPublicity: Guard<Self, DecisionServed> {
        Guard("送达时已书面告知处罚信息将向社会公示") { $0.event.told == true }
    }

    /// 集体讨论要在最近一次起草以后。
    private static func wasDiscussed(_ docket: Docket<Self>) -> Bool {
        guard let drafted = docket.lastEntry(Rechecked.self), let discussed = docket.lastEntry(Discussed.self) else { return false }
        return discussed.seq > drafted.seq
    }

    // MARK: Performance

    static var paidInFull: Guard<Self, Performed> {
        Guard("罚款、没收款和加处的罚款已经缴清，没有罚没的除外") { situation in
            guard let owed = owed(situation.docket, on: situation.day) else { return false }
            return situation.docket.paid >= owed
        }
    }
    static var isOverdue: Guard<Self, Demanded> {
        Guard("缴款期限已经届满") { situation in
            let clock = situation.docket.open(.payment) ?? situation.docket.open(.deferred)
            return clock.map { $0.due(in: .stateCouncil, rolling: .toNextWorkingDay).day < situation.day } ?? false
        }
    }
    static var demandIsOver: Guard<Self, EnforcementAsked> {
        Guard("催告书送达满十个工作日") { situation in
            situation.docket.open(.demand).map { $0.due(in: .stateCouncil, rolling: .toNextWorkingDay).day < situation.day } ?? false
        }
    }
    static var remediesAreOver: Guard<Self, EnforcementAsked> {
        Guard("复议、诉讼的期限已经届满，申请强制执行的期限没有届满") { $0.docket.open(.enforcement) != nil }
    }
    static var publishedOrSpared: Guard<Self, Closed> {
        Guard("处罚信息已经公示；不予处罚和只警告的不公示") {
            $0.docket.last(Published.self) != nil || $0.docket.last(Spared.self) != nil || $0.docket.last(WarningOnly.self) != nil
                || $0.docket.last(Unannounced.self) != nil
        }
    }
    static var upheldByReconsideration: Guard<Self, Upheld> {
        Guard("复议维持") { $0.event.way == .reconsideration }
    }
    static var upheldByCourt: Guard<Self, Upheld> {
        Guard("法院维持") { $0.event.way == .court }
    }

    // MARK: Publicity

    static func isTier(_ tier: PublicationTier) -> Guard<Self, Published> {
        Guard("公示的档次是“\(tier.title)”") { situation in
            publicationTerm(situation.docket, published: situation.day)?.tier == tier
        }
    }
    static var isCovered: Guard<Self, Published> {
        Guard("国家秘密、商业秘密和个人隐私已经遮盖") { $0.event.covered == true }
    }
    static var notYetPublished: Guard<Self, Published> {
        Guard("这一决定还没有公示") { situation in
            guard let published = situation.docket.lastEntry(Published.self) else { return true }
            return (situation.docket.lastEntry(Varied.self)?.seq ?? 0) > published.seq
        }
    }
    static var neverPublished: Guard<Self, Unannounced> {
        Guard("这一决定还没有公示") { $0.docket.last(Published.self) == nil }
    }
    static var isWarningOnly: Guard<Self, WarningOnly> {
        Guard("只给予警告") { isWarningOnly($0.docket) }
    }
    static var isPublished: Guard<Self, EarlyStopAsked> {
        Guard("处罚信息正在公示") { $0.docket.last(Published.self) != nil }
    }

    static func isWarningOnly(_ docket: Docket<Self>) -> Bool {
        guard let decided = docket.standingDecision else { return false }
        return decided.fine == 0 && decided.confiscated == 0 && docket.last(Decided.self)?.heavy == nil
    }
}

extension Docket where P: PenaltyProcedure {
    /// 现行有效的罚款和没收，以分计：变更过的以变更为准。
    var standingDecision: (fine: Int, confiscated: Int)? {
        guard let decided = last(PenaltyFile.Decided.self) else { return nil }
        guard let varied = last(PenaltyFile.Varied.self) else { return (decided.fine ?? 0, decided.confiscated ?? 0) }
        return (varied.fine ?? 0, varied.confiscated ?? 0)
    }

    /// 每次缴了多少、哪一天。
    var payments: [Payment] {
        entries.filter { $0.kind == PenaltyFile.Paid.kind }.map { entry in
            let paid = PenaltyFile.Paid(values: values(of: entry))
            return Payment(Money(fen: Int64(paid.amount ?? 0)), on: paid.day ?? entry.day)
        }
    }

    /// 已经缴纳的合计，以分计。
    var paid: Int { entries.filter { $0.kind == PenaltyFile.Paid.kind }.reduce(0) { $0 + (values(of: $1)["amount"]?.number ?? 0) } }
}

extension Dated<Period> {
    /// 最近一条规定的期限，写成条文的样子：七个工作日。
    fileprivate var words: String {
        entries.last.map { $0.value.parts.amount.chineseNumeral + $0.value.parts.unit } ?? "规定的日数"
    }
}
