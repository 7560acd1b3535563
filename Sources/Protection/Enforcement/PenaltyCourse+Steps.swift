import Law
import Penalty
import Procedure

extension PenaltyCourse {
    /// 调查取证：第二十一条至第四十八条。
    static var investigation: [Step<Self>] {
        [
            .on(
                Docketed.self, from: .new, to: .state(.investigating), by: .system, citing: System.article(.opening),
                clocks: .start(.decision)),
            .on(
                Investigated.self, from: .state(.investigating), to: .same, by: .officer, citing: System.article(.investigation),
                if: twoOfficers,
                issuing: [paper("record", "调查取证笔录", to: .officer, .investigation, .unconfirmed)]),
            .on(
                Figured.self, from: .state(.investigating), to: .same, by: .officer, citing: System.article(.report), if: conductInOrder,
                ownOffence),
            .on(MeasureAsked.self, from: .state(.investigating), to: .same, by: .officer, citing: System.article(.measures)),
            .on(
                Helped.self, from: .state(.investigating), to: .same, by: .officer, citing: System.article(.assistance),
                issuing: [paper("assistance", "协助调查函", to: .officer, .assistance)]),
            .on(
                Appraising.self, from: .state(.investigating), to: .state(.suspended), by: .officer, citing: System.article(.term),
                clocks: .pause(.decision, for: "appraisal"), if: byBody,
                issuing: [paper("appraisal", "检测、检验、检疫、鉴定委托书", to: .officer, .term)]),
            .on(
                Appraising.self, from: .state(.investigating), to: .state(.suspended), by: .officer, citing: System.article(.term),
                clocks: .pause(.decision, for: "identification"), if: byHolder,
                issuing: [paper("identification", "协助辨认/鉴别通知书", to: .officer, .term)]),
            .on(
                Suspended.self, from: .state(.investigating), to: .state(.suspended), by: .chief, citing: System.article(.suspension),
                clocks: .pause(.decision, for: "suspension")),
            .on(
                Resumed.self, from: .state(.suspended), to: .state(.investigating), by: .officer, citing: System.article(.suspension),
                clocks: .resume(.decision)),
            .on(
                Terminated.self, from: .state(.investigating, .suspended), to: .state(.terminated), by: .chief,
                citing: System.article(.termination),
                clocks: .stop(.decision), .stop(.further)),
        ]
    }

    /// 延长办案期限；没有读到可以延长的，没有这些环节。
    static var prolongation: [Step<Self>] {
        guard System.prolongation != nil else { return [] }
        let once: Step<Self> = .on(
            Extended.self, from: .state(.investigating, .reported, .reviewed, .rechecking), to: .same, by: .chief,
            citing: System.article(.term), clocks: .extend(.decision, by: "approved"))
        guard System.term(.further) != nil else { return [once] }
        return [
            once,
            .on(
                ExtendedAgain.self, from: .state(.investigating, .reported, .reviewed, .rechecking), to: .same, by: .chief,
                citing: System.article(.term), clocks: .stop(.decision), .start(.further, until: "until"), if: extendedBefore),
        ]
    }

    /// 移送公安机关和移送以后的结果。
    static var crime: [Step<Self>] {
        [
            .on(
                TransferConsidered.self, from: .state(.investigating, .reported, .reviewed), to: .same, by: .chief,
                citing: transfer2020[5]),
            .on(
                ToPolice.self, from: .state(.investigating, .reported, .reviewed), to: .state(.criminal), by: .system,
                citing: transfer2020[5], clocks: .stop(.decision), .stop(.further), .stop(.review)),
            .on(
                BackFromPolice.self, from: .state(.criminal), to: .state(.investigating), by: .system, citing: transfer2020[10],
                clocks: .start(.decision)),
            .on(
                CrimeEnded.self, from: .state(.criminal), to: .state(.referred), by: .chief, citing: System.article(.crime)),
        ]
    }

    /// 审核：第四十九条至第五十六条。办案的人不审核；法制审核的情形见第五十条。
    static var review: [Step<Self>] {
        [
            .on(
                Reported.self, from: .state(.investigating), to: .state(.reported), by: .officer, citing: System.article(.report),
                clocks: .start(.review), if: figured, investigated,
                issuing: [paper("report", "调查终结报告", to: .officer, .report)]),
            .on(
                Reviewed.self, from: .state(.reported), to: .state(.reviewed), by: .reviewer, .chief, citing: System.article(.review),
                clocks: .stop(.review), if: agreed, legalWhereDue, apartFrom: [Investigated.self, Figured.self, Reported.self],
                issuing: [paper("review", "案件审核表", to: .officer, .reviewTable)]),
            .on(
                Reviewed.self, from: .state(.reported), to: .state(.investigating), by: .reviewer, .chief, citing: System.article(.review),
                clocks: .stop(.review), if: sentBack, legalWhereDue, apartFrom: [Investigated.self, Figured.self, Reported.self],
                issuing: [paper("review", "案件审核表", to: .officer, .reviewTable)]),
        ]
    }

