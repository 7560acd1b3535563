public import People
public import Procedure

/// What the public's pages and programs ask of the bank of people and of draws.
public protocol PeoplePort: Sendable {
    /// Those who agreed to be named, by name. The personal data of the answer is no more than the name.
    func listed(_ filter: PersonFilter) async throws -> [Person]
    /// How many entries are in the bank, whether or not they may be named.
    func peopleCounts() async throws -> (all: Int, teams: [Team: Int], crafts: [Craft: Int])
    /// Draws, the latest first.
    func draws(matter: String?, offset: Int, limit: Int) async throws -> (draws: [DrawFile], total: Int)
    /// A draw as the public may see it; nil where there is none.
    func draw(_ key: String) async throws -> DrawFile?
}

/// What the pages of a matter ask of draws.
public protocol PanelPort: Sendable {
    /// Who is drawn for a matter by the last draw that was revealed; nil where there is none. For those who handle the matter.
    func panel(for matter: String) async throws -> DrawnPanel?
}

/// Those whom a draw seated, as a form of the matter names them.
public struct DrawnPanel: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
        public var name: String
        public var unit: String
        public var field: String
        /// The name that their account signs in with; nil where they have none.
        public var account: String?
        public init(name: String, unit: String, field: String, account: String?) {
            (self.name, self.unit, self.field, self.account) = (name, unit, field, account)
        }
    }
    /// The draw's key.
    public var draw: String
    public var members: [Member]
    public init(draw: String, members: [Member]) { (self.draw, self.members) = (draw, members) }

    /// Whether the form of an event takes a panel over: it has a table of experts, and says how they were drawn.
    public static func fits(_ event: EventOutline) -> Bool { table(in: event) != nil }

    /// What the form takes over; nil where it does not.
    public func typed(in event: EventOutline) -> [String: [String]]? {
        Self.table(in: event).map { table in
            [
                "\(table).name": members.map(\.name), "\(table).unit": members.map(\.unit), "\(table).field": members.map(\.field),
                "\(table).account": members.map { $0.account ?? "" }, "method": ["人才库抽取 \(draw)"],
            ]
        }
    }

    private static func table(in event: EventOutline) -> String? {
        guard event.fields.contains(where: { $0.name == "method" }) else { return nil }
        return event.fields.first { field in
            guard case .rows(let columns) = field.kind else { return false }
            return Set(columns.map(\.name)).isSuperset(of: ["name", "unit", "field", "account"])
        }?.name
    }
}

/// A draw with the names that a reader may see.
public struct DrawFile: Sendable, Hashable {
    public var draw: Draw
    /// By key of the person; masked for those who may not be named.
    public var names: [String: String]
    public var authority: String
    /// Whether the reader handles it.
    public var mayAct = false
    /// How many had to stand back, and of how many the entry was not good; told to everybody, who is told no more.
    public var recused: Int
    public var invalid: Int

    public init(_ draw: Draw, names: [String: String], authority: String, mayAct: Bool = false) {
        (self.draw, self.names, self.authority, self.mayAct) = (draw, names, authority, mayAct)
        invalid = draw.excluded.count { $0.exclusions.allSatisfy { $0.ground == .entry } }
        recused = draw.excluded.count - invalid
    }

    /// The same for those who do not handle it: who stands back at an employer's matter would give its parties away, as would the matter itself
    /// and what was said on declining.
    public var open: DrawFile {
        var out = self
        out.mayAct = false
        out.draw.matter = nil
        out.draw.lines = draw.lines.filter { $0.state != .excluded }.map { Draw.Line($0.person, $0.state) }
        return out
    }
}
