/// Finds the figures of a text. Numbers of steps, of claims, of drawings and of names (S1, CO2, 第一) are none.
struct FigureReader {
    private let text: [UInt32]
    private(set) var figures: [ClaimFigure] = []

    private struct Number {
        let value: Double
        let end: Int
        /// Greater for what is written to fewer places.
        let start: Int
    }

    init(_ text: [UInt32]) {
        self.text = text
        var place = 0
        while place < text.count {
            if let end = FigureMark.end(at: place, in: text) {
                place = end
            } else if let figure = figure(at: place) {
                figures.append(figure)
                place = figure.place.upperBound
            } else if Scalars.isDigit(text[place]) {
                while place < text.count, Scalars.isDigit(text[place]) || text[place] == 0x2E { place += 1 }
            } else {
                place += 1
            }
        }
    }

    private func figure(at place: Int) -> ClaimFigure? {
        guard let first = number(at: place) ?? counted(at: place), !isName(place) else { return nil }
        var end = spaces(from: first.end)
        if let ratio = ratio(first, from: end, start: place) { return ratio }
        var unit = FigureUnits.unit(at: end, in: text)
        if let unit { end += unit.scalars.count } else { end = first.end }
        var (lower, upper) = (first.value, first.value)
        if let (second, after, itsUnit) = second(from: end) {
            unit = itsUnit ?? unit
            (lower, upper) = (min(first.value, second), max(first.value, second))
            end = after
        } else if let (tolerance, after, itsUnit) = tolerance(from: end) {
            unit = unit ?? itsUnit
            (lower, upper) = (first.value - tolerance, first.value + tolerance)
            end = after
        }
        // A bare number of which nothing says what it measures may be a name.
        guard unit != nil || lower != upper || isMeasured(place) else { return nil }
        return compared(lower, upper, unit, place..<end)
    }

    // MARK: The pieces

    private func number(at place: Int) -> Number? {
        var start = place
        var sign = 1.0
        if text[place] == 0x2D || text[place] == 0x2212 {
            let before = place > 0 ? text[place - 1] : 0
            guard !Scalars.isDigit(before), !Scalars.isLetter(before), before != 0x29, place + 1 < text.count else { return nil }
            (start, sign) = (place + 1, -1)
        }
        var end = start
        var digits = ""
        while end < text.count,
            Scalars.isDigit(text[end]) || (text[end] == 0x2E && end > start && end + 1 < text.count && Scalars.isDigit(text[end + 1]))
        {
            digits.unicodeScalars.append(Unicode.Scalar(text[end]) ?? " ")
            end += 1
        }
        guard end > start, digits.utf8.count <= 12, let value = Double(digits) else { return nil }
        return Number(value: sign * value, end: end, start: place)
    }

    /// 三个, 两根: a numeral in front of a word that counts. 一个 says no more than that there is something.
    private func counted(at place: Int) -> Number? {
        guard place + 1 < text.count, let value = Self.numerals[text[place]], FigureUnits.isCount(text[place + 1]) else { return nil }
        if place > 0, Self.numerals[text[place - 1]] != nil || text[place - 1] == 0x4E00 { return nil }
        return Number(value: value, end: place + 1, start: place)
    }

    private static let numerals: [UInt32: Double] = Dictionary(
        uniqueKeysWithValues: zip(Scalars.list("两二三四五六七八九十"), [2.0, 2, 3, 4, 5, 6, 7, 8, 9, 10]))

    private func ratio(_ first: Number, from place: Int, start: Int) -> ClaimFigure? {
        guard place < text.count, text[place] == 0x3A || text[place] == 0x2236, let other = unsigned(at: spaces(from: place + 1)),
            other.value > 0
        else { return nil }
        var (value, end) = (first.value / other.value, other.end)
        var upper = value
        if let mark = rangeMark(at: spaces(from: end)), let one = unsigned(at: spaces(from: mark)), spaces(from: one.end) < text.count,
            [0x3A, 0x2236].contains(text[spaces(from: one.end)]), let two = unsigned(at: spaces(from: one.end) + 1), two.value > 0
        {
            (upper, end) = (one.value / two.value, two.end)
            (value, upper) = (min(value, upper), max(value, upper))
        } else if let mark = rangeMark(at: end), let two = unsigned(at: mark), two.value > 0 {
            // 1:3-5 is from 1:5 to 1:3.
            (value, upper, end) = (min(value, first.value / two.value), max(value, first.value / two.value), two.end)
        }
        return compared(value, upper, nil, start..<end, "比")
    }

    private func unsigned(at place: Int) -> Number? { place < text.count && Scalars.isDigit(text[place]) ? number(at: place) : nil }

