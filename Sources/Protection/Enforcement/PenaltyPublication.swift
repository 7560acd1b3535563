import Law
import Penalty
import Procedure

/// 处罚公示的各档，《市场监督管理行政处罚信息公示规定》第十三条至第十五条；由 `Penalty` 判定属于哪一档。
extension PublicationTier {
    /// 有公示的各档。
    static let published = allCases.filter { $0 != .unpublished }
    static let codes = published.map(\.code)

    var code: String { "penalty-\(rawValue)" }

    /// 申请提前停止时属于哪一类；不公示的没有。
    var forEarlyEnd: EarlyUnpublishing.Accepted.Tier? {
        switch self {
        case .minor, .ordinary, .former: .general
        case .seriousField, .seriousRestriction: .serious
        case .seriousRevocation, .formerBarred: .final
        case .unpublished: nil
        }
    }

    /// 这一档自动停止公示的期限；限制期更长的，以限制期为准，由经办人另行延长。
    private var term: Dated<Period> {
        switch self {
        case .minor: Self.dated("轻微处罚的公示期限", .months(3), .months(3), 13)
        case .ordinary: Self.dated("一般处罚的公示期限", .years(3), .years(1), 15)
        default: Self.dated("严重处罚的公示期限", .years(3), .years(3), 14)
        }
    }

    private static func dated(_ title: String, _ former: Period, _ now: Period, _ article: Int) -> Dated<Period> {
        Dated(
            title, .since("2021-09-01", until: "2025-04-30", former, publicity2021[13], checked: "2026-11-29", .unconfirmed),
            .since("2025-05-01", until: "2025-12-24", former, publicity2025[13], checked: "2026-11-29", .unconfirmed),
            .since("2025-12-25", now, publicity2026[article], checked: "2026-11-23"))
    }

    var rule: PublicationRule {
        Self.rule(code, "行政处罚信息（\(title)）", citing: publicity2026[4], secrets: publicity2026[5], privacy: publicity2026[6], term: term)
    }

    /// 公开哪些栏目、遮盖什么，各机关一样。
    static func rule(
        _ code: String, _ title: String, citing citation: Citation, secrets: Citation, privacy: Citation? = nil, term: Dated<Period>? = nil
    ) -> PublicationRule {
        PublicationRule(
            code, title, citing: citation,
            showing: [
                .of(PenaltyFile.Noticed.self, "respondent"), .of(PenaltyFile.Decided.self, "number"), .of(PenaltyFile.Decided.self, "act"),
                .of(PenaltyFile.Decided.self, "grounds"), .of(PenaltyFile.Decided.self, "penalty"), .of(PenaltyFile.Decided.self, "fine"),
                .of(PenaltyFile.Decided.self, "confiscated"), .of(PenaltyFile.Varied.self, "fine"),
                .of(PenaltyFile.Varied.self, "confiscated"), .of(PenaltyFile.Published.self, "text"),
            ],
            masking: [Mask("国家秘密", secrets), Mask("商业秘密", privacy ?? secrets), Mask("个人信息", privacy ?? secrets)], term: term)
    }
}

extension PenaltyCourse {
    /// 现行决定的公示期，从某日公示算起；没有决定的没有。
    static func publicationTerm(_ docket: Docket<Self>, published day: LocalDate) -> PublicationTerm? {
        guard let decision = docket.standingDecision, let decided = docket.last(Decided.self) else { return nil }
        var kinds: Set<PublishedPenalty.Kind> = []
        if decision.fine > 0 { kinds.insert(.fine) }
        if decision.confiscated > 0 { kinds.insert(.confiscation) }
        switch decided.heavy {
        case .restriction, .suspension, .practice: kinds.insert(.restriction)
        case .closure, .downgrade, .revocation: kinds.insert(.revocation)
        case nil: break
        }
        if kinds.isEmpty { kinds.insert(.warning) }
        let penalty = PublishedPenalty(
            kinds, fine: decision.fine > 0 ? Money(fen: Int64(decision.fine)) : nil,
            subject: docket.last(Noticed.self)?.subject == .person ? .person : .organisation,
            isReduced: docket.last(Rechecked.self)?.mitigation != nil, isCriticalField: decided.safety == true)
        return try? PublicationTerm.of(penalty, published: day)
    }
}
