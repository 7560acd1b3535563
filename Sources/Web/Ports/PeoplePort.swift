public import People

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
