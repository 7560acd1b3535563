import Law
public import People
import Register
public import Web
public import Wire

extension Interface {
    private static let team = Parameter<Team>.choice("team", "哪支队伍")
    private static let craft = Parameter<Craft>.choice("craft", "哪项专业", example: .mediator)
    private static let section = Parameter<IPCSection>.choice("section", "哪个技术领域（IPC 的部）")
    private static let matter = Parameter<String>.text("matter", "只要这个办件的", longest: 20)
    private static let draw = Parameter<String>.text("draw", "抽取的编号", in: .path, longest: 20)

    var peopleEndpoints: [Endpoint] {
        [
            Endpoint(
                "people", .people, "同意公开的人才", parameters: [Self.team, Self.craft, Self.section] + Paging.parameters,
                answers: PeopleList.self, meaning: "人才的一页"
            ) { call in
                let filter = PersonFilter(team: call(Self.team), craft: call(Self.craft), section: call(Self.section))
                let found = try await people.listed(filter)
                let (offset, limit) = Paging.of(call)
                return Answered(
                    PeopleList(total: found.count, people: Array(found.dropFirst(offset).prefix(limit))),
                    headers: Paging.links(call, total: found.count))
            },
            Endpoint(
                "draws", .people, "抽取记录", parameters: [Self.matter] + Paging.parameters, answers: DrawList.self, meaning: "抽取的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let found = try await people.draws(matter: call(Self.matter), offset: offset, limit: limit)
                return Answered(DrawList(total: found.total, draws: found.draws), headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "draws/{draw}", .people, "一次抽取", words: "承诺、种子、候选人和次序，足以重新计算；种子在揭示以前为 null。",
                parameters: [Self.draw], answers: DrawFile.self, meaning: "一次抽取"
            ) { call in
                let key = try call.needed(Self.draw)
                guard let file = try await people.draw(key) else { throw WebError.notFound("没有这次抽取：\(key.prefix(40))。") }
                return Answered(file)
            },
        ]
    }
}

extension Team: Written {}
extension Craft: Written {}
extension IPCSection: Written {}
extension Draw.State: Written {}

private struct PeopleList: WrittenRecord {
    let total: Int
    let people: [Person]

    static let schemaName = "PeopleList"
    static let meaning = "人才的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几名") { $0.total }, WrittenField("people", "这一页的各名") { $0.people },
    ]
}

private struct DrawList: WrittenRecord {
    let total: Int
    let draws: [DrawFile]

    static let schemaName = "DrawList"
    static let meaning = "抽取的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几次") { $0.total }, WrittenField("draws", "这一页的各次") { $0.draws },
    ]
}

extension Person: WrittenRecord {
    public static let schemaName = "Person"
    public static let meaning = "一名同意公开的人才"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("key", "编号") { $0.key }, WrittenField("name", "姓名") { $0.personal.name },
        WrittenField("teams", "队伍") { $0.facts.teams }, WrittenField("crafts", "专业") { $0.facts.crafts },
        WrittenField("sections", "技术领域（IPC 的部）") { $0.facts.sections }, WrittenField("kinds", "权利种类") { $0.facts.kinds },
        WrittenField("fields", "从事的领域") { $0.facts.fields }, WrittenField("employer", "任职单位") { $0.facts.employer?.name },
        WrittenField("rank", "职称或者资格") { $0.facts.rank },
    ]
}

extension DrawFile: WrittenRecord {
    public static let schemaName = "Draw"
    public static let meaning = "一次抽取，足以重新计算"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("key", "编号") { $0.draw.key }, WrittenField("purpose", "用途") { $0.draw.purpose },
        WrittenField("authority", "机关") { $0.authority },
        WrittenField("after", "代替哪一次抽取") { $0.draw.after }, WrittenField("state", "状态") { $0.draw.state },
        WrittenField("day", "锁定名单的日期") { $0.draw.day }, WrittenField("count", "抽取人数") { $0.draw.terms.count },
        WrittenField("commitment", "抽取前的承诺（SHA-256）") { $0.draw.commitment },
        WrittenField("seed", "种子；揭示以前为 null") { $0.draw.seed },
        WrittenField("candidates", "候选人的编号，从小到大") { $0.draw.candidates.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } },
        WrittenField("order", "按种子算出的次序；揭示以前为空") { $0.draw.order },
        WrittenField("declined", "谢绝或者回避的") { $0.draw.lines.filter { $0.state == .declined }.map(\.person) },
        WrittenField("drawn", "现在抽中的") { $0.draw.seated },
        WrittenField("recused", "符合条件而应当回避的人数") { $0.recused }, WrittenField("invalid", "符合条件而记载当天无效的人数") { $0.invalid },
        WrittenField("voidReason", "作废的理由") { $0.draw.voidReason },
    ]
}
