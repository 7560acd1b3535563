public import Law
public import Plan
public import Procedure

/// 处罚形成信用信息：对代理机构、代理师的处罚送达生效以后自动提出一项信用信息，承办人核对，由起草以外的负责人确认以后登记；处罚被撤销的，随之撤销。
///
/// 由处罚案件转来，公众不能提出。登记、异议和修复见 `CreditObjection`、`CreditRepair`。办理的期限没有读到，五个工作日待核实。
public enum CreditProposal: Procedure {
    public static let code = "protection.credit-proposal"
    public static let title = "处罚形成信用信息"
    public static let act = ActAuthority.region("省级管理专利工作的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("被评价的机构、人员所在地", citing: agencyCredit2023.whole, .unconfirmed)
    public static let isConfidential = true
    public static let editions = [Edition<Self>(agencyCredit2023, steps)]
    /// 登记以后处罚被撤销的，随之撤销。
    public static let afterwards: [any Event.Type] = [Revoked.self]
    public static let suggestions: [Suggestion<Self>] = [
        .same(Drafted.self, "rated", as: Proposed.self), .same(Drafted.self, "credit-item", as: Proposed.self),
        .same(Drafted.self, "document", as: Proposed.self, "decision-number"), .same(Drafted.self, "credit-day", as: Proposed.self),
        .same(Drafted.self, "credit-words", as: Proposed.self),
    ]
    public static let serves = [
        Serving("4.5-1", "2.2-3", by: .procedure(code, title), scenario: "代理机构受到处罚：生效以后自动提出信用信息，起草以外的人确认才登记，处罚被撤销的随之撤销")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case proposed, drafted, confirmed, declined, revoked

        public var title: String {
            switch self {
            case .proposed: "待核对"
            case .drafted: "待负责人确认"
            case .confirmed: "已登记"
            case .declined: "不予登记"
            case .revoked: "处罚被撤销，已撤销"
            }
        }
        public var isFinal: Bool { self == .confirmed || self == .declined || self == .revoked }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case entering

        public var rule: ClockRule {
            ClockRule(
                "登记信用信息", binds: .officer,
                Dated(
                    "登记信用信息的期限",
                    .since("2023-05-01", .workingDays(5), agencyCredit2023.whole, checked: "2026-11-29", .unconfirmed)))
        }
    }

    private static let law = agencyCredit2023.whole

    static let steps: [Step<Self>] = [
        .on(Proposed.self, from: .new, to: .state(.proposed), by: .system, citing: law, clocks: .start(.entering)),
        .on(Drafted.self, from: .state(.proposed), to: .state(.drafted), by: .officer, citing: law),
        .on(
            SentBack.self, from: .state(.drafted), to: .state(.proposed), by: .chief, citing: law, apartFrom: [Drafted.self]),
        .on(
            Confirmed.self, from: .state(.drafted), to: .state(.confirmed), by: .chief, citing: law, clocks: .stop(.entering),
            apartFrom: [Drafted.self]),
        .on(
            Declined.self, from: .state(.proposed, .drafted), to: .state(.declined), by: .chief, citing: law, clocks: .stop(.entering),
            apartFrom: [Drafted.self]),
        .on(
            Revoked.self, from: .state(.proposed, .drafted, .confirmed), to: .state(.revoked), by: .system, citing: law,
            clocks: .stop(.entering)),
    ]
}

/// 案卷里登记什么。
extension CreditProposal {
    public struct Proposed: Event {
        public static let kind = "proposed"
        public static let title = "提出信用信息"
        public var rated: String?
        public var item: Item?
        public var number: String?
        public var day: LocalDate?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.rated, "rated", "被评价的机构或者人员", need: .optional, seen: .handlers),
            .choice(\.item, "credit-item", "事项", need: .optional, seen: .handlers),
            .text(\.number, "decision-number", "处罚决定书文号", need: .optional, seen: .handlers),
            .day(\.day, "credit-day", "处罚生效之日", need: .optional, seen: .handlers),
            .text(\.words, "credit-words", "事由", need: .optional, seen: .handlers, longest: 2000, lines: 3),
        ]
    }

    public struct Drafted: Event {
        public static let kind = "drafted"
        public static let title = "核对信用信息"
        public var rated: String?
        public var item: Item?
        public var document: String?
        public var issuer: String?
        public var day: LocalDate?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.rated, "rated", "被评价的机构或者人员", help: "机构填统一社会信用代码或者机构代码，人员填执业证号；名录里要有", seen: .handlers),
            .choice(\.item, "credit-item", "事项", seen: .handlers),
            .text(\.document, "document", "处罚决定书文号", seen: .handlers),
            .text(\.issuer, "issuer", "作出处罚的机关", seen: .handlers),
            .day(\.day, "credit-day", "处罚生效之日", seen: .handlers),
            .text(\.words, "credit-words", "事由", help: "任何人都能看到：不写姓名和个人信息", need: .optional, seen: .handlers, longest: 500, lines: 3),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回重新核对"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3)]
    }

    public struct Confirmed: Event {
        public static let kind = "confirmed"
        public static let title = "确认登记"
        public var words: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "意见", need: .optional, seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "不予登记"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 3)]
    }

    public struct Revoked: Event {
        public static let kind = "revoked"
        public static let title = "处罚被撤销，撤销信用信息"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.reason, "revocation", "撤销的理由", need: .optional, seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    /// 评价规则里由处罚决定引起的事项，代码与地区的规则（credit.toml）一致。
    public enum Item: String, FieldChoice {
        case warning = "agency.warning"
        case fine = "agency.fine"
        case suspension = "agency.suspension"
        case revocation = "agency.revocation"
        case personWarning = "practitioner.warning"
        case personFine = "practitioner.fine"
        case personSuspension = "practitioner.suspension"
        case personRevocation = "practitioner.revocation"

        public var title: String {
            switch self {
            case .warning: "机构受到警告"
            case .fine: "机构受到罚款"
            case .suspension: "机构被责令停止承接新的业务"
            case .revocation: "机构被吊销执业许可证"
            case .personWarning: "代理师受到警告"
            case .personFine: "代理师受到罚款"
            case .personSuspension: "代理师被责令停止承接新的业务"
            case .personRevocation: "代理师被吊销资格证"
            }
        }
    }
}
