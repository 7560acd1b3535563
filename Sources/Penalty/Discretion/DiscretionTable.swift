public import Law

/// What a region lays down about how a fine is set within the bounds of the law 裁量基准: grades of one offence, each a share of the legal span.
public struct DiscretionTable: Sendable, Hashable {
    public var offence: Offence
    /// The instrument that lays it down, as it is cited.
    public var source: String
    /// From when to when it holds; nil where it lasts.
    public var since: LocalDate
    public var until: LocalDate?
    public var evidence: Evidence
    /// From the lightest to the gravest.
    public var grades: [DiscretionGrade]

    public init(
        _ offence: Offence, source: String, since: LocalDate, until: LocalDate? = nil, evidence: Evidence, grades: [DiscretionGrade]
    ) {
        (self.offence, self.source, self.since, self.until) = (offence, source, since, until)
        (self.evidence, self.grades) = (evidence, grades)
    }

    public func isInForce(on day: LocalDate) -> Bool { since <= day && (until.map { day <= $0 } ?? true) }

    /// The grade of a name; blanks around it do not count.
    public func grade(named name: String?) -> DiscretionGrade? {
        guard let name else { return nil }
        return grades.first { $0.title == name.trimmed }
    }

    /// Why the table cannot stand, in words; nil where it may.
    public var fault: String? {
        if let until, until < since { return "末日\(until)早于首日\(since)" }
        if grades.isEmpty { return "没有写明任何一档" }
        let names = grades.map(\.title)
        if let twice = names.first(where: { name in names.filter { $0 == name }.count > 1 }) { return "有两档都叫“\(twice)”" }
        if let odd = grades.first(where: { !(0...100).contains($0.from) || !(0...100).contains($0.to) || $0.from > $0.to }) {
            return "“\(odd.title)”从\(odd.from)％到\(odd.to)％，应在0到100以内，先小后大"
        }
        for (lighter, graver) in zip(grades, grades.dropFirst()) where graver.from < lighter.to {
            return "“\(graver.title)”从\(graver.from)％起，而“\(lighter.title)”到\(lighter.to)％，两档重叠或者次序颠倒"
        }
        return nil
    }
}

/// One grade 档次 of a table.
public struct DiscretionGrade: Sendable, Hashable {
    /// 较轻.
    public var title: String
    /// When a case belongs to it, in the words of the instrument.
    public var condition: String
    /// From and to which share of the span between the lowest and the highest fine, in hundredths; both ends belong to it.
    public var from: Int
    public var to: Int

    public init(_ title: String, when condition: String, from: Int, to: Int) {
        (self.title, self.condition, self.from, self.to) = (title, condition, from, to)
    }

    /// The fines of the grade within the bounds of the law, rounded down to the fen.
    public func fines(in range: FineRange) -> ClosedRange<Money> {
        let low = share(from, of: range)
        return low...max(low, share(to, of: range))
    }

    /// Whether a fine is of the grade.
    public func admits(_ fine: Money, in range: FineRange) -> Bool { fines(in: range).contains(fine) }

    /// The arithmetic in a sentence.
    public func words(in range: FineRange) -> String {
        let fines = fines(in: range)
        return
            "\(title)（\(condition)）：\(range.minimum)＋（\(range.maximum)－\(range.minimum)）×\(from)％至\(to)％＝\(fines.lowerBound)至\(fines.upperBound)"
    }

    private func share(_ percent: Int, of range: FineRange) -> Money {
        range.minimum + (range.maximum - range.minimum).percent(percent, rounding: .down)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
