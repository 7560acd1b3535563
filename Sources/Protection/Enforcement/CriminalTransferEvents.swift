import Law
public import Penalty
public import Procedure

/// 移送的案卷里登记什么。
extension CriminalTransfer {
    public struct Suspected: Event {
        public static let kind = "suspected"
        public static let title = "发现涉嫌犯罪"
        public var holder: String?
        public var crime: Crime?
        public var figures: String?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.holder, "accused", "涉嫌犯罪的当事人", need: .optional, seen: .handlers),
            .choice(\.crime, "crime", "涉嫌的罪名", need: .optional, seen: .handlers),
            .text(\.figures, "figures", "数额和情节", seen: .handlers, longest: 3000, lines: 4),
            .text(\.reason, "transfer-reason", "移送的理由", seen: .handlers, longest: 3000, lines: 4),
        ]
    }

    public struct Assembled: Event {
        public static let kind = "assembled"
        public static let title = "专案组核实，提出移送报告"
        public var first: String?
        public var second: String?
        public var report: String?
        public var evidence: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.first, "first", "专案组成员一", seen: .handlers),
            .text(\.second, "second", "专案组成员二", seen: .handlers),
            .text(\.report, "report", "核实情况和移送报告", seen: .handlers, longest: 5000, lines: 6),
            .files(\.evidence, "evidence", "证据", seen: .handlers),
        ]
    }

    public struct Approved: Event {
        public static let kind = "approved"
        public static let title = "批准移送"
        public var head: Bool?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.head, "head", "是否由正职负责人或者主持工作的负责人决定", seen: .handlers),
            .text(\.words, "words", "意见", need: .optional, seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct Refused: Event {
        public static let kind = "refused"
        public static let title = "不批准移送"
        public var head: Bool?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.head, "head", "是否由正职负责人或者主持工作的负责人决定", seen: .handlers),
            .text(\.reason, "reason", "不批准的理由（记录在案）", seen: .handlers, longest: 2000, lines: 4),
        ]
    }

    public struct Sent: Event {
        public static let kind = "sent"
        public static let title = "移送公安机关"
        public var police: String?
        public var papers: String?
        public var copied: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.police, "police", "接收的公安机关", seen: .handlers),
            .text(\.papers, "papers", "移送的材料（移送书、调查报告、物品清单、检验报告、鉴定意见等）", seen: .handlers, longest: 3000, lines: 4),
            .text(\.copied, "copied", "抄送的检察机关", need: .optional, seen: .handlers),
        ]
    }

    public struct Received: Event {
        public static let kind = "received"
        public static let title = "公安机关受理（回执）"
        public var receipt: String?
        public var by: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.receipt, "receipt", "受案回执文号", seen: .handlers),
            .text(\.by, "by", "受理的公安机关", need: .optional, seen: .handlers),
        ]
    }

    public struct SupplementAsked: Event {
        public static let kind = "supplement-asked"
        public static let title = "公安机关通知补充材料"
        public var wanted: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.wanted, "wanted", "要补充的材料", seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    public struct Supplemented: Event {
        public static let kind = "supplemented"
        public static let title = "补充材料"
        public var given: String?
        public var files: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.given, "given", "补充的材料", seen: .handlers, longest: 2000, lines: 3),
            .files(\.files, "files", "材料", seen: .handlers),
        ]
    }

    public struct Opened: Event {
        public static let kind = "opened"
        public static let title = "公安机关立案"
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "立案通知书文号", seen: .handlers)
        ]
    }

    public struct Unopened: Event {
        public static let kind = "unopened"
        public static let title = "公安机关不予立案"
        public var number: String?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "不予立案通知书文号", seen: .handlers),
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 3),
        ]
    }

    public struct HandedOver: Event {
        public static let kind = "handed-over"
        public static let title = "移交涉案物品和材料"
        public var list: String?
        public var receiver: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.list, "list", "交接清单", seen: .handlers, longest: 3000, lines: 4),
            .text(\.receiver, "receiver", "接收人", seen: .handlers),
        ]
    }

    public struct Returned: Event {
        public static let kind = "returned"
        public static let title = "退回行政机关"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "return-reason", "退回的理由", help: "不需要追究刑事责任而应当给予行政处罚的，附检察意见或者退回函的文号", seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    public struct Convicted: Event {
        public static let kind = "convicted"
        public static let title = "刑事程序有结果"
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "判决、不起诉等结果和文号", seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    public struct ReconsiderationAsked: Event {
        public static let kind = "reconsideration-asked"
        public static let title = "提请公安机关复议"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4)
        ]
    }

    public struct Reconsidered: Event {
        public static let kind = "reconsidered"
        public static let title = "公安机关复议决定"
        public var opens: Bool?
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.opens, "opens", "是否决定立案", seen: .handlers),
            .text(\.number, "number", "复议决定书文号", seen: .handlers),
        ]
    }

    public struct SupervisionAsked: Event {
        public static let kind = "supervision-asked"
        public static let title = "建议检察机关立案监督"
        public var to: String?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.to, "to", "检察机关", seen: .handlers),
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4),
        ]
    }

    public struct ReasonsAsked: Event {
        public static let kind = "reasons-asked"
        public static let title = "检察机关要求说明不立案的理由"
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "通知书文号", seen: .handlers)
        ]
    }

    public struct ReasonsGiven: Event {
        public static let kind = "reasons-given"
        public static let title = "公安机关说明不立案的理由"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    public struct OpeningOrdered: Event {
        public static let kind = "opening-ordered"
        public static let title = "检察机关通知立案"
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "通知立案书文号", seen: .handlers)
        ]
    }

    public struct Accepted: Event {
        public static let kind = "accepted"
        public static let title = "接受不立案，继续行政处理"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "acceptance", "说明", seen: .handlers, longest: 1000, lines: 3)
        ]
    }
}
