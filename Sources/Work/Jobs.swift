public import Law
public import Store

/// The jobs in the database: create, take, advance, end, watch.
///
/// A worker holds a job by a lease. Each batch commits its rows, the cursor and a longer lease in one transaction, so that after a crash
/// the next worker goes on exactly behind the last batch.
public struct Jobs: Sendable {
    public let database: any Database
    let now: @Sendable () -> Instant
    /// Seconds that a job stays with a worker that says nothing.
    public let lease: Int64

    public init(_ database: any Database, lease: Int64 = 60, now: @escaping @Sendable () -> Instant) {
        (self.database, self.lease, self.now) = (database, lease, now)
    }

    // MARK: Creating and watching

    /// - Parameter arguments: JSON, as the kind defines it.
    public func create(_ kind: String, arguments: String, total: Int64? = nil, actor: String) async throws -> Job {
        try await database.write { db in try create(kind, arguments: arguments, total: total, actor: actor, in: db) }
    }

    /// The same inside a transaction that does more.
    public func create(_ kind: String, arguments: String, total: Int64? = nil, actor: String, in db: any Connection) throws -> Job {
        let id = try Ids.next("job", in: db)
        try db.run(
            """
            INSERT INTO job (id, kind, arguments, state, total, actor, created_at)
            VALUES (\(id), \(kind), \(arguments), \(Job.State.waiting.rawValue), \(total), \(actor), \(now()))
            """)
        return try require(id, db)
    }

    public func job(_ id: Int64) async throws -> Job? { try await database.read { db in try Self.job(id, in: db) } }

    public static func job(_ id: Int64, in db: any Connection) throws -> Job? {
        try db.first("\(Job.columns) WHERE id = \(id)") { try Job($0) }
    }

    /// The newest jobs.
    public func latest(_ limit: Int) async throws -> [Job] {
        try await database.read { db in try db.all("\(Job.columns) ORDER BY id DESC LIMIT \(limit)") { try Job($0) } }
    }

    /// A page of the jobs of a kind, the newest first.
    public static func page(_ kind: String, offset: Int, limit: Int, in db: any Connection) throws -> [Job] {
        try db.all("\(Job.columns) WHERE kind = \(kind) ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)") { try Job($0) }
    }

    public static func count(_ kind: String, in db: any Connection) throws -> Int {
        try db.first("SELECT count(*) FROM job WHERE kind = \(kind)") { try $0[0] } ?? 0
    }

    /// Rejected rows behind `position`, in order.
    public func rejects(of job: Int64, after position: Int64 = 0, limit: Int) async throws -> [JobReject] {
        try await database.read { db in
            try db.all(
                "SELECT position, raw, reasons FROM job_reject WHERE job = \(job) AND position > \(position) ORDER BY position LIMIT \(limit)"
            ) { JobReject(position: try $0[0], raw: try $0[1], reasons: try $0[2]) }
        }
    }

    /// Asks a job to stop. One that waits is over at once; one that runs stops at its next batch.
    public func cancel(_ id: Int64) async throws {
        let now = now()
        try await database.write { db in
            try db.run(
                """
                UPDATE job SET state = \(Job.State.cancelled.rawValue), finished_at = \(now), cancel_asked = 1
                WHERE id = \(id) AND state = \(Job.State.waiting.rawValue)
                """)
            try db.run("UPDATE job SET cancel_asked = 1 WHERE id = \(id) AND state = \(Job.State.running.rawValue)")
        }
    }

    // MARK: Working

    /// Whether a job of these kinds waits, or its worker fell silent. Only reads, so that whoever looks often disturbs nobody.
    public func hasOpen(_ kinds: [String]) async throws -> Bool {
        let now = now()
        return try await database.read { db in
            try db.all("SELECT DISTINCT kind FROM job WHERE \(Self.free(now))", { row -> String in try row[0] }).contains(
                where: kinds.contains)
        }
    }

    /// Takes the oldest job of these kinds that waits, or whose worker fell silent; nil where there is none.
    public func claim(_ kinds: [String]) async throws -> Job? {
        let now = now()
        return try await database.write { db in
            let open = try db.all("SELECT id, kind FROM job WHERE \(Self.free(now)) ORDER BY id") { row -> (Int64, String) in
                (try row[0], try row[1])
            }
            guard let found = open.first(where: { kinds.contains($0.1) }) else { return nil }
            return try take(found.0, now, db)
        }
    }

    /// Takes this job, if it waits or its worker fell silent.
    public func claim(_ id: Int64) async throws -> Job? {
        let now = now()
        return try await database.write { db in try take(id, now, db) }
    }

