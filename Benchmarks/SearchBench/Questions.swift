import Foundation
import Query
import Search
import StoreTesting

/// A question, and its words for a peer that is asked the same.
struct Question {
    var request: SearchRequest
    /// Words that must, may and must not occur, each a run of characters.
    var must: [String] = []
    var may: [String] = []
    var not: [String] = []
    /// IPC subclass.
    var symbol: String?
    var isSortedByDay = false

    private struct Line: Encodable {
        let kind: String
        let must: [String]
        let may: [String]
        let not: [String]
        let symbol: String?
        let day: Bool
        let total: Int
    }

    func line(_ kind: Questions.Kind, total: Int) throws -> String {
        let line = Line(kind: kind.rawValue, must: must, may: may, not: not, symbol: symbol, day: isSortedByDay, total: total)
        return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
    }
}

/// The same questions from the same seed.
struct Questions {
    enum Kind: String, CaseIterable {
        case a, b, c, d, e, f, title

        var title: String {
            switch self {
            case .a: "a one word"
            case .b: "b phrase of 4-6"
            case .c: "c AND of three"
            case .d: "d OR of five"
            case .e: "e Boolean, class, by day"
            case .f: "f facets of a's hits"
            case .title: "a title, perhaps relaxed"
            }
        }
    }
    let documents: Documents
    let count: Int
    private var random = SplitMix(state: 20_261_123)

    init(documents: Documents, count: Int) { (self.documents, self.count) = (documents, count) }

    mutating func all(of kind: Kind) -> [Question] {
        var out: [Question] = []
        while out.count < 200 { if let question = question(kind) { out.append(question) } }
        return out
    }

    private mutating func question(_ kind: Kind) -> Question? {
        switch kind {
        case .a, .f:
            let word = documents.piece(2...2, &random)
            var question = asked(word, Question(request: SearchRequest(), must: [word]))
            question.request.counts = kind == .f
            return question
        case .b:
            let phrase = documents.piece(4...6, &random)
            return asked("\"\(phrase)\"", Question(request: SearchRequest(), must: [phrase]))
        case .c:
            let words = documents.together(3, &random)
            return asked(words.joined(separator: " "), Question(request: SearchRequest(), must: words))
        case .d:
            let words = (0..<5).map { _ in documents.piece(2...2, &random) }
            return asked(words.joined(separator: " OR "), Question(request: SearchRequest(), may: words))
        case .e:
            let words = (0..<3).map { _ in documents.piece(2...2, &random) }
            let symbol = String(documents.symbol(Int.random(in: 0..<1000, using: &random)).prefix(4))
            var question = Question(
                request: SearchRequest(), may: [words[0], words[1]], not: [words[2]], symbol: symbol, isSortedByDay: true)
            question = asked("(\(words[0]) OR \(words[1])) NOT \(words[2])", question)
            question.request.filters.classes = [symbol]
            question.request.order = .newest
            return question
        case .title:
            return asked(documents.title(Int.random(in: 0..<documents.lines.count, using: &random)), Question(request: SearchRequest()))
        }
    }

    private func asked(_ text: String, _ question: Question) -> Question {
        var question = question
        question.request.query = try? Query(typed: text)
        question.request.counts = false
        return question
    }
}
