public import Register
public import Wire

// The neutral record of a right as it is sent. A key is left out where no source says anything.

extension RightRecord: WrittenRecord {
    public static let schemaName = "RightRecord"
    public static let meaning = "各个来源合起来的记载；来源没有说的没有键"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("kind", "种类") { $0.kind }, WrittenField("key", "规范号码") { $0.key },
        WrittenField("numbers", "全部号码") { $0.numbers }, WrittenField("titles", "名称") { $0.titles },
        WrittenField("abstracts", "摘要") { $0.abstracts }, WrittenField("claims", "权利要求") { $0.claims },
        WrittenField("parties", "主体；自然人不给地址") { $0.parties }, WrittenField("classes", "分类") { $0.classes },
        WrittenField("goods", "商品和服务") { $0.goods },
        WrittenField("days", "日期，按名称，如 filing、grant") { record in
            Dictionary(record.days.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        },
        WrittenField("priorities", "优先权") { $0.priorities }, WrittenField("events", "公报事项") { $0.events },
        .ifAny("statusText", "来源所载的法律状态") { $0.statusText }, WrittenField("particulars", "这一种类特有的事项") { $0.particulars },
    ]
}

extension RightNumber.Role: Written {}
extension PartyMention.Role: Written {}
extension PartyMention.Nature: Written {
    public var json: JSON { .string(rawValue) }
    public static var schema: Schema { .choice([Self.organisation.rawValue, Self.person.rawValue]) }
}
extension ClassMark.Scheme: Written {}

extension RightNumber: WrittenRecord {
    public static let schemaName = "RightNumber"
    public static let meaning = "一个号码"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("role", "哪一种号码") { $0.role }, WrittenField("canonical", "规范写法") { $0.canonical },
        WrittenField("typed", "来源的写法") { $0.typed }, WrittenField("office", "主管局的代码（WIPO ST.3）") { $0.office },
        .ifAny("documentKind", "文献种类") { $0.documentKind }, .ifAny("day", "日期") { $0.day },
    ]
}

extension LanguageText: WrittenRecord {
    public static let schemaName = "LanguageText"
    public static let meaning = "一种语言的文字"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("language", "语言（ISO 639-1）") { $0.language }, WrittenField("text", "文字") { $0.text },
    ]
}

extension Claim: WrittenRecord {
    public static let schemaName = "Claim"
    public static let meaning = "一项权利要求"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("number", "序号") { $0.number }, WrittenField("text", "文字") { $0.text },
        WrittenField("language", "语言（ISO 639-1）") { $0.language },
    ]
}

extension PartyMention: WrittenRecord {
    public static let schemaName = "PartyMention"
    public static let meaning = "来源所称的一个主体"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("role", "身份") { $0.role }, WrittenField("name", "名称") { $0.name },
        .ifAny("otherName", "另一种文字的名称") { $0.otherName }, .ifAny("nature", "单位或者个人") { $0.nature },
        .ifAny("identifier", "统一社会信用代码") { $0.identifier }, .ifAny("address", "单位的地址") { $0.address },
        .ifAny("country", "国家或者地区代码（WIPO ST.3）") { $0.country }, .ifAny("area", "行政区划代码") { $0.area },
    ]
}

extension ClassMark: WrittenRecord {
    public static let schemaName = "ClassMark"
    public static let meaning = "一个分类号"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("scheme", "分类") { $0.scheme }, WrittenField("symbol", "分类号") { $0.symbol },
        .ifAny("edition", "版本") { $0.edition }, WrittenField("isMain", "是否主分类") { $0.isMain },
    ]
}

extension Goods: WrittenRecord {
    public static let schemaName = "Goods"
    public static let meaning = "一项商品或者服务"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("niceClass", "尼斯分类的类别") { $0.niceClass }, .ifAny("group", "类似群") { $0.group },
        .ifAny("code", "商品编码") { $0.code }, WrittenField("text", "名称") { $0.text },
    ]
}

extension Priority: WrittenRecord {
    public static let schemaName = "Priority"
    public static let meaning = "一项优先权"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("office", "主管局的代码（WIPO ST.3）") { $0.office }, WrittenField("number", "在先申请的号码") { $0.number },
        .ifAny("day", "在先申请日") { $0.day },
    ]
}

extension StatusEvent: WrittenRecord {
    public static let schemaName = "StatusEvent"
    public static let meaning = "一个公报事项"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "公报代码") { $0.code }, WrittenField("day", "日期") { $0.day }, .ifAny("text", "来源的文字") { $0.text },
    ]
}

extension Particulars: WrittenRecord {
    public static let schemaName = "Particulars"
    public static let meaning = "只有某一种类才有的事项"
    public static let fields: [WrittenField<Self>] = [
        .ifAny("form", "形式，如 invention、collective") { $0.form }, .ifAny("markFeature", "商标的构成") { $0.markFeature },
        .ifAny("niceEdition", "尼斯分类的版本") { $0.niceEdition }, .ifAny("product", "产品，或者布图设计的结构、技术、功能") { $0.product },
        .ifAny("species", "植物的属或者种，地理标志的品类") { $0.species }, .ifAny("origin", "产地") { $0.origin },
        .ifAny("announcement", "批准公告") { $0.announcement }, .ifAny("version", "软件的版本号") { $0.version },
        .ifAny("industries", "产业的代码") { $0.industries },
    ]
}
