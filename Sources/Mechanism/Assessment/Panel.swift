import Law
public import Procedure

/// Somebody drawn to give an opinion.
public struct Expert: FieldRecord {
    public var name: String?
    public var unit: String?
    public var field: String?
    /// The name of their own account; nil where an officer enters what they sent on paper.
    public var account: String?
    public init() {}

    public static let fields: [Field<Self>] = [
        .text(\.name, "name", "姓名或者专家编号"), .text(\.unit, "unit", "工作单位", help: "单位名称或者统一社会信用代码，回避按它核对"),
        .text(\.field, "field", "专业", need: .optional),
        .text(\.account, "account", "专家的账号", help: "有账号的专家自己登录查看材料、出具意见", need: .optional),
    ]
}

extension Assessment {
    /// Who sits on the panel now, after substitutions.
    public static func experts(in docket: Docket<Self>) -> [Expert] {
        var panel: [Expert] = []
        for entry in docket.entries {
            if entry.kind == Drawn.kind { panel = Drawn(values: docket.values(of: entry)).experts ?? [] }
            if entry.kind == Substituted.kind {
                let change = Substituted(values: docket.values(of: entry))
                panel.removeAll { same($0.name, change.leaves) }
                panel += change.joins ?? []
            }
        }
        return panel
    }

    public static var seating: [any Event.Type] { [Drawn.self, Substituted.self] }

    /// The experts who have an account of their own.
    public static func seats(in docket: Docket<Self>) -> [Seat] {
        experts(in: docket).compactMap { expert in
            expert.account.map { Seat(.expert, account: $0, name: expert.name ?? "", field: "expert") }
        }
    }

    /// What each expert found, by name.
    public static func opinions(in docket: Docket<Self>) -> [(expert: String, conclusion: Kind.Conclusion?)] {
        docket.entries.filter { $0.kind == Opined.kind }.map { entry in
            let opinion = Opined(values: docket.values(of: entry))
            return (opinion.expert ?? "", opinion.conclusion)
        }
    }

    /// Whether somebody on a list is one of those concerned, or works for one of them.
    static func isUnrelated(_ experts: [Expert]?, in docket: Docket<Self>) -> Bool {
        let concerned = docket.last(Kind.Request.self)?.concerned ?? []
        return (experts ?? []).allSatisfy { expert in
            !concerned.contains { same($0, expert.name) || same($0, expert.unit) }
        }
    }

    /// Names are held against each other without spaces, in one form of brackets and of letters.
    static func same(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return false }
        return plain(one) == plain(other)
    }

    private static func plain(_ name: String) -> String {
        String(name.lowercased().compactMap { $0.isWhitespace ? nil : $0 == "（" ? "(" : $0 == "）" ? ")" : $0 })
    }

    static var enough: Guard<Self, Drawn> {
        Guard("专家不少于\(Kind.words.experts)人，人数为单数") { situation in
            let count = situation.event.experts?.count ?? 0
            return count >= Kind.words.experts && count % 2 == 1
        }
    }
    static var distinct: Guard<Self, Drawn> {
        Guard("专家各不相同") { situation in
            let experts = situation.event.experts ?? []
            return [experts.compactMap(\.name).map(plain), experts.compactMap(\.account)].allSatisfy { Set($0).count == $0.count }
        }
    }
    static var unrelated: Guard<Self, Drawn> {
        Guard("专家不是当事人，也不在当事人处工作") { isUnrelated($0.event.experts, in: $0.docket) }
    }
    static var leavesPanel: Guard<Self, Substituted> {
        Guard("退出的是已经抽取、还没有出具意见的专家") { situation in
            let opined = opinions(in: situation.docket).contains { same($0.expert, situation.event.leaves) }
            return !opined && experts(in: situation.docket).contains { same($0.name, situation.event.leaves) }
        }
    }
    static var joinsPanel: Guard<Self, Substituted> {
        Guard("一人退出，由一位没有抽取过的专家替补") { situation in
            guard let joins = situation.event.joins, joins.count == 1 else { return false }
            return !experts(in: situation.docket).contains {
                same($0.name, joins[0].name) || ($0.account != nil && $0.account == joins[0].account)
            }
        }
    }
    static var joinsUnrelated: Guard<Self, Substituted> {
        Guard("替补的专家不是当事人，也不在当事人处工作") { isUnrelated($0.event.joins, in: $0.docket) }
    }
    static var beforeOpinions: Guard<Self, Tabled> {
        Guard("还没有专家出具意见") { opinions(in: $0.docket).isEmpty }
    }
    static var isOnPanel: Guard<Self, Opined> {
        Guard("出具意见的是抽取的专家") { situation in
            experts(in: situation.docket).contains { same($0.name, situation.event.expert) }
        }
    }
    static var onlyOnce: Guard<Self, Opined> {
        Guard("这位专家还没有出具过意见") { situation in
            !opinions(in: situation.docket).contains { same($0.expert, situation.event.expert) }
        }
    }
    static var allOpined: Guard<Self, Drafted> {
        Guard("每位专家都已经出具意见") { situation in
            let given = opinions(in: situation.docket)
            return experts(in: situation.docket).allSatisfy { expert in given.contains { same($0.expert, expert.name) } }
        }
    }
    static var coherent: Guard<Self, Drafted> {
        Guard(Kind.words.coherence) { situation in
            situation.event.conclusion.map { Kind.supports($0, situation.docket.last(Tabled.self)?.rows ?? []) } ?? true
        }
    }
    static var asDrafted: Guard<Self, Issued> {
        Guard("签发的结论就是起草的结论；要改结论的，退回重新起草") { situation in
            situation.event.conclusion?.rawValue == situation.docket.last(Drafted.self)?.conclusion?.rawValue
        }
    }
}
