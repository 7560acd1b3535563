/// 5.1.16: several filings of one applicant that, put side by side, make up another's mark: 六风, 必味 and 居酱 read downwards are 六必居 风味酱.
public enum SplitFilings {
    /// The nearest judgement of what two to four filings make up, in any order, read one after another or character by character across them;
    /// nil where none of that comes near, or one of the filings does so by itself.
    public static func judge(_ filings: [Mark], against mark: Mark, niceClass: Int? = nil) -> MarkJudgement? {
        guard (2...4).contains(filings.count) else { return nil }
        if filings.contains(where: { MarkJudge.judge($0, mark, niceClass: niceClass).verdict != .notSimilar }) { return nil }
        var nearest: MarkJudgement?
        for order in orders(filings) {
            for reading in [order.map(\.text).joined(), across(order)].compactMap(\.self) {
                let judgement = MarkJudge.judge(Mark(reading), mark, niceClass: niceClass)
                guard judgement.verdict != .notSimilar, nearest.map({ judgement.score > $0.score }) ?? true else { continue }
                let whole = 0..<mark.text.unicodeScalars.count
                let reason = MarkReason(
                    rule: "5.1.16", text: "“\(order.map(\.text).joined(separator: "”“"))”组合使用为“\(reading)”，与“\(mark.text)”相同或者近似。",
                    first: [], second: [whole],
                    weight: judgement.score)
                nearest = MarkJudgement(verdict: .similar, score: judgement.score, reasons: [reason], exceptions: judgement.exceptions)
            }
        }
        return nearest
    }

    /// The first characters of all, then the second ones; nil where they are not equally long.
    private static func across(_ marks: [Mark]) -> String? {
        let rows = marks.map { Array($0.text) }
        guard let first = rows.first, first.count > 1, rows.allSatisfy({ $0.count == first.count }) else { return nil }
        return String(first.indices.flatMap { column in rows.map { $0[column] } })
    }

    private static func orders(_ marks: [Mark]) -> [[Mark]] {
        marks.count <= 1
            ? [marks]
            : marks.indices.flatMap { place in
                var rest = marks
                let one = rest.remove(at: place)
                return orders(rest).map { [one] + $0 }
            }
    }
}
