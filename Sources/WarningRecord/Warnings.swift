public import Law
import Matters
public import Store
public import Warning

/// Warnings in the ledger. Each act is an entry of the warning's stream, and the rows follow in the same transaction.
public struct Warnings: Sendable {
    let database: any Database
    let clock: any Clock
    let follow: Follower

    /// Told of every warning that is raised, or that grew into a higher grade, in its transaction.
    public typealias Follower = @Sendable (WarningMove, any Connection) throws -> Void

    public init(_ database: any Database, clock: any Clock, follow: @escaping Follower = { _, _ in }) {
        (self.database, self.clock, self.follow) = (database, clock, follow)
    }

    // MARK: What was found

    /// Files what a signal found today: what is new is raised, what is open grows, what is put off comes back on its day, and what holds no more
    /// ends by itself where nobody took it up.
    ///
    /// The same subject is not raised twice at a time. After a warning was closed it is raised again only where there is a row on which none
    /// of the earlier ones rested.
    /// - Returns: how many were raised.
    @discardableResult
    public func file(_ findings: [WarningFinding], of signal: Signal, by terms: SignalTerms) async throws -> Int {
        let now = clock.now()
        return try await database.write { [self] db in
            var raised = 0
            for finding in findings where try file(finding, terms, at: now, in: db) { raised += 1 }
            try settle(signal, besides: Set(findings.map(\.subject)), at: now, in: db)
            return raised
        }
    }

    /// - Returns: whether it was raised anew.
    private func file(_ finding: WarningFinding, _ terms: SignalTerms, at now: Instant, in db: any Connection) throws -> Bool {
        let known = try WarningReading.all(
            "WHERE signal = \(finding.signal) AND subject = \(finding.subject) ORDER BY id DESC", withFacts: true, in: db)
        if let open = known.first(where: { $0.state.isOpen }) {
            try grow(open, finding, terms, at: now, in: db)
            return false
        }
        let old = Set(known.flatMap { $0.finding.facts.map(\.identity) })
        guard known.isEmpty || finding.facts.contains(where: { !old.contains($0.identity) }) else { return false }
        let key = MatterKey.random()
        let found = WarningEntry.Found(finding: finding, terms: terms)
        let head = try Ledger.append(
            kind: WarningEntry.raised, version: 1, day: now.day, recordedAt: now, actor: "日常维护", body: try CanonicalJSON.encode(found),
            to: Ledger.open(WarningEntry.stream, key: key, in: db), in: db)
        try WarningChange.found(found, isNew: true).write(stream: head.id, key: key, day: now.day, in: db)
        try follow(WarningMove(key: key, finding: finding, terms: terms, entry: head.seq), db)
        return true
    }

    private func grow(
        _ warning: FiledWarning, _ finding: WarningFinding, _ terms: SignalTerms, at now: Instant, in db: any Connection
    ) throws {
        if let until = warning.until, until <= now.day {
            try Self.append(.acted(.resumed, authority: nil), of: warning.key, by: "日常维护", at: now, in: db)
        }
        let (old, new) = (Set(warning.finding.facts.map(\.identity)), Set(finding.facts.map(\.identity)))
        // What only drops out of the span in the course of time is no news; of what holds day by day it is.
        let isStanding = Signal.of(finding.signal)?.isStanding == true
        guard !new.isSubset(of: old) || terms != warning.terms || (isStanding && (new != old || finding.figures != warning.finding.figures))
        else { return }
        let found = WarningEntry.Found(finding: finding, terms: terms)
        let entry = try Self.append(.found(found, isNew: false), of: warning.key, by: "日常维护", at: now, in: db)
        if finding.grade(by: terms) > warning.grade {
            try follow(WarningMove(key: warning.key, finding: finding, terms: terms, entry: entry), db)
        }
    }

