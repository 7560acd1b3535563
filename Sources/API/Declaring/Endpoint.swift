import Access
import HTTPTypes
import Hummingbird
import Web
import Wire

/// One way to ask: method, address, parameters, answer, and for whom; declared once. The route, the reading of requests, the OpenAPI document
/// and the page `/api` are all drawn from it.
struct Endpoint: Sendable {
    /// The parts of the interface, in the order in which the page lists them.
    enum Part: String, Sendable, CaseIterable {
        case search = "检索"
        case rights = "权利和主体"
        case clearance = "商标近似查询和专利侵权预警"
        case rules = "号码、期限和费用"
        case law = "处罚的数额和期限"
        case matters = "办件"
        case papers = "文书"
        case supervision = "专项行动和执法监督"
        case correspondence = "记事、消息、通知和草稿"
        case imports = "导入"
        case region = "地区和分类"
        case people = "人才和抽取"
        case agencies = "代理机构和信用"
        case indicators = "指标"
        case watches = "监测和预警"
        case warnings = "办案的预警"
        case service = "服务"
    }
    let method: HTTPRequest.Method
    /// Below `/api/v1`, with parameters in braces: `rights/{kind}/{key}`.
    let path: String
    let part: Part
    /// What it does, one line; what else is to be known.
    let summary: String
    let words: String
    let parameters: [any DeclaredParameter]
    let body: RequestBody?
    let who: Who
    /// What a token must be good for.
    let scope: AccessToken.Scope
    /// Ordinary requests that one counts for.
    let cost: Int
    let answer: AnswerDeclaration
    /// Statuses of refusals beside those that every endpoint has.
    let refusals: [ProblemKind]
    let handle: @Sendable (Call) async throws -> Reply

    init<Body: Written>(
        _ path: String, by method: HTTPRequest.Method = .get, _ part: Part, _ summary: String, words: String = "",
        parameters: [any DeclaredParameter] = [], body: RequestBody? = nil, who: Who = .anyone, scope: AccessToken.Scope = .read,
        cost: Int = 1, status: HTTPResponse.Status = .ok, answers: Body.Type, meaning: String, refusals: [ProblemKind] = [],
        handle: @escaping @Sendable (Call) async throws -> Answered<Body>
    ) {
        (self.method, self.path, self.part, self.summary, self.words) = (method, path, part, summary, words)
        (self.parameters, self.body, self.who, self.scope, self.cost) = (parameters, body, who, scope, cost)
        (self.refusals) = refusals
        answer = AnswerDeclaration(status: status, mediaType: "application/json", schema: Body.schema, meaning: meaning)
        self.handle = { call in
            let answered = try await handle(call)
            return .json(answered.body.json, status: status, headers: answered.headers)
        }
    }

    /// An endpoint that answers with a file.
    init(
        file path: String, _ part: Part, _ summary: String, words: String = "", parameters: [any DeclaredParameter], who: Who = .anyone,
        mediaType: String,
        meaning: String,
        refusals: [ProblemKind] = [], handle: @escaping @Sendable (Call) async throws -> Reply
    ) {
        (method, self.path, self.part, self.summary, self.words) = (.get, path, part, summary, words)
        (self.parameters, body, self.who, scope, cost, self.refusals) = (parameters, nil, who, .read, 1, refusals)
        answer = AnswerDeclaration(status: .ok, mediaType: mediaType, schema: .string, meaning: meaning)
        self.handle = handle
    }

    /// What is sent back when all is well.
    struct AnswerDeclaration: Sendable {
        let status: HTTPResponse.Status
        let mediaType: String
        let schema: Schema
        let meaning: String
    }

    /// What a request carries beside its parameters.
    struct RequestBody: Sendable {
        let mediaType: String
        let schema: Schema
        let meaning: String
    }

    var fullPath: String { path.isEmpty ? "/api/v1" : "/api/v1/" + path }
    /// As the router writes it.
    var pattern: RouterPath { RouterPath(fullPath) }
    /// A name for generated clients: `getRightsKindKey`.
    var operation: String {
        let words = path.split { !$0.isLetter && !$0.isNumber }
        return method.rawValue.lowercased() + (words.isEmpty ? "Root" : words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    }

    /// Everything that may go wrong here.
    var problems: [ProblemKind] {
        var kinds: Set<ProblemKind> = [.badRequest, .signInNeeded, .notAcceptable, .tooManyRequests, .serverError]
        if who != .anyone { kinds.insert(.forbidden) }
        if parameters.contains(where: { $0.declaration.place == .path }) { kinds.insert(.notFound) }
        if body != nil { kinds.formUnion([.unsupportedMediaType, .tooLarge, .refused, .forbidden]) }
        kinds.formUnion(refusals)
        return ProblemKind.allCases.filter(kinds.contains)
    }
}

/// A value to send, with headers beside it.
struct Answered<Body: Written>: Sendable {
    var body: Body
    var headers: HTTPFields = [:]
    init(_ body: Body, headers: HTTPFields = [:]) { (self.body, self.headers) = (body, headers) }
}

/// What a handler gives back.
enum Reply: Sendable {
    case json(JSON, status: HTTPResponse.Status, headers: HTTPFields)
    case file(Response)
}
