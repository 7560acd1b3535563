import Law
import Penalty
public import Plan
public import Procedure

/// 行政处罚（普通程序）：调查、审核、告知、听证、决定、送达、执行、救济、公示、结案。
///
/// 各机关的环节一样，条文、期限和公示按各自的规定，见 `EnforcementSystem`。只由立案转来（`LeadCourse`、`Report`），没有立案不能开始。
/// 办案的人不审核，起草的人不决定。当事人写在“涉嫌当事人”一栏时还不是当事人，告知以后才看得到案件。移送公安机关以后怎样计算办案期限没有读到：
/// 移送时停止，退回时按《移送规定》第十条继续办理，重新起算（待确认）。
public enum PenaltyCourse<System: EnforcementSystem>: PenaltyProcedure {
    public typealias State = PenaltyState
    public typealias Clock = PenaltyClock<System>

    public static var code: String { System.penalty.code }
    public static var title: String { System.penalty.title }
    public static var act: ActAuthority { System.act }
    public static var jurisdiction: Jurisdiction? { System.jurisdiction }
    public static var isConfidential: Bool { true }
    public static var editions: [Edition<Self>] { System.penaltyEditions }
    public static var serves: [Serving] { System.penaltyServes }
    /// 结案以后仍然可以起诉，也可以申请提前停止公示。
    public static var afterwards: [any Event.Type] {
        [Contested.self] + (System.isTiered ? [EarlyStopAsked.self, Unpublished.self] : [])
    }
    public static var codes: [String] { enforcementCodes }
    public static var milestones: [any Event.Type] { [Decided.self, ToPolice.self, Published.self] }
    public static var amountNames: [String] { ["fine"] }
    public static func amounts(in docket: Docket<Self>) -> [String: Int] {
        guard docket.state != .annulled, let decision = docket.standingDecision else { return [:] }
        return ["fine": decision.fine]
    }

    /// 依一部规定办理的全部环节。
    static func edition(of statute: Statute) -> Edition<Self> {
        Edition(
            statute, investigation + prolongation + crime + review + notice + decision + performance + remedies + publicity)
    }

    public static var reactions: [Reaction<Self>] { common + (System.isTiered ? published + credit : []) }

    /// 不归自己管的案件移给管的机关，那里登记为其他部门移送的线索。
    private static func passing(to receiver: LeadReceiver) -> Reaction<Self> {
        .on(
            ReferredOn.self, "to-\(receiver.rawValue)", "移送\(receiver.title)", .opens(receiver.lead), citing: System.article(.referral),
            carrying: [
                "suspect": "suspect", "holder": "holder", "right": "right", "offence": "offence", "sector": "sector", "work": "work",
                "lead": "cause", "address": "address", "phone": "phone", "supplier": "supplier",
            ],
            saying: ["source": .text(LeadSource.transferred.rawValue)], computing: ["place"], from: place,
            when: "移给\(receiver.title)"
        ) { event, _ in event.receiver == receiver }
    }

    /// 违法行为发生地：案卷里的地址，没有的见移送的案卷。
    private static func place(in docket: Docket<Self>) -> [String: FieldValue] {
        let address = docket.last(Investigated.self)?.address ?? docket.last(Docketed.self)?.address
        return ["place": (address ?? "见移送的案卷").value]
    }

    private static var common: [Reaction<Self>] {
        LeadReceiver.allCases.filter { $0 != System.receiver }.map(passing) + [
            .on(
                MeasureAsked.self, "into-measure", "采取登记保存或者查封、扣押", .opens(System.measure.code), citing: System.article(.measures),
                carrying: [
                    "measure": "measure", "held": "held", "items": "items", "keeper": "keeper", "urgent": "urgent",
                    "measure-grounds": "measure-grounds",
                ]),
            .on(
                TransferConsidered.self, "into-transfer", "移送公安机关", .opens(CriminalTransfer.code), citing: transfer2020[5],
                carrying: ["accused": "accused", "crime": "crime", "figures": "figures", "transfer-reason": "transfer-reason"],
                when: "决定移送"
            ) { event, _ in event.transfer == true },
        ]
    }

    private static var published: [Reaction<Self>] {
        [
            .on(
                EarlyStopAsked.self, "into-publicity", "申请提前停止公示", .opens(EarlyUnpublishing.code), citing: publicity2026[16],
                carrying: ["claimant": "applicant", "performed": "performed", "promise": "promise", "proof": "proof"],
                computing: ["case-tier", "case-published", "decision-number"], from: standing),
            .on(
                ListingProposed.self, "into-listing", "提出列入严重违法失信名单", .opens(DishonestyListing.code), citing: dishonesty2021[13],
                carrying: ["listed-party": "listed-party", "listing-ground": "listing-ground", "listing-facts": "listing-facts"],
                computing: ["decision-number"],
                from: { docket in docket.last(Decided.self)?.number.map { ["decision-number": .text($0)] } ?? [:] }),
            .on(
                Annulled.self, "revoke-listing", "处罚被撤销，撤销列入", .files(DishonestyListing.Revoked.kind, in: DishonestyListing.code),
                citing: dishonesty2021[19], carrying: ["revocation": "annulment"]),
        ]
    }
}

extension PenaltyCourse {
    /// 正在公示的是哪个决定、哪一档、从哪一天起。
    private static func standing(in docket: Docket<Self>) -> [String: FieldValue] {
        guard let published = docket.lastEntry(Published.self)?.day else { return [:] }
        var values: [String: FieldValue] = ["case-published": published.value]
        if let tier = publicationTerm(docket, published: published)?.tier.forEarlyEnd { values["case-tier"] = tier.value }
        if let number = docket.last(Decided.self)?.number { values["decision-number"] = number.value }
        return values
    }
}

/// 处罚案件的案卷里登记什么：各机关一样，事项在它的扩展里。
public enum PenaltyFile {}

/// 案卷是处罚案件的程序。
public protocol PenaltyProcedure: Procedure {}
