import Access
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import Web
import Wire

extension Interface {
    /// The page `/api`: the same declarations, for people.
    func guide(_ request: Request, _ context: WebContext) async throws -> Response {
        try context.charge(10)
        let examples = try await Examples.collect(self, Call(example: [:], request, context))
        let origin = "\(settings.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
        let parts: [HTML] = Endpoint.Part.allCases.map { part in
            let here = endpoints.filter { $0.part == part }.map { section($0, examples, origin) }
            return Section(part.rawValue, anchor: "part-\(part)", here.joined()).html
        }
        let navigation = Endpoint.Part.allCases.map { ($0.rawValue, "part-\($0)") } + [("错误", "problems"), ("频率", "limits")]
        return respond(
            Page(
                "程序接口", crumbs: [Crumb("首页", Address()), Crumb("程序接口")], canonical: Address("api"),
                alternative: Address("api", "v1", "openapi.json"),
                body: """
                    \(Heading("程序接口", line: ["版本 \(OpenAPI.version)"]))\
                    \(Lead("页面上公开的，程序都能问到，不用登录。下面的例子都是现在的登记簿的真实答复（长的截短）。"))\
                    \(Points(Self.manners))\(SectionNavigation(navigation))\(parts)\(problemSection)\(limitSection)
                    """))
    }

    private static let manners: [HTML] = [
        "地址都在 <code>/api/v1</code> 之下；全部入口由 \(Link("OpenAPI 3.1", to: Address("api", "v1", "openapi.json")))描述，可以用它生成客户端。",
        "答复是 UTF-8 的 JSON，键按字母排列。日期写作 2026-11-23，金额以分为单位，不知道的写 null。",
        "同一个主版本里只会增加入口、参数和键；程序应当不理会不认识的键。",
        "列表用 <code>offset</code> 和 <code>limit</code> 翻到任何深处，<code>Link</code> 给出下一页。<code>ETag</code> 和 <code>If-None-Match</code> 省去重复的传送。",
        "令牌在\(Link("账号", to: Address("account", "tokens")))页建立，放在 <code>Authorization: Bearer</code> 里。公开的数据不用令牌。",
    ]

    private func section(_ endpoint: Endpoint, _ examples: Examples, _ origin: String) -> HTML {
        let values = examples.values[endpoint.operation] ?? [:]
        let answer: HTML? = examples.answers[endpoint.operation].map { Disclosure("答复", CodeBlock($0.indentedText).html).html }
        return """
            \(Subheading("\(endpoint.method.rawValue) \(endpoint.fullPath)", anchor: endpoint.operation))\
            <p>\(endpoint.summary)。\(endpoint.words)\(whom(endpoint))</p>\(parameterTable(endpoint))\
            \(CodeBlock(curl(endpoint, values, origin)))\(answer)
            """
    }

    private func whom(_ endpoint: Endpoint) -> String {
        guard case .roles(let roles) = endpoint.who else { return endpoint.who == .signedIn ? "登录后使用。" : "" }
        return "只限：\(Role.allCases.filter(roles.contains).map(\.title).joined(separator: "、"))。"
    }

    private func parameterTable(_ endpoint: Endpoint) -> HTML {
        guard !endpoint.parameters.isEmpty else { return .empty }
        let rows: [[HTML]] = endpoint.parameters.map(\.declaration).map { declaration in
            [
                "<code>\(declaration.name)</code>", HTML(plain: declaration.isRequired ? "必要" : "可选"),
                HTML(plain: form(declaration.schema)),
                HTML(plain: declaration.meaning),
            ]
        }
        return Table(
            id: "parameters-\(endpoint.operation)", caption: "参数", columns: [.init("名称"), .init("必要"), .init("写法"), .init("意思")], rows: rows
        ).html
    }

    /// A schema in words.
    private func form(_ schema: Schema) -> String {
        if case .array(let values)? = schema.keywords["enum"] {
            return values.compactMap { if case .string(let text) = $0 { text } else { nil } }.joined(separator: "、")
        }
        if case .integer(let low)? = schema.keywords["minimum"], case .integer(let high)? = schema.keywords["maximum"] {
            return "\(low) 至 \(high)"
        }
        if schema.keywords["format"] == "date" { return "日期" }
        return schema.keywords["type"] == "boolean" ? "true、false" : "文字"
    }

    private func curl(_ endpoint: Endpoint, _ values: [String: String], _ origin: String) -> String {
        var path = endpoint.fullPath
        var rest = ""
        for declaration in endpoint.parameters.map(\.declaration) {
            let value = values[declaration.name]
            switch declaration.place {
            case .path:
                let written = value.flatMap { $0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) }
                if let written { path = path.replacing("{\(declaration.name)}", with: written) }
            case .query: if let value { rest += " --data-urlencode '\(declaration.name)=\(value)'" }
            case .header: break
            }
        }
        if let body = endpoint.body, body.mediaType == "application/json" {
            let sent = endpoint.path.hasSuffix("entries") ? #"{"event":"…","version":1,"fields":{…}}"# : #"{"office":"…","fields":{…}}"#
            return
                "curl '\(origin)\(path)' -H 'Authorization: Bearer \(AccessToken.prefix)…' -H 'Content-Type: application/json' -d '\(sent)'"
        }
        if endpoint.body != nil {
            return "curl '\(origin)\(path)' -H 'Authorization: Bearer \(AccessToken.prefix)…' -F 'source=国家知识产权局公布文本' -F 'file=@专利.csv'"
        }
        return rest.isEmpty ? "curl '\(origin)\(path)'" : "curl -G '\(origin)\(path)'\(rest)"
    }

    private var problemSection: HTML {
        let kinds: [HTML] = ProblemKind.allCases.map { kind in
            let head = kind.status == 0 ? kind.title : "\(kind.status) \(kind.title)"
            return "\(Subheading(head, anchor: kind.anchor))<p>\(kind.advice)</p>"
        }
        let words: HTML = """
            <p>错误按 RFC 9457 给出，类型是 <code>application/problem+json</code>：<code>type</code> 是下面各节的地址，不会改变；\
            <code>detail</code> 写明这一次错在哪里、怎样改正；<code>errors</code> 逐项说明，各有 <code>field</code>、<code>code</code>、<code>text</code>。</p>
            """
        return Section("错误", anchor: "problems", "\(words)\(kinds)").html
    }

    private var limitSection: HTML {
        guard let policy = settings.limits?.policy else { return Section("频率", anchor: "limits", "<p>这个站点没有设上限。</p>").html }
        let lines: [HTML] = [
            (policy.programs, "程序接口，按来访的地址计"), (policy.accounts, "登录或者带令牌的，按账号计"), (policy.pages, "页面，按来访的地址计"),
        ].map { limit, words in
            limit.map { "\(words)：每 \($0.seconds) 秒 \($0.quota.grouped) 次。" as HTML } ?? "\(words)：没有上限。"
        }
        return Section(
            "频率", anchor: "limits",
            "\(Points(lines))<p>费时的请求按几次计。<code>RateLimit</code> 写明还剩多少；用完的答复 429，<code>Retry-After</code> 写明几秒后再来。</p>"
        ).html
    }
}
