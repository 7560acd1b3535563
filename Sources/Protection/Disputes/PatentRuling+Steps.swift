import Law
import Procedure

extension PatentRuling {
    /// 请求与立案：第十二条至第二十二条。
    static let intake: [Step<Self>] = [
        .on(
            Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: measures2025[12],
            clocks: .start(.acceptance, from: "received")),
        .on(
            CorrectionAsked.self, from: .state(.filed), to: .state(.correcting), by: .officer, citing: measures2025[16],
            clocks: .stop(.acceptance),
            issuing: [DocumentRule("correction", "补正通知书", to: .claimant, citing: measures2025[16])]),
        .on(
            Corrected.self, from: .state(.correcting), to: .state(.filed), by: .claimant, citing: measures2025[16],
            clocks: .start(.acceptance)),
        .on(
            Declined.self, from: .state(.correcting), to: .state(.declined), by: .officer, citing: measures2025[16],
            issuing: [declining(measures2025[16])]),
        .on(
            AcceptanceExtended.self, from: .state(.filed), to: .same, by: .chief, citing: measures2025[20],
            clocks: .extend(.acceptance, by: "complex")),
        .on(
            Accepted.self, from: .state(.filed), to: .state(.accepted), by: .officer, citing: measures2025[20],
            clocks: .stop(.acceptance), .start(.service), .start(.conclusion), if: admissible,
            issuing: [DocumentRule("acceptance", "立案通知书", to: .claimant, citing: measures2025[20])]),
        .on(
            Declined.self, from: .state(.filed), to: .state(.declined), by: .officer, citing: measures2025[20], clocks: .stop(.acceptance),
            issuing: [declining(measures2025[20])]),
        .on(
            Served.self, from: .state(.accepted), to: .state(.answering), by: .officer, citing: measures2025[22],
            clocks: .stop(.service), .start(.defence, from: "reached"), if: atHome, issuing: [answering]),
        .on(
            Served.self, from: .state(.accepted), to: .state(.answering), by: .officer, citing: measures2025[22],
            clocks: .stop(.service), .start(.foreignDefence, from: "reached"), if: abroad, issuing: [answering]),
        .on(
            Withdrawn.self, from: .state(.filed, .correcting, .accepted, .answering, .trying), to: .state(.withdrawn), by: .claimant,
            citing: measures2025[36], clocks: .stop(.acceptance), .stop(.service), .stop(.defence), .stop(.foreignDefence),
            .stop(.forwarding),
            .stop(.conclusion)),
    ]

