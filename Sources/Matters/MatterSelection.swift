public import Access
public import Law
import Procedure
import Store

/// Matters behind a figure: those of a procedure that were opened, or that ended, from one day to another.
public struct MatterSelection: Sendable, Hashable {
    public enum Event: String, Sendable, Hashable, CaseIterable { case opened, closed }

    public var procedure: String
    public var event: Event
    public var first: LocalDate
    public var last: LocalDate
    /// Only those in which the authority missed a clock, or only those in which it missed none; nil for both. Of those that ended.
    public var isLate: Bool?

    public init(procedure: String, event: Event, first: LocalDate, last: LocalDate, isLate: Bool? = nil) {
        (self.procedure, self.event, self.first, self.last, self.isLate) = (procedure, event, first, last, isLate)
    }
}

/// A matter as the list behind a figure shows it.
public struct SelectedMatter: Sendable, Hashable {
    public let line: MatterLine
    public let closed: LocalDate?
    /// How many clocks the authority missed.
    public let missedClocks: Int

    /// From opening to end.
    public var days: Int? { closed.map { $0.ordinal - line.opened.ordinal } }
}

extension Matters {
    /// One page of the matters behind a figure, for somebody inside the authority that handles them, by their day, with the exact total.
    public func lines(_ selection: MatterSelection, for viewer: Viewer, offset: Int = 0, limit: Int = 50) async throws -> (
        total: Int, lines: [SelectedMatter]
    ) {
        guard let acting = viewer.acting, acting.role.actsForAuthority, let authority = acting.authority else { return (0, []) }
        let day: SQL = selection.event == .opened ? "m.opened" : "m.closed"
        var condition: SQL =
            "m.authority = \(authority) AND m.procedure = \(selection.procedure) AND \(day) >= \(selection.first) AND \(day) <= \(selection.last)"
        if let isLate = selection.isLate, selection.event == .closed {
            condition = isLate ? "\(condition) AND m.missed > 0" : "\(condition) AND m.missed = 0"
        }
        return try await database.read { [condition] db in
            let total: Int = try db.first("SELECT count(*) FROM matter m WHERE \(condition)") { try $0[0] } ?? 0
            let lines = try db.all(
                """
                SELECT m.key, m.procedure, m.title, m.state, m.ended, m.opened, m.authority, m.assignee, m.due, m.closed, m.missed FROM matter m
                WHERE \(condition) ORDER BY \(day), m.id LIMIT \(limit) OFFSET \(offset)
                """
            ) { SelectedMatter(line: try MatterLine($0), closed: try $0[9], missedClocks: try $0[10]) }
            return (total, lines)
        }
    }
}
