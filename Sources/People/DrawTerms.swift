public import Register

/// Who fits: what is left open asks for nothing.
public struct DrawTerms: Sendable, Hashable, Codable {
    public var team: Team?
    public var craft: Craft?
    public var section: IPCSection?
    public var kind: RightKind?
    /// How many are drawn.
    public var count: Int

    public init(team: Team? = nil, craft: Craft? = nil, section: IPCSection? = nil, kind: RightKind? = nil, count: Int) {
        (self.team, self.craft, self.section, self.kind, self.count) = (team, craft, section, kind, count)
    }

    public static let counts = 1...30

    public func fits(_ facts: PersonFacts) -> Bool {
        (team.map(facts.teams.contains) ?? true) && (craft.map(facts.crafts.contains) ?? true)
            && (section.map(facts.sections.contains) ?? true) && (kind.map(facts.kinds.contains) ?? true)
    }

    /// In words: 调解、G 物理，抽 3 名.
    public var words: String {
        let asked = [team?.title, craft?.title, section?.title, kind?.title].compactMap(\.self)
        return (asked.isEmpty ? "全部人才" : asked.joined(separator: "、")) + "，抽 \(count) 名"
    }
}
