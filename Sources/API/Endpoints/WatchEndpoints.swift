import Access
import Clearance
import HTTPTypes
import Hummingbird
import Law
public import Watch
import Web
public import Wire

/// What the account watches, and what there is to tell it.
extension Interface {
    private static let kind = Parameter<WatchSubject.Kind>.choice("kind", "种类")
    private static let state = Parameter<AlertLine.State>.choice("state", "状态", fallback: .open)
    private static let watch = Parameter<String>.text("watch", "监测的编号", in: .path, longest: 20)
    private static let alert = Parameter<String>.text("alert", "预警的编号", in: .path, longest: 20)

    var watchEndpoints: [Endpoint] {
        [
            Endpoint(
                "watches", .watches, "自己的监测", words: "新的在前。", parameters: [Self.kind] + Paging.parameters, who: .signedIn,
                answers: WatchList.self, meaning: "监测的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let found = try await watches.watches(of: try account(call), call(Self.kind), offset: offset, limit: limit)
                return Answered(try await list(found), headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "watches", by: .post, .watches, "开始监测",
                words: "subject：商标写文字（一行一个），申请人写名称或者统一社会信用代码，检索写结果页地址问号以后的部分，权利写号码，办件写编号。已经在监测的不重复。",
                body: Self.body(of: WatchBody.self), who: .signedIn, scope: .file, cost: 3, answers: WatchList.self, meaning: "新增的监测"
            ) { call in
                let account = try account(call)
                let sent: WatchBody = try await read(call)
                guard let kind = WatchSubject.Kind(rawValue: sent.kind) else { throw Self.refusal(WatchFaults("没有这种监测。", at: "kind")) }
                do {
                    let receipt = try await watches.begin(sent.typed(kind), for: account)
                    var lines: [WatchLine] = []
                    for id in receipt.began { if let line = try await watches.watch(id, of: account) { lines.append(line) } }
                    return Answered(try await list((lines, lines.count)))
                } catch let refused as WatchFaults { throw Self.refusal(refused) }
            },
            Endpoint(
                "watches/{watch}/end", by: .post, .watches, "结束监测", parameters: [Self.watch], who: .signedIn, scope: .file,
                answers: WatchList.self, meaning: "剩下的监测，新的在前"
            ) { call in
                let account = try account(call)
                guard let id = Int64(try call.needed(Self.watch)) else { throw WebError.notFound("您没有这项监测。") }
                do { try await watches.end(id, of: account) } catch is WatchFaults { throw WebError.notFound("您没有这项监测，或者已经结束。") }
                return Answered(try await list(try await watches.watches(of: account, nil, offset: 0, limit: 20)))
            },
            Endpoint(
                "alerts", .watches, "监测的预警", words: "待处理的按轻重，其余新的在前。", parameters: [Self.state] + Paging.parameters, who: .signedIn,
                answers: AlertList.self, meaning: "预警的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let choice = AlertChoice(state: call(Self.state) ?? .open)
                let found = try await watches.alerts(of: try account(call), choice, offset: offset, limit: limit)
                return Answered(AlertList(total: found.total, lines: found.lines), headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "alerts/{alert}", by: .post, .watches, "处理一条预警", words: "写了 days 的，这么多天以后再提醒；不写的，算已处理。",
                parameters: [Self.alert], body: Self.body(of: AlertBody.self), who: .signedIn, scope: .file, answers: AlertList.self,
                meaning: "待处理的预警"
            ) { call in
                let account = try account(call)
                let sent: AlertBody = try await read(call)
                guard let id = Int64(try call.needed(Self.alert)) else { throw WebError.notFound("您没有这条预警。") }
                do {
                    if let days = sent.days {
                        try await watches.snooze(id, days: days, of: account)
                    } else {
                        try await watches.finish(id, of: account)
                    }
                } catch let refused as WatchFaults {
                    guard refused.faults.first?.field == "days" else { throw WebError.notFound("您没有这条预警。") }
                    throw Self.refusal(refused)
                }
                let left = try await watches.alerts(of: account, AlertChoice(), offset: 0, limit: 20)
                return Answered(AlertList(total: left.total, lines: left.lines))
            },
        ]
    }

    private static func refusal(_ refused: WatchFaults) -> any Error {
        Call.refusal(refused.faults.map { Problem.Fault($0.field, "unfit", $0.text) }, status: .unprocessableContent)
    }

    private func list(_ found: (lines: [WatchLine], total: Int)) async throws -> WatchList {
        var lines: [(line: WatchLine, words: String)] = []
        for line in found.lines { lines.append((line, try await watches.words(line.watch.subject).text)) }
        return WatchList(total: found.total, lines: lines.map(WatchRecord.init))
    }
}

extension WatchSubject.Kind: Written {}
extension AlertLine.State: Written {}

private struct WatchBody: SentBody {
    var kind: String
    var subject: String
    var goods: [String]?
    var classes: String?
    var name: String?
    var news: [String]?
    var ahead: Int?
    var least: String?
    var excepted: [String]?

    func typed(_ kind: WatchSubject.Kind) -> TypedWatch {
        TypedWatch(
            kind, subject: subject, goods: (goods ?? []).joined(separator: "\n"), classes: classes ?? "", name: name ?? "",
            news: news.map { Set($0.compactMap(WatchNews.init)) }, ahead: "\(ahead ?? 30)", least: least ?? "medium",
            excepted: (excepted ?? []).joined(separator: "\n"))
    }

    static let meaning = "监测什么、哪些事要预警"
    static let schema = Schema([
        "type": "object", "required": ["kind", "subject"],
        "properties": [
            "kind": ["type": "string", "enum": .array(WatchSubject.Kind.allCases.map { .string($0.rawValue) })],
            "subject": ["type": "string", "description": "监测的内容"],
            "goods": ["type": "array", "items": ["type": "string"], "description": "商标的商品、服务"],
            "classes": ["type": "string", "description": "商标的类别，用逗号隔开"],
            "name": ["type": "string", "maxLength": 60, "description": "自己认得的名称"],
            "news": [
                "type": "array", "items": ["type": "string", "enum": .array(WatchNews.allCases.map { .string($0.rawValue) })],
                "description": "entered 新收录、lapsed 失效、changed 变动、due 快到期；不写的为这一种监测的全部",
            ],
            "ahead": ["type": "integer", "minimum": 1, "maximum": 365, "description": "到期前几天提醒"],
            "least": ["type": "string", "enum": ["high", "medium", "low"], "description": "商标到哪一级风险为止"],
            "excepted": ["type": "array", "items": ["type": "string"], "description": "不看这些权利人的"],
        ],
    ])
}

private struct AlertBody: SentBody {
    var days: Int?

    static let meaning = "怎样处理"
    static let schema = Schema([
        "type": "object",
        "properties": ["days": ["type": "integer", "minimum": 1, "maximum": 180, "description": "几天以后再提醒"]],
    ])
}

private struct WatchList: WrittenRecord {
    let total: Int
    let lines: [WatchRecord]

    static let schemaName = "WatchList"
    static let meaning = "监测的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几项") { $0.total }, WrittenField("watches", "这一页的监测") { $0.lines },
    ]
}