    private func second(from place: Int) -> (Double, Int, FigureUnits.Unit?)? {
        guard let mark = rangeMark(at: spaces(from: place)) else { return nil }
        let start = spaces(from: mark)
        guard start < text.count, let other = number(at: start) else { return nil }
        let unitPlace = spaces(from: other.end)
        let unit = FigureUnits.unit(at: unitPlace, in: text)
        return (other.value, unit.map { unitPlace + $0.scalars.count } ?? other.end, unit)
    }

    private func tolerance(from place: Int) -> (Double, Int, FigureUnits.Unit?)? {
        let mark = spaces(from: place)
        guard mark < text.count, text[mark] == 0xB1, let other = unsigned(at: spaces(from: mark + 1)) else { return nil }
        let unitPlace = spaces(from: other.end)
        let unit = FigureUnits.unit(at: unitPlace, in: text)
        return (other.value, unit.map { unitPlace + $0.scalars.count } ?? other.end, unit)
    }

    /// Where what stands behind a sign of a span begins.
    private func rangeMark(at place: Int) -> Int? {
        guard place < text.count else { return nil }
        return Self.rangeMarks.contains(text[place]) ? place + 1 : nil
    }
    private static let rangeMarks = Scalars.set("-~–—－～至到−")

    private func spaces(from place: Int) -> Int {
        var place = place
        while place < text.count, Scalars.isSpace(text[place]) { place += 1 }
        return place
    }

    /// The number belongs to a name: S1, 第三, 权利要求1, 步骤2, 图3.
    private func isName(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = text[place - 1]
        if Scalars.isLetter(before) || Scalars.isDigit(before) || before == 0x2E || Self.ordinals.contains(before) { return true }
        return Self.naming.contains { $0.count <= place && text[place - $0.count..<place].elementsEqual($0) }
    }
    private static let ordinals = Scalars.set("第图")
    private static let naming = ["权利要求", "步骤", "实施例", "型号", "claim ", "claims "].map(Scalars.list)

    /// A bare number with a word in front of it that says that it is a value.
    private func isMeasured(_ place: Int) -> Bool { Self.bounds.contains { ends($0.words, at: place) } || ends(Self.values, at: place) }
    private static let values = ["为", "是", "ph", "值", "约", "等于", "比"].map(Scalars.list)

    private func ends(_ words: [[UInt32]], at place: Int) -> Bool { longest(words, endingAt: place) != nil }

    private func longest(_ words: [[UInt32]], endingAt place: Int) -> Int? {
        var end = place
        while end > 0, Scalars.isSpace(text[end - 1]) { end -= 1 }
        return words.first { $0.count <= end && text[end - $0.count..<end].elementsEqual($0) }.map { end - $0.count }
    }

    // MARK: Words of comparison

    private enum Bound { case atLeast, moreThan, atMost, lessThan }
    /// The longer ones first: 不小于 before 小于.
    private static let bounds: [(words: [[UInt32]], bound: Bound)] = [
        (["不小于", "不少于", "不低于", "大于等于", "大于或等于", "至少为", "至少", "最小为", "≥", ">="].map(Scalars.list), .atLeast),
        (["不大于", "不超过", "不高于", "不多于", "小于等于", "小于或等于", "至多", "最大为", "≤", "<="].map(Scalars.list), .atMost),
        (["大于", "高于", "超过", "多于", ">"].map(Scalars.list), .moreThan), (["小于", "低于", "少于", "<"].map(Scalars.list), .lessThan),
    ]
    private static let above = ["及以上", "或以上", "以上"].map(Scalars.list)
    private static let below = ["及以下", "或以下", "以下", "以内", "之内"].map(Scalars.list)

    private func compared(
        _ lower: Double, _ upper: Double, _ unit: FigureUnits.Unit?, _ place: Range<Int>, _ dimension: String? = nil
    ) -> ClaimFigure {
        let factor = unit?.factor ?? 1
        var (least, most): (Double?, Double?) = (lower * factor, upper * factor)
        var (holdsLower, holdsUpper) = (true, true)
        var (start, end) = (place.lowerBound, place.upperBound)
        if let (before, bound) = Self.bounds.lazy.compactMap({ entry in longest(entry.words, endingAt: start).map { ($0, entry.bound) } })
            .first
        {
            start = before
            switch bound {
            case .atLeast: most = nil
            case .moreThan: (most, holdsLower) = (nil, false)
            case .atMost: least = nil
            case .lessThan: (least, holdsUpper) = (nil, false)
            }
        } else if let word = Self.above.first(where: { $0.count <= text.count - end && text[end..<end + $0.count].elementsEqual($0) }) {
            (most, end) = (nil, end + word.count)
        } else if let word = Self.below.first(where: { $0.count <= text.count - end && text[end..<end + $0.count].elementsEqual($0) }) {
            (least, end) = (nil, end + word.count)
        }
        return ClaimFigure(
            dimension: dimension ?? unit?.dimension ?? "数", lower: least, upper: most, holdsLower: holdsLower, holdsUpper: holdsUpper,
            place: start..<end)
    }
}
