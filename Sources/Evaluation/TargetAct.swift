public import Indicator
public import Law
import Store

/// What was done about a target, as the ledger has it.
public struct TargetAct: Sendable, Hashable {
    public enum Act: Sendable, Hashable {
        case set(Target)
        case withdrawn(year: Int, area: String?, reason: String)
    }
    public let act: Act
    public let at: Instant
    /// Who did it, as the ledger calls them.
    public let actor: String

    init?(_ entry: Ledger.Entry) throws {
        switch try EvaluationFact.read(kind: entry.kind, body: entry.body) {
        case .set(let target): act = .set(target)
        case .withdrawn(let fact): act = .withdrawn(year: fact.year, area: fact.area, reason: fact.reason)
        case .frozen: return nil
        }
        (at, actor) = (entry.recordedAt, entry.actor)
    }
}
