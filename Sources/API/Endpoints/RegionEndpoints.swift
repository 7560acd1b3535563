import Law
import Region
import Register
import Web
import Wire

extension Interface {
    private static let on = Parameter<LocalDate>.day("on", "在哪一天；不写则为今天")
    private static let under = Parameter<String>.text("under", "只要直属这个行政区划的，写它的代码", longest: 40)
    private static let all = Parameter<Bool>.flag("all", "也要已经撤销、还没有设立的")
    private static let scheme = Parameter<ClassMark.Scheme>.choice("scheme", "哪一个分类", in: .path, example: .nice)
    private static let parent = Parameter<String>.text("parent", "只要直属这个分类号的；空的是最上一级", longest: 60)
    private static let symbol = Parameter<String>.text("symbol", "只要这个分类号", longest: 60, shortest: 1)

    var regionEndpoints: [Endpoint] {
        [
            Endpoint(
                "areas", .region, "行政区划", words: "\(settings.region)的市、县和功能区。", parameters: [Self.on, Self.under, Self.all],
                answers: [Area].self, meaning: "行政区划"
            ) { call in
                let (day, parent) = (call(Self.on) ?? settings.today(), call(Self.under))
                return Answered(
                    region.areas.filter { area in
                        (call(Self.all) == true || area.inBeing.contains(day)) && (parent.map { area.parent == $0 } ?? true)
                    })
            },
            Endpoint(
                "authorities", .region, "主管机关", parameters: [Self.on, Self.all], answers: [Authority].self, meaning: "主管机关"
            ) { call in
                let day = call(Self.on) ?? settings.today()
                return Answered(region.authorities.filter { call(Self.all) == true || $0.inBeing.contains(day) })
            },
            Endpoint("industries", .region, "优势特色产业", parameters: [Self.on, Self.all], answers: [Industry].self, meaning: "产业") { call in
                let day = call(Self.on) ?? settings.today()
                return Answered(region.industries.filter { call(Self.all) == true || $0.inBeing.contains(day) })
            },
            Endpoint(
                "classifications/{scheme}", .region, "分类表", words: "导入过的分类表；没有导入过的，件数是 0。",
                parameters: [Self.scheme, Self.parent, Self.symbol] + Paging.parameters, answers: ClassificationList.self,
                meaning: "分类表的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let found = try await classifications.entries(
                    of: try call.needed(Self.scheme), under: call(Self.parent), symbol: call(Self.symbol), offset: offset, limit: limit)
                return Answered(
                    ClassificationList(total: found.total, entries: found.entries), headers: Paging.links(call, total: found.total))
            },
        ]
    }
}

/// A page of a classification.
private struct ClassificationList: WrittenRecord {
    let total: Int
    let entries: [ClassificationEntry]

    static let schemaName = "ClassificationList"
    static let meaning = "分类表的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几条") { $0.total }, WrittenField("entries", "这一页的各条") { $0.entries },
    ]
}
