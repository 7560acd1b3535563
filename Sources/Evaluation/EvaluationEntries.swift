import Indicator
import Law
import Store

/// What the ledger says of targets: the stream of an indicator, by its code.
enum TargetEntry {
    static let stream = "indicator"

    struct Set: Codable, Sendable {
        static let kind = "indicator.target"
        let target: Target
    }

    struct Withdrawn: Codable, Sendable {
        static let kind = "indicator.target-withdrawn"
        let year: Int
        let area: String?
        let reason: String
    }
}

/// What the ledger says of a snapshot: one entry, in a stream of its own.
enum SnapshotEntry {
    static let stream = "snapshot"
    static let kind = "indicator.frozen"
}

/// What an entry does to the rows.
enum EvaluationFact: Sendable {
    case set(Target), withdrawn(TargetEntry.Withdrawn), frozen(Frozen)

    static func read(kind: String, body: [UInt8]) throws -> EvaluationFact {
        switch kind {
        case TargetEntry.Set.kind: .set(try CanonicalJSON.decode(TargetEntry.Set.self, from: body).target)
        case TargetEntry.Withdrawn.kind: .withdrawn(try CanonicalJSON.decode(TargetEntry.Withdrawn.self, from: body))
        case SnapshotEntry.kind: .frozen(try CanonicalJSON.decode(Frozen.self, from: body))
        default: throw StoreError.failed("台账里有不认识的指标条目：\(kind)")
        }
    }
}
