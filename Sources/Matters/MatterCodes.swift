import Law
import Procedure
import Store

/// What a matter is counted by, as rows: lists and totals of campaigns, sectors and kinds of wrong read them.
struct MatterCodes: Sendable {
    let codes: Set<MatterCode>
    let milestones: Set<MatterMilestone>

    /// Nil where matters of the procedure are counted by nothing of their own.
    init?(_ matter: Matter) {
        guard matter.procedure.isCounted else { return nil }
        (codes, milestones) = (matter.procedure.codes(of: matter.entries), matter.procedure.milestones(of: matter.entries))
    }

    /// Writes them in the place of those that were there; most entries change none.
    func write(of matter: Int64, in db: any Connection) throws {
        let stood = Set(
            try db.all("SELECT name, value FROM matter_code WHERE matter = \(matter)") { MatterCode(try $0[0], try $0[1]) })
        if stood != codes {
            try db.run("DELETE FROM matter_code WHERE matter = \(matter)")
            for code in codes.sorted() {
                try db.run("INSERT INTO matter_code (matter, name, value) VALUES (\(matter), \(code.name), \(code.value))")
            }
        }
        for milestone in milestones {
            try db.run(
                """
                INSERT INTO matter_milestone (matter, event, day) VALUES (\(matter), \(milestone.event), \(milestone.day))
                ON CONFLICT (matter, event) DO UPDATE SET day = excluded.day
                """)
        }
    }

    /// Refuses what no two matters may have, once another has it.
    static func check(_ matter: Matter, in db: any Connection) throws {
        for name in matter.procedure.distinct {
            for code in matter.procedure.codes(of: matter.entries) where code.name == name {
                let other: String? = try db.first(
                    """
                    SELECT m.key FROM matter_code c JOIN matter m ON m.id = c.matter
                    WHERE c.name = \(name) AND c.value = \(code.value) AND c.matter <> \(matter.id) AND m.procedure = \(matter.procedure.code) LIMIT 1
                    """
                ) { try $0[0] }
                if let other { throw MatterRefusal.refused("“\(code.value)”已经用在办件 \(other) 里，请另取一个。") }
            }
        }
    }

    static let statements: [SQL] = [
        "CREATE TABLE matter_code (matter BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (matter, name, value))",
        "CREATE INDEX matter_code_value ON matter_code (name, value, matter)",
        "CREATE TABLE matter_milestone (matter BIGINT NOT NULL, event TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (matter, event))",
        "CREATE INDEX matter_milestone_day ON matter_milestone (event, day, matter)",
    ]
}