private struct WatchRecord: WrittenRecord {
    let line: WatchLine
    let words: String

    static let schemaName = "Watch"
    static let meaning = "一项监测"
    static let fields: [WrittenField<Self>] = [
        WrittenField("id", "编号") { $0.line.watch.id }, WrittenField("kind", "种类") { $0.line.watch.subject.kind.rawValue },
        WrittenField("name", "名称") { $0.line.name }, WrittenField("subject", "监测什么") { $0.words },
        WrittenField("news", "哪些事要预警") { record in WatchNews.allCases.filter(record.line.watch.terms.news.contains).map(\.rawValue) },
        WrittenField("ahead", "到期前几天提醒") { $0.line.watch.terms.ahead },
        WrittenField("least", "商标到哪一级风险为止") { $0.line.watch.terms.least.code },
        WrittenField("pausedUntil", "到哪一天为止不提醒；没有的为 null") { $0.line.pausedUntil }, WrittenField("open", "待处理的预警") { $0.line.open },
        WrittenField("created", "开始的时刻") { $0.line.created },
    ]
}

private struct AlertList: WrittenRecord {
    let total: Int
    let lines: [AlertLine]

    static let schemaName = "AlertList"
    static let meaning = "预警的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几条") { $0.total }, WrittenField("alerts", "这一页的预警") { $0.lines.map { AlertRecord(line: $0) } },
    ]
}

private struct AlertRecord: WrittenRecord {
    let line: AlertLine

    static let schemaName = "Alert"
    static let meaning = "一条预警"
    static let fields: [WrittenField<Self>] = [
        WrittenField("id", "编号") { $0.line.id }, WrittenField("watch", "监测的编号") { $0.line.watch },
        WrittenField("name", "监测的名称") { $0.line.name }, WrittenField("news", "事由：entered、lapsed、changed、due") { $0.line.news.rawValue },
        WrittenField("title", "什么事") { $0.line.title }, WrittenField("reasons", "为什么") { $0.line.reasons },
        WrittenField("path", "在本站的地址") { "/" + $0.line.target.text },
        WrittenField("weight", "轻重：0 一般、1 注意、2 尽快处理") { $0.line.weight.rawValue },
        WrittenField("by", "最后一日；没有的为 null") { $0.line.by }, WrittenField("state", "open、snoozed、done") { $0.line.state.rawValue },
        WrittenField("until", "哪一天再提醒；没有的为 null") { $0.line.until }, WrittenField("at", "时刻") { $0.line.created },
    ]
}