    /// Takes this job from a worker that is known to be dead, without waiting for its lease to run out.
    public func seize(_ id: Int64) async throws -> Job? {
        try await database.write { db in
            try db.run("UPDATE job SET lease_until = 0 WHERE id = \(id) AND state = \(Job.State.running.rawValue)")
            return try take(id, now(), db)
        }
    }

    /// The job of this kind and these arguments that is not over; nil where there is none.
    public static func unfinished(_ kind: String, arguments: String, in db: any Connection) throws -> Job? {
        try db.first(
            """
            \(Job.columns) WHERE state IN ('waiting', 'running') AND kind = \(kind) AND arguments = \(arguments) ORDER BY id DESC LIMIT 1
            """
        ) { try Job($0) }
    }

    private func take(_ id: Int64, _ now: Instant, _ db: any Connection) throws -> Job? {
        let taken = try db.run(
            """
            UPDATE job SET state = \(Job.State.running.rawValue), attempt = attempt + 1, lease_until = \(now.adding(seconds: lease)),
                           started_at = COALESCE(started_at, \(now)) WHERE id = \(id) AND \(Self.free(now))
            """)
        return taken == 1 ? try require(id, db) : nil
    }

    private static func free(_ now: Instant) -> SQL {
        "(state = 'waiting' OR (state = 'running' AND lease_until < \(now)))"
    }

    /// Moves the job forward, in the transaction of the batch whose rows it counts, and renews the lease.
    /// - Parameters:
    ///   - cursor: where to go on after this batch.
    ///   - counts: what became of the rows of this batch.
    /// - Throws: `JobStop` when the job was cancelled or is another worker's; the batch must not go in then.
    public func advance(
        _ job: Job, to done: Int64, of total: Int64? = nil, cursor: String, adding counts: JobCounts, in db: any Connection
    ) throws {
        let changed = try db.run(
            """
            UPDATE job SET done = \(done), total = COALESCE(\(total), total), cursor = \(cursor), added = added + \(counts.added),
                updated = updated + \(counts.updated), unchanged = unchanged + \(counts.unchanged), rejected = rejected + \(counts.rejected),
                lease_until = \(now().adding(seconds: lease))
            WHERE id = \(job.id) AND state = \(Job.State.running.rawValue) AND attempt = \(job.attempt) AND cancel_asked = 0
            """)
        guard changed == 1 else { throw try stop(job, db) }
    }

    /// Keeps the job while a step without rows takes long.
    public func renew(_ job: Job) async throws {
        try await database.write { db in
            let changed = try db.run(
                """
                UPDATE job SET lease_until = \(now().adding(seconds: lease))
                WHERE id = \(job.id) AND state = \(Job.State.running.rawValue) AND attempt = \(job.attempt) AND cancel_asked = 0
                """)
            guard changed == 1 else { throw try stop(job, db) }
        }
    }

    /// Files a refused row, in the transaction of its batch.
    public func reject(_ reject: JobReject, of job: Job, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO job_reject (job, position, raw, reasons) VALUES (\(job.id), \(reject.position), \(reject.raw), \(reject.reasons))
            ON CONFLICT (job, position) DO UPDATE SET raw = excluded.raw, reasons = excluded.reasons
            """)
    }

    public func finish(_ job: Job, message: String? = nil) async throws { try await end(job, .finished, message) }
    /// - Parameter message: why, for people, and what to do.
    public func fail(_ job: Job, message: String) async throws { try await end(job, .failed, message) }
    public func stopCancelled(_ job: Job) async throws { try await end(job, .cancelled, nil) }

    private func end(_ job: Job, _ state: Job.State, _ message: String?) async throws {
        let now = now()
        try await database.write { db in
            let changed = try db.run(
                """
                UPDATE job SET state = \(state.rawValue), message = \(message), finished_at = \(now), lease_until = NULL
                WHERE id = \(job.id) AND state = \(Job.State.running.rawValue) AND attempt = \(job.attempt)
                """)
            guard changed == 1 else { throw JobStop.lost }
        }
    }

    private func stop(_ job: Job, _ db: any Connection) throws -> JobStop {
        let current = try require(job.id, db)
        return current.cancelAsked && current.attempt == job.attempt ? .cancelled : .lost
    }

    private func require(_ id: Int64, _ db: any Connection) throws -> Job {
        guard let job = try Self.job(id, in: db) else { throw StoreError.failed("没有编号为 \(id) 的任务") }
        return job
    }
}