    /// 答辩与审理：第九条、第二十二条至第二十九条、第三十五条至第三十七条。不答辩不影响审理。
    static let trial: [Step<Self>] = [
        .on(
            Answered.self, from: .state(.answering), to: .state(.trying), by: .respondent, citing: measures2025[22],
            clocks: .stop(.defence), .stop(.foreignDefence), .start(.forwarding, from: "received")),
        .on(
            Answered.self, from: .state(.objected), to: .same, by: .respondent, citing: measures2025[22],
            clocks: .stop(.defence), .stop(.foreignDefence), .start(.forwarding, from: "received")),
        .lapse(of: .defence, from: .state(.answering), to: .state(.trying), citing: measures2025[22]),
        .lapse(of: .foreignDefence, from: .state(.answering), to: .state(.trying), citing: measures2025[22]),
        .lapse(of: .defence, from: .state(.objected), to: .same, citing: measures2025[22]),
        .lapse(of: .foreignDefence, from: .state(.objected), to: .same, citing: measures2025[22]),
        .on(
            AnswerForwarded.self, from: .state(.trying, .objected), to: .same, by: .officer, citing: measures2025[22],
            clocks: .stop(.forwarding)),
        .on(
            JurisdictionObjected.self, from: .state(.answering), to: .state(.objected), by: .respondent, citing: measures2025[9],
            clocks: .start(.objection), .pause(.conclusion, for: "objection")),
        .on(
            JurisdictionKept.self, from: .state(.objected), to: .state(.answering), by: .officer, citing: measures2025[9],
            clocks: .stop(.objection), .resume(.conclusion), if: mayAnswer),
        .on(
            JurisdictionKept.self, from: .state(.objected), to: .state(.trying), by: .officer, citing: measures2025[9],
            clocks: .stop(.objection), .resume(.conclusion), if: mayNotAnswer),
        .on(
            Transferred.self, from: .state(.objected), to: .state(.transferred), by: .officer, citing: measures2025[9],
            clocks: .stop(.objection), .stop(.defence), .stop(.foreignDefence), .stop(.forwarding), .stop(.conclusion)),
        .on(
            HearingCalled.self, from: .state(.trying), to: .same, by: .officer, citing: measures2025[26], if: inGoodTime,
            issuing: [DocumentRule("hearing", "口头审理通知书", to: .claimant, .respondent, citing: measures2025[26])]),
        .on(
            HearingHeld.self, from: .state(.trying), to: .same, by: .officer, citing: measures2025[26], if: called, claimantCame),
        .on(
            HearingHeld.self, from: .state(.trying), to: .state(.withdrawn), by: .officer, citing: measures2025[26],
            clocks: .stop(.defence), .stop(.foreignDefence), .stop(.forwarding), .stop(.conclusion), if: called, claimantStayedAway),
        .on(
            Suspended.self, from: .state(.trying), to: .state(.suspended), by: .officer, citing: measures2025[28],
            clocks: .pause(.conclusion, for: "suspension")),
        .on(
            Resumed.self, from: .state(.suspended), to: .state(.trying), by: .officer, citing: measures2025[28],
            clocks: .resume(.conclusion)),
        .on(
            ConclusionExtended.self, from: .state(.trying), to: .same, by: .chief, citing: measures2025[37],
            clocks: .extend(.conclusion, by: "complex")),
        .on(
            ConclusionExtendedAgain.self, from: .state(.trying), to: .same, by: .superior, citing: measures2025[37],
            clocks: .extend(.conclusion, by: "very-complex")),
        .on(
            Settled.self, from: .state(.answering, .trying), to: .state(.settled), by: .officer, citing: measures2025[35],
            clocks: .stop(.defence), .stop(.foreignDefence), .stop(.forwarding), .stop(.conclusion)),
        .on(
            Dropped.self, from: .state(.accepted, .answering, .trying, .suspended), to: .state(.dropped), by: .officer,
            citing: measures2025[36], clocks: .stop(.service), .stop(.defence), .stop(.foreignDefence), .stop(.forwarding),
            .stop(.conclusion),
            issuing: [
                DocumentRule(
                    "dropping", "撤销专利侵权纠纷案件决定书", to: .claimant, .respondent, citing: measures2025[36],
                    telling: [Remedies.reconsideration, Remedies.suit])
            ]),
    ]

    /// 裁决：第三十条、第三十一条。起草的人不批准。
    static let ruling: [Step<Self>] = [
        .on(
            Drafted.self, from: .state(.trying), to: .state(.drafted), by: .officer, citing: measures2025[30],
            clocks: .stop(.defence), .stop(.foreignDefence), .stop(.forwarding)),
        .on(SentBack.self, from: .state(.drafted), to: .state(.trying), by: .chief, citing: measures2025[30], apartFrom: [Drafted.self]),
        .on(
            Decided.self, from: .state(.drafted), to: .state(.decided), by: .chief, citing: measures2025[30],
            clocks: .stop(.conclusion), .start(.publication), apartFrom: [Drafted.self],
            issuing: [
                DocumentRule(
                    "ruling", "专利侵权纠纷案件行政裁决书", to: .claimant, .respondent, citing: measures2025[30],
                    telling: [Remedies.againstRuling])
            ]),
        .on(
            DecisionServed.self, from: .state(.decided), to: .state(.served), by: .officer, citing: measures2025[31],
            clocks: .start(.suit, from: "reached")),
        .on(
            Published.self, from: .state(.decided, .served, .suing, .standing), to: .same, by: .officer, citing: measures2025[83],
            clocks: .stop(.publication), if: notYetPublished, isCovered,
            publishing: [
                PublicationRule(
                    "ruling", "专利侵权纠纷行政裁决", citing: measures2025[83],
                    showing: [
                        .of(Filed.self, "right"), .of(Filed.self, "claimant"), .of(Filed.self, "respondent"), .of(Filed.self, "claims"),
                        .of(Decided.self, "infringes"), .of(Decided.self, "orders"), .of(Published.self, "text"),
                        .of(Published.self, "address"),
                    ], masking: secrets)
            ]),
    ]

