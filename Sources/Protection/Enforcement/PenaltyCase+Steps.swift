import Law
import Penalty
import Procedure

extension PenaltyCase {
    /// 调查取证：第二十一条至第四十八条。
    static let investigation: [Step<Self>] = [
        .on(
            Docketed.self, from: .new, to: .state(.investigating), by: .system, citing: penalties2022[18], clocks: .start(.decision)),
        .on(
            Investigated.self, from: .state(.investigating), to: .same, by: .officer, citing: penalties2022[21], if: twoOfficers,
            issuing: [DocumentRule("record", "调查取证笔录", to: .officer, citing: penalties2022[21], .unconfirmed)]),
        .on(Figured.self, from: .state(.investigating), to: .same, by: .officer, citing: penalties2022[48], if: conductInOrder),
        .on(MeasureAsked.self, from: .state(.investigating), to: .same, by: .officer, citing: penalties2022[33]),
        .on(
            Helped.self, from: .state(.investigating), to: .same, by: .officer, citing: penalties2022[45],
            issuing: [DocumentRule("assistance", "协助调查函", to: .officer, citing: penalties2022[45])]),
        .on(
            Appraising.self, from: .state(.investigating), to: .state(.suspended), by: .officer, citing: penalties2022[64],
            clocks: .pause(.decision, for: "appraisal"), if: byBody,
            issuing: [DocumentRule("appraisal", "检测、检验、检疫、鉴定委托书", to: .officer, citing: penalties2022[64])]),
        .on(
            Appraising.self, from: .state(.investigating), to: .state(.suspended), by: .officer, citing: penalties2022[64],
            clocks: .pause(.decision, for: "identification"), if: byHolder,
            issuing: [DocumentRule("identification", "协助辨认/鉴别通知书", to: .officer, citing: penalties2022[64])]),
        .on(
            Suspended.self, from: .state(.investigating), to: .state(.suspended), by: .chief, citing: penalties2022[46],
            clocks: .pause(.decision, for: "suspension")),
        .on(
            Resumed.self, from: .state(.suspended), to: .state(.investigating), by: .officer, citing: penalties2022[46],
            clocks: .resume(.decision)),
        .on(
            Terminated.self, from: .state(.investigating, .suspended), to: .state(.terminated), by: .chief, citing: penalties2022[47],
            clocks: .stop(.decision), .stop(.further)),
        .on(
            Extended.self, from: .state(.investigating, .reported, .reviewed, .rechecking), to: .same, by: .chief,
            citing: penalties2022[64], clocks: .extend(.decision, by: "approved")),
        .on(
            ExtendedAgain.self, from: .state(.investigating, .reported, .reviewed, .rechecking), to: .same, by: .chief,
            citing: penalties2022[64], clocks: .stop(.decision), .start(.further, until: "until"), if: extendedBefore),
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
            CrimeEnded.self, from: .state(.criminal), to: .state(.referred), by: .chief, citing: penalties2022[60, nil, 4]),
    ]

    /// 审核：第四十九条至第五十六条。办案的人不审核；法制审核的情形见第五十条。
    static let review: [Step<Self>] = [
        .on(
            Reported.self, from: .state(.investigating), to: .state(.reported), by: .officer, citing: penalties2022[48],
            clocks: .start(.review), if: figured, investigated,
            issuing: [DocumentRule("report", "调查终结报告", to: .officer, citing: penalties2022[48])]),
        .on(
            Reviewed.self, from: .state(.reported), to: .state(.reviewed), by: .reviewer, .chief, citing: penalties2022[56],
            clocks: .stop(.review), if: agreed, legalWhereDue, apartFrom: [Investigated.self, Figured.self, Reported.self],
            issuing: [DocumentRule("review", "案件审核表", to: .officer, citing: penalties2022[54])]),
        .on(
            Reviewed.self, from: .state(.reported), to: .state(.investigating), by: .reviewer, .chief, citing: penalties2022[56],
            clocks: .stop(.review), if: sentBack, legalWhereDue, apartFrom: [Investigated.self, Figured.self, Reported.self],
            issuing: [DocumentRule("review", "案件审核表", to: .officer, citing: penalties2022[54])]),
    ]

    /// 告知、陈述申辩和听证：第五十七条至第五十九条，《听证办法》。
    static let notice: [Step<Self>] = [
        .on(
            Noticed.self, from: .state(.reviewed), to: .state(.noticed), by: .officer, citing: penalties2022[57],
            clocks: .start(.statement, from: "reached"), if: transferDecided, toldOfHearing, withinRange,
            issuing: [DocumentRule("notice", "行政处罚告知书", to: .respondent, citing: penalties2022[57])]),
        .on(
            Stated.self, from: .state(.noticed), to: .same, by: .respondent, citing: penalties2022[57],
            issuing: [DocumentRule("statement", "陈述申辩笔录", to: .officer, citing: penalties2022[57])]),
        .on(
            Waived.self, from: .state(.noticed), to: .state(.rechecking), by: .respondent, citing: penalties2022[57],
            clocks: .stop(.statement)),
        .lapse(of: .statement, from: .state(.noticed), to: .state(.rechecking), citing: penalties2022[57]),
        .on(
            HearingAsked.self, from: .state(.noticed), to: .state(.hearing), by: .respondent, citing: hearings2021[7],
            clocks: .stop(.statement), .start(.presider), .pause(.decision, for: "hearing"), if: mayBeHeard),
        .on(
            PresiderAppointed.self, from: .state(.hearing), to: .same, by: .chief, citing: hearings2021[18],
            clocks: .stop(.presider), .start(.handover)),
        .on(
            FileHandedOver.self, from: .state(.hearing), to: .same, by: .officer, citing: hearings2021[19],
            clocks: .stop(.handover), .start(.calling), if: hasPresider),
        .on(
            HearingCalled.self, from: .state(.hearing), to: .same, by: .officer, citing: hearings2021[20], clocks: .stop(.calling),
            if: hasFile, sevenDaysAhead, announcedInTime,
            issuing: [DocumentRule("hearing", "听证通知书", to: .respondent, citing: hearings2021[20])]),
        .on(
            HearingHeld.self, from: .state(.hearing), to: .same, by: .officer, citing: hearings2021[29], clocks: .start(.report),
            if: isHearingDay, cameToHearing,
            issuing: [DocumentRule("hearing-record", "听证笔录", to: .respondent, citing: hearings2021[29])]),
        .on(
            HearingHeld.self, from: .state(.hearing), to: .state(.rechecking), by: .officer, citing: hearings2021[27],
            clocks: .stop(.presider), .stop(.handover), .stop(.calling), .stop(.report), .resume(.decision),
            if: isHearingDay, stayedAway),
        .on(
            HearingReported.self, from: .state(.hearing), to: .state(.rechecking), by: .officer, citing: hearings2021[29],
            clocks: .stop(.presider), .stop(.handover), .stop(.calling), .stop(.report), .resume(.decision), if: wasHeard,
            apartFrom: [Investigated.self],
            issuing: [DocumentRule("hearing-report", "听证报告", to: .chief, citing: hearings2021[29])]),
    ]

    /// 决定：第五十八条至第六十四条。起草的人不决定；重大的先集体讨论。
    static let decision: [Step<Self>] = [
        .on(
            Rechecked.self, from: .state(.rechecking), to: .state(.drafted), by: .officer, citing: penalties2022[58],
            if: notHeavier, draftWithinRange,
            issuing: [DocumentRule("approval", "行政处理决定审批表", to: .officer, citing: penalties2022[60])]),
        .on(
            Discussed.self, from: .state(.drafted), to: .same, by: .chief, citing: penalties2022[60, 2],
            issuing: [DocumentRule("discussion", "行政处罚案件集体讨论记录", to: .officer, citing: penalties2022[60, 2])]),
        .on(
            SentBack.self, from: .state(.drafted), to: .state(.rechecking), by: .chief, citing: penalties2022[60],
            apartFrom: [Rechecked.self]),
        .on(
            Decided.self, from: .state(.drafted), to: .state(.decided), by: .chief, citing: penalties2022[60, nil, 1],
            clocks: .stop(.decision), .stop(.further), .start(.service), .start(.publication), if: discussedWhereDue, asDrafted,
            apartFrom: [Investigated.self, Reported.self, Rechecked.self],
            issuing: [
                DocumentRule(
                    "decision", "行政处罚决定书", to: .respondent, citing: penalties2022[62],
                    telling: [Remedies.reconsideration, Remedies.suit])
            ]),
        .on(
            Spared.self, from: .state(.drafted), to: .state(.spared), by: .chief, citing: penalties2022[60, nil, 2],
            clocks: .stop(.decision), .stop(.further), .start(.service), if: discussedOrLight, apartFrom: [Rechecked.self],
            issuing: [
                DocumentRule(
                    "sparing", "不予行政处罚决定书", to: .respondent, citing: penalties2022[60],
                    telling: [Remedies.reconsideration, Remedies.suit])
            ]),
        .on(
            ReferredOn.self, from: .state(.drafted), to: .state(.referred), by: .chief, citing: penalties2022[60, nil, 3],
            clocks: .stop(.decision), .stop(.further),
            issuing: [DocumentRule("referral", "案件移送函", to: .officer, citing: penalties2022[60])]),
        .on(
            DecisionServed.self, from: .state(.decided), to: .state(.served), by: .officer, citing: penalties2022[81],
            clocks: .stop(.service), .start(.payment, from: "decision-reached"), .start(.reconsideration, from: "decision-reached"),
            .start(.suit, from: "decision-reached"), if: toldOfPublicity),
        .on(
            DecisionServed.self, from: .state(.spared), to: .state(.performed), by: .officer, citing: penalties2022[81],
            clocks: .stop(.service), .start(.closing)),
    ]

    /// 执行与结案：第七十一条至第七十九条，《行政处罚法》第七十二条、第七十三条。
    static let performance: [Step<Self>] = [
        .on(
            Paid.self, from: .state(.served, .deferred, .demanded, .enforcing, .contested), to: .same, by: .officer,
            citing: penalties2022[72]),
        .on(
            Performed.self, from: .state(.served, .deferred, .demanded, .enforcing), to: .state(.performed), by: .officer,
            citing: penalties2022[77], clocks: .stop(.payment), .stop(.deferred), .stop(.demand), .stop(.enforcement), .start(.closing),
            if: paidInFull),
        .on(
            Deferred.self, from: .state(.served), to: .state(.deferred), by: .chief, citing: penalties2022[74],
            clocks: .stop(.payment), .start(.deferred, until: "until"),
            issuing: [DocumentRule("deferral", "延期/分期缴纳罚款通知书", to: .respondent, citing: penalties2022[74])]),
        .on(
            Demanded.self, from: .state(.served, .deferred), to: .state(.demanded), by: .officer, citing: penalties2022[76],
            clocks: .stop(.payment), .stop(.deferred), .start(.demand, from: "demand-reached"), if: isOverdue,
            issuing: [DocumentRule("demand", "履行行政处罚决定催告书", to: .respondent, citing: penalties2022[76])]),
        .on(
            EnforcementAsked.self, from: .state(.demanded), to: .state(.enforcing), by: .officer, citing: penalties2022[76],
            clocks: .stop(.demand), .stop(.enforcement), if: demandIsOver, remediesAreOver,
            issuing: [DocumentRule("enforcement", "强制执行申请书", to: .officer, citing: penalties2022[76])],
            byReceipt: ReceiptRule(filling: ["court": .body, "sent": .day])),
        .on(
            ExecutionEnded.self, from: .state(.enforcing), to: .state(.performed), by: .officer, citing: penalties2022[77],
            clocks: .start(.closing)),
        .on(
            Closed.self, from: .state(.performed), to: .state(.closed), by: .officer, citing: penalties2022[77],
            clocks: .stop(.closing), .stop(.publication), .stop(.reconsideration), .stop(.suit), .stop(.suitAfter), .stop(.enforcement),
            if: publishedOrSpared,
            issuing: [DocumentRule("closing", "结案审批表", to: .officer, citing: penalties2022[77])]),
    ]

    /// 复议和诉讼：改变决定的，公示随之撤回（第六十三条），信用记录随之撤销。
    static let remedies: [Step<Self>] = [
        .lapse(of: .suit, from: .open, to: .same, citing: administrativeSuit2017[46], clocks: .start(.enforcement)),
        .lapse(of: .reconsideration, from: .open, to: .same, citing: reconsideration2024[20]),
        .on(
            Contested.self, from: .state(.served, .deferred, .demanded, .enforcing, .performed, .closed), to: .state(.contested),
            by: .officer, citing: penalties2022[63], clocks: .stop(.reconsideration), .stop(.suit), .stop(.suitAfter), .stop(.closing),
            .stop(.enforcement)),
        .on(
            Upheld.self, from: .state(.contested), to: .state(.served), by: .officer, citing: administrativeSuit2017[45],
            clocks: .start(.suitAfter, from: "known"), if: upheldByReconsideration),
        .on(
            Upheld.self, from: .state(.contested), to: .state(.served), by: .officer, citing: penalties2022[76],
            clocks: .start(.enforcement, from: "known"), if: upheldByCourt),
        .lapse(of: .suitAfter, from: .open, to: .same, citing: administrativeSuit2017[45], clocks: .start(.enforcement)),
        .on(
            Annulled.self, from: .state(.contested), to: .state(.annulled), by: .officer, citing: penalties2022[63],
            clocks: .stop(.payment), .stop(.deferred), .stop(.demand), .stop(.publication), .stop(.enforcement),
            withdrawing: PublicationTier.codes),
        .on(
            Varied.self, from: .state(.contested), to: .state(.decided), by: .officer, citing: penalties2022[63],
            clocks: .stop(.payment), .stop(.deferred), .stop(.demand), .stop(.publication), .start(.publication), .start(.service),
            withdrawing: PublicationTier.codes),
    ]

    /// 公示：《市场监督管理行政处罚信息公示规定》。三档的期限不同，只警告的不公示；提前停止由 `EarlyUnpublishing` 办。
    static let publicity: [Step<Self>] =
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
