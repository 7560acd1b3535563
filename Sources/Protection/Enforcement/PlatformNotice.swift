import Law
public import Plan
public import Procedure

/// 电子商务平台的通知与反通知：通知、必要措施、转送、不侵权声明、十五日等待、终止措施或者继续。
///
/// 《电子商务法》第四十一条至第四十五条。措施由平台采取，区里登记、跟踪，不代替平台决定；“及时”没有天数。声明到达权利人后十五日内没有收到投诉或者起诉的通知，
/// 平台应当终止措施（第四十三条，按自然日计算，待确认）。平台应当采取措施而不采取的，作为线索移交（第八十四条）。
public enum PlatformNotice: Procedure {
    public static let code = "protection.platform-notice"
    public static let title = "电子商务平台侵权通知"
    public static let act = ActAuthority.others("电子商务平台经营者")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("平台内经营者所在地", citing: electronicCommerce2019.whole, .unconfirmed)
    public static let editions = [Edition<Self>(electronicCommerce2019, steps)]
    public static let reactions = [
        Reaction<Self>.on(
            Inactive.self, "into-lead", "平台不作为，登记为线索", .opens(Lead.code), citing: electronicCommerce2019[84],
            carrying: [
                "suspect": "platform", "holder": "claimant", "right": "right", "lead": "inaction", "place": "platform", "found": "found",
            ],
            saying: [
                "source": .text(LeadSource.platform.rawValue), "offence": .text("platform-inaction"),
                "sector": .text(Sector.commerce.rawValue),
            ])
    ]
    public static let serves = [
        Serving("4.2-4", by: .procedure(code, title), lacks: "同平台系统的数据交换", scenario: "平台通知：声明到达后十五日权利人不投诉不起诉的，措施到期终止；平台不作为转为线索")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case noticed, measured, waiting, restored, continued, inactive, withdrawn
        public var title: String {
            switch self {
            case .noticed: "待平台采取措施"
            case .measured: "平台已采取措施并转送"
            case .waiting: "已收到不侵权声明，等待权利人投诉或者起诉"
            case .restored: "已终止措施"
            case .continued: "措施继续，已投诉或者起诉"
            case .inactive: "平台没有采取措施，已转为线索"
            case .withdrawn: "已撤回"
            }
        }
        public var isFinal: Bool { [.restored, .continued, .inactive, .withdrawn].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case waiting
        public var rule: ClockRule {
            ClockRule(
                "投诉或者起诉并通知平台", binds: .claimant,
                Dated("不侵权声明到达后的等待期", .since("2019-01-01", .days(15), electronicCommerce2019[43], checked: "2026-11-23", .unconfirmed)),
                rolling: .never, warnsBefore: 3)
        }
    }

    private static let steps: [Step<Self>] = [
        .on(Noticed.self, from: .new, to: .state(.noticed), by: .claimant, citing: electronicCommerce2019[42]),
        .on(Measured.self, from: .state(.noticed), to: .state(.measured), by: .officer, citing: electronicCommerce2019[42]),
        .on(Inactive.self, from: .state(.noticed), to: .state(.inactive), by: .officer, citing: electronicCommerce2019[45]),
        .on(
            Countered.self, from: .state(.measured), to: .state(.waiting), by: .respondent, .officer, citing: electronicCommerce2019[43],
            clocks: .start(.waiting, from: "reached")),
        .on(
            Pursued.self, from: .state(.waiting), to: .state(.continued), by: .claimant, .officer, citing: electronicCommerce2019[43],
            clocks: .stop(.waiting)),
        .on(Kept.self, from: .state(.measured), to: .state(.continued), by: .officer, citing: electronicCommerce2019[42]),
        .lapse(of: .waiting, from: .state(.waiting), to: .state(.restored), citing: electronicCommerce2019[43]),
        .on(
            Withdrawn.self, from: .state(.noticed, .measured, .waiting), to: .state(.withdrawn), by: .claimant,
            citing: electronicCommerce2019[42], clocks: .stop(.waiting)),
    ]
}
