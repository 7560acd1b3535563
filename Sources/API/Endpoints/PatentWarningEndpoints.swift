import Answers
import ClaimChart
import HTTPTypes
import Web
import Wire

extension Interface {
    var patentWarningEndpoints: [Endpoint] {
        [
            Endpoint(
                "patents/warning", by: .post, .clearance, "专利侵权预警：产品的特征逐项对照权利要求",
                words: "内容不保存、不入日志。只按字样和数值比对，结果是线索，不是侵权的结论；外观设计不比对。", body: Self.body(of: ProductBody.self), cost: 5,
                answers: PatentWarningAnswer.self, meaning: "相近的专利和对照表"
            ) { call in
                let sent: ProductBody = try await read(call)
                do {
                    let question = try sent.question
                    return Answered(PatentWarningAnswer(try await patentWarning.warn(question), limit: sent.limit ?? 20))
                } catch let refused as ProductFaults {
                    throw Call.refusal(refused.faults.map { Problem.Fault($0.field, "unfit", $0.text) }, status: .unprocessableContent)
                }
            }
        ]
    }
}

private struct ProductBody: SentBody {
    var name: String?
    var features: [String]
    var ipc: [String]?
    var standing: String?
    var limit: Int?

    var question: PatentWarningQuestion {
        get throws(ProductFaults) {
            guard let standing = PatentWarningQuestion.Standing(rawValue: standing ?? "all") else {
                throw ProductFaults([("standing 可以写 all、live、free", "standing")])
            }
            guard limit.map({ (1...PatentWarningReport.listed).contains($0) }) ?? true else {
                throw ProductFaults([("limit 写 1 至 \(PatentWarningReport.listed) 的整数", "limit")])
            }
            return try PatentWarningQuestion(
                name: name ?? "",
                features: features.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n"),
                classes: (ipc ?? []).joined(separator: ","), standing: standing)
        }
    }

    static let meaning = "一个产品或者方法"
    static let schema = Schema([
        "type": "object", "required": ["features"],
        "properties": [
            "name": ["type": "string", "maxLength": 100, "description": "名称"],
            "features": [
                "type": "array", "items": ["type": "string", "maxLength": 500], "minItems": 1, "maxItems": 60, "description": "技术特征，一个一项",
            ],
            "ipc": ["type": "array", "items": ["type": "string"], "maxItems": 10, "description": "国际专利分类号，只在这些分类里找"],
            "standing": ["type": "string", "enum": ["all", "live", "free"], "description": "全部、有效的和审查中的、已经失效的；不写的为全部"],
            "limit": ["type": "integer", "minimum": 1, "maximum": 50, "description": "每一组至多几件；不写的为 20"],
        ],
    ])
}
