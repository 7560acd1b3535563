public import Law
public import Register

/// Which entries of the bank somebody asks for; what is nil asks for nothing.
public struct PersonFilter: Sendable, Hashable {
    public var name: String?
    public var team: Team?
    public var craft: Craft?
    public var section: IPCSection?
    public var kind: RightKind?
    public var state: Person.State?

    public init(
        name: String? = nil, team: Team? = nil, craft: Craft? = nil, section: IPCSection? = nil, kind: RightKind? = nil,
        state: Person.State? = nil
    ) {
        (self.name, self.team, self.craft, self.section, self.kind, self.state) = (name, team, craft, section, kind, state)
    }
}

/// One line of a person's history.
public struct PersonAct: Sendable, Hashable {
    public let kind: String
    public let at: Instant
    public let actor: String
    public let reason: String?
    public init(kind: String, at: Instant, actor: String, reason: String?) {
        (self.kind, self.at, self.actor, self.reason) = (kind, at, actor, reason)
    }

    public var title: String {
        switch kind {
        case "person.entered": "入库"
        case "person.changed": "修改"
        case "person.withdrawn": "撤回同意"
        case "person.suspended": "暂停"
        case "person.resumed": "恢复"
        case "person.removed": "移出"
        default: kind
        }
    }
}
