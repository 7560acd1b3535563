public import Law
public import Store
public import Warning

/// Which warnings are asked for.
public struct WarningFilter: Sendable, Hashable {
    /// Codes of the areas that whoever asks may look into; nil for all.
    public var areas: [String]?
    /// Codes of the areas among those that are asked for; nil for all.
    public var within: [String]?
    public var signal: String?
    public var grade: WarningGrade?
    /// Nil for those that are open.
    public var state: WarningState?

    public init(areas: [String]?, within: [String]? = nil, signal: String? = nil, grade: WarningGrade? = nil, state: WarningState? = nil) {
        (self.areas, self.within, self.signal, self.grade, self.state) = (areas, within, signal, grade, state)
    }

    fileprivate var condition: SQL {
        var condition: SQL = "state IN (\(SQL.list(state.map { [$0.rawValue] } ?? WarningState.open)))"
        if let areas { condition = "\(condition) AND id IN (SELECT warning FROM warning_area WHERE area IN (\(SQL.list(areas))))" }
        if let within { condition = "\(condition) AND id IN (SELECT warning FROM warning_area WHERE area IN (\(SQL.list(within))))" }
        if let signal { condition = "\(condition) AND signal = \(signal)" }
        if let grade { condition = "\(condition) AND grade = \(grade.rawValue)" }
        return condition
    }
}

extension Warnings {
    /// The gravest first, then the latest, with the exact total.
    public func warnings(_ filter: WarningFilter, offset: Int, limit: Int) async throws -> (total: Int, warnings: [FiledWarning]) {
        guard filter.areas?.isEmpty != true, filter.within?.isEmpty != true else { return (0, []) }
        return try await database.read { db in
            let total: Int = try db.first("SELECT count(*) FROM warning WHERE \(filter.condition)") { try $0[0] } ?? 0
            let found = try WarningReading.all(
                "WHERE \(filter.condition) ORDER BY grade DESC, changed DESC, id DESC LIMIT \(limit) OFFSET \(offset)", withFacts: false,
                in: db)
            return (total, found)
        }
    }

    /// How many there are by signal and by grade; the filter's own signal and grade do not narrow it.
    public func counts(_ filter: WarningFilter) async throws -> (signals: [String: Int], grades: [WarningGrade: Int]) {
        guard filter.areas?.isEmpty != true, filter.within?.isEmpty != true else { return ([:], [:]) }
        var filter = filter
        (filter.signal, filter.grade) = (nil, nil)
        return try await database.read { [filter] db in
            var (signals, grades): ([String: Int], [WarningGrade: Int]) = ([:], [:])
            try db.each("SELECT signal, grade, count(*) FROM warning WHERE \(filter.condition) GROUP BY signal, grade") { row in
                let count: Int = try row[2]
                signals[try row[0], default: 0] += count
                if let grade = WarningGrade(rawValue: try row[1]) { grades[grade, default: 0] += count }
            }
            return (signals, grades)
        }
    }

    /// How many wait for somebody to take them up, by grade.
    /// - Parameter areas: codes; nil for all.
    public static func waiting(in areas: [String]?, in db: any Connection) throws -> [WarningGrade: Int] {
        var counts: [WarningGrade: Int] = [:]
        let condition = WarningFilter(areas: areas, state: .raised).condition
        try db.each("SELECT grade, count(*) FROM warning WHERE \(condition) GROUP BY grade") { row in
            if let grade = WarningGrade(rawValue: try row[0]) { counts[grade] = try row[1] }
        }
        return counts
    }

    /// Those that are open and rest on a row, the gravest first.
    public func warnings(on kind: WarningFact.Kind, _ key: String) async throws -> [FiledWarning] {
        try await database.read { db in
            try WarningReading.all(
                """
                WHERE id IN (SELECT warning FROM warning_fact WHERE kind = \(kind.rawValue) AND key = \(key))
                AND state IN (\(SQL.list(WarningState.open))) ORDER BY grade DESC, id DESC
                """, withFacts: false, in: db)
        }
    }

    /// One with the rows it rests on.
    public func warning(_ key: String) async throws -> FiledWarning? {
        try await database.read { db in try WarningReading.all("WHERE key = \(key)", withFacts: true, in: db).first }
    }

    /// What happened to a warning, the newest first.
    public func history(of key: String) async throws -> [WarningEvent] {
        try await database.read { db in
            guard let head = try Ledger.head(of: WarningEntry.stream, key: key, in: db) else { return [] }
            return try Ledger.entries(of: head.id, in: db).reversed().map { entry in
                let happened: WarningEvent.Happening =
                    switch try WarningChange.read(kind: entry.kind, body: entry.body) {
                    case .found(let found, let isNew): .found(found.finding, found.terms, isNew: isNew)
                    case .acted(let act, let authority): .acted(act, authority: authority)
                    }
                return WarningEvent(at: entry.recordedAt, actor: entry.actor, happened: happened)
            }
        }
    }
}

/// Something that happened to a warning.
public struct WarningEvent: Sendable {
    public enum Happening: Sendable {
        case found(WarningFinding, SignalTerms, isNew: Bool)
        case acted(WarningAct, authority: String?)
    }
    public let at: Instant
    public let actor: String
    public let happened: Happening
}

enum WarningReading {
    static func all(_ rest: SQL, withFacts: Bool, in db: any Connection) throws -> [FiledWarning] {
        let found = try db.all(
            "SELECT id, key, grade, state, raised, changed, until, authority, lead, words, body, terms FROM warning \(rest)"
        ) { row in
            let (body, terms): (String, String) = (try row[10], try row[11])
            guard let grade = WarningGrade(rawValue: try row[2]) else { throw StoreError.unreadable(column: 2) }
            guard let state = WarningState(rawValue: try row[3]) else { throw StoreError.unreadable(column: 3) }
            return FiledWarning(
                id: try row[0], key: try row[1], grade: grade, state: state, raised: try row[4], changed: try row[5], until: try row[6],
                authority: try row[7], lead: try row[8], words: try row[9],
                finding: try CanonicalJSON.decode(WarningFinding.self, from: Array(body.utf8)),
                terms: try CanonicalJSON.decode(SignalTerms.self, from: Array(terms.utf8)))
        }
        guard withFacts else { return found }
        return try found.map { warning in
            var warning = warning
            warning.finding.facts = try db.all(
                "SELECT kind, key, authority, area, day FROM warning_fact WHERE warning = \(warning.id) ORDER BY day DESC, key DESC"
            ) { row in
                guard let kind = WarningFact.Kind(rawValue: try row[0]) else { throw StoreError.unreadable(column: 0) }
                return WarningFact(kind, try row[1], authority: try row[2], area: try row[3], day: try row[4])
            }
            return warning
        }
    }
}
