import Answers
import Clearance
import Goods
import Similarity
import Web
import Wire

extension Interface {
    private static let name = Parameter<String>.text("name", "想用的商标文字", longest: 100, shortest: 1, example: "贺兰红")
    private static let goods = Parameter<String>.text("goods", "商品、服务，名称或者编号，用分号隔开", longest: 2000, example: "葡萄酒;白酒")
    private static let classes = Parameter<String>.text("classes", "类别，用逗号隔开", longest: 200, example: "33")
    private static let one = Parameter<String>.text("one", "一个", longest: 100, shortest: 1, example: "贺兰红")
    private static let other = Parameter<String>.text("other", "另一个", longest: 100, shortest: 1, example: "贺兰虹")
    private static let niceClass = Parameter<Int>.number("class", "类别", in: 1...45)
    private static let text = Parameter<String>.text("text", "名称的一部分，或者自己的说法", longest: 100, shortest: 1, example: "酒")

    var clearanceEndpoints: [Endpoint] {
        [
            Endpoint(
                "marks/clearance", .clearance, "一个商标的近似查询", words: "在先商标风险高的在前，写明规则的条号和理由。不审查图形。",
                parameters: [Self.name, Self.goods, Self.classes] + Paging.parameters, cost: 5, answers: ClearanceAnswer.self,
                meaning: "在先商标"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let lines = (call(Self.goods) ?? "").split { ";；\n".contains($0) }.map(String.init)
                do {
                    let question = try ClearanceQuestion(
                        name: try call.needed(Self.name), goods: lines, classes: call(Self.classes) ?? "", in: try await clearance.goods())
                    let report = try await clearance.clear(question)
                    return Answered(
                        ClearanceAnswer(report, findings: report.findings.dropFirst(offset).prefix(limit)),
                        headers: Paging.links(call, total: report.findings.count))
                } catch let refused as ClearanceFaults {
                    throw Call.refusal(refused.faults.map { Problem.Fault($0.field, "unfit", $0.text) })
                }
            },
            Endpoint(
                "marks/compare", .clearance, "两个文字商标的比较", parameters: [Self.one, Self.other, Self.niceClass],
                answers: MarkJudgementAnswer.self,
                meaning: "比较的结果"
            ) { call in
                Answered(
                    MarkJudgementAnswer(
                        try await clearance.compare(try call.needed(Self.one), try call.needed(Self.other), niceClass: call(Self.niceClass))
                    ))
            },
            Endpoint(
                "goods", .clearance, "区分表里可能的项目", words: "完全相同的在前。没有导入区分表的，没有项目。", parameters: [Self.text, Self.niceClass],
                answers: [GoodsProposalAnswer].self, meaning: "项目"
            ) { call in
                let table = try await clearance.goods()
                return Answered(
                    table.proposals(for: try call.needed(Self.text), niceClass: call(Self.niceClass), limit: 50).map(
                        GoodsProposalAnswer.init))
            },
            Endpoint(
                "goods/compare", .clearance, "两种商品、服务的比较", words: "名称或者编号；仅供参考。", parameters: [Self.one, Self.other],
                answers: GoodsAnswer.self, meaning: "比较的结果"
            ) { call in
                let table = try await clearance.goods()
                let (one, other) = (table.goods(try call.needed(Self.one)), table.goods(try call.needed(Self.other)))
                return Answered(GoodsAnswer(wanted: one.text, earlier: other.text, verdict: table.judge(one, other)))
            },
        ]
    }
}
