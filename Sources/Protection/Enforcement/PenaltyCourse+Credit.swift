import Law
import Penalty
import Procedure

/// 对代理机构、代理师的处罚送达生效以后，提出一项信用信息；撤销的随之撤销。其他单位的信用由失信名单和公示体现。
extension PenaltyCourse {
    static var credit: [Reaction<Self>] {
        [
            .on(
                DecisionServed.self, "into-credit", "提出信用信息", .opens(CreditProposal.code), citing: agencyCredit2023.whole,
                carrying: ["rated": "respondent"], computing: ["credit-item", "decision-number", "credit-day", "credit-words"],
                from: creditFacts, when: "案由是专利代理违法，处罚决定第一次送达"
            ) { _, docket in
                docket.last(Decided.self) != nil && docket.count(of: DecisionServed.self) == 1
                    && [.patentAgency, .patentAgent].contains(docket.last(Figured.self)?.offence)
            },
            .on(
                Annulled.self, "revoke-credit", "处罚被撤销，撤销信用信息", .files(CreditProposal.Revoked.kind, in: CreditProposal.code),
                citing: System.article(.change), carrying: ["revocation": "annulment"]),
        ]
    }

    /// 最重的一种处罚是哪个事项、依据哪份决定、从哪一天起。
    private static func creditFacts(in docket: Docket<Self>) -> [String: FieldValue] {
        guard let decided = docket.last(Decided.self) else { return [:] }
        var values: [String: FieldValue] = [:]
        values["credit-item"] = item(docket, decided).value
        values["decision-number"] = decided.number?.value
        values["credit-day"] = docket.last(DecisionServed.self)?.reached?.value
        values["credit-words"] = decided.act?.value
        return values
    }

    private static func item(_ docket: Docket<Self>, _ decided: Decided) -> CreditProposal.Item {
        let isPerson = docket.last(Figured.self)?.offence == .patentAgent
        switch decided.heavy {
        case .revocation, .closure, .downgrade: return isPerson ? .personRevocation : .revocation
        case .suspension, .restriction, .practice: return isPerson ? .personSuspension : .suspension
        case nil: break
        }
        if (docket.standingDecision?.fine ?? 0) > 0 { return isPerson ? .personFine : .fine }
        return isPerson ? .personWarning : .warning
    }
}
