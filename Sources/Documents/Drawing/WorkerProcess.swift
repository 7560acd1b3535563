import Foundation

/// A child process that answers each line with a line, over a socket that is its standard input and output.
final class WorkerProcess: Sendable {
    enum Fall: Error { case ended, tooSlow }

    private let process: Process
    private let socket: Int32
    private static let queue = DispatchQueue(label: "helan.paper-worker", attributes: .concurrent)

    init(_ program: String, _ arguments: [String]) throws {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { throw Fall.ended }
        socket = ends[0]
        let theirs = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = theirs
        process.standardOutput = theirs
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch {
            close(socket)
            throw error
        }
        try? theirs.close()
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
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
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
