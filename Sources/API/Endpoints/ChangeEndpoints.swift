import Law
import Register
public import Web
public import Wire

extension Interface {
    private static let after = Parameter<Int>.number("after", "只要这个序号以后的变更", in: 0...100_000_000_000, fallback: 0)
    private static let most = Parameter<Int>.number("limit", "最多几条", in: 1...1_000, fallback: 100, example: 2)

    var changeEndpoints: [Endpoint] {
        [
            Endpoint(
                "changes", .search, "跟着变更走",
                words: "新收录的、内容或者状态变了的权利，按变更的先后。导出的标头 Helan-Change 是导出时的序号，从它接着取，就不漏也不重。",
                parameters: [Self.after, Self.most], answers: ChangeList.self, meaning: "变更的一段"
            ) { call in
                let after = Int64(call(Self.after) ?? 0)
                let range = try await openData.changeRange()
                let changes = try await openData.changes(after: after, limit: call(Self.most) ?? 100)
                return Answered(ChangeList(first: range.first, last: range.last, changes: changes))
            }
        ]
    }
}

private struct ChangeList: WrittenRecord {
    let first: Int64
    let last: Int64
    let changes: [RegisterChange]

    static let schemaName = "ChangeList"
    static let meaning = "变更的一段"
    static let fields: [WrittenField<Self>] = [
        WrittenField("first", "还留着的最早的序号；从更早的序号接着取的，应当重新取全部") { $0.first },
        WrittenField("last", "最近的序号") { $0.last }, WrittenField("changes", "变更，按先后") { $0.changes },
    ]
}

extension RegisterChange: WrittenRecord {
    public static let schemaName = "Change"
    public static let meaning = "一次变更"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("seq", "序号") { $0.seq }, WrittenField("kind", "权利的种类") { $0.kind }, WrittenField("key", "权利的号码") { $0.key },
        WrittenField("at", "时间；没有记载的为 null") { $0.at },
    ]
}
