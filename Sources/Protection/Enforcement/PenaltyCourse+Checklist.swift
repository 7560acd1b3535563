import Law
public import Procedure

/// 案卷评查看什么。《市场监督管理行政执法监督规定》第十条要求评查案卷，没有规定分值：权重是本平台的设置。罚款的数额不在其中。
extension PenaltyCourse {
    public static var checklist: [CheckPoint<Self>] { System.isInspected ? points : [] }

    private static var points: [CheckPoint<Self>] {
        [
            .computed("two-officers", "调查取证的执法人员不少于两人", weight: 10, citing: penalties2022[21]) { docket in
                let scenes = docket.entries.filter { $0.kind == Investigated.kind }
                guard !scenes.isEmpty else { return .broken }
                return scenes.allSatisfy { $0.values["first"] != nil && $0.values["first"] != $0.values["second"] } ? .kept : .broken
            },
            .computed("review", "决定以前经过审核", weight: 10, citing: penalties2022[56]) { $0.isBeforeDecision(Reviewed.self) },
            .computed("notice", "决定以前告知并听取陈述、申辩", weight: 15, citing: penalties2022[57]) { $0.isBeforeDecision(Noticed.self) },
            .computed("hearing", "要求听证的举行了听证", weight: 10, citing: hearings2021[20]) { docket in
                guard docket.last(HearingAsked.self) != nil else { return .absent }
                return docket.last(HearingHeld.self) != nil ? .kept : .broken
            },
            .kept("in-time", "在办案期限内作出决定", weight: 15, citing: penalties2022[64], clocks: [.decision, .further]),
            .kept("service", "在期限内送达决定书", weight: 10, citing: penalties2022[81], clocks: [.service]),
            .kept("publicity", "在期限内公示", weight: 10, citing: publicity2026[9], clocks: [.publication]),
            .judged("facts", "事实清楚，证据确凿", weight: 10, citing: marketSupervision2025[10]),
            .judged("law", "适用依据正确，裁量说明了理由", weight: 5, citing: marketSupervision2025[10]),
            .judged("papers", "文书完整规范", weight: 5, citing: marketSupervision2025[10]),
        ]
    }
}

extension Docket where P: PenaltyProcedure {
    fileprivate func isBeforeDecision<E: Event>(_: E.Type) -> CheckFinding {
        guard let decided = entries.first(where: { $0.kind == PenaltyFile.Decided.kind }) else { return .absent }
        return entries.contains { $0.kind == E.kind && $0.seq < decided.seq } ? .kept : .broken
    }
}
