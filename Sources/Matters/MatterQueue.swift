public import Access
public import Law
import Procedure
import Store

/// A saved view of matters: what is in it is a condition, and its count is exact.
public enum MatterQueue: String, Sendable, Hashable, CaseIterable {
    case mine, unassigned, dueThisWeek = "due", overdue, waiting, authority, invited, ended

    public var title: String {
        switch self {
        case .mine: "我手中的"
        case .unassigned: "还没有人办的"
        case .dueThisWeek: "七日内到期"
        case .overdue: "已经逾期"
        case .waiting: "等待当事人"
        case .authority: "本机关全部在办"
        case .invited: "其他机关请本机关办理的"
        case .ended: "本机关已办结"
        }
    }
}

/// A matter as lists show it.
public struct MatterLine: Sendable, Hashable {
    public let key: String
    public let procedure: String
    public let title: String
    /// The state's name in logs.
    public let state: String
    public let isEnded: Bool
    public let opened: LocalDate
    public let authority: String
    public let assignee: Int64?
    public let due: LocalDate?

    static let columns: SQL = "\(selection) FROM matter m"
    static let selection: SQL =
        "SELECT m.key, m.procedure, m.title, m.state, m.ended, m.opened, m.authority, m.assignee, m.due"

    init(_ row: Row) throws {
        key = try row[0]
        procedure = try row[1]
        title = try row[2]
        state = try row[3]
        isEnded = try (row[4] as Int) == 1
        opened = try row[5]
        authority = try row[6]
        assignee = try row[7]
        due = try row[8]
    }
}

extension Matters {
    /// One page of a queue for somebody inside an authority, the most urgent first, with the exact total.
    /// - Parameter text: part of a party's name or of the procedure's, or the matter's key; nil for all.
    public func lines(
        of queue: MatterQueue, matching text: String? = nil, for viewer: Viewer, offset: Int = 0, limit: Int = 50
    ) async throws -> (total: Int, lines: [MatterLine]) {
        guard let scope = scope(viewer) else { return (0, []) }
        let today = clock.today()
        let condition = Self.condition(queue, scope, today)
        if let text {
            let find: @Sendable (any Connection) throws -> (total: Int, lines: [MatterLine]) = { [self] db in
                try search(text, in: queue, scope, condition, offset: offset, limit: limit, db)
            }
            return try await walks(for: text, in: queue) ? database.readAtLength(find) : database.read(find)
        }
        return try await database.read { db in
            let lines = try db.all(
                "\(MatterLine.columns) WHERE \(condition) ORDER BY m.urgency, m.id LIMIT \(limit) OFFSET \(offset)", MatterLine.init)
            return (try Self.count(queue, scope, today, in: db), lines)
        }
    }

    /// The lines of a queue that a text finds, the matter of a key or those of a name, in their order and counted to the last.
    private func search(
        _ text: String, in queue: MatterQueue, _ scope: Scope, _ condition: SQL, offset: Int, limit: Int, _ db: any Connection
    ) throws -> (total: Int, lines: [MatterLine]) {
        if let key = MatterKey.read(text, letters: 8) {
            let found = try db.all("\(MatterLine.columns) WHERE m.key = \(key) AND \(condition)", MatterLine.init)
            if !found.isEmpty { return (found.count, Array(found.dropFirst(offset).prefix(limit))) }
        }
        var (total, lines) = (0, [MatterLine]())
        let found = try places(of: text, in: queue, scope, db)
        try db.each("\(MatterLine.selection) \(found) AND \(condition) ORDER BY m.urgency, m.id") { row in
            if total >= offset, lines.count < limit { lines.append(try MatterLine(row)) }
            total += 1
        }
        return (total, lines)
    }

    /// Whether the whole queue is looked through for a text: where procedures are called so, where what has ended is asked for, and for a single
    /// character.
    private func walks(for text: String, in queue: MatterQueue) -> Bool {
        queue == .ended || queue == .invited || text.contains("：") || procedures.values.contains { $0.title.contains(text) }
            || MatterNames.pairs(of: text).isEmpty
    }

    /// Where a text is found: in the whole queue, or among the names of what is open.
    private func places(of text: String, in queue: MatterQueue, _ scope: Scope, _ db: any Connection) throws -> SQL {
        let named: SQL = "lower(m.title) LIKE \(Self.pattern(MatterNames.folded(text))) ESCAPE '!'"
        guard !walks(for: text, in: queue), let pair = try MatterNames.rarest(of: text, at: scope.authority, in: db) else {
            return "FROM matter m WHERE \(named)"
        }
        // The cross join tells SQLite where to begin.
        return """
            FROM matter_pair n CROSS JOIN matter m
            WHERE n.authority = \(scope.authority) AND n.pair = \(pair) AND m.id = n.matter AND \(named)
            """
    }

    /// How many matters stand in each queue.
    public func counts(for viewer: Viewer) async throws -> [MatterQueue: Int] {
        guard let scope = scope(viewer) else { return [:] }
        let today = clock.today()
        return try await database.read { db in
            var counts: [MatterQueue: Int] = [:]
            for queue in MatterQueue.allCases {
                counts[queue] = try Self.count(queue, scope, today, in: db)
            }
            return counts
        }
    }

