import Access
import Foundation
import HTTPTypes
import Hummingbird
import Law
import Markup
import Procedure
import Web
import Wire

extension Interface {
    private static let procedure = Parameter<String>.text(
        "procedure", "程序的代码", in: .path, longest: 100, shortest: 1, example: "protection.patent-mediation")
    static let matterNumber = Parameter<String>.text("key", "办件的编号", in: .path, longest: 40, shortest: 1)
    private static let queue = Parameter<String>.text("queue", "队列的代码", in: .path, longest: 40, shortest: 1, example: "authority")
    private static let matching = Parameter<String>.text("q", "在队列里找：当事人、程序或者编号", shortest: 1)
    static let trackingCode = Parameter<String>.text(
        "Tracking-Code", "查询码：没有账号的人凭它看自己的办件，在其中办理", in: .header, longest: 60, shortest: 1)

    static let insiders = Who.roles(Set(Access.Role.allCases.filter(\.actsForAuthority)))

    var matterEndpoints: [Endpoint] {
        [
            Endpoint("procedures", .matters, "全部程序", answers: [ProcedureSummary].self, meaning: "程序") { _ in
                Answered(matters.procedures.map { ProcedureSummary($0, settings.today()) })
            },
            Endpoint(
                "procedures/{procedure}", .matters, "一个程序", words: "它的状态、事项和每一栏、由谁办理。", parameters: [Self.procedure],
                answers: ProcedureRecord.self, meaning: "这个程序"
            ) { call in
                let found = try procedure(try call.needed(Self.procedure))
                return Answered(ProcedureRecord(found, offices: try await matters.offices(for: found.code), settings.today()))
            },
            Endpoint(
                "procedures/{procedure}/matters", by: .post, .matters, "提交",
                words: "不用账号。带同一个 key 再发一次，还是同一个办件。查询码只给这一次。账号提交的用范围为“\(AccessToken.Scope.file.title)”的令牌。",
                parameters: [Self.procedure], body: Self.body(of: OpeningBody.self), scope: .file, cost: 5, status: .created,
                answers: ReceiptRecord.self, meaning: "已经收到", refusals: [.conflict]
            ) { call in try await open(call) },
            Endpoint(
                "matters", .matters, "自己的办件", words: "账号提交的，或者它所代表的主体是当事人的，新的在前。", parameters: Paging.parameters, who: .signedIn,
                answers: MatterListRecord.self, meaning: "办件的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let list = try await matters.own(call.viewer, offset: offset, limit: limit)
                return Answered(MatterListRecord(list), headers: Paging.links(call, total: list.total))
            },
            Endpoint(
                "matters/{key}", .matters, "一个办件", words: "各人看到的是自己可以看的；不带令牌和查询码，就是公开的内容。",
                parameters: [Self.matterNumber, Self.trackingCode], answers: MatterRecord.self, meaning: "这个办件"
            ) { call in Answered(MatterRecord(try await matter(try call.needed(Self.matterNumber), call))) },
            Endpoint(
                "matters/{key}/entries", by: .post, .matters, "在办件中办理一个事项",
                words: "version 是读到的最后一项的号；案卷已经往下走的，答复 409，什么也不改变。带同一个 key 再发一次，只记一项。",
                parameters: [Self.matterNumber, Self.trackingCode], body: Self.body(of: FilingBody.self), scope: .file, cost: 5,
                answers: MatterRecord.self, meaning: "办理之后的办件", refusals: [.conflict]
            ) { call in try await file(call) },
            Endpoint(
                "matters/{key}/related", .matters, "可能重复和相关的办件", words: "同一权利、同一主体或者有关联的，各取最近的 20 件，只有本机关的；可能重复的在前。",
                parameters: [Self.matterNumber], who: Self.insiders, answers: [RelatedRecord].self, meaning: "有关的办件"
            ) { call in
                let number = try call.needed(Self.matterNumber)
                return Answered(
                    try await tell { try await matters.related(to: number, for: call.viewer) }.map { RelatedRecord(related: $0) })
            },
            Endpoint("queues", .matters, "本机关的队列", who: Self.insiders, answers: [QueueRecord].self, meaning: "队列和件数") { call in
                Answered(try await matters.queues(for: call.viewer).map { QueueRecord(code: $0.code, title: $0.title, count: $0.count) })
            },
            Endpoint(
                "queues/{queue}", .matters, "一个队列里的办件", words: "最急的在前。", parameters: [Self.queue, Self.matching] + Paging.parameters,
                who: Self.insiders, answers: MatterListRecord.self, meaning: "办件的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let list = try await tell {
                    try await matters.queue(
                        try call.needed(Self.queue), matching: call(Self.matching), for: call.viewer, offset: offset, limit: limit)
                }
                return Answered(MatterListRecord(list), headers: Paging.links(call, total: list.total))
            },
        ]
    }

    private func procedure(_ code: String) throws -> AnyProcedure {
        guard let found = matters.procedures.first(where: { $0.code == code }) else {
            throw WebError.notFound("没有程序“\(code)”。现有：\(matters.procedures.map(\.code).joined(separator: "、"))")
        }
        return found
    }

    /// As whom the request reads and files: with the code that it sends, else as whoever is signed in, else as the public.
    func reader(_ call: Call) -> MatterReader {
        if let code = call(Self.trackingCode) { return .tracking(code) }
        return call.viewer == .anyone ? .anyone : .account(call.viewer)
    }

    /// The whole of it for those who may read it, else what is public.
    private func matter(_ number: String, _ call: Call) async throws -> MatterFile {
        let page = "/api/v1/matters/\(number.prefix(20))"
        if case .account = reader(call) {
            do { return try await matters.matter(number, for: reader(call), on: page) } catch let problem as MatterProblem {
                guard problem.kind == .unknown else { throw Self.error(problem) }
            }
            return try await tell { try await matters.matter(number, for: .anyone, on: page) }
        }
        return try await tell { try await matters.matter(number, for: reader(call), on: page) }
    }

    private func open(_ call: Call) async throws -> Answered<ReceiptRecord> {
        let procedure = try procedure(try call.needed(Self.procedure))
        let sent: OpeningBody = try await read(call)
        let event = try sent.event(of: procedure)
        let receipt = try await tell { try await matters.open(procedure.code, event, office: sent.office, by: call.viewer) }
        return Answered(
            ReceiptRecord(receipt),
            headers: [.location: Address("api", "v1", "matters", receipt.key).description, .cacheControl: "no-store"])
    }

    private func file(_ call: Call) async throws -> Answered<MatterRecord> {
        let number = try call.needed(Self.matterNumber)
        let sent: FilingBody = try await read(call)
        let before = try await matter(number, call)
        let event = try sent.event(of: before.procedure)
        try await tell { try await matters.file(event, in: number, by: reader(call)) }
        return Answered(MatterRecord(try await matter(number, call)))
    }

    // MARK: Bodies

    static func body<Body: SentBody>(of type: Body.Type) -> Endpoint.RequestBody {
        Endpoint.RequestBody(mediaType: "application/json", schema: type.schema, meaning: type.meaning)
    }

    private static let longestBody = 256 << 10

    /// A browser's session could be used by another site's form; a form cannot send this type, and a script of another site is asked for first.
    func read<Body: SentBody>(_ call: Call) async throws -> Body {
        if call.context.scope == nil { try FormOrigin.check(call.request) }
        let type = call.request.headers[.contentType]?.split(separator: ";").first.map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
        guard type == "application/json" else {
            throw WebError(status: .unsupportedMediaType, text: "请求的内容应当是 application/json，收到的是“\(type?.prefix(60) ?? "")”。")
        }
        let bytes = try await call.request.body.collect(upTo: Self.longestBody)
        do { return try JSONDecoder().decode(Body.self, from: Data(bytes.readableBytesView)) } catch let error as DecodingError {
            throw Call.refusal([Problem.Fault(error.place, "unreadable", "内容读不懂：\(error.words)")])
        }
    }

    // MARK: Problems

    func tell<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let problem as MatterProblem { throw Self.error(problem) }
    }

    private static func error(_ problem: MatterProblem) -> WebError {
        let status: HTTPResponse.Status =
            switch problem.kind {
            case .unknown: .notFound
            case .forbidden: .forbidden
            case .refused: .unprocessableContent
            case .stale: .conflict
            }
        return WebError(
            status: status, text: problem.faults.isEmpty ? problem.text : problem.faults.map(\.text).joined(separator: "；") + "。",
            faults: problem.faults.map { Problem.Fault($0.field, $0.code.rawValue, $0.text) })
    }
}

extension DecodingError {
    /// The field at which reading stopped.
    fileprivate var place: String {
        let path: [any CodingKey] =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        return path.map(\.stringValue).joined(separator: ".")
    }

    fileprivate var words: String {
        switch self {
        case .keyNotFound(let key, _): "缺少 \(key.stringValue)。"
        case .typeMismatch, .valueNotFound: "\(place) 的种类不对。"
        default: "不是正确的 JSON，或者含有小数和 null。"
        }
    }
}
