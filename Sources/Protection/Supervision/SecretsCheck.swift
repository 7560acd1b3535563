public import Law
public import Plan
public import Procedure

/// 商业秘密自查：招聘、离职、合作、来访、资料出境时逐项检查，按场合和缺项列出风险，整改后由负责人确认。
///
/// 《商业秘密保护规定》（2026年6月1日起）第十七条至第二十条：权利人要证明不为公众所知、有商业价值、采取了保密措施；接触加实质相同可以推定侵权。检查的事项由平台列出，
/// 不是规定的原文。结果只有单位自己和受理的机关看得到。
public enum SecretsCheck: Procedure {
    public static let code = "protection.secrets-check"
    public static let title = "商业秘密保护自查"
    public static let act = ActAuthority.others("单位自己；主管机关指导")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("单位所在地", citing: secrets2026.whole, .unconfirmed)
    public static let editions = [Edition<Self>(secrets2026, steps)]
    public static let serves = [Serving("4.5-3", by: .procedure(code, title), scenario: "商业秘密自查：缺的事项列出风险和依据，整改后再查，由负责人确认；别人看不到")]

    public enum State: String, CaseIterable, Sendable, Named {
        case checked, mending, mended, signed
        public var title: String {
            switch self {
            case .checked: "已检查，待确定整改"
            case .mending: "整改中"
            case .mended: "整改完毕，待负责人确认"
            case .signed: "已确认"
            }
        }
        public var isFinal: Bool { self == .signed }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case mending
        public var rule: ClockRule {
            ClockRule(
                "整改", binds: .claimant,
                Dated("整改的最短期限", .since("2026-06-01", .days(1), secrets2026[18], checked: "2026-11-29", .unconfirmed)), set: true,
                warnsBefore: 5)
        }
    }

    /// 检查的事项。
    public enum Topic: String, FieldChoice {
        case list, marks, agreement, competition, access, devices, visitors, partners, origin, handover, interview, transfer
        public var title: String {
            switch self {
            case .list: "列明商业秘密和密级"
            case .marks: "载体上有保密标识"
            case .agreement: "与接触的人订有保密协议"
            case .competition: "对关键人员约定竞业限制并支付补偿"
            case .access: "按岗位限制接触，留有记录"
            case .devices: "设备、账号、外发有管控"
            case .visitors: "来访、参观有登记和限制"
            case .partners: "合作合同约定保密范围、归属和返还"
            case .origin: "新进人员声明不带入原单位的商业秘密"
            case .handover: "离职清点、交还载体，停用账号"
            case .interview: "离职面谈并书面提醒保密义务"
            case .transfer: "资料出境前核对技术出口、数据和保密的规定"
            }
        }

        /// 在什么场合不能缺。
        var occasions: Set<Occasion> {
            switch self {
            case .list, .marks, .agreement, .access: Set(Occasion.allCases)
            case .competition: [.leaving, .yearly]
            case .devices: [.leaving, .yearly, .export]
            case .visitors: [.visit, .yearly]
            case .partners: [.cooperation, .yearly]
            case .origin: [.hiring, .yearly]
            case .handover, .interview: [.leaving, .yearly]
            case .transfer: [.export, .cooperation, .yearly]
            }
        }

        /// 缺了有什么风险。
        var risk: String {
            switch self {
            case .list: "说不清哪些是商业秘密，举报和起诉都缺前提"
            case .marks: "难以证明采取了相应的保密措施"
            case .agreement: "难以证明对方负有保密义务"
            case .competition: "关键人员可以立即到竞争对手工作"
            case .access: "难以证明谁接触过，不能适用接触加实质相同的推定"
            case .devices: "资料可能被拷走而没有记录"
            case .visitors: "参观、拍照造成公开，丧失秘密性"
            case .partners: "合作方使用或者披露后难以主张"
            case .origin: "可能因新进人员带入他人的商业秘密而侵权"
            case .handover: "载体和账号留在离职人员手里"
            case .interview: "离职人员可以主张不知道保密义务"
            case .transfer: "违反技术出口、数据出境或者保密的规定"
            }
        }
        var citation: Citation { self == .origin ? secrets2026[20] : self == .access ? secrets2026[20] : secrets2026[18] }
    }

    private static let steps: [Step<Self>] = [
        .on(Opened.self, from: .new, to: .state(.checked), by: .claimant, citing: secrets2026[18], if: everyTopic),
        .on(Advised.self, from: .open, to: .same, by: .officer, citing: secrets2026[18]),
        .on(
            Planned.self, from: .state(.checked), to: .state(.mending), by: .claimant, citing: secrets2026[18],
            clocks: .start(.mending, until: "until"), if: everyGap),
        .on(Finished.self, from: .state(.mending), to: .state(.mended), by: .claimant, citing: secrets2026[18], clocks: .stop(.mending)),
        .on(Signed.self, from: .state(.checked, .mended), to: .state(.signed), by: .claimant, citing: secrets2026[18], if: noGap),
    ]

    private static let everyTopic = Guard<Self, Opened>("这一场合必查的事项都查了") { situation in
        guard let occasion = situation.event.occasion else { return false }
        let checked = Set((situation.event.checks ?? []).compactMap(\.topic))
        return Topic.allCases.allSatisfy { !$0.occasions.contains(occasion) || checked.contains($0) }
    }
    private static let everyGap = Guard<Self, Planned>("没有做到的事项都有整改") { situation in
        Set(gaps(situation.docket)).isSubset(of: Set((situation.event.measures ?? []).compactMap(\.topic)))
    }
    private static let noGap = Guard<Self, Signed>("必查的事项都做到了") { gaps($0.docket).isEmpty }

    /// 最近一次检查没有做到的必查事项。
    static func gaps(_ docket: Docket<Self>) -> [Topic] {
        guard let opened = docket.last(Opened.self), let occasion = opened.occasion else { return [] }
        let checks = docket.last(Finished.self)?.checks ?? opened.checks ?? []
        let done = Set(checks.filter { $0.done == true }.compactMap(\.topic))
        return Topic.allCases.filter { $0.occasions.contains(occasion) && !done.contains($0) }
    }

    public static func reckonings(in docket: Docket<Self>, on day: LocalDate) -> [Reckoning] {
        guard docket.opened != nil else { return [] }
        let gaps = gaps(docket)
        return [
            Reckoning(
                "risk", "风险", result: gaps.isEmpty ? "必查的事项都做到了" : "有\(gaps.count)项没有做到",
                gaps.map { "\($0.title)：\($0.risk)（\($0.citation)）" }, citing: secrets2026[18].description, .unconfirmed,
                weight: gaps.isEmpty ? .plain : .caution, seen: .parties)
        ]
    }
}
