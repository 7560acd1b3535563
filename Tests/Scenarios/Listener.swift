import Foundation
import Glibc
import Synchronization

/// A server of the old kind on a free port of this machine: one thread, one connection at a time, a few lines.
final class Listener: Sendable {
    let port: Int
    private let socket: Int32

    init(_ serve: @escaping @Sendable (_ line: () -> String?, _ read: (Int) -> String, _ write: (String) -> Void) -> Void) {
        let listening = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
                bind(listening, general, size) == 0 && listen(listening, 8) == 0 && getsockname(listening, general, &size) == 0
            }
        }
        (socket, port) = (listening, Int(UInt16(bigEndian: address.sin_port)))
        Thread.detachNewThread {
            while true {
                let connection = accept(listening, nil, nil)
                guard connection >= 0 else { return }
                var buffer: [UInt8] = []
                func fill() -> Bool {
                    var piece = [UInt8](repeating: 0, count: 4096)
                    let count = Glibc.read(connection, &piece, piece.count)
                    if count > 0 { buffer += piece.prefix(count) }
                    return count > 0
                }
                func line() -> String? {
                    while !buffer.contains(0x0A) { if !fill() { return nil } }
                    guard let end = buffer.firstIndex(of: 0x0A) else { return nil }
                    let text = String(decoding: buffer[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                    buffer.removeFirst(end + 1)
                    return text
                }
                func read(_ count: Int) -> String {
                    while buffer.count < count { if !fill() { break } }
                    let text = String(decoding: buffer.prefix(count), as: UTF8.self)
                    buffer.removeFirst(min(count, buffer.count))
                    return text
                }
                serve(line, read) { text in _ = Array(text.utf8).withUnsafeBytes { Glibc.write(connection, $0.baseAddress, $0.count) } }
                close(connection)
            }
        }
    }

    func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }
}

/// A mail server that keeps what it is given.
final class PostOffice: Sendable {
    struct Letter: Sendable {
        var to: String
        var head: String
        var body: String
    }
    private let box = Mutex<[Letter]>([])
    private let refusing = Mutex(false)
    private let listener = Mutex<Listener?>(nil)

    var letters: [Letter] { box.withLock { $0 } }
    var port: Int { listener.withLock { $0?.port ?? 0 } }
    /// Whether it says that it cannot take anything now.
    func refuse(_ yes: Bool) { refusing.withLock { $0 = yes } }
    func close() { listener.withLock { $0?.stop() } }

    init() {
        let made = Listener { [self] line, _, write in
            write("220 test\r\n")
            var to = ""
            while let command = line() {
                switch command.prefix(4).uppercased() {
                case "EHLO", "HELO": write("250 test\r\n")
                case "MAIL": write(refusing.withLock { $0 } ? "451 later\r\n" : "250 ok\r\n")
                case "RCPT":
                    to = String(command.dropFirst(8))
                    write("250 ok\r\n")
                case "DATA":
                    write("354 go on\r\n")
                    var lines: [String] = []
                    while let text = line(), text != "." { lines.append(text) }
                    let cut = lines.firstIndex(of: "") ?? lines.count
                    let body = Data(base64Encoded: lines[cut...].joined()).map { String(decoding: $0, as: UTF8.self) } ?? ""
                    box.withLock { $0.append(Letter(to: to, head: lines[..<cut].joined(separator: "\n"), body: body)) }
                    write("250 kept\r\n")
                case "QUIT":
                    write("221 bye\r\n")
                    return
                default: write("502 unknown\r\n")
                }
            }
        }
        listener.withLock { $0 = made }
    }
}

/// Another system that is told by a web hook.
final class HookReceiver: Sendable {
    struct Call: Sendable {
        var head: [String: String]
        var body: String
    }
    private let box = Mutex<[Call]>([])
    private let answer = Mutex("204 No Content")
    private let listener = Mutex<Listener?>(nil)

    var calls: [Call] { box.withLock { $0 } }
    var url: String { "http://127.0.0.1:\(listener.withLock { $0?.port ?? 0 })/hook" }
    func answer(_ status: String) { answer.withLock { $0 = status } }
    func close() { listener.withLock { $0?.stop() } }

    init() {
        let made = Listener { [self] line, read, write in
            _ = line()
            var head: [String: String] = [:]
            while let text = line(), !text.isEmpty {
                let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                if parts.count == 2 { head[parts[0].lowercased()] = parts[1] }
            }
            let body = read(head["content-length"].flatMap(Int.init) ?? 0)
            box.withLock { $0.append(Call(head: head, body: body)) }
            write("HTTP/1.1 \(answer.withLock { $0 })\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        }
        listener.withLock { $0 = made }
    }
}
