import ArgumentParser
import Foundation
import Wire

/// A refusal in words for the person at the terminal: exit 1, the words on stderr.
struct Refused: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Writes a line to standard error.
func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

extension HelanCommand {
    /// Ends the process with the code that the error stands for.
    static func leave(with error: any Error) -> Never {
        switch exitCode(for: error) {
        case .success: exit(withError: error)
        case .validationFailure:
            complain(fullMessage(for: error))
            Foundation.exit(2)
        default:
            if !(error is ExitCode) { complain(String(describing: error)) }
            Foundation.exit(1)
        }
    }
}

/// One line that shows how far a long command is; written only where standard error is a terminal, and not in the first second.
final class TerminalProgress: Sendable {
    private let shown = isatty(2) == 1
    private let started = ContinuousClock.now

    func show(_ text: String) {
        guard shown, ContinuousClock.now - started > .seconds(1) else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
    func end() { if shown, ContinuousClock.now - started > .seconds(1) { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }
}

/// Prints a value as JSON on one line: keys sorted, slashes as they are.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// Prints what the interface for programs would answer, byte for byte.
func printAnswer(_ value: some Written) { print(value.json.text) }
