import Foundation
import Synchronization

/// A child process that answers each line with a line, over a socket that is its standard input and output.
///
/// It is spawned without Foundation's `Process`, which has crashed where many are started at once.
final class WorkerProcess: Sendable {
    enum Fall: Error { case ended, tooSlow }

    private let process: pid_t
    private let socket: Int32
    private let hasEnded = Ended()
    private static let queue = DispatchQueue(label: "helan.paper-worker", attributes: .concurrent)

    private final class Ended: Sendable {
        let isSo = Atomic<Bool>(false)
    }

    init(_ program: String, _ arguments: [String]) throws {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { throw Fall.ended }
        defer { close(ends[1]) }
        do { process = try Self.spawn(program, arguments, talkingOver: ends[1]) } catch {
            close(ends[0])
            throw error
        }
        socket = ends[0]
        Self.queue.async { [process, hasEnded] in
            var status: Int32 = 0
            while waitpid(process, &status, 0) == -1, errno == EINTR {}
            hasEnded.isSo.store(true, ordering: .releasing)
        }
    }

    /// Starts the program in a group of its own, with nothing open but the socket.
    private static func spawn(_ program: String, _ arguments: [String], talkingOver socket: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, socket, 0)
        posix_spawn_file_actions_adddup2(&actions, socket, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        for other in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, other) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let surroundings = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + surroundings { free(text) } }
        var process: pid_t = 0
        guard posix_spawn(&process, program, &actions, &attributes, words, surroundings) == 0 else { throw Fall.ended }
        return process
    }

    deinit { close(socket) }

    /// Sends a line and waits for the line that answers it.
    func exchange(_ line: Data, within seconds: Int) async throws -> Data {
        try await withCheckedThrowingContinuation { continuation in
            Self.queue.async { [socket] in continuation.resume(with: Result { try Self.exchange(Array(line), socket, seconds) }) }
        }
    }

    /// Stops it for good.
    func end() {
        if !hasEnded.isSo.load(ordering: .acquiring) { kill(process, SIGKILL) }
    }

    private static func exchange(_ line: [UInt8], _ socket: Int32, _ seconds: Int) throws -> Data {
        let deadline = ContinuousClock.now + .seconds(seconds)
        func wait(_ events: Int16) throws {
            let left = ContinuousClock.now.duration(to: deadline).components
            let milliseconds = max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
            var asked = pollfd(fd: socket, events: events, revents: 0)
            guard poll(&asked, 1, Int32(milliseconds)) > 0 else { throw Fall.tooSlow }
        }
        var sent = 0
        while sent < line.count {
            try wait(Int16(POLLOUT))
            let count = line[sent...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) }
            if count < 0, errno == EAGAIN { continue }
            guard count > 0 else { throw Fall.ended }
            sent += count
        }
        var said = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while said.last != 0x0A {
            try wait(Int16(POLLIN))
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw Fall.ended }
            said.append(contentsOf: buffer[..<count])
        }
        return said
    }
}
