import Law
import Store
import StoreTesting
import Synchronization
import Testing
import Work

@Suite("任务") struct JobTests {
    /// A clock that the test sets.
    final class TestClock: Sendable {
        private let seconds = Mutex<Int64>(1000)
        var now: Instant { Instant(microseconds: seconds.withLock { $0 } * 1_000_000) }
        func pass(_ more: Int64) { seconds.withLock { $0 += more } }
    }
    let clock = TestClock()

    private func jobs(_ fresh: FreshDatabase) async throws -> Jobs {
        let database = try await fresh.open(StoreTables.migrations + JobTables.migrations)
        return Jobs(database, lease: 60) { [clock] in clock.now }
    }

    @Test("一项任务只有一个人领到;做到哪里随批提交", arguments: databases())
    func claim(_ fresh: FreshDatabase) async throws {
        let jobs = try await jobs(fresh)
        let created = try await jobs.create("import", arguments: "{}", total: 100, actor: "管理员")
        #expect(created.state == .waiting)
        #expect(try await jobs.claim(["other"]) == nil)
        let job = try #require(try await jobs.claim(["import"]))
        #expect(try await jobs.claim(["import"]) == nil)
        try await jobs.database.write { db in
            try jobs.reject(JobReject(position: 3, raw: "坏行", reasons: "号码不对"), of: job, in: db)
            try jobs.advance(job, to: 40, cursor: "row 4", adding: JobCounts(added: 3, rejected: 1), in: db)
        }
        try await jobs.database.write { db in try jobs.advance(job, to: 100, cursor: "end", adding: JobCounts(unchanged: 2), in: db) }
        try await jobs.finish(job, message: "完成")
        let over = try #require(try await jobs.job(job.id))
        #expect(over.state == .finished)
        #expect(over.done == 100)
        #expect(over.cursor == "end")
        #expect(over.counts == JobCounts(added: 3, updated: 0, unchanged: 2, rejected: 1))
        #expect(try await jobs.rejects(of: job.id, limit: 10) == [JobReject(position: 3, raw: "坏行", reasons: "号码不对")])
    }

    @Test("租约到期,别人接着做;先前的人再也写不进", arguments: databases())
    func lease(_ fresh: FreshDatabase) async throws {
        let jobs = try await jobs(fresh)
        let id = try await jobs.create("import", arguments: "{}", actor: "管理员").id
        let first = try #require(try await jobs.claim(id))
        try await jobs.database.write { db in try jobs.advance(first, to: 1, cursor: "1", adding: JobCounts(added: 1), in: db) }
        clock.pass(59)
        #expect(try await jobs.claim(id) == nil)
        clock.pass(2)
        let second = try #require(try await jobs.claim(["import"]))
        #expect(second.cursor == "1")
        await #expect(throws: JobStop.lost) {
            try await jobs.database.write { db in try jobs.advance(first, to: 2, cursor: "2", adding: JobCounts(added: 1), in: db) }
        }
        await #expect(throws: JobStop.lost) { try await jobs.finish(first) }
        try await jobs.database.write { db in try jobs.advance(second, to: 2, cursor: "2", adding: JobCounts(added: 1), in: db) }
        #expect(try await jobs.job(id)?.counts.added == 2)
    }

    @Test("取消:等着的立即结束,在做的停在下一批,那一批不留下", arguments: databases())
    func cancel(_ fresh: FreshDatabase) async throws {
        let jobs = try await jobs(fresh)
        let waiting = try await jobs.create("import", arguments: "{}", actor: "管理员").id
        try await jobs.cancel(waiting)
        #expect(try await jobs.job(waiting)?.state == .cancelled)
        let id = try await jobs.create("import", arguments: "{}", actor: "管理员").id
        let job = try #require(try await jobs.claim(id))
        try await jobs.cancel(id)
        await #expect(throws: JobStop.cancelled) {
            try await jobs.database.write { db in
                try jobs.reject(JobReject(position: 1, raw: "", reasons: ""), of: job, in: db)
                try jobs.advance(job, to: 1, cursor: "1", adding: JobCounts(rejected: 1), in: db)
            }
        }
        try await jobs.stopCancelled(job)
        #expect(try await jobs.job(id)?.state == .cancelled)
        #expect(try await jobs.rejects(of: id, limit: 10).isEmpty)
    }
}
