import Access
import HTTPTypes
import Hummingbird
import Web
import Wire

/// The interface described for programs: OpenAPI 3.1, drawn from the endpoints' declarations.
struct OpenAPI {
    /// Of the interface, not of the program: the first figure changes when a program that kept to the document would break.
    static let version = "1.0.0"
    let interface: Interface
    let examples: Examples

    init(_ interface: Interface, _ examples: Examples) { (self.interface, self.examples) = (interface, examples) }

    var json: JSON {
        let endpoints = interface.endpoints
        var paths: [String: [String: JSON]] = [:]
        for endpoint in endpoints { paths[endpoint.fullPath, default: [:]][endpoint.method.rawValue.lowercased()] = operation(endpoint) }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": .string("贺兰：\(interface.settings.region)知识产权公共平台"), "version": .string(Self.version),
                "description": .string(Self.words),
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]], "externalDocs": ["url": "/api", "description": "给人看的说明"],
            "tags": .array(Endpoint.Part.allCases.map { ["name": .string($0.rawValue)] }),
            "paths": .object(paths.mapValues(JSON.object)),
            "components": [
                "schemas": .object(schemas(endpoints)), "responses": .object(problems), "headers": headers,
                "securitySchemes": [
                    "token": ["type": "http", "scheme": "bearer", "description": "访问令牌，在“账号”页建立"],
                    "session": ["type": "apiKey", "in": "cookie", "name": "helan", "description": "登录的会话"],
                ],
            ],
        ]
    }

    private static let words = """
        公开的数据不用登录。答复都是 UTF-8 的 JSON，键按字母排列；日期写作 2026-11-23，金额以分为单位，不知道的写 null。\
        错误按 RFC 9457 给出。同一个主版本里只会增加入口、参数和键，不会改变或者去掉；程序应当不理会不认识的键。
        """

    private func operation(_ endpoint: Endpoint) -> JSON {
        var out: [String: JSON] = [
            "operationId": .string(endpoint.operation), "tags": [.string(endpoint.part.rawValue)], "summary": .string(endpoint.summary),
            "responses": .object(responses(endpoint)),
        ]
        if !endpoint.words.isEmpty { out["description"] = .string(endpoint.words) }
        if !endpoint.parameters.isEmpty { out["parameters"] = .array(endpoint.parameters.map { parameter($0.declaration, endpoint) }) }
        if let body = endpoint.body {
            out["requestBody"] = [
                "required": true, "description": .string(body.meaning), "content": .object([body.mediaType: ["schema": body.schema.json]]),
            ]
        }
        if endpoint.who != .anyone { out["security"] = [["token": []], ["session": []]] }
        return .object(out)
    }

    private func parameter(_ declaration: ParameterDeclaration, _ endpoint: Endpoint) -> JSON {
        let schema = declaration.repeats ? Schema.array(of: declaration.schema) : declaration.schema
        var out: [String: JSON] = [
            "name": .string(declaration.name), "in": .string(declaration.place.rawValue), "description": .string(declaration.meaning),
            "required": .bool(declaration.isRequired), "schema": schema.json,
        ]
        if let text = examples.values[endpoint.operation]?[declaration.name] {
            let example = Self.example(text, by: declaration.schema)
            out["example"] = declaration.repeats ? [example] : example
        }
        return .object(out)
    }

    private static func example(_ text: String, by schema: Schema) -> JSON {
        switch schema.keywords["type"] {
        case .string("integer"): Int64(text).map(JSON.integer) ?? .string(text)
        case .string("boolean"): .bool(text == "true")
        default: .string(text)
        }
    }

    private func responses(_ endpoint: Endpoint) -> [String: JSON] {
        let answer = endpoint.answer
        var content: [String: JSON] = ["schema": answer.schema.json]
        if let example = examples.answers[endpoint.operation] { content["example"] = example }
        var headers: [String: JSON] = ["RateLimit": Self.header("RateLimit"), "RateLimit-Policy": Self.header("RateLimit-Policy")]
        if endpoint.method == .get, answer.mediaType == "application/json" { headers["ETag"] = Self.header("ETag") }
        if endpoint.parameters.contains(where: { $0.declaration.name == Paging.offset.declaration.name }) {
            headers["Link"] = Self.header("Link")
        }
        if endpoint.method == .post { headers["Location"] = Self.header("Location") }
        var out: [String: JSON] = [
            String(answer.status.code): [
                "description": .string(answer.meaning), "headers": .object(headers),
                "content": .object([answer.mediaType: .object(content)]),
            ]
        ]
        if headers["ETag"] != nil { out["304"] = ["description": "与 If-None-Match 所说的相同"] }
        for kind in endpoint.problems { out[String(kind.status)] = ["$ref": .string("#/components/responses/\(kind.rawValue)")] }
        return out
    }

    private func schemas(_ endpoints: [Endpoint]) -> [String: JSON] {
        endpoints.reduce(into: Problem.schema.parts) { parts, endpoint in
            parts.merge(endpoint.answer.schema.parts) { first, _ in first }
        }
    }

    private var problems: [String: JSON] {
        var out: [String: JSON] = [:]
        for kind in ProblemKind.allCases where kind.status != 0 {
            var answer: [String: JSON] = [
                "description": .string("\(kind.title)：\(kind.advice)"),
                "content": ["application/problem+json": ["schema": Problem.schema.json]],
            ]
            if kind == .tooManyRequests { answer["headers"] = ["Retry-After": Self.header("Retry-After")] }
            if kind == .signInNeeded { answer["headers"] = ["WWW-Authenticate": Self.header("WWW-Authenticate")] }
            out[kind.rawValue] = .object(answer)
        }
        return out
    }

    private static func header(_ name: String) -> JSON { ["$ref": .string("#/components/headers/\(name)")] }

    private var headers: JSON {
        func header(_ words: String, _ schema: Schema = .string) -> JSON { ["description": .string(words), "schema": schema.json] }
        return [
            "RateLimit": header("还剩多少次（r）、几秒后全部恢复（t）"), "RateLimit-Policy": header("上限：次数（q）和秒数（w）"),
            "Retry-After": header("几秒后再来", .integer), "ETag": header("内容的标记，If-None-Match 用它"), "Link": header("上一页和下一页的地址（RFC 8288）"),
            "Location": header("新内容的地址"), "WWW-Authenticate": header("要怎样登录"),
        ]
    }
}

extension ProblemKind {
    /// The status it is told with; 0 for what has no one status.
    var status: Int {
        switch self {
        case .badRequest: 400
        case .signInNeeded: 401
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .conflict: 409
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .refused: 422
        case .tooManyRequests: 429
        case .serverError: 500
        case .unavailable: 503
        case .other: 0
        }
    }
}
