import Law
import Procedure
import Web
import Wire

/// A procedure in a list.
struct ProcedureSummary: WrittenRecord {
    let procedure: AnyProcedure
    let openings: [String]

    init(_ procedure: AnyProcedure, _ today: LocalDate) {
        self.procedure = procedure
        openings = procedure.openings(on: today).map(\.kind)
    }

    static let schemaName = "ProcedureSummary"
    static let meaning = "一个程序"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.procedure.code }, WrittenField("title", "名称") { $0.procedure.title },
        WrittenField("act", "由谁作出") { $0.procedure.outline.act.title },
        WrittenField("openings", "今天可以用来提交的事项的代码") { $0.openings },
    ]
}

/// A procedure with what may be entered in it.
struct ProcedureRecord: WrittenRecord {
    let procedure: AnyProcedure
    let offices: [MatterOffice]
    let openings: [String]

    init(_ procedure: AnyProcedure, offices: [MatterOffice], _ today: LocalDate) {
        (self.procedure, self.offices) = (procedure, offices)
        openings = procedure.openings(on: today).map(\.kind)
    }

    static let schemaName = "Procedure"
    static let meaning = "一个程序的状态、事项和办理的机关"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.procedure.code }, WrittenField("title", "名称") { $0.procedure.title },
        WrittenField("act", "由谁作出") { $0.procedure.outline.act.title },
        WrittenField("openings", "今天可以用来提交的事项的代码") { $0.openings },
        WrittenField("jurisdiction", "由哪里办理的规定和条文") { record in
            record.procedure.outline.jurisdiction.map { "\($0.words)（\($0.citation)）" }
        },
        WrittenField("states", "状态") { $0.procedure.outline.states.map(StateRecord.init) },
        WrittenField("events", "事项") { $0.procedure.events.values.sorted { $0.kind < $1.kind }.map(EventRecord.init) },
        WrittenField("offices", "由谁办理") { $0.offices.map(OfficeRecord.init) },
    ]
}

struct StateRecord: WrittenRecord {
    let state: StateOutline
    init(_ state: StateOutline) { self.state = state }

    static let schemaName = "MatterState"
    static let meaning = "一个状态"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.state.code }, WrittenField("title", "名称") { $0.state.title },
        WrittenField("final", "是否办结") { $0.state.isFinal },
    ]
}

struct OfficeRecord: WrittenRecord {
    let office: MatterOffice
    init(_ office: MatterOffice) { self.office = office }

    static let schemaName = "Office"
    static let meaning = "一个地区的办理机关"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "提交时写的代码") { $0.office.code }, WrittenField("authority", "机关") { $0.office.authority },
        WrittenField("area", "地区") { $0.office.area },
    ]
}

/// An event with its fields.
struct EventRecord: WrittenRecord {
    let event: EventOutline
    init(_ event: EventOutline) { self.event = event }

    static let schemaName = "Event"
    static let meaning = "一个事项和它的各栏"
    static let fields: [WrittenField<Self>] = [
        WrittenField("event", "代码") { $0.event.kind }, WrittenField("title", "名称") { $0.event.title },
        WrittenField("fields", "各栏") { $0.event.fields.map(FieldRecord.init) },
    ]
}

struct FieldRecord: WrittenRecord {
    let field: FieldOutline
    init(_ field: FieldOutline) { self.field = field }

    static let schemaName = "Field"
    static let meaning = "一栏"
    static let fields: [WrittenField<Self>] = [
        WrittenField("name", "名称，写在 fields 里") { $0.field.name }, WrittenField("label", "叫什么") { $0.field.label },
        WrittenField("kind", "种类") { $0.field.kind.name }, WrittenField("required", "是否必填") { $0.field.need == .required },
        WrittenField("help", "说明") { $0.field.help }, .ifAny("options", "可以写的代码") { $0.field.kind.options },
        .ifAny("columns", "表的各列") { $0.field.kind.columns },
    ]
}

struct OptionRecord: WrittenRecord {
    let option: FieldOption
    init(_ option: FieldOption) { self.option = option }

    static let schemaName = "Option"
    static let meaning = "一个可以写的代码"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.option.code }, WrittenField("title", "叫什么") { $0.option.title },
    ]
}

extension FieldKind {
    fileprivate var name: String {
        switch self {
        case .text: "text"
        case .day: "day"
        case .flag: "flag"
        case .number: "number"
        case .money: "money"
        case .choice: "choice"
        case .right: "right"
        case .party: "party"
        case .files: "files"
        case .parties: "parties"
        case .rows: "rows"
        }
    }

    fileprivate var options: [OptionRecord]? { if case .choice(let options) = self { options.map(OptionRecord.init) } else { nil } }

    /// Columns are no tables themselves, so that the schema ends here.
    fileprivate var columns: [ColumnRecord]? { if case .rows(let columns) = self { columns.map(ColumnRecord.init) } else { nil } }
}

