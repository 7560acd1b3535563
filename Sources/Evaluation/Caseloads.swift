public import Indicator
import Matters
public import Store

/// What is known of matters, place by place and span by span, from the rows that are counted on while matters move.
public struct Caseloads: Sendable {
    /// Of one procedure, one authority and area, and one month.
    public struct Part: Sendable {
        public let procedure: String
        public let authority: String
        public let area: String
        /// `2026-11`.
        public let month: String
        public let load: Caseload
    }

    public let parts: [Part]

    /// - Parameters:
    ///   - procedures: their codes.
    ///   - authority: only what it handled; nil for all.
    public static func read(
        of procedures: [String], from first: CycleSpan, to last: CycleSpan, authority: String? = nil, in database: any Database
    ) async throws -> Caseloads {
        let lines = try await database.read { db in
            try procedures.flatMap {
                try Matters.tally(of: $0, from: first.firstMonth, to: last.lastMonth, authority: authority, in: db)
            }
        }
        var loads: [Place: Caseload] = [:]
        for line in lines { loads[Place(line), default: Caseload()].take(line) }
        return Caseloads(parts: loads.map { Part($0.key, $0.value) })
    }

    /// Those parts alone that fit.
    public func holding(_ fits: (Part) -> Bool) -> Caseloads { Caseloads(parts: parts.filter(fits)) }

    /// All of one procedure in a span.
    public func total(of procedure: String? = nil, in span: CycleSpan) -> Caseload {
        sum(parts.filter { (procedure == nil || $0.procedure == procedure) && span.holds(month: $0.month) })
    }

    /// By what a part belongs to, in a span.
    public func split(in span: CycleSpan, by place: (Part) -> String) -> [String: Caseload] {
        Dictionary(grouping: parts.filter { span.holds(month: $0.month) }, by: place).mapValues(sum)
    }

    private func sum(_ parts: [Part]) -> Caseload { parts.reduce(into: Caseload()) { $0 += $1.load } }
}

/// What lines are gathered by.
private struct Place: Hashable {
    let procedure, authority, area, month: String

    init(_ line: MatterTallyLine) { (procedure, authority, area, month) = (line.procedure, line.authority, line.area, line.month) }
}

extension Caseloads.Part {
    fileprivate init(_ place: Place, _ load: Caseload) {
        self.init(procedure: place.procedure, authority: place.authority, area: place.area, month: place.month, load: load)
    }
}

extension Caseload {
    fileprivate mutating func take(_ line: MatterTallyLine) {
        if let days = line.days { close(line.count, after: days, late: line.isLate) } else { open(line.count) }
    }
}

extension CycleSpan {
    fileprivate func holds(month: String) -> Bool { firstMonth <= month && month <= lastMonth }
}
