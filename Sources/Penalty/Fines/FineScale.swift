import Law

/// How an article sets a fine, as a tree of its words. Bounds include their number: 以上、以下 do (行政处罚法 and 民法典), 不足 and 超过 do not.
indirect enum FineScale: Sendable {
    /// No fine in the article.
    case none
    /// Between two amounts; from zero where the article names only the upper one.
    case amount(ClosedRange<Money>)
    /// So many times a figure; from zero times where the article names only the upper one.
    case times(ClosedRange<Int>, FineQuantity)
    /// At most so many hundredths of a figure.
    case percent(Int, FineQuantity)
    /// One scale where the figure is there at all, another where it is not, and never more than an amount.
    case whereAny(FineQuantity, FineScale, atMost: Money, else: FineScale)
    /// One scale from a figure on, another below it or where there is none. `includes`: the figure itself belongs to the first.
    case from(Money, FineQuantity, includes: Bool, FineScale, else: FineScale)
    case serious(FineScale, else: FineScale)
    case person(FineScale, organisation: FineScale)

    static func upTo(_ amount: Money) -> Self { .amount(.zero...amount) }
}

extension FineScale {
    /// The bounds for a case, and the way to them in Chinese.
    func bounds(of base: FineBase) -> (range: ClosedRange<Money>, steps: [String]) {
        switch self {
        case .none: (.zero...(.zero), ["本条没有规定罚款"])
        case .amount(let range): (range, [Self.words(range)])
        case .times(let times, let quantity): Self.times(times, quantity, base)
        case .percent(let percent, let quantity): Self.percent(percent, quantity, base)
        case .whereAny(let quantity, let scale, let most, let other):
            Self.present(base, quantity).map { _ in scale.capped(at: most, base) } ?? other.after(Self.absent(quantity, base), base)
        case .from(let line, let quantity, let includes, let above, let below):
            Self.split(line, quantity, includes, above, below, base)
        case .serious(let serious, let other):
            base.isSerious ? serious.after("情节严重", base) : other.after("没有认定情节严重", base)
        case .person(let person, let organisation):
            (base.subject == .person ? person : organisation).after("对\(base.subject.title)", base)
        }
    }

    /// The figures that the article looks at.
    var quantities: Set<FineQuantity> {
        switch self {
        case .none, .amount: []
        case .times(_, let quantity), .percent(_, let quantity): [quantity]
        case .whereAny(let quantity, let one, _, let other), .from(_, let quantity, _, let one, let other):
            one.quantities.union(other.quantities).union([quantity])
        case .serious(let one, let other), .person(let one, let other): one.quantities.union(other.quantities)
        }
    }

    private func after(_ step: String, _ base: FineBase) -> (ClosedRange<Money>, [String]) {
        let (range, steps) = bounds(of: base)
        return (range, [step] + steps)
    }

    private func capped(at most: Money, _ base: FineBase) -> (ClosedRange<Money>, [String]) {
        let (range, steps) = bounds(of: base)
        guard range.upperBound > most else { return (range, steps) }
        return (min(range.lowerBound, most)...most, steps + ["最高不超过\(most)"])
    }

    private static func split(
        _ line: Money, _ quantity: FineQuantity, _ includes: Bool, _ above: Self, _ below: Self, _ base: FineBase
    ) -> (ClosedRange<Money>, [String]) {
        guard let figure = present(base, quantity) else { return below.after(absent(quantity, base), base) }
        if includes ? figure >= line : figure > line {
            return above.after("\(quantity.title)\(figure)，\(includes ? "在\(line)以上（含本数）" : "超过\(line)")", base)
        }
        return below.after("\(quantity.title)\(figure)，\(includes ? "不足\(line)" : "在\(line)以下（含本数）")", base)
    }

    private static func times(_ times: ClosedRange<Int>, _ quantity: FineQuantity, _ base: FineBase) -> (ClosedRange<Money>, [String]) {
        guard let figure = present(base, quantity) else {
            return (.zero...(.zero), [absent(quantity, base), "罚款按\(quantity.title)的倍数计算，无从计算"])
        }
        let range = figure.times(times.lowerBound)...figure.times(times.upperBound)
        let lower = times.lowerBound == 0 ? "" : "\(figure)×\(times.lowerBound)＝\(range.lowerBound)以上、"
        return (range, ["\(lower)\(figure)×\(times.upperBound)＝\(range.upperBound)以下"])
    }

    private static func percent(_ percent: Int, _ quantity: FineQuantity, _ base: FineBase) -> (ClosedRange<Money>, [String]) {
        guard let figure = present(base, quantity) else {
            return (.zero...(.zero), [absent(quantity, base), "罚款按\(quantity.title)的比例计算，无从计算"])
        }
        let most = figure.percent(percent, rounding: .down)
        return (.zero...most, ["\(figure)×\(percent)％＝\(most)以下"])
    }

    /// The figure where there is one: nothing gained is no gain.
    private static func present(_ base: FineBase, _ quantity: FineQuantity) -> Money? {
        base[quantity].flatMap { $0 > .zero ? $0 : nil }
    }

    private static func absent(_ quantity: FineQuantity, _ base: FineBase) -> String {
        base.isUncomputable ? "\(quantity.title)难以计算" : "没有\(quantity.title)"
    }

    private static func words(_ range: ClosedRange<Money>) -> String {
        if range.lowerBound == range.upperBound { return "罚款\(range.upperBound)" }
        return range.lowerBound == .zero ? "\(range.upperBound)以下" : "\(range.lowerBound)以上、\(range.upperBound)以下"
    }
}

extension FineScale {
    /// The scale in words, without the figures of a case.
    var words: String {
        switch self {
        case .none: return "不设罚款"
        case .amount(let range): return Self.words(range)
        case .times(let times, let quantity):
            return quantity.title + (times.lowerBound == 0 ? "" : "\(times.lowerBound)倍以上") + "\(times.upperBound)倍以下"
        case .percent(let percent, let quantity): return "\(quantity.title)\(percent)％以下"
        case .whereAny(let quantity, let scale, let most, let other):
            return "有\(quantity.title)的，\(scale.words)，最高\(most)；没有的，\(other.words)"
        case .from(let line, let quantity, let includes, let above, let below):
            let (over, under) = includes ? ("\(line)以上", "不足\(line)") : ("超过\(line)", "\(line)以下")
            return "\(quantity.title)\(over)的，\(above.words)；没有、难以计算或者\(under)的，\(below.words)"
        case .serious(let serious, let other): return "\(other.words)；情节严重的，\(serious.words)"
        case .person(let person, let organisation): return "对单位，\(organisation.words)；对个人，\(person.words)"
        }
    }
}

extension Money {
    /// So many times the amount; what no longer fits stays at the greatest amount there is.
    func times(_ count: Int) -> Money {
        let (product, overflow) = fen.multipliedReportingOverflow(by: Int64(count))
        return Money(fen: overflow ? .max : product)
    }
}
