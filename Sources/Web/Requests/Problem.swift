import HTTPTypes
public import Hummingbird
public import Wire

/// What went wrong, for programs: problem details (RFC 9457).
public struct Problem: WrittenRecord, Hashable {
    public var kind: ProblemKind
    public var status: Int
    /// What is wrong and what to do, in Chinese.
    public var detail: String
    public var faults: [Fault]

    public init(_ error: WebError) {
        kind = ProblemKind(error.status)
        (status, detail, faults) = (error.status.code, error.text, error.faults)
    }

    public static let schemaName = "Problem"
    public static let meaning = "不能完成的请求：原因和办法（RFC 9457）"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("type", "问题的种类，地址指向说明", as: Schema(["type": "string", "format": "uri-reference"])) { $0.kind.address },
        WrittenField("title", "问题的种类，一句话") { $0.kind.title },
        WrittenField("status", "HTTP 状态码", as: .integer(in: 400...599)) { $0.status },
        WrittenField("detail", "这一次错在哪里，怎样改正") { $0.detail },
        .ifAny("errors", "逐项的错误") { $0.faults.isEmpty ? nil : $0.faults },
    ]

    /// One thing that is wrong with a request.
    public struct Fault: WrittenRecord, Hashable {
        /// The parameter or field.
        public var field: String
        /// Stable, for programs.
        public var code: String
        /// In Chinese.
        public var text: String
        /// Where in the value, in characters from its start.
        public var place: Range<Int>?

        public init(_ field: String, _ code: String, _ text: String, at place: Range<Int>? = nil) {
            (self.field, self.code, self.text, self.place) = (field, code, text, place)
        }

        public static let schemaName = "Fault"
        public static let meaning = "一项错误"
        public static let fields: [WrittenField<Self>] = [
            WrittenField("field", "参数或者字段的名称") { $0.field }, WrittenField("code", "错误的代码，不会改变") { $0.code },
            WrittenField("text", "错在哪里，怎样改正") { $0.text },
            .ifAny("place", "在值中的位置") { $0.place.map(Place.init) },
        ]
    }

    /// A piece of a text.
    struct Place: WrittenRecord {
        var from: Int
        var until: Int
        init(_ range: Range<Int>) { (from, until) = (range.lowerBound, range.upperBound) }

        static let schemaName = "Place"
        static let meaning = "文字中的一段，按字数，从 0 起"
        static let fields: [WrittenField<Self>] = [
            WrittenField("from", "第一个字") { $0.from }, WrittenField("until", "最后一个字的后一个字") { $0.until },
        ]
    }
}

/// The kinds of problem, each with an address that explains it and never changes.
public enum ProblemKind: String, Sendable, Hashable, CaseIterable {
    case badRequest = "bad-request"
    case signInNeeded = "sign-in-needed"
    case forbidden, conflict
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case tooLarge = "too-large"
    case unsupportedMediaType = "unsupported-media-type"
    case refused
    case tooManyRequests = "too-many-requests"
    case serverError = "server-error"
    case unavailable
    case other

    public init(_ status: HTTPResponse.Status) {
        self =
            switch status {
            case .badRequest: .badRequest
            case .unauthorized: .signInNeeded
            case .forbidden: .forbidden
            case .notFound, .gone: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .notAcceptable: .notAcceptable
            case .conflict, .preconditionFailed: .conflict
            case .contentTooLarge, .uriTooLong: .tooLarge
            case .unsupportedMediaType: .unsupportedMediaType
            case .unprocessableContent: .refused
            case .tooManyRequests: .tooManyRequests
            case .serviceUnavailable: .unavailable
            default: status.code >= 500 ? .serverError : .other
            }
    }

    /// The part of the page `/api` that explains it.
    public var anchor: String { "problem-\(rawValue)" }
    public var address: String { "/api#\(anchor)" }

    /// The head of error pages and problems.
    public var title: String {
        switch self {
        case .badRequest: "请求有误"
        case .signInNeeded: "需要登录"
        case .forbidden: "没有权限"
        case .conflict: "内容已经改变"
        case .notFound: "没有找到"
        case .methodNotAllowed: "不接受这种请求"
        case .notAcceptable: "没有这种格式"
        case .tooLarge: "内容太大"
        case .unsupportedMediaType: "不认识的内容格式"
        case .refused: "内容有误"
        case .tooManyRequests: "请求太频繁"
        case .serverError: "服务器出错"
        case .unavailable: "暂时不能服务"
        case .other: "不能完成请求"
        }
    }

    /// When it happens and what to do, for whoever writes a program.
    public var advice: String {
        switch self {
        case .badRequest: "参数写错、缺少或者重复，或者检索式读不懂。errors 逐项说明是哪个参数、错在哪里；检索式还给出位置。改正后再请求。"
        case .signInNeeded: "这个入口要带令牌或者登录，或者令牌已经到期、撤销。在“账号”页建立令牌，放在 Authorization: Bearer 里。"
        case .forbidden: "令牌的范围或者账号现在的身份不够。"
        case .conflict: "请求所依据的内容已经被别人改动。重新读取后再提交。"
        case .notFound: "没有这个入口，或者登记簿中没有这个号码、主体或者记录。"
        case .methodNotAllowed: "Allow 列出这个地址接受的方法。"
        case .notAcceptable: "Accept 没有包含这个入口能给的格式。"
        case .tooLarge: "地址、表单或者文件超过上限。"
        case .unsupportedMediaType: "请求的 Content-Type 不是这个入口接受的格式。"
        case .refused: "写法没有错，但按规定办不到：日期互相矛盾、当时的规定没有录入，或者文件不能导入。"
        case .tooManyRequests: "超过了频率上限。Retry-After 写明几秒后再来，RateLimit 写明还剩多少次。"
        case .serverError: "意料之外的错误，已经记入日志，没有改动任何数据。"
        case .unavailable: "服务器正忙或者正在维护，稍后再来。"
        case .other: "按 detail 的说明处理。"
        }
    }
}

extension Problem {
    /// As it is sent.
    public func response(_ headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json; charset=utf-8"
        headers[.cacheControl] = "no-store"
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: json.text + "\n")))
    }
}