    /// 裁决的公开，以及变更、撤销的公开，都要先遮盖的。
    private static let secrets = [
        Mask("国家秘密", measures2025[83]), Mask("商业秘密", measures2025[83]), Mask("个人隐私", measures2025[83]),
    ]
    private static func declining(_ citation: Citation) -> DocumentRule {
        DocumentRule(
            "declining", "不予立案通知书", to: .claimant, citing: citation, telling: [Remedies.reconsideration, Remedies.suit])
    }
    private static let answering = DocumentRule("answering", "答辩通知书", to: .respondent, citing: measures2025[22])

    /// 裁决以后：专利法第六十五条，办法第八十条。诉讼期间不停止执行。
    static let aftermath: [Step<Self>] = [
        .on(Sued.self, from: .state(.served), to: .state(.suing), by: .officer, citing: patentLaw2020[65], clocks: .stop(.suit)),
        .lapse(of: .suit, from: .state(.served), to: .state(.standing), citing: patentLaw2020[65], clocks: .start(.execution)),
        .on(
            Judged.self, from: .state(.suing), to: .state(.standing), by: .officer, citing: measures2025[80],
            clocks: .start(.execution), if: upheld),
        .on(
            Judged.self, from: .state(.suing), to: .state(.overturned), by: .officer, citing: measures2025[83],
            clocks: .stop(.publication), if: overturned, published,
            publishing: [
                PublicationRule(
                    "overturning", "行政裁决被变更或者撤销", citing: measures2025[83],
                    showing: [
                        .of(Filed.self, "right"), .of(Filed.self, "claimant"), .of(Filed.self, "respondent"), .of(Judged.self, "upheld"),
                        .of(Judged.self, "notice"),
                    ], masking: secrets)
            ], withdrawing: ["ruling"]),
        .on(
            ExecutionAsked.self, from: .state(.standing), to: .same, by: .officer, citing: measures2025[80], clocks: .stop(.execution),
            if: running),
        .on(
            Closed.self, from: .state(.standing), to: .state(.closed), by: .officer, citing: measures2025[80],
            clocks: .stop(.execution), .stop(.publication), if: isPublished),
    ]

    static let admissible = Guard<Self, Accepted>("没有就这一纠纷向人民法院起诉，也没有约定其他解决途径") {
        $0.docket.last(Filed.self)?.noSuit == true
    }
    static let atHome = Guard<Self, Served>("被请求人在中国境内有经常居所或者营业所") { $0.event.hasDomicile == true }
    static let abroad = Guard<Self, Served>("被请求人在中国境内没有经常居所或者营业所") { $0.event.hasDomicile == false }
    static let mayAnswer = Guard<Self, JurisdictionKept>("答辩期没有届满，也还没有答辩") { !isAnswered($0.docket) }
    static let mayNotAnswer = Guard<Self, JurisdictionKept>("已经答辩，或者答辩期已经届满") { isAnswered($0.docket) }
    private static func isAnswered(_ docket: Docket<Self>) -> Bool { docket.open(.defence) == nil && docket.open(.foreignDefence) == nil }
    static let inGoodTime = Guard<Self, HearingCalled>("口头审理至少提前三个工作日通知") { situation in
        guard let session = situation.event.session else { return false }
        return WorkCalendar.stateCouncil.due(.workingDays(3), after: situation.day).day <= session
    }
    static let called = Guard<Self, HearingHeld>("已经通知过口头审理，并且到了那一天") { situation in
        situation.docket.last(HearingCalled.self)?.session.map { $0 <= situation.day } ?? false
    }
    static let claimantCame = Guard<Self, HearingHeld>("请求人到场") { $0.event.absent != .claimant }
    static let claimantStayedAway = Guard<Self, HearingHeld>("请求人无正当理由缺席") { $0.event.absent == .claimant }
    static let upheld = Guard<Self, Judged>("裁决得到维持") { $0.event.upheld == true }
    static let overturned = Guard<Self, Judged>("裁决被撤销或者变更") { $0.event.upheld == false }
    static let published = Guard<Self, Judged>("裁决已经公开") { $0.docket.last(Published.self) != nil }
    static let isPublished = Guard<Self, Closed>("裁决已经公开") { $0.docket.last(Published.self) != nil }
    static let isCovered = Guard<Self, Published>("国家秘密、商业秘密和个人隐私已经遮盖") { $0.event.covered == true }
    static let notYetPublished = Guard<Self, Published>("裁决还没有公开过") { $0.docket.last(Published.self) == nil }
    static let running = Guard<Self, ExecutionAsked>("申请强制执行的期限没有届满") { $0.docket.open(.execution) != nil }
}