    /// How many matters are open at the viewer's authority, by the code of their procedure; empty for whoever acts for none.
    public func openCounts(for viewer: Viewer) async throws -> [String: Int] {
        guard let scope = scope(viewer) else { return [:] }
        let rows = try await database.read { db in
            try db.all(
                "SELECT m.procedure, count(*) FROM matter m WHERE m.authority = \(scope.authority) AND m.ended = 0 GROUP BY m.procedure"
            ) { row -> (String, Int) in (try row[0], try row[1]) }
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// The matters that an account handed in or that the party it acts for stands in, the latest first.
    public func own(_ viewer: Viewer, offset: Int = 0, limit: Int = 50) async throws -> (total: Int, lines: [MatterLine]) {
        guard case .account(let id, _, let acting) = viewer else { return (0, []) }
        // What a role of a procedure must not know of is not listed either.
        let roles = Matter.partyRoles.keys.sorted()
        var standing: SQL = """
            SELECT p.matter FROM matter_party p JOIN matter x ON x.id = p.matter
            WHERE p.code = \(acting?.party ?? "") AND p.role IN (\(SQL.list(roles)))
            """
        for procedure in procedures.values {
            for role in Matter.partyRoles.values where !procedure.letsIn(role) {
                standing = "\(standing) AND NOT (x.procedure = \(procedure.code) AND p.role = \(role.code))"
            }
        }
        var condition: SQL = "(m.opener = \(id) OR m.id IN (\(standing)))"
        if let role = acting.flatMap({ Matter.seatRoles[$0.role] }) {
            condition = """
                (m.opener = \(id) OR m.id IN (SELECT s.matter FROM account a JOIN matter_seat s ON s.account = a.name WHERE a.id = \(id) AND s.role = \(role.code)))
                """
        }
        return try await database.read { [condition] db in
            let total: Int = try db.first("SELECT count(*) FROM matter m WHERE \(condition)") { try $0[0] } ?? 0
            let lines = try db.all(
                "\(MatterLine.columns) WHERE \(condition) ORDER BY m.opened DESC, m.id DESC LIMIT \(limit) OFFSET \(offset)",
                MatterLine.init)
            return (total, lines)
        }
    }

    /// A pattern that holds the text as it stands.
    static func pattern(_ text: String) -> String {
        "%" + text.reduce(into: "") { out, character in out += ["!", "%", "_"].contains(character) ? "!\(character)" : String(character) }
            + "%"
    }

    private struct Scope {
        let account: Int64
        let authority: String
        /// In which role, and for which area, others may ask; nil where nobody does.
        let invited: (role: MatterRole, area: String)?
        /// The procedures that the authority handles in its area.
        let procedures: [String]
    }

    /// Queues are an authority's own; nobody looks into another's.
    private func scope(_ viewer: Viewer) -> Scope? {
        guard case .account(let id, _, let acting?) = viewer, acting.role.actsForAuthority, let authority = acting.authority else {
            return nil
        }
        let invited = acting.area.flatMap { area in Invitations.role(of: acting.role).map { ($0, area) } }
        let handled = procedures.keys.filter { code in acting.area.map { duties(code, $0).contains(authority) } ?? false }
        return Scope(account: id, authority: authority, invited: invited, procedures: handled.sorted())
    }

    private static func condition(_ queue: MatterQueue, _ scope: Scope, _ today: LocalDate) -> SQL {
        let open: SQL = "m.authority = \(scope.authority) AND m.ended = 0"
        switch queue {
        case .mine: return "m.assignee = \(scope.account) AND \(open)"
        case .unassigned: return "\(open) AND m.assignee IS NULL"
        case .dueThisWeek: return "\(open) AND m.urgency >= \(today) AND m.urgency <= \(today + 7)"
        case .overdue: return "\(open) AND m.urgency < \(today)"
        case .waiting: return "\(open) AND m.awaits = 0"
        case .authority: return open
        case .invited: return invited(scope)
        case .ended: return "m.authority = \(scope.authority) AND m.ended = 1"
        }
    }

    /// What other authorities handle and ask this one to act in; a superior only in what it handles itself.
    private static func invited(_ scope: Scope) -> SQL {
        guard let (role, area) = scope.invited else { return "1 = 0" }
        let asked: SQL = "m.id IN (SELECT matter FROM matter_invitation WHERE role = \(role.code) AND area = \(area))"
        guard role == .superior else { return asked }
        return scope.procedures.isEmpty ? "1 = 0" : "\(asked) AND m.procedure IN (\(SQL.list(scope.procedures)))"
    }

    /// How many matters meet the queue's condition, as it was counted on; a test holds the two to each other.
    private static func count(_ queue: MatterQueue, _ scope: Scope, _ today: LocalDate, in db: any Connection) throws -> Int {
        let authority = scope.authority
        switch queue {
        case .mine: return try MatterCounts.count(.inHand, of: authority, account: scope.account, in: db)
        case .unassigned: return try MatterCounts.count(.unassigned, of: authority, in: db)
        case .dueThisWeek: return try MatterCounts.count(.due, of: authority, from: today, to: today + 7, in: db)
        case .overdue: return try MatterCounts.count(.due, of: authority, to: today + -1, in: db)
        case .waiting: return try MatterCounts.count(.waiting, of: authority, in: db)
        case .authority: return try MatterCounts.count(.open, of: authority, in: db)
        // Few at a time, and not counted on.
        case .invited: return try db.first("SELECT count(*) FROM matter m WHERE \(invited(scope))") { try $0[0] } ?? 0
        case .ended: return try MatterCounts.count(.ended, of: authority, in: db)
        }
    }
}
