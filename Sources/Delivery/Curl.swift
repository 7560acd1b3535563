import Foundation
import Synchronization

/// Runs the machine's curl: mail over TLS and HTTP as it has been kept for decades. What is secret goes by its standard input, never by its arguments.
struct Curl: Sendable {
    static let path = "/usr/bin/curl"

    /// One is started after the other: many at once have brought Foundation down.
    private static let starting = Mutex(())

    struct Answer: Sendable {
        let status: Int32
        let output: String
        let error: String
    }

    /// - Parameter options: as a configuration file of curl has them.
    func run(_ options: [(String, String?)]) async throws -> Answer {
        let text = options.map { name, value in value.map { "\(name) = \(Self.quoted($0))" } ?? name }.joined(separator: "\n") + "\n"
        let process = Process()
        process.executableURL = URL(filePath: Self.path)
        // Neither the configuration of whoever runs this nor proxies of their surroundings have a say.
        process.arguments = ["--disable", "--config", "-"]
        process.environment = ["LC_ALL": "C"]
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try Self.starting.withLock { _ in try process.run() }
                try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
                try input.fileHandleForWriting.close()
            } catch {
                process.terminationHandler = nil
                if process.isRunning { process.terminate() }
                continuation.resume(throwing: error)
            }
        }
        func read(_ pipe: Pipe) -> String { String(decoding: (try? pipe.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self) }
        return Answer(status: status, output: read(output), error: read(errors))
    }

    private static func quoted(_ text: String) -> String {
        let inner = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\r", with: "\\r").replacing(
            "\n", with: "\\n")
        return "\"\(inner)\""
    }
}