struct ColumnRecord: WrittenRecord {
    let field: FieldOutline
    init(_ field: FieldOutline) { self.field = field }

    static let schemaName = "Column"
    static let meaning = "表的一列"
    static let fields: [WrittenField<Self>] = [
        WrittenField("name", "名称") { $0.field.name }, WrittenField("label", "叫什么") { $0.field.label },
        WrittenField("kind", "种类") { $0.field.kind.name }, WrittenField("required", "是否必填") { $0.field.need == .required },
        .ifAny("options", "可以写的代码") { $0.field.kind.options },
    ]
}

/// What somebody gets who opened a matter.
struct ReceiptRecord: WrittenRecord {
    let receipt: MatterReceipt
    init(_ receipt: MatterReceipt) { self.receipt = receipt }

    static let schemaName = "MatterReceipt"
    static let meaning = "提交的回执"
    static let fields: [WrittenField<Self>] = [
        WrittenField("number", "办件的编号") { $0.receipt.key }, WrittenField("trackingCode", "查询码，只给这一次") { $0.receipt.trackingCode },
        WrittenField("authority", "由谁办理") { $0.receipt.authority }, WrittenField("next", "接下来做什么") { $0.receipt.next },
        WrittenField("due", "到哪一天") { $0.receipt.due },
    ]
}

struct QueueRecord: WrittenRecord {
    let code: String
    let title: String
    let count: Int

    static let schemaName = "Queue"
    static let meaning = "一个队列"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.code }, WrittenField("title", "名称") { $0.title }, WrittenField("count", "有几件") { $0.count },
    ]
}

struct MatterListRecord: WrittenRecord {
    let list: MatterList
    init(_ list: MatterList) { self.list = list }

    static let schemaName = "MatterList"
    static let meaning = "办件的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几件") { $0.list.total }, WrittenField("matters", "这一页的办件") { $0.list.matters.map(MatterLineRecord.init) },
    ]
}

struct MatterLineRecord: WrittenRecord {
    let matter: MatterSummary
    init(_ matter: MatterSummary) { self.matter = matter }

    static let schemaName = "MatterLine"
    static let meaning = "列表里的一个办件"
    static let fields: [WrittenField<Self>] = [
        WrittenField("number", "编号") { $0.matter.key }, WrittenField("title", "名称") { $0.matter.title },
        WrittenField("procedure", "程序的名称") { $0.matter.procedure }, WrittenField("state", "状态") { $0.matter.state },
        WrittenField("opened", "收到之日") { $0.matter.opened }, WrittenField("due", "最近的期限") { $0.matter.due },
        WrittenField("authority", "由谁办理") { $0.matter.authority }, WrittenField("assignee", "承办人") { $0.matter.assignee },
    ]
}

/// Another matter that has to do with one.
struct RelatedRecord: WrittenRecord {
    let related: MatterRelation

    static let schemaName = "RelatedMatter"
    static let meaning = "一个有关的办件"
    static let fields: [WrittenField<Self>] = [
        WrittenField("matter", "哪一件") { MatterLineRecord($0.related.matter) }, WrittenField("reasons", "为什么有关") { $0.related.reasons },
        WrittenField("duplicate", "是否可能重复") { $0.related.mayBeTheSame },
    ]
}

/// A matter as one reader may see it.
struct MatterRecord: WrittenRecord {
    let file: MatterFile
    init(_ file: MatterFile) { self.file = file }

    static let schemaName = "Matter"
    static let meaning = "一个办件，只有请求的人可以看的内容"
    static let fields: [WrittenField<Self>] = [
        WrittenField("number", "编号") { $0.file.key }, WrittenField("procedure", "程序的代码") { $0.file.procedure.code },
        WrittenField("title", "程序的名称") { $0.file.procedure.title }, WrittenField("authority", "由谁办理") { $0.file.authority },
        WrittenField("area", "地区") { $0.file.area },
        WrittenField("state", "状态的代码；办理过程保密的程序只给办理的人") {
            $0.file.procedure.outline.isConfidential && !$0.file.isForHandlers ? nil : $0.file.standing.state
        },
        WrittenField("status", "状态") { $0.file.isForHandlers ? $0.file.standing.title : $0.file.standing.publicTitle },
        WrittenField("ended", "是否办结") { $0.file.standing.isFinal },
        WrittenField("due", "最近的期限") { $0.file.standing.isFinal ? nil : $0.file.standing.due },
        WrittenField("version", "最后一项的号，办理时写在 version") { $0.file.last },
        WrittenField("parties", "当事人") { $0.file.parties.map { PartyRecord(role: $0.role, party: $0.party) } },
        WrittenField("clocks", "期限") { $0.file.standing.clocks.map(MatterClockRecord.init) },
        WrittenField("open", "现在可以办理的事项的代码") { $0.file.standing.open.map(\.kind) },
        WrittenField("entries", "案卷") { record in
            record.file.entries.map { EntryRecord(entry: $0, title: record.file.procedure.events[$0.kind]?.title) }
        },
        WrittenField("reckonings", "案卷里的数字依法得出什么") { $0.file.reckonings.map(ReckoningRecord.init) },
        WrittenField("papers", "文书") { $0.file.papers.map(PaperRecord.init) },
        WrittenField("publications", "公示的编号") { $0.file.publications.map(\.key) },
    ]
}

