public import Access
import Crypto
import Foundation
public import Law
public import Store

/// What goes out to other machines. It is written in the transaction of what it tells of, and sent by a job: with patience, at least once, under an
/// id by which the receiver knows it again.
public struct Outbox: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// Attempts before a delivery is given up.
    public static let mostAttempts = 10
    /// Seconds for which a worker holds a delivery.
    static let lease: Int64 = 120
    /// Seconds for which what was sent or given up is kept: ninety days.
    static let memory: Int64 = 90 * 86_400

    /// Something to be sent.
    public struct Delivery: Sendable, Hashable {
        public let id: Int64
        public let key: String
        public let way: DeliveryLine.Way
        /// Id of an account or of a web hook.
        public let target: Int64
        /// A mail address that is not the account's own yet.
        public let address: String?
        public let subject: String
        /// Path on this site.
        public let path: String
        /// What a web hook is told; what a mail says beside its subject.
        public let body: String
        public let attempts: Int
    }

    /// What came of an attempt.
    public enum Outcome: Sendable, Hashable {
        case sent
        /// To be tried again.
        case failed(String)
        /// Never to be tried again.
        case hopeless(String)
    }

    /// Seconds until the next attempt: a minute, then twice as long each time, six hours at most.
    public static func wait(after attempts: Int) -> Int64 { min(60 << Int64(min(max(attempts, 1) - 1, 9)), 6 * 3600) }

    // MARK: Writing

    /// Puts a delivery in, in the transaction of its cause; the same cause goes to the same target once.
    /// - Parameter cause: what it tells of, unique.
    public static func put(
        _ way: DeliveryLine.Way, to target: Int64, address: String? = nil, cause: String, subject: String, path: String, body: String = "",
        at now: Instant, in db: any Connection
    ) throws {
        let key = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0).hex }
        try db.run(
            """
            INSERT INTO delivery (id, key, cause, way, target, address, subject, path, body, state, attempts, next_at, created_at)
            VALUES (\(try Ids.next("delivery", in: db)), \(key), \(cause), \(way.rawValue), \(target), \(address), \(subject), \(path),
                \(body), 'waiting', 0, \(now), \(now)) ON CONFLICT (cause, way, target) DO NOTHING
            """)
    }

    // MARK: Sending

    /// Takes what is due, for two minutes.
    /// - Parameter mail: whether mail can be sent; where it cannot, it waits.
    public func claim(mail: Bool, limit: Int) async throws -> [Delivery] {
        let now = clock.now()
        return try await database.write { db in
            let free: SQL = "state = 'waiting' AND next_at <= \(now) AND (lease_until IS NULL OR lease_until < \(now))"
            let ways: SQL = mail ? "" : "AND way <> 'mail'"
            let found = try db.all(
                """
                SELECT id, key, way, target, address, subject, path, body, attempts FROM delivery WHERE \(free) \(ways)
                ORDER BY next_at, id LIMIT \(limit)
                """
            ) { row in
                Delivery(
                    id: try row[0], key: try row[1], way: try Self.named(row, 2), target: try row[3], address: try row[4],
                    subject: try row[5],
                    path: try row[6], body: try row[7], attempts: try row[8])
            }
            return try found.filter { delivery in
                try db.run("UPDATE delivery SET lease_until = \(now.adding(seconds: Self.lease)) WHERE id = \(delivery.id) AND \(free)")
                    == 1
            }
        }
    }

    public func settle(_ delivery: Delivery, _ outcome: Outcome) async throws {
        let now = clock.now()
        let attempts = delivery.attempts + 1
        let state: DeliveryLine.State
        let error: String?
        switch outcome {
        case .sent: (state, error) = (.sent, nil)
        case .failed(let reason): (state, error) = (attempts >= Self.mostAttempts ? .dead : .waiting, reason)
        case .hopeless(let reason): (state, error) = (.dead, reason)
        }
        try await database.write { db in
            try db.run(
                """
                UPDATE delivery SET state = \(state.rawValue), attempts = \(attempts), error = \(error), lease_until = NULL,
                    next_at = \(now.adding(seconds: Self.wait(after: attempts))) WHERE id = \(delivery.id) AND state = 'waiting'
                """)
        }
    }

    private static func named<T: RawRepresentable<String>>(_ row: Row, _ column: Int) throws -> T {
        guard let value = T(rawValue: try row[column]) else { throw StoreError.unreadable(column: column) }
        return value
    }

    // MARK: Looking after it

    public func count(_ state: DeliveryLine.State) async throws -> Int {
        try await database.read { db in try db.first("SELECT count(*) FROM delivery WHERE state = \(state.rawValue)") { try $0[0] } ?? 0 }
    }

    /// The newest first.
    public func page(_ state: DeliveryLine.State, offset: Int, limit: Int) async throws -> [DeliveryLine] {
        try await database.read { db in
            try db.all(
                """
                SELECT id, key, way, state, attempts, error, created_at, next_at FROM delivery WHERE state = \(state.rawValue)
                ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)
                """
            ) { row in
                DeliveryLine(
                    id: try row[0], key: try row[1], way: try Self.named(row, 2), state: try Self.named(row, 3), attempts: try row[4],
                    error: try row[5], created: try row[6], next: try row[7])
            }
        }
    }

    /// Tries again what was given up; false where there is none such.
    public func retry(_ id: Int64) async throws -> Bool {
        let now = clock.now()
        return try await database.write { db in
            try db.run("UPDATE delivery SET state = 'waiting', attempts = 0, next_at = \(now) WHERE id = \(id) AND state = 'dead'") == 1
        }
    }

    /// What is long over goes, and so do notices that old.
    public func purge() async throws {
        let past = clock.now().adding(seconds: -Self.memory)
        try await database.write { db in
            try db.run("DELETE FROM delivery WHERE state <> 'waiting' AND created_at < \(past)")
            try db.run("DELETE FROM notice WHERE created_at < \(past)")
        }
    }
}
