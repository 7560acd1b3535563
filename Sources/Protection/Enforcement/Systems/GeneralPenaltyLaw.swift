import Law
import Procedure

/// 一般法：《行政处罚法》《行政强制法》。特别的规章没有读到的环节用它；规章和一般法都没有写期限的，没有这项时限。
enum GeneralPenaltyLaw {
    static func article(_ topic: EnforcementTopic) -> Citation {
        switch topic {
        case .registration, .verification, .refusal, .docketing, .opening: penaltyLaw2021[54, 2]
        case .misdirection, .dispute, .designation: penaltyLaw2021[25]
        case .investigation, .report: penaltyLaw2021[55]
        case .measures, .preservationNotice, .preservation: penaltyLaw2021[56]
        case .assistance: penaltyLaw2021[26]
        case .term: penaltyLaw2021[60]
        case .review, .reviewTable: penaltyLaw2021[58]
        case .notice: penaltyLaw2021[44]
        case .statement, .recheck: penaltyLaw2021[45]
        case .hearingRequest: penaltyLaw2021[64, nil, 1]
        case .presider: penaltyLaw2021[64, nil, 4]
        case .hearingNotice: penaltyLaw2021[64, nil, 2]
        case .absence: penaltyLaw2021[64, nil, 6]
        case .handover: penaltyLaw2021[64]
        case .hearing: penaltyLaw2021[65]
        default: decided(topic)
        }
    }

    private static func decided(_ topic: EnforcementTopic) -> Citation {
        switch topic {
        case .discussion: penaltyLaw2021[57, 2]
        case .penalty: penaltyLaw2021[57, 1, 1]
        case .sparing: penaltyLaw2021[57, 1, 2]
        case .crime: penaltyLaw2021[57, 1, 4]
        case .paper: penaltyLaw2021[59]
        case .service: penaltyLaw2021[61]
        case .payment: penaltyLaw2021[67]
        case .surcharge: penaltyLaw2021[72]
        case .deferral: penaltyLaw2021[66, 2]
        case .demand: compulsion2012[54]
        case .enforcement: compulsion2012[53]
        case .change, .publication: penaltyLaw2021[48]
        case .seizureDecision: compulsion2012[24]
        case .seizure: compulsion2012[25]
        case .inventory: compulsion2012[26]
        case .release: compulsion2012[28]
        case .disposal: compulsion2012[27]
        // 中止、终止、移送其他机关和结案，一般法没有写。
        default: penaltyLaw2021.whole
        }
    }

    static func term<System>(_ clock: PenaltyClock<System>) -> Dated<Period>? {
        switch clock {
        case .decision: law("办案期限", .days(90), penaltyLaw2021[60])
        // 第八十五条：五日、七日是工作日。陈述、申辩的天数一般法没有写，同要求听证的一样给（待确认）。
        case .statement: law("陈述、申辩和要求听证的期限", .workingDays(5), penaltyLaw2021[64, nil, 1], .unconfirmed)
        case .service: law("决定书的送达期限", .workingDays(7), penaltyLaw2021[61])
        case .payment: law("缴纳罚款的期限", .days(15), penaltyLaw2021[67])
        case .deferred: law("延期、分期的最短期限", .days(1), penaltyLaw2021[66, 2])
        case .reconsideration: RemedyTerms.reconsideration
        case .suit: RemedyTerms.suit
        case .suitAfter: RemedyTerms.suitAfter
        // 《行政强制法》第六十九条：十日以内的是工作日。
        case .demand: compulsion("催告的期限", .workingDays(10), 54)
        case .enforcement: compulsion("申请强制执行的期限", .months(3), 53)
        case .further, .review, .announced, .asking, .presider, .handover, .calling, .report, .publication, .closing: nil
        }
    }

    static func term<System>(_ clock: CustodyClock<System>) -> Dated<Period>? {
        switch clock {
        case .approval: compulsion("紧急措施的补批期限", .hours(24), 19)
        case .preservation: law("先行登记保存的期限", .workingDays(7), penaltyLaw2021[56])
        case .seizure: compulsion("查封、扣押的期限", .days(30), 25)
        case .prolonged: compulsion("查封、扣押的延长期限", .days(30), 25)
        }
    }

    static func law(_ title: String, _ period: Period, _ citation: Citation, _ evidence: Evidence? = nil) -> Dated<Period> {
        Dated(title, .since("2021-07-15", period, citation, checked: "2026-11-29", evidence ?? citation.evidence))
    }

    private static func compulsion(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
        Dated(title, .since("2012-01-01", period, compulsion2012[article], checked: "2026-11-29", .unconfirmed))
    }
}