    private func settle(_ signal: Signal, besides found: Set<String>, at now: Instant, in db: any Connection) throws {
        let open = try WarningReading.all(
            "WHERE signal = \(signal.code) AND state IN (\(SQL.list(WarningState.open))) ORDER BY id", withFacts: false, in: db)
        for warning in open where !found.contains(warning.finding.subject) {
            if signal.isStanding, warning.state != .checking {
                try Self.append(.acted(.settled, authority: nil), of: warning.key, by: "日常维护", at: now, in: db)
            } else if let until = warning.until, until <= now.day {
                try Self.append(.acted(.resumed, authority: nil), of: warning.key, by: "日常维护", at: now, in: db)
            }
        }
    }

    // MARK: What officers do

    /// Enters what an officer does about a warning that is open.
    /// - Throws: `WarningRefusal`.
    public func act(_ act: WarningAct, on key: String, authority: String, by actor: String) async throws {
        let now = clock.now()
        try Self.check(act, on: now.day)
        try await database.write { db in try Self.take(act, on: key, authority: authority, by: actor, at: now, in: db) }
    }

    /// Enters it in the transaction of what brings it about, such as the lead that is opened.
    /// - Throws: `WarningRefusal`.
    public static func take(
        _ act: WarningAct, on key: String, authority: String, by actor: String, at now: Instant, in db: any Connection
    ) throws {
        guard let warning = try WarningReading.all("WHERE key = \(key)", withFacts: false, in: db).first else {
            throw WarningRefusal("没有编号为 \(key.prefix(20)) 的预警。")
        }
        guard warning.state.isOpen else { throw WarningRefusal("这条预警\(warning.state.title)，不能再办理。有新的情况会另行提出。") }
        if act == .taken, warning.state == .checking { throw WarningRefusal("这条预警已经在核查。") }
        try append(.acted(act, authority: authority), of: key, by: actor, at: now, in: db)
    }

    /// Codes of the areas that a warning concerns; nil where there is none of that address.
    public static func areas(of key: String, in db: any Connection) throws -> [String]? {
        try WarningReading.all("WHERE key = \(key)", withFacts: false, in: db).first?.finding.areas
    }

    private static func check(_ act: WarningAct, on today: LocalDate) throws {
        switch act {
        case .dismissed(let reason):
            guard !reason.isEmpty else { throw WarningRefusal("请写明排除的理由，它会记入台账。", at: "dismissed") }
            guard reason.count <= longest else { throw WarningRefusal("理由至多 \(longest) 个字。", at: "dismissed") }
        case .deferred(let until, let reason):
            guard today < until, until <= today + longestDelay else {
                throw WarningRefusal("暂缓到的日子应当晚于今天，至多 \(longestDelay) 日以后。", at: "until")
            }
            guard !reason.isEmpty else { throw WarningRefusal("请写明暂缓的理由，它会记入台账。", at: "deferred") }
            guard reason.count <= longest else { throw WarningRefusal("理由至多 \(longest) 个字。", at: "deferred") }
        default: break
        }
    }

    /// Characters of a reason, and days for which a warning may be put off.
    static let longest = 1_000
    static let longestDelay = 366

    // MARK: In one transaction

    @discardableResult
    private static func append(
        _ change: WarningChange, of key: String, by actor: String, at now: Instant, in db: any Connection
    ) throws -> Int {
        guard let head = try Ledger.head(of: WarningEntry.stream, key: key, in: db) else {
            throw WarningRefusal("没有编号为 \(key) 的预警。")
        }
        let (kind, body): (String, [UInt8]) =
            switch change {
            case .found(let found, _): (WarningEntry.grown, try CanonicalJSON.encode(found))
            case .acted(let act, let authority):
                (WarningEntry.acted, try CanonicalJSON.encode(WarningEntry.Acted(act, authority: authority)))
            }
        let next = try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: body, to: head, in: db)
        try change.write(stream: next.id, key: key, day: now.day, in: db)
        return next.seq
    }
}

/// A warning that was raised or grew into a higher grade.
public struct WarningMove: Sendable {
    public let key: String
    public let finding: WarningFinding
    public let terms: SignalTerms
    /// The number of the entry.
    public let entry: Int
}

extension WarningFact {
    var identity: String { "\(kind.rawValue) \(key)" }
}