    /// 告知、陈述申辩和听证：市场监管部门见第五十七条至第五十九条和《听证办法》。
    static var notice: [Step<Self>] { told + answered + heard }

    /// 公告送达的期限另有规定的，分开起算。
    private static var told: [Step<Self>] {
        guard System.term(.announced) != nil else { return [told(starting: .statement)] }
        return [told(starting: .statement, if: servedInPerson), told(starting: .announced, if: servedByAnnouncement)]
    }

    private static func told(starting clock: Clock, if manner: Guard<Self, Noticed>? = nil) -> Step<Self> {
        let papers = [paper("notice", "行政处罚告知书", to: .respondent, .notice)]
        guard let manner else {
            return .on(
                Noticed.self, from: .state(.reviewed), to: .state(.noticed), by: .officer, citing: System.article(.notice),
                clocks: .start(clock, from: "reached"), .start(.asking, from: "reached"),
                if: transferDecided, toldOfHearing, withinRange, noticeKeepsToGrade, issuing: papers)
        }
        return .on(
            Noticed.self, from: .state(.reviewed), to: .state(.noticed), by: .officer, citing: System.article(.notice),
            clocks: .start(clock, from: "reached"), .start(.asking, from: "reached"),
            if: manner, transferDecided, toldOfHearing, withinRange, noticeKeepsToGrade, issuing: papers)
    }

    private static var answered: [Step<Self>] {
        let running = [Clock.statement, .announced].filter { System.term($0) != nil }
        let lapses: [Step<Self>] = running.map {
            .lapse(of: $0, from: .state(.noticed), to: .state(.rechecking), citing: System.article(.statement))
        }
        let asking: [Step<Self>] =
            System.term(.asking) == nil
            ? []
            : [
                .lapse(of: .asking, from: .open, to: .same, citing: System.article(.hearingRequest)),
                // 陈述、申辩的期限先届满的，要求听证的期限还在。
                asked(from: .rechecking),
            ]
        return [
            .on(
                Stated.self, from: .state(.noticed), to: .same, by: .respondent, citing: System.article(.statement),
                issuing: [paper("statement", "陈述申辩笔录", to: .officer, .statement)]),
            .on(
                Waived.self, from: .state(.noticed), to: .state(.rechecking), by: .respondent, citing: System.article(.statement),
                clocks: .stop(.statement), .stop(.announced), .stop(.asking)),
            asked(from: .noticed),
        ] + lapses + asking
    }

    private static func asked(from state: State) -> Step<Self> {
        .on(
            HearingAsked.self, from: .state(state), to: .state(.hearing), by: .respondent, citing: System.article(.hearingRequest),
            clocks: .stop(.statement), .stop(.announced), .stop(.asking), .start(.presider), .pause(.decision, for: "hearing"),
            if: mayBeHeard)
    }

    private static var heard: [Step<Self>] {
        [
            .on(
                PresiderAppointed.self, from: .state(.hearing), to: .same, by: .chief, citing: System.article(.presider),
                clocks: .stop(.presider), .start(.handover)),
            .on(
                FileHandedOver.self, from: .state(.hearing), to: .same, by: .officer, citing: System.article(.handover),
                clocks: .stop(.handover), .start(.calling), if: hasPresider),
            .on(
                HearingCalled.self, from: .state(.hearing), to: .same, by: .officer, citing: System.article(.hearingNotice),
                clocks: .stop(.calling),
                if: hasFile, toldInTime, announcedInTime,
                issuing: [paper("hearing", "听证通知书", to: .respondent, .hearingNotice)]),
            .on(
                HearingHeld.self, from: .state(.hearing), to: .same, by: .officer, citing: System.article(.hearing),
                clocks: .start(.report),
                if: isHearingDay, cameToHearing,
                issuing: [paper("hearing-record", "听证笔录", to: .respondent, .hearing)]),
            .on(
                HearingHeld.self, from: .state(.hearing), to: .state(.rechecking), by: .officer, citing: System.article(.absence),
                clocks: .stop(.presider), .stop(.handover), .stop(.calling), .stop(.report), .resume(.decision),
                if: isHearingDay, stayedAway),
            .on(
                HearingReported.self, from: .state(.hearing), to: .state(.rechecking), by: .officer, citing: System.article(.hearing),
                clocks: .stop(.presider), .stop(.handover), .stop(.calling), .stop(.report), .resume(.decision), if: wasHeard,
                apartFrom: [Investigated.self],
                issuing: [paper("hearing-report", "听证报告", to: .chief, .hearing)]),
        ]
    }

