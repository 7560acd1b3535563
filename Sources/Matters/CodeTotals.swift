public import Access
public import Law
public import Procedure
public import Store

/// How many matters that bear a code one authority opened of one procedure, and how far they came.
public struct CodeTotal: Sendable, Hashable {
    public let procedure: String
    public let authority: String
    /// The state's name in logs, so that what was annulled can be told apart.
    public let state: String
    public var opened = 0
    /// How many of them reached each milestone, by the kind of its event.
    public var reached: [String: Int] = [:]
    /// What the amounts of each name come to.
    public var sums: [String: Int] = [:]
}

extension Matters {
    /// What is counted of the matters that bear a code, from their rows.
    public func totals(of code: MatterCode) async throws -> [CodeTotal] {
        try await database.read { db in
            var totals: [[String]: CodeTotal] = [:]
            func change(_ row: Row, _ change: (inout CodeTotal) throws -> Void) throws {
                let (procedure, authority, state): (String, String, String) = (try row[0], try row[1], try row[2])
                var total = totals[[procedure, authority, state]] ?? CodeTotal(procedure: procedure, authority: authority, state: state)
                try change(&total)
                totals[[procedure, authority, state]] = total
            }
            let bearing: SQL =
                "FROM matter_code c JOIN matter m ON m.id = c.matter"
            let those: SQL = "c.name = \(code.name) AND c.value = \(code.value)"
            try db.each(
                "SELECT m.procedure, m.authority, m.state, count(*) \(bearing) WHERE \(those) GROUP BY m.procedure, m.authority, m.state"
            ) { row in try change(row) { $0.opened = try row[3] } }
            try db.each(
                """
                SELECT m.procedure, m.authority, m.state, s.event, count(*) \(bearing) JOIN matter_milestone s ON s.matter = m.id
                WHERE \(those) GROUP BY m.procedure, m.authority, m.state, s.event
                """
            ) { row in try change(row) { $0.reached[try row[3]] = try row[4] } }
            // Names of amounts are no names of other codes.
            let amounts = Array(Set(procedures.values.flatMap(\.amountNames))).sorted()
            guard !amounts.isEmpty else { return Array(totals.values) }
            try db.each(
                """
                SELECT m.procedure, m.authority, m.state, a.name, CAST(SUM(CAST(a.value AS BIGINT)) AS BIGINT)
                \(bearing) JOIN matter_code a ON a.matter = m.id
                WHERE \(those) AND a.name IN (\(SQL.list(amounts))) GROUP BY m.procedure, m.authority, m.state, a.name
                """
            ) { row in try change(row) { $0.sums[try row[3]] = try row[4] } }
            return Array(totals.values)
        }
    }

    /// The matters of a procedure that bear a code of a name, the latest first, with the exact total.
    /// - Parameters:
    ///   - value: nil for whatever it is.
    ///   - states: only those that stand in one of these.
    public func matters(
        of procedure: String, coded name: String, _ value: String? = nil, in states: [String], offset: Int = 0, limit: Int = 50
    ) async throws -> (total: Int, matters: [Matter]) {
        var condition: SQL = "c.name = \(name) AND m.procedure = \(procedure) AND m.state IN (\(SQL.list(states)))"
        if let value { condition = "\(condition) AND c.value = \(value)" }
        return try await database.read { [self, condition] db in
            let bearing: SQL = "FROM matter_code c JOIN matter m ON m.id = c.matter WHERE \(condition)"
            let total: Int = try db.first("SELECT count(*) \(bearing)") { try $0[0] } ?? 0
            let keys: [String] = try db.all(
                "SELECT m.key \(bearing) ORDER BY m.opened DESC, m.id DESC LIMIT \(limit) OFFSET \(offset)"
            ) { try $0[0] }
            return (total, try keys.map { try load($0, in: db) })
        }
    }

    /// One page of the matters of the viewer's authority that bear a code, the latest first, with the exact total.
    public func lines(bearing code: MatterCode, for viewer: Viewer, offset: Int = 0, limit: Int = 50) async throws -> (
        total: Int, lines: [MatterLine]
    ) {
        guard let acting = viewer.acting, acting.role.actsForAuthority, let authority = acting.authority else { return (0, []) }
        let condition: SQL =
            "m.authority = \(authority) AND m.id IN (SELECT matter FROM matter_code WHERE name = \(code.name) AND value = \(code.value))"
        return try await database.read { db in
            let total: Int = try db.first("SELECT count(*) FROM matter m WHERE \(condition)") { try $0[0] } ?? 0
            let lines = try db.all(
                "\(MatterLine.columns) WHERE \(condition) ORDER BY m.opened DESC, m.id DESC LIMIT \(limit) OFFSET \(offset)",
                MatterLine.init)
            return (total, lines)
        }
    }

    /// What matters of a procedure that bear a code published and stands today, the newest first, with the exact total.
    public func publications(of procedure: String, bearing code: MatterCode, limit: Int = 50) async throws -> (
        total: Int, lines: [PublicationLine]
    ) {
        let today = clock.today()
        let condition: SQL = """
            p.procedure = \(procedure) AND \(Self.standing(today))
            AND p.matter IN (SELECT matter FROM matter_code WHERE name = \(code.name) AND value = \(code.value))
            """
        return try await database.read { db in
            let total: Int = try db.first("SELECT count(*) FROM matter_publication p WHERE \(condition)") { try $0[0] } ?? 0
            let lines = try db.all(
                "\(PublicationLine.columns) WHERE \(condition) ORDER BY p.since DESC, p.matter DESC, p.number DESC LIMIT \(limit)",
                PublicationLine.init)
            return (total, lines)
        }
    }

    /// Keys of the matters of some procedures and areas that ended from one day to another, ascending by bytes.
    public static func ended(
        of procedures: [String], from first: LocalDate, to last: LocalDate, areas: [String], in db: any Connection
    ) throws -> [String] {
        guard !procedures.isEmpty, !areas.isEmpty else { return [] }
        let keys: [String] = try db.all(
            """
            SELECT m.key FROM matter m WHERE m.closed >= \(first) AND m.closed <= \(last) AND m.procedure IN (\(SQL.list(procedures)))
                AND m.area IN (\(SQL.list(areas)))
            """
        ) { try $0[0] }
        return keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
