import Synchronization

/// The reading connections; who finds none free waits in line.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresLink]
        var waiting: [CheckedContinuation<PostgresLink, Never>] = []
    }
    private let state: Mutex<State>

    init(_ links: [PostgresLink]) { state = Mutex(State(idle: links)) }

    func take() async -> PostgresLink {
        await withCheckedContinuation { caller in
            let link: PostgresLink? = state.withLock { state in
                if let link = state.idle.popLast() { return link }
                state.waiting.append(caller)
                return nil
            }
            if let link { caller.resume(returning: link) }
        }
    }

    func giveBack(_ link: PostgresLink) {
        let next: CheckedContinuation<PostgresLink, Never>? = state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.idle.append(link)
            return nil
        }
        next?.resume(returning: link)
    }
}