    /// 决定：第五十八条至第六十四条。起草的人不决定；重大的先集体讨论。
    static var decision: [Step<Self>] {
        [
            .on(
                Rechecked.self, from: .state(.rechecking), to: .state(.drafted), by: .officer, citing: System.article(.recheck),
                clocks: .stop(.asking), if: notHeavier, draftWithinRange, draftKeepsToGrade,
                issuing: [paper("approval", "行政处理决定审批表", to: .officer, .decision)]),
            .on(
                Discussed.self, from: .state(.drafted), to: .same, by: .chief, citing: System.article(.discussion),
                issuing: [paper("discussion", "行政处罚案件集体讨论记录", to: .officer, .discussion)]),
            .on(
                SentBack.self, from: .state(.drafted), to: .state(.rechecking), by: .chief, citing: System.article(.decision),
                apartFrom: [Rechecked.self]),
            .on(
                Decided.self, from: .state(.drafted), to: .state(.decided), by: .chief, citing: System.article(.penalty),
                clocks: .stop(.decision), .stop(.further), .start(.service), .start(.publication), if: discussedWhereDue, asDrafted,
                saysGrade,
                apartFrom: [Investigated.self, Reported.self, Rechecked.self],
                issuing: [
                    paper(
                        "decision", "行政处罚决定书", to: .respondent, .paper,
                        telling: [Remedies.reconsideration, Remedies.suit])
                ]),
            .on(
                Spared.self, from: .state(.drafted), to: .state(.spared), by: .chief, citing: System.article(.sparing),
                clocks: .stop(.decision), .stop(.further), .start(.service), if: discussedOrLight, apartFrom: [Rechecked.self],
                issuing: [
                    paper(
                        "sparing", "不予行政处罚决定书", to: .respondent, .decision,
                        telling: [Remedies.reconsideration, Remedies.suit])
                ]),
            .on(
                ReferredOn.self, from: .state(.investigating, .drafted), to: .state(.referred), by: .chief,
                citing: System.article(.referral),
                clocks: .stop(.decision), .stop(.further), if: toAnother, namesOffence,
                issuing: [paper("referral", "案件移送函", to: .officer, .decision)]),
            .on(
                DecisionServed.self, from: .state(.decided), to: .state(.served), by: .officer, citing: System.article(.service),
                clocks: .stop(.service), .start(.payment, from: "decision-reached"), .start(.reconsideration, from: "decision-reached"),
                .start(.suit, from: "decision-reached"), if: toldOfPublicity),
            .on(
                DecisionServed.self, from: .state(.spared), to: .state(.performed), by: .officer, citing: System.article(.service),
                clocks: .stop(.service), .start(.closing)),
        ]
    }

    /// 执行与结案：第七十一条至第七十九条，《行政处罚法》第七十二条、第七十三条。
    static var performance: [Step<Self>] {
        [
            .on(
                Paid.self, from: .state(.served, .deferred, .demanded, .enforcing, .contested), to: .same, by: .officer,
                citing: System.article(.payment)),
            .on(
                Performed.self, from: .state(.served, .deferred, .demanded, .enforcing), to: .state(.performed), by: .officer,
                citing: System.article(.closing), clocks: .stop(.payment), .stop(.deferred), .stop(.demand), .stop(.enforcement),
                .start(.closing),
                if: paidInFull),
            .on(
                Deferred.self, from: .state(.served), to: .state(.deferred), by: .chief, citing: System.article(.deferral),
                clocks: .stop(.payment), .start(.deferred, until: "until"),
                issuing: [paper("deferral", "延期/分期缴纳罚款通知书", to: .respondent, .deferral)]),
            .on(
                Demanded.self, from: .state(.served, .deferred), to: .state(.demanded), by: .officer, citing: System.article(.demand),
                clocks: .stop(.payment), .stop(.deferred), .start(.demand, from: "demand-reached"), if: isOverdue,
                issuing: [paper("demand", "履行行政处罚决定催告书", to: .respondent, .demand)]),
            .on(
                EnforcementAsked.self, from: .state(.demanded), to: .state(.enforcing), by: .officer, citing: System.article(.enforcement),
                clocks: .stop(.demand), .stop(.enforcement), if: demandIsOver, remediesAreOver,
                issuing: [paper("enforcement", "强制执行申请书", to: .officer, .enforcement)],
                byReceipt: ReceiptRule(filling: ["court": .body, "sent": .day])),
            .on(
                ExecutionEnded.self, from: .state(.enforcing), to: .state(.performed), by: .officer, citing: System.article(.closing),
                clocks: .start(.closing)),
            .on(
                Closed.self, from: .state(.performed), to: .state(.closed), by: .officer, citing: System.article(.closing),
                clocks: .stop(.closing), .stop(.publication), .stop(.reconsideration), .stop(.suit), .stop(.suitAfter), .stop(.enforcement),
                if: publishedOrSpared,
                issuing: [paper("closing", "结案审批表", to: .officer, .closing)]),
        ]
    }

