public import Access
import HTTPTypes
import Law
import Web
public import Wire

extension Interface {
    var serviceEndpoints: [Endpoint] {
        [
            Endpoint("", .service, "入口", answers: Entry.self, meaning: "版本和文档的地址") { _ in
                Answered(Entry(region: settings.region, showsDemoData: settings.showsDemoData))
            },
            Endpoint("openapi.json", .service, "接口的描述（OpenAPI 3.1）", cost: 10, answers: Described.self, meaning: "接口的描述") { call in
                Answered(Described(json: OpenAPI(self, try await Examples.collect(self, call)).json))
            },
            Endpoint("health", .service, "是否正常", words: "读得到登记簿才答复 200。", answers: Health.self, meaning: "正常") { _ in
                Answered(Health(rights: try await register.counts().values.reduce(0, +), today: settings.today()))
            },
            Endpoint("me", .service, "我是谁", words: "令牌或者会话是谁的，以什么身份行事。", answers: Me.self, meaning: "请求的人") { call in
                Answered(Me(context: call.context))
            },
        ]
    }
}

/// The document itself; what it looks like is for OpenAPI to say.
private struct Described: Written {
    let json: JSON
    static let schema = Schema(["type": "object"])
}

private struct Entry: WrittenRecord {
    let region: String
    let showsDemoData: Bool

    static let schemaName = "Entry"
    static let meaning = "接口的入口"
    static let fields: [WrittenField<Self>] = [
        WrittenField("version", "接口的版本") { _ in OpenAPI.version }, WrittenField("region", "地区") { $0.region },
        WrittenField("demo", "登记簿是不是虚构的演示数据") { $0.showsDemoData },
        WrittenField("document", "接口的描述（OpenAPI 3.1）") { _ in "/api/v1/openapi.json" }, WrittenField("guide", "给人看的说明") { _ in "/api" },
    ]
}

private struct Health: WrittenRecord {
    let rights: Int
    let today: LocalDate

    static let schemaName = "Health"
    static let meaning = "服务正常"
    static let fields: [WrittenField<Self>] = [
        WrittenField("status", "正常", as: .choice(["ok"])) { _ in "ok" }, WrittenField("rights", "登记簿中权利的件数") { $0.rights },
        WrittenField("today", "今天，按北京时间") { $0.today },
    ]
}

extension Role: Written {}
extension AccessToken.Scope: Written {}

private struct Me: WrittenRecord {
    enum Way: String, Written, CaseIterable { case none, session, token }
    let context: WebContext

    private var person: SignedIn? { context.signedIn.flatMap { $0.stage == .open ? $0 : nil } }
    private var way: Way { person == nil ? .none : context.scope == nil ? .session : .token }

    static let schemaName = "Me"
    static let meaning = "请求的人"
    static let fields: [WrittenField<Self>] = [
        WrittenField("by", "凭什么：不登录、会话、令牌") { $0.way }, WrittenField("account", "账号") { $0.person?.name },
        WrittenField("name", "姓名或者名称") { $0.person?.displayName }, WrittenField("role", "现在的身份") { $0.person?.acting?.role },
        WrittenField("authority", "代表的主管机关") { $0.person?.acting?.authority }, WrittenField("area", "行政区划") { $0.person?.acting?.area },
        WrittenField("party", "代表的主体") { $0.person?.acting?.party },
        WrittenField("until", "授权的最后一日") { $0.person?.acting?.until }, WrittenField("scope", "令牌的范围") { $0.context.scope },
    ]
}
