import Law
public import Store

/// How many matters were opened and ended month by month, counted on while they move, so that an indicator of a million matters is read from a
/// few thousand rows. Days from opening to end are kept as they are, so that means and medians are exact.
struct MatterTally {
    /// What a row says about the indicators in which it counts.
    struct Course: Hashable {
        let procedure: String
        let authority: String
        let area: String
        let opened: LocalDate
        let closed: LocalDate?
        /// Whether the authority missed a clock.
        let isLate: Bool

        /// As the row in use says; nil where there is none.
        static func read(_ id: Int64, in db: any Connection) throws -> Course? {
            try db.first("SELECT procedure, authority, area, opened, closed, missed FROM matter WHERE id = \(id)") {
                Course(
                    procedure: try $0[0], authority: try $0[1], area: try $0[2], opened: try $0[3], closed: try $0[4],
                    isLate: try ($0[5] as Int) > 0)
            }
        }

        fileprivate var keys: [Key] {
            var keys = [Key(self, opened, "opened")]
            if let closed { keys.append(Key(self, closed, "closed", days: closed.ordinal - opened.ordinal, late: isLate ? 1 : 0)) }
            return keys
        }
    }

    fileprivate struct Key: Hashable, Comparable {
        let procedure, month, authority, area, event: String
        let days, late: Int

        init(_ course: Course, _ day: LocalDate, _ event: String, days: Int = 0, late: Int = 0) {
            (procedure, authority, area) = (course.procedure, course.authority, course.area)
            (month, self.event, self.days, self.late) = (String(day.description.prefix(7)), event, days, late)
        }

        static func < (a: Self, b: Self) -> Bool {
            (a.procedure, a.month, a.authority, a.area, a.event) == (b.procedure, b.month, b.authority, b.area, b.event)
                ? (a.days, a.late) < (b.days, b.late)
                : (a.procedure, a.month, a.authority, a.area, a.event) < (b.procedure, b.month, b.authority, b.area, b.event)
        }
    }

    // `closed` is the day on which the matter ended, `missed` how many clocks the authority missed in it. The rows are made anew from the
    // ledger when the program starts.
    static let statements: [SQL] = [
        "ALTER TABLE matter ADD COLUMN closed TEXT",
        "ALTER TABLE matter ADD COLUMN missed BIGINT NOT NULL DEFAULT 0",
        "CREATE INDEX matter_opened ON matter (authority, procedure, opened, id)",
        "CREATE INDEX matter_closed ON matter (authority, procedure, closed, id) WHERE closed IS NOT NULL",
        """
        CREATE TABLE matter_tally (
            procedure TEXT NOT NULL, month TEXT NOT NULL, authority TEXT NOT NULL, area TEXT NOT NULL, event TEXT NOT NULL, days BIGINT NOT NULL,
            late BIGINT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (procedure, month, authority, area, event, days, late))
        """,
    ]

    private var changes: [Key: Int] = [:]

    /// A matter goes from one course to another; nil before it was there.
    mutating func move(from old: Course?, to new: Course) {
        guard old != new else { return }
        for key in old?.keys ?? [] { changes[key, default: 0] -= 1 }
        for key in new.keys { changes[key, default: 0] += 1 }
    }

    /// Writes what changed, in one order everywhere, so that two writers do not wait for one another crosswise.
    mutating func write(in db: any Connection) throws {
        for (key, change) in changes.filter({ $0.value != 0 }).sorted(by: { $0.key < $1.key }) {
            try db.run(
                """
                INSERT INTO matter_tally (procedure, month, authority, area, event, days, late, n)
                VALUES (\(key.procedure), \(key.month), \(key.authority), \(key.area), \(key.event), \(key.days), \(key.late), \(change))
                ON CONFLICT (procedure, month, authority, area, event, days, late) DO UPDATE SET n = matter_tally.n + \(change)
                """)
        }
        changes = [:]
    }

}

/// Matters of one procedure that were opened, or ended after the same number of days, in one place and month.
public struct MatterTallyLine: Sendable, Hashable {
    public let procedure: String
    /// `2026-11`.
    public let month: String
    public let authority: String
    public let area: String
    /// From opening to end, of those that ended; nil of those that were opened.
    public let days: Int?
    /// Whether the authority missed a clock in them.
    public let isLate: Bool
    public let count: Int

    static func read(_ row: Row) throws -> MatterTallyLine {
        let isClosed = try (row[4] as String) == "closed"
        return MatterTallyLine(
            procedure: try row[0], month: try row[1], authority: try row[2], area: try row[3], days: isClosed ? try row[5] : nil,
            isLate: try (row[6] as Int) > 0, count: try row[7])
    }
}

extension Matters {
    /// What was opened and ended from one month to another, both among them, written `2026-01`.
    public static func tally(
        of procedure: String, from first: String, to last: String, authority: String? = nil, in db: any Connection
    ) throws -> [MatterTallyLine] {
        var condition: SQL = "procedure = \(procedure) AND month >= \(first) AND month <= \(last) AND n <> 0"
        if let authority { condition = "\(condition) AND authority = \(authority)" }
        return try db.all(
            "SELECT procedure, month, authority, area, event, days, late, n FROM matter_tally WHERE \(condition)", MatterTallyLine.read)
    }
}
