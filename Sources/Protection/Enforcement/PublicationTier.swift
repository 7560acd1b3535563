import Law
import Procedure

/// 处罚公示的三档，《市场监督管理行政处罚信息公示规定》第十三条至第十五条。
enum PublicationTier: String, CaseIterable {
    case minor, general, serious

    static let codes = allCases.map(\.code)

    var code: String { "penalty-\(rawValue)" }

    var title: String {
        switch self {
        case .minor: "轻微"
        case .general: "一般"
        case .serious: "严重"
        }
    }

    /// 这一档自动停止公示的期限。
    var term: Dated<Period> {
        switch self {
        case .minor: Self.dated("轻微处罚的公示期限", .months(3), .months(3), 13)
        case .general: Self.dated("一般处罚的公示期限", .years(3), .years(1), 15)
        case .serious: Self.dated("严重处罚的公示期限", .years(3), .years(3), 14)
        }
    }

    private static func dated(_ title: String, _ former: Period, _ now: Period, _ article: Int) -> Dated<Period> {
        Dated(
            title, .since("2021-09-01", until: "2025-04-30", former, publicity2021[13], checked: "2026-11-29", .unconfirmed),
            .since("2025-05-01", until: "2025-12-24", former, publicity2025[13], checked: "2026-11-29", .unconfirmed),
            .since("2025-12-25", now, publicity2026[article], checked: "2026-11-23"))
    }

    var rule: PublicationRule {
        PublicationRule(
            code, "行政处罚信息（\(title)）", citing: publicity2026[4],
            showing: [
                .of(PenaltyCase.Noticed.self, "respondent"), .of(PenaltyCase.Decided.self, "number"), .of(PenaltyCase.Decided.self, "act"),
                .of(PenaltyCase.Decided.self, "grounds"), .of(PenaltyCase.Decided.self, "penalty"), .of(PenaltyCase.Decided.self, "fine"),
                .of(PenaltyCase.Decided.self, "confiscated"), .of(PenaltyCase.Varied.self, "fine"),
                .of(PenaltyCase.Varied.self, "confiscated"),
                .of(PenaltyCase.Published.self, "text"),
            ],
            masking: [Mask("国家秘密", publicity2026[5]), Mask("商业秘密", publicity2026[6]), Mask("个人信息", publicity2026[6])], term: term)
    }

    /// 第十三条：从轻、减轻的较低数额罚款（单位五万元、个人五千元以下）是轻微；限制经营、停产停业、降级、吊销，以及食品药品等领域不属轻微的是严重。
    init?(_ docket: Docket<PenaltyCase>, on day: LocalDate) {
        guard let decision = docket.standingDecision, let decided = docket.last(PenaltyCase.Decided.self) else { return nil }
        let isPerson = docket.last(PenaltyCase.Noticed.self)?.subject == .person
        let isLight = decided.heavy == nil && decision.confiscated == 0 && decision.fine <= (isPerson ? 500_000 : 5_000_000)
        let isMitigated = docket.last(PenaltyCase.Rechecked.self)?.mitigation != nil
        if isLight && isMitigated {
            self = .minor
        } else if decided.heavy != nil || decided.safety == true {
            self = .serious
        } else {
            self = .general
        }
    }
}
