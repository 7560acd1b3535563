public import Law

/// Every dated rule of the room in words, for lists of what changes on a day.
public enum PenaltyLaw {
    public static let lines: [DatedWords] = fines + crimes + thresholds + publication + amounts

    private static let fines = Offence.allCases.map { offence in
        DatedWords("罚款幅度", offence.rule, title: offence.title) { rule in
            let measures = (rule.measures.map(\.title) + rule.personMeasures.map { "对个人\($0.title)" }).joined(separator: "；")
            let duty = rule.isOptional(isSerious: false) ? "可以处：" : "应当处："
            return duty + rule.scale.words + (measures.isEmpty ? "" : "；并：\(measures)")
        }
    }

    private static let crimes = Crime.allCases.map { crime in
        DatedWords("刑事标准", crime.rule, title: crime.title) { $0.words }
    }

    private static let thresholds = [
        DatedWords("听证和简易程序", HearingThreshold.market) { "个人\($0.person)以上，单位\($0.organisation)以上" },
        DatedWords("听证和简易程序", HearingThreshold.copyright) { "个人\($0.person)以上，单位\($0.organisation)以上" },
        DatedWords("听证和简易程序", HearingNotice.market) { "至少提前\($0)" },
        DatedWords("听证和简易程序", HearingNotice.general) { "至少提前\($0)" },
        DatedWords("听证和简易程序", HearingNotice.open) { "至少提前\($0)" },
        DatedWords("听证和简易程序", SummaryThreshold.amounts) { "个人\($0.person)以下，单位\($0.organisation)以下" },
    ]

    private static let publication = [
        DatedWords("公示和失信名单", PublicationRules.tiers) { $0.words },
        DatedWords("公示和失信名单", PublicationDue.penalties) { $0.words }, DatedWords("公示和失信名单", PublicationDue.listings) { $0.words },
        DatedWords("公示和失信名单", PublicationDue.withdrawals) { $0.description },
        DatedWords("公示和失信名单", ListingTerm.years) { "满\($0.repair)年可以申请移出，满\($0.removal)年移出" },
        DatedWords("公示和失信名单", RepairDays.listing) { $0.words }, DatedWords("公示和失信名单", RepairDays.publication) { $0.words },
    ]

    private static let amounts = [
        DatedWords("数额的计算", Surcharge.rate) { "每日按罚款数额的\($0)％加处，不超出罚款数额" },
        DatedWords("数额的计算", IllegalGain.measures) { _ in "取得的款项减去已经证实的合法必要支出和税款" },
        DatedWords("数额的计算", IllegalGain.gross) { _ in "产品售价乘数量，或者合同收取的费用，不扣成本" },
    ]
}

extension CriminalRule {
    fileprivate var words: String {
        let all = lines.map { line in
            let severe = line.severe.map { "，更重一档\(line.measures[0].words($0))" } ?? ""
            return line.measures.map(\.title).joined(separator: "加") + line.condition.words + line.measures[0].words(line.least) + "以上"
                + severe
        }
        return all.joined(separator: "；") + (lines.contains { $0.item != nil } ? "；两项各达到一半的视为达到" : "")
    }
}

extension PublicationRules {
    fileprivate var words: String {
        let tiers: [PublicationTier] =
            isTiered
            ? [.minor, .ordinary, .seriousField, .seriousRestriction, .seriousRevocation] : [.minor, .former, .formerBarred]
        return tiers.compactMap { tier in
            length(tier).map { "\(tier.title)\($0.months)个月" + ($0.earlyMonths.map { "，\($0)个月后可以申请提前停止" } ?? "，不得提前停止") }
        }.joined(separator: "；") + "；条件：" + conditions.joined(separator: "、")
    }
}

extension PublicationDue.Days {
    fileprivate var words: String { "本省\(own)；外省推送\(push)，收到后\(other)" }
}

extension RepairDays.Periods {
    fileprivate var words: String {
        "受理\(accept)，决定\(decide)" + (prolonged.map { "，延长后共\($0)" } ?? "") + "，处理数据\(act)"
    }
}