    /// 复议和诉讼：改变决定的，公示随之撤回（第六十三条），信用记录随之撤销。
    static var remedies: [Step<Self>] {
        [
            .lapse(of: .suit, from: .open, to: .same, citing: administrativeSuit2017[46], clocks: .start(.enforcement)),
            .lapse(of: .reconsideration, from: .open, to: .same, citing: reconsideration2024[20]),
            .on(
                Contested.self, from: .state(.served, .deferred, .demanded, .enforcing, .performed, .closed), to: .state(.contested),
                by: .officer, citing: System.article(.change), clocks: .stop(.reconsideration), .stop(.suit), .stop(.suitAfter),
                .stop(.closing),
                .stop(.enforcement)),
            .on(
                Upheld.self, from: .state(.contested), to: .state(.served), by: .officer, citing: administrativeSuit2017[45],
                clocks: .start(.suitAfter, from: "known"), if: upheldByReconsideration),
            .on(
                Upheld.self, from: .state(.contested), to: .state(.served), by: .officer, citing: System.article(.enforcement),
                clocks: .start(.enforcement, from: "known"), if: upheldByCourt),
            .lapse(of: .suitAfter, from: .open, to: .same, citing: administrativeSuit2017[45], clocks: .start(.enforcement)),
            .on(
                Annulled.self, from: .state(.contested), to: .state(.annulled), by: .officer, citing: System.article(.change),
                clocks: .stop(.payment), .stop(.deferred), .stop(.demand), .stop(.publication), .stop(.enforcement),
                withdrawing: publicationCodes),
            .on(
                Varied.self, from: .state(.contested), to: .state(.decided), by: .officer, citing: System.article(.change),
                clocks: .stop(.payment), .stop(.deferred), .stop(.demand), .stop(.publication), .start(.publication), .start(.service),
                withdrawing: publicationCodes),
        ]
    }

    /// 公示。市场监管部门依《市场监督管理行政处罚信息公示规定》：三档的期限不同，只警告的不公示，提前停止由 `EarlyUnpublishing` 办；
    /// 其他机关依《行政处罚法》第四十八条：具有一定社会影响的公开，公示多久没有读到。
    static var publicity: [Step<Self>] { System.isTiered ? tiered : general }

    static var publicationCodes: [String] { System.isTiered ? PublicationTier.codes : ["penalty"] }

    private static var general: [Step<Self>] {
        [
            .on(
                Published.self, from: .state(.decided, .served, .deferred, .demanded, .enforcing, .performed, .contested), to: .same,
                by: .officer, citing: System.article(.publication), clocks: .stop(.publication), if: isCovered, notYetPublished,
                publishing: [
                    PublicationTier.rule("penalty", "行政处罚决定", citing: System.article(.publication), secrets: System.article(.publication))
                ]),
            .on(
                Unannounced.self, from: .state(.decided, .served, .performed), to: .same, by: .chief,
                citing: System.article(.publication), clocks: .stop(.publication), if: neverPublished),
        ]
    }

    private static var tiered: [Step<Self>] {
        PublicationTier.published.map { tier in
            .on(
                Published.self, from: .state(.decided, .served, .deferred, .demanded, .enforcing, .performed, .contested), to: .same,
                by: .officer, citing: publicity2026[9], clocks: .stop(.publication), if: isTier(tier), isCovered, notYetPublished,
                publishing: [tier.rule])
        } + [
            .on(
                Unpublished.self, from: .state(.served, .deferred, .demanded, .enforcing, .performed, .contested, .closed), to: .same,
                by: .system, citing: publicity2026[16], withdrawing: PublicationTier.codes),
            .on(
                WarningOnly.self, from: .state(.decided, .served, .performed), to: .same, by: .officer, citing: publicity2026[2],
                clocks: .stop(.publication), if: isWarningOnly),
            .on(
                EarlyStopAsked.self, from: .state(.served, .deferred, .demanded, .enforcing, .performed, .contested, .closed),
                to: .same, by: .respondent, citing: publicity2026[16], if: isPublished),
            .on(
                ListingProposed.self, from: .state(.noticed, .rechecking, .drafted, .decided, .served, .demanded), to: .same,
                by: .officer, citing: dishonesty2021[13]),
        ]
    }

    private static func paper(
        _ code: String, _ title: String, to role: MatterRole, _ topic: EnforcementTopic, _ evidence: Evidence? = nil,
        telling remedies: [RemedyRule] = []
    ) -> DocumentRule {
        DocumentRule(code, title, to: role, citing: System.article(topic), evidence, telling: remedies)
    }
}
