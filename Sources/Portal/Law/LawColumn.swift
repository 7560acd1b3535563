import Answers
import Design
import Law
import Markup

/// The answer by the law of one day: lines under that day, or why there is none.
struct LawColumn {
    let day: LocalDate
    let lines: [(title: String, value: HTML)]
    let refusal: String?

    /// - Parameter answer: the lines by the law of the day; what it throws is said in the column.
    init(_ day: LocalDate, _ answer: (LocalDate) throws -> [(title: String, value: HTML)]) {
        self.day = day
        do { (lines, refusal) = (try answer(day), nil) } catch { (lines, refusal) = ([], String(describing: error)) }
    }

    /// Columns side by side, line by line, differences lit.
    static func table(_ columns: [LawColumn], _ topic: LawTopic) -> HTML {
        let titles = columns.flatMap { $0.lines.map(\.title) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        var lines: [(title: String, values: [HTML])] = titles.map { title in
            (title, columns.map { column in column.lines.first { $0.title == title }?.value ?? .empty })
        }
        if columns.contains(where: { $0.refusal != nil }) {
            lines.insert(("能否推算", columns.map { $0.refusal.map { HTML(plain: $0) } ?? "能" }), at: 0)
        }
        return Comparison(
            id: "law", caption: "\(topic.title)，\(columns.count == 2 ? "两日" : "一日")的结果",
            heads: columns.map { "\(topic.heading.before)<time>\($0.day)</time>\(topic.heading.after)" }, lines: lines
        ).html
    }

    static func points(_ words: [String]) -> HTML {
        words.count == 1 ? HTML(plain: words[0]) : Points(words.map { HTML(plain: $0) }).html
    }

    static func evidence(_ evidence: Evidence, checked: LocalDate? = nil) -> HTML {
        let tag = Tag(evidence.title, evidence == .verified ? .good : .waiting).html
        return checked.map { "\(tag)　核对于 <time>\($0)</time>" } ?? tag
    }

    static func citations(_ citations: [Citation]) -> HTML {
        points(citations.distinctWords)
    }
}
