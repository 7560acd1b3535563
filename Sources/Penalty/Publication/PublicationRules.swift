import Law

/// How the publication of penalties was ordered in tiers, by one edition of the rules.
struct PublicationRules: Sendable {
    let law: Statute
    /// Whether there are three tiers; before 2025-12-25 there were two.
    let isTiered: Bool
    /// What an early end asks for.
    let conditions: [String]
    /// The shortest term of the old rules stands in a document that was not read.
    let isEarlyUnconfirmed: Bool

    func tier(_ kind: PublishedPenalty.Kind, _ penalty: PublishedPenalty) -> PublicationTier {
        let isMinor = kind == .criticism || (kind == .fine && penalty.isLowFine)
        switch kind {
        case .warning: return .unpublished
        case .revocation: return isTiered ? .seriousRevocation : .formerBarred
        case .restriction: return isTiered ? .seriousRestriction : .formerBarred
        default:
            if isMinor { return .minor }
            return !isTiered ? .former : penalty.isCriticalField ? .seriousField : .ordinary
        }
    }

    /// Months of publication, and those after which an early end may be asked for.
    func length(_ tier: PublicationTier) -> (months: Int, earlyMonths: Int?)? {
        switch tier {
        case .unpublished: nil
        case .minor: (3, nil)
        case .ordinary: (12, 3)
        case .seriousField, .seriousRestriction: (36, 12)
        case .seriousRevocation, .formerBarred: (36, nil)
        case .former: (36, 6)
        }
    }

    /// The articles of a tier: its term, and where that is another one, its early end.
    func citations(_ tier: PublicationTier) -> [Citation] {
        switch tier {
        case .unpublished: [law[2, 2]]
        case .minor: [isTiered ? law[13] : law[13, 1]]
        case .ordinary: [law[15]]
        case .seriousField: [law[14, 1]]
        case .seriousRestriction: [law[14, 2]]
        case .seriousRevocation: [law[14, 3]]
        case .former: [law[13, 1], law[14, 1]]
        case .formerBarred: [law[13, 1], law[14, 3]]
        }
    }

    private static let former = ["已经自觉履行行政处罚决定中规定的义务", "已经主动消除危害后果和不良影响", again]
    private static let common = ["已经自觉履行行政处罚决定中规定的义务", "已经主动采取相关整改措施，消除危害后果和不良影响", again]
    private static let again = "未因同一类违法行为再次受到市场监督管理部门行政处罚"

    static let tiers = Dated<PublicationRules>(
        "处罚信息的公示期",
        .since(
            "2021-09-01", until: "2025-04-30",
            PublicationRules(
                law: Instruments.publicity2021, isTiered: false, conditions: former + ["未在经营异常名录和严重违法失信名单中"],
                isEarlyUnconfirmed: true),
            Instruments.publicity2021[13], checked: FineTable.read),
        .since(
            "2025-05-01", until: "2025-12-24",
            PublicationRules(
                law: Instruments.publicity202505, isTiered: false, conditions: former + ["未在严重违法失信名单中"], isEarlyUnconfirmed: true),
            Instruments.publicity202505[13], checked: FineTable.checked),
        .since(
            "2025-12-25", PublicationRules(law: Instruments.publicity202512, isTiered: true, conditions: common, isEarlyUnconfirmed: false),
            Instruments.publicity202512[13], checked: "2026-11-29"))
}

extension PublishedPenalty {
    /// 较低数额罚款: set by a lighter or reduced step, at most 50,000 on a business and 5,000 on a person. Before 2025-12-25 provinces set
    /// the amount.
    var isLowFine: Bool {
        guard isReduced, let fine else { return false }
        return fine <= (subject == .person ? .yuan(5000) : .wan(5))
    }
}
