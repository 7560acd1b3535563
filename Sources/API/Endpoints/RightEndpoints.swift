import Answers
import HTTPTypes
import Hummingbird
import Identifier
import Register
import Web
import Wire

extension Interface {
    private static let kind = Parameter<RightKind>.choice("kind", "权利的种类", in: .path, example: .patent)
    private static let number = Parameter<String>.text("number", "权利的号码，任何常见的写法", in: .path, longest: 100, shortest: 1)
    private static let key = Parameter<String>.text("key", "统一社会信用代码，或者登记簿的主体编号", in: .path, longest: 100, shortest: 1)
    private static let ofKind = Parameter<RightKind>.choice("kind", "只要这种权利")

    var rightEndpoints: [Endpoint] {
        [
            Endpoint(
                "rights/{kind}/{number}", .rights, "一件权利", words: "全部记载、每个事实的来源和截至日期、状态和理由、今后的时限和依据。",
                parameters: [Self.kind, Self.number], answers: RightAnswer.self, meaning: "这件权利"
            ) { call in
                let kind = try call.needed(Self.kind)
                let number = try call.needed(Self.number)
                guard let dossier = try await right(kind, number, call) else {
                    throw WebError.notFound("登记簿中没有这件\(kind.title)：\(number.prefix(60))。它可能尚未公开，也可能不属于\(settings.region)。")
                }
                return Answered(RightAnswer(dossier))
            },
            Endpoint(
                "parties/{key}", .rights, "一个主体", parameters: [Self.key], answers: PartyAnswer.self, meaning: "这个主体"
            ) { call in Answered(PartyAnswer(try await party(call))) },
            Endpoint(
                "parties/{key}/rights", .rights, "一个主体的权利", words: "新的在前。", parameters: [Self.key, Self.ofKind] + Paging.parameters,
                answers: RightList.self, meaning: "权利的一页"
            ) { call in
                let party = try await party(call)
                let (offset, limit) = Paging.of(call)
                let kind = call(Self.ofKind)
                let total = kind.map { party.counts[$0] ?? 0 } ?? party.counts.values.reduce(0, +)
                let rights = limit == 0 ? [] : try await register.rights(of: party.key, kind: kind, offset: offset, limit: limit)
                return Answered(RightList(total: total, rights: rights), headers: Paging.links(call, total: total))
            },
            Endpoint("counts", .rights, "各种权利的件数", cost: 2, answers: Counts.self, meaning: "现在的件数") { _ in
                Answered(Counts(counts: try await register.counts()))
            },
        ]
    }

    /// By the register's own number, else by any writing of one that means a single right of the kind.
    private func right(_ kind: RightKind, _ number: String, _ call: Call) async throws -> RightDossier? {
        let page = call.request.uri.path
        if let dossier = try await register.right(kind, key: number, for: call.viewer, on: page) { return dossier }
        let found: [RightListing] =
            switch try await NumberLookup(register: register).find(number) {
            case .right(let listing): [listing]
            case .several(_, let listings): listings
            case .party, .unknown, .notANumber: []
            }
        let ofKind = found.filter { $0.kind == kind }
        guard ofKind.count == 1, let only = ofKind.first else { return nil }
        return try await register.right(kind, key: only.key, for: call.viewer, on: page)
    }

    private func party(_ call: Call) async throws -> PartyDossier {
        let key = try call.needed(Self.key)
        if let party = try await register.party(key: key) { return party }
        // A credit code may be written with spaces or in lower case.
        if let code = Identifier.candidates(in: key).first(where: { $0.kind == .creditCode && $0.valid }),
            let party = try await register.party(key: code.canonical)
        {
            return party
        }
        throw WebError.notFound("登记簿中没有这个主体：\(key.prefix(60))。可以用 /api/v1/parties?name= 按名称查找。")
    }
}

/// A page of rights.
private struct RightList: WrittenRecord {
    let total: Int
    let rights: [RightListing]

    static let schemaName = "RightList"
    static let meaning = "权利的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几件") { $0.total }, WrittenField("rights", "这一页的权利") { $0.rights.map(SearchHit.init) },
    ]
}

/// How many rights there are.
private struct Counts: WrittenRecord {
    let counts: [RightKind: Int]

    static let schemaName = "Counts"
    static let meaning = "登记簿中权利的件数"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几件") { $0.counts.values.reduce(0, +) },
        WrittenField("kinds", "各种权利的件数") { answer in
            Dictionary(RightKind.allCases.map { ($0.rawValue, answer.counts[$0] ?? 0) }) { $0 + $1 }
        },
    ]
}