struct ReckoningRecord: WrittenRecord {
    let reckoning: Reckoning
    init(_ reckoning: Reckoning) { self.reckoning = reckoning }

    static let schemaName = "Reckoning"
    static let meaning = "案卷里的数字依当日的法律得出什么"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.reckoning.code }, WrittenField("title", "叫什么") { $0.reckoning.title },
        WrittenField("result", "结果") { $0.reckoning.result }, WrittenField("steps", "算法，一步一行") { $0.reckoning.lines },
        WrittenField("citation", "依据") { $0.reckoning.citation },
        WrittenField("weight", "轻重：plain、caution、must-decide") { $0.reckoning.weight.rawValue },
        WrittenField("confirmed", "依据是否核实过") { $0.reckoning.evidence == .verified },
    ]
}

struct PartyRecord: WrittenRecord {
    let role: String
    let party: PartyLink

    static let schemaName = "MatterParty"
    static let meaning = "一个当事人"
    static let fields: [WrittenField<Self>] = [
        WrittenField("role", "身份") { $0.role }, WrittenField("name", "名称") { $0.party.name },
        WrittenField("party", "主体的编号") { $0.party.key },
    ]
}

struct MatterClockRecord: WrittenRecord {
    let clock: ClockStanding
    init(_ clock: ClockStanding) { self.clock = clock }

    static let schemaName = "MatterClock"
    static let meaning = "办件的一个期限"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.clock.code }, WrittenField("title", "要做的事") { $0.clock.title },
        WrittenField("binds", "由谁做") { $0.clock.binds.title },
        WrittenField("state", "是否在走", as: .choice(["running", "paused", "stopped", "lapsed"])) { $0.clock.state.rawValue },
        WrittenField("start", "起算日") { $0.clock.start }, WrittenField("due", "最后一日") { $0.clock.due.day },
        WrittenField("provisional", "日期是否暂定") { $0.clock.due.isProvisional }, WrittenField("steps", "怎样推算") { $0.clock.due.steps },
        WrittenField("citation", "依据") { $0.clock.citation }, WrittenField("evidence", "依据是否核实") { $0.clock.evidence },
    ]
}

struct EntryRecord: WrittenRecord {
    let entry: Entry
    let title: String?

    static let schemaName = "MatterEntry"
    static let meaning = "案卷的一项"
    static let fields: [WrittenField<Self>] = [
        WrittenField("number", "第几项") { $0.entry.seq }, WrittenField("event", "事项的代码") { $0.entry.kind },
        WrittenField("title", "事项") { $0.title ?? $0.entry.kind }, WrittenField("day", "日期") { $0.entry.day },
        WrittenField("recordedAt", "记录的时刻") { $0.entry.recordedAt }, WrittenField("role", "由谁办理") { $0.entry.actor.role.title },
        WrittenField("citation", "依据") { $0.entry.citation },
        WrittenField("fields", "各栏") { EntryFields(values: $0.entry.values) },
    ]
}

/// What an entry says, by field.
struct EntryFields: Written {
    let values: [String: FieldValue]

    var json: JSON { .object(values.mapValues(\.written)) }
    static let schema = Schema([
        "type": "object",
        "additionalProperties": [
            "anyOf": .array(
                single + [["type": "array", "items": ["type": "string"]], ["type": "array", "items": row]])
        ],
    ])

    private static let single: [JSON] = [["type": "string"], ["type": "integer"], ["type": "boolean"]]
    private static let row: JSON = ["type": "object", "additionalProperties": ["anyOf": .array(single)]]
}

struct PaperRecord: WrittenRecord {
    let paper: MatterPaper
    init(_ paper: MatterPaper) { self.paper = paper }

    static let schemaName = "MatterPaper"
    static let meaning = "一份文书"
    static let fields: [WrittenField<Self>] = [
        WrittenField("title", "名称") { $0.paper.title }, WrittenField("number", "文号") { $0.paper.number },
        WrittenField("day", "日期") { $0.paper.day }, WrittenField("entry", "依据第几项") { $0.paper.entry },
        WrittenField("verification", "核验码") { $0.paper.verification },
    ]
}

extension FieldValue {
    fileprivate var written: JSON {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .integer(Int64(number))
        case .flag(let flag): .bool(flag)
        case .list(let list): .array(list.map(\.written))
        case .record(let record): .object(record.mapValues(\.written))
        }
    }
}
