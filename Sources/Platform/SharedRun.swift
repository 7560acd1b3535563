/// Work whose answer many ask for at the same time: they share a run, and each gets the answer of one that began after it asked.
actor SharedRun<Value: Sendable> {
    private var running: (number: Int, task: Task<Value, any Error>)?
    private var runs = 0

    func value(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        // A run under way may have read before the change that this caller has made: only one that begins from now on will do.
        if let under = running {
            _ = try? await under.task.value
            finish(under.number)
        }
        if let running { return try await running.task.value }
        runs += 1
        let (number, task) = (runs, Task { try await work() })
        running = (number, task)
        defer { finish(number) }
        return try await task.value
    }

    private func finish(_ number: Int) { if running?.number == number { running = nil } }
}
