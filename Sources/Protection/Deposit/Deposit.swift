import Law
public import Plan
public import Procedure

/// 存证：只存一个文件的散列值（SHA-256），文件本身不上传；证明在台账的次序里，这个散列值到这一日已经有了。
///
/// 只证明先后：不证明谁创作、内容真实、有没有权利。人民法院审查电子数据时看散列值、可信时间戳，《最高人民法院关于互联网法院审理案件若干问题的规定》
/// 第十一条的原文没有读到，待确认。没有期限，登记了就在；以后可以补交时间戳机构签发的时间戳。
public enum Deposit: Procedure {
    public static let code = "protection.deposit"
    public static let title = "存证"
    public static let act = ActAuthority.region("自治区知识产权主管部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("存证人选择的地方", citing: internetCourts2018[11], .unconfirmed)
    public static let editions = [Edition<Self>(internetCourts2018, steps)]
    public static let afterwards: [any Event.Type] = [Stamped.self]
    public static let serves = [
        Serving("4.5-4", by: .procedure(code, title), lacks: "主动监测", scenario: "存证：没有账号也能存，只收散列值；公开页说明只证明先后，核对得上，时间戳读得出")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case deposited
        public var title: String { "已存证" }
        public var publicTitle: String { "已存证（只证明先后）" }
        public var isFinal: Bool { true }
    }

    /// 没有期限。
    public enum Clock: CaseIterable, RawRepresentable, Hashable, Sendable, Timed {
        public init?(rawValue: String) { return nil }
        public var rawValue: String { switch self {} }
        public var rule: ClockRule { switch self {} }
    }

    private static let steps: [Step<Self>] = [
        .on(
            Deposited.self, from: .new, to: .state(.deposited), by: .claimant, citing: internetCourts2018[11],
            issuing: [DocumentRule("receipt", "存证回执", to: .claimant, citing: internetCourts2018[11])]),
        .on(Stamped.self, from: .state(.deposited), to: .same, by: .claimant, .officer, citing: internetCourts2018[11]),
    ]
}

extension Deposit {
    public struct Deposited: Event {
        public static let kind = "deposited"
        public static let title = "存证"
        public var sha256: String?
        public var subject: Subject?
        public var name: String?
        public var claimant: String?
        public var contact: String?
        public var token: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(
                \.sha256, "sha256", "文件的散列值（SHA-256）", help: "64 个十六进制数字；只存这个值，文件不上传。存证只证明到这一日已经有了它，不证明谁创作、有没有权利", seen: .everyone,
                longest: 64, check: Deposit.fault(ofDigest:)),
            .choice(\.subject, "subject", "存的是什么", seen: .everyone),
            .text(\.name, "name", "名称", help: "自己以后辨认用，不公开", need: .optional),
            .party(\.claimant, "claimant", "存证人", help: "不公开", need: .optional),
            .text(\.contact, "contact", "联系方式", need: .optional, seen: .personal),
            .files(\.token, "token", "时间戳", help: "时间戳机构对这个散列值签发的 RFC 3161 时间戳（.tsr 或者 .tst），没有的不填"),
        ]

        public enum Subject: String, FieldChoice {
            case work, research, device, batch
            public var title: String {
                switch self {
                case .work: "作品、创意"
                case .research: "研发记录"
                case .device: "设备产生的数据"
                case .batch: "产品批次记录"
                }
            }
        }
    }

    public struct Stamped: Event {
        public static let kind = "stamped"
        public static let title = "补交时间戳"
        public var token: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .files(\.token, "token", "时间戳", help: "时间戳机构对同一个散列值签发的 RFC 3161 时间戳（.tsr 或者 .tst）", need: .required)
        ]
    }

    /// What is wrong with a digest as it was typed.
    static func fault(ofDigest typed: String) -> String? {
        let isDigest = typed.utf8.count == 64 && typed.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return isDigest ? nil : "散列值应当是 64 个数字和小写字母 a 到 f；可以选择文件由浏览器算出，也可以用 sha256sum 等工具算出"
    }
}
