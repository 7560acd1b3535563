public import Clearance
public import Foundation
public import Goods

/// Lists of names too long to be answered while one waits: kept for some days under a key that cannot be guessed.
public protocol NameListPort: Sendable {
    /// The names of a file: CSV in UTF-8 or GB18030, text, XLSX, told apart by content.
    /// - Parameter classes: of the rows that have none.
    /// - Throws: `NameListRefusal` where the file as a whole cannot be read.
    func lines(in file: URL, classes: String) throws -> [NameLine]
    /// Takes a list and answers it in the background; gives its key.
    /// - Throws: `NameListRefusal` where too many lists wait.
    func begin(_ lines: [NameLine]) async throws -> String
    /// Nil where there is none, or no longer.
    func list(_ key: String) async throws -> NameList?
    /// Answers as an XLSX workbook.
    func workbook(_ answers: [NameAnswer], notes: [(title: String, text: String)]) throws -> [UInt8]
}

/// A list of names, under way or ended.
public struct NameList: Sendable {
    public enum State: Sendable, Hashable {
        case waiting, running, done
        /// Ended by an error, in words.
        case failed(String)

        public var isEnded: Bool {
            switch self {
            case .waiting, .running: false
            case .done, .failed: true
            }
        }
    }

    /// Days that a list and its answers are kept.
    public static let days = 7

    public let key: String
    public let total: Int
    /// In the order of the list, as many as are done.
    public let answers: [NameAnswer]
    public let state: State

    public init(key: String, total: Int, answers: [NameAnswer], state: State) {
        (self.key, self.total, self.answers, self.state) = (key, total, answers, state)
    }
}

/// Why a list is not taken: what is wrong and what to do, in Chinese.
public struct NameListRefusal: Error, Sendable, Hashable {
    public let text: String
    public init(_ text: String) { self.text = text }
}

extension ClearancePort {
    /// One name of a list, held against its nearest marks. What cannot be read is told in the answer and stops nothing.
    public func answer(_ line: NameLine, in table: GoodsTable) async throws -> NameAnswer {
        if let fault = line.fault { return NameAnswer(line, fault: fault) }
        let question: ClearanceQuestion
        do throws(ClearanceFaults) {
            question = try ClearanceQuestion(name: line.name, goods: line.goods, classes: line.classes, in: table)
        } catch { return NameAnswer(line, fault: error.faults.map(\.text).joined(separator: "；")) }
        return NameAnswer(line, try await clear(question, nearest: 20).findings)
    }
}
