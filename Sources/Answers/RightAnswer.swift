import Law
import Markup
public import Register
public import Web
public import Wire

/// All that is known of one right, with who says so and as of when: what its page shows, to whom it was asked for.
public struct RightAnswer: WrittenRecord {
    public let dossier: RightDossier
    public init(_ dossier: RightDossier) { self.dossier = dossier }

    /// The address of its page.
    public var address: String {
        let record = dossier.file.record
        return Address("right", record.kind.rawValue, record.key).description
    }

    public static let schemaName = "Right"
    public static let meaning = "一件权利的全部记载；每个事实都有来源和截至日期"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("address", "权利页的地址") { $0.address }, WrittenField("title", "名称") { $0.dossier.file.title },
        WrittenField("status", "状态和理由") { RightStanding(dossier: $0.dossier) },
        WrittenField("record", "记载的内容") { $0.dossier.file.record },
        WrittenField("origins", "各个事实的来源，按事实的名称，如 title.zh、day.filing") { answer in
            Dictionary(answer.dossier.file.origins.map { ($0.key.path, $0.value) }) { first, _ in first }
        },
        WrittenField("deadlines", "今后的时限，由近及远") { $0.dossier.deadlines },
        WrittenField("siblings", "同一商标的其他类别") { $0.dossier.siblings.map(SearchHit.init) },
        WrittenField("parties", "主体的键，按名称") { $0.dossier.partyKeys },
        WrittenField("history", "记载的经过，由近及远") { $0.dossier.history },
    ]
}

/// Where a right stands today.
struct RightStanding: WrittenRecord {
    let dossier: RightDossier

    static let schemaName = "Standing"
    static let meaning = "今天的状态"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "状态") { $0.dossier.status }, WrittenField("title", "状态的名称") { $0.dossier.status.title },
        WrittenField("since", "自哪一日起") { $0.dossier.statusSince }, WrittenField("reason", "理由") { $0.dossier.statusReason },
    ]
}

extension FactOrigin: WrittenRecord {
    public static let schemaName = "Origin"
    public static let meaning = "一个事实的来源"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("source", "来源") { $0.name }, WrittenField("as_of", "截至日期") { $0.asOf },
    ]
}

extension NextDeadline: WrittenRecord {
    public static let schemaName = "Deadline"
    public static let meaning = "一个时限"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("title", "要做的事") { $0.title }, WrittenField("day", "最后一日") { $0.day },
        WrittenField("opens", "可以办理的第一日") { $0.opens }, WrittenField("rule", "依据") { $0.rule },
        WrittenField("arithmetic", "怎样推算") { $0.arithmetic }, WrittenField("provisional", "日期是否暂定") { $0.isProvisional },
        WrittenField("amount_fen", "应缴的金额，以分为单位") { $0.amount },
    ]
}

extension RecordEntry: WrittenRecord {
    public static let schemaName = "RecordEntry"
    public static let meaning = "台账中关于这件权利的一条"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("source", "来源") { $0.source }, WrittenField("as_of", "截至日期") { $0.asOf },
        WrittenField("recorded", "记入台账之日") { $0.recorded },
    ]
}
