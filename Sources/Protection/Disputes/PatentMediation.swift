import Law
public import Plan
public import Procedure

/// 专利纠纷行政调解：请求、送达、陈述意见、立案调解，达成协议或者撤销案件。
///
/// 《专利纠纷行政裁决和调解办法》第六十三条至第七十九条。调解以被请求人同意为前提：逾期不陈述或者不接受调解的，不予立案。
/// 2025年2月1日以前收到的请求见 `PatentMediation+Former.swift`。
public enum PatentMediation: Procedure {
    public static let code = "protection.patent-mediation"
    public static let title = "专利纠纷行政调解"
    public static let act = ActAuthority.region("管理专利工作的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "被请求人所在地或者侵权行为地", citing: patentRules2024[97])
    public static let editions = [edition2011, edition2015, edition2025]
    public static let serves = [
        Serving(
            "4.4-2", by: .procedure(code, title), lacks: "同全国维权援助网络的数据交换",
            scenario: "同意或者不同意，都在五个工作日内办结，调休的星期日算工作日")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case filed, served, consented, refused, mediating, settled, failed, declined

        public var title: String {
            switch self {
            case .filed: "已收到请求书"
            case .served: "待被请求人陈述意见"
            case .consented: "待立案"
            case .refused: "待通知不予立案"
            case .mediating: "调解中"
            case .settled: "已达成协议"
            case .failed: "已撤销案件"
            case .declined: "不予立案"
            }
        }
        public var isFinal: Bool { self == .settled || self == .failed || self == .declined }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case service, statement, docketing

        public var rule: ClockRule {
            switch self {
            case .service:
                ClockRule(
                    "送达请求书副本", binds: .officer,
                    Dated("调解请求书副本的送达期限", .since("2025-02-01", .workingDays(5), measures2025[65], checked: "2026-11-23")))
            case .statement:
                ClockRule(
                    "提交意见陈述书", binds: .respondent,
                    Dated(
                        "意见陈述书的提交期限",
                        .since("2011-02-01", until: "2015-06-30", .days(15), measures2010[23], checked: "2026-11-23", .unconfirmed),
                        .since("2015-07-01", until: "2025-01-31", .days(15), measures2015[23], checked: "2026-11-23", .unconfirmed),
                        .since("2025-02-01", .days(15), measures2025[65], checked: "2026-11-23")))
            case .docketing:
                ClockRule(
                    "决定是否立案并通知", binds: .officer,
                    Dated(
                        "调解请求的立案期限",
                        .since("2011-02-01", until: "2015-06-30", .workingDays(5), measures2010[24], checked: "2026-11-23", .unconfirmed),
                        .since("2015-07-01", until: "2025-01-31", .workingDays(5), measures2015[24], checked: "2026-11-23", .unconfirmed),
                        .since("2025-02-01", .workingDays(5), measures2025[66], checked: "2026-11-23")))
            }
        }
    }

    static let edition2025 = Edition<Self>(
        measures2025,
        [
            .on(
                Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: measures2025[63],
                clocks: .start(.service, from: "received")),
            .on(
                Served.self, from: .state(.filed), to: .state(.served), by: .officer, citing: measures2025[65],
                clocks: .stop(.service), .start(.statement, from: "reached")),
            .on(
                Stated.self, from: .state(.served), to: .state(.consented), by: .respondent, citing: measures2025[66],
                clocks: .stop(.statement), .start(.docketing, from: "received"), if: consents),
            .on(
                Stated.self, from: .state(.served), to: .state(.refused), by: .respondent, citing: measures2025[66],
                clocks: .stop(.statement), .start(.docketing, from: "received"), if: refuses),
            .lapse(of: .statement, from: .state(.served), to: .state(.refused), citing: measures2025[66], clocks: .start(.docketing)),
            .on(
                Docketed.self, from: .state(.consented), to: .state(.mediating), by: .officer, citing: measures2025[66],
                clocks: .stop(.docketing)),
            .on(
                Declined.self, from: .state(.refused), to: .state(.declined), by: .officer, citing: measures2025[66],
                clocks: .stop(.docketing)),
            .on(Settled.self, from: .state(.mediating), to: .state(.settled), by: .officer, citing: measures2025[69]),
            .on(Failed.self, from: .state(.mediating), to: .state(.failed), by: .officer, citing: measures2025[69]),
        ])

    static let consents = Guard<Self, Stated>("被请求人同意调解") { $0.event.consents == true }
    static let refuses = Guard<Self, Stated>("被请求人不接受调解") { $0.event.consents == false }
}
