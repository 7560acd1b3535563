/// What a claim begins with: its number, the claims it refers to, the border between what is known and what characterises it.
struct ClaimHead {
    /// Claims referred to; each alone is a way to read this one.
    private(set) var references: [Int] = []
    /// Refers as 根据权利要求1所述的 does; a claim of another category that uses 权利要求1所述的装置 stands on its own feet.
    private(set) var isDependent = false
    /// Where the text begins behind a number printed in front of it.
    private(set) var start = 0
    /// Where the subject begins: behind 根据权利要求1所述的.
    private(set) var subject = 0
    /// 其特征在于 and the like; nil where there is none.
    private(set) var border: Range<Int>?

    init(_ text: [UInt32]) {
        start = Numbering.end(at: Numbering.spaces(from: 0, in: text), in: text, isClaim: true) ?? Numbering.spaces(from: 0, in: text)
        border = Self.borders.first(in: text, from: start)
        subject = start
        readReference(text, to: min(border?.lowerBound ?? text.count, start + 160))
        if references.isEmpty, let border { readMention(text, from: border.upperBound) }
        guard border == nil else { return }
        // 如权利要求1所述的设备，其中，…: what it adds begins behind the first comma.
        border =
            isDependent
            ? text.indices.dropFirst(reach).first { Self.commas.contains(text[$0]) }.map { $0..<$0 + 1 }
            : Self.openings.first(in: text, from: subject)
    }

    /// From the first words of the border on, the claim says what characterises it.
    private static let borders = WordList("其特征在于 其特征是 其特征为 其特征在於 特征在于")
    private static let openings = WordList("包括 包含 其由 由以下 由下列 comprising consisting characterized characterised wherein")
    private static let referring = WordList("权利要求 claims claim")
    private static let leading = WordList("根据 如 按照 依据 依照 按 据 任一 任意 前述")

    private static let commas = Scalars.set("，,：:")
    /// Behind the numbers of the claims referred to, or behind 所述的.
    private var reach = 0

    private mutating func readReference(_ text: [UInt32], to end: Int) {
        guard let word = Self.referring.first(in: text, from: start, to: end) else { return }
        let (numbers, after) = Self.numbers(from: word.upperBound, to: end, in: text)
        guard !numbers.isEmpty else { return }
        references = numbers
        let isChinese = Scalars.isHan(text[word.lowerBound])
        let before = Array(text[start..<word.lowerBound])
        // English names the subject first: The device of claim 1.
        isDependent = isChinese ? before.isEmpty || Self.leading.length(at: 0, in: before) != nil : Self.isEnglishDependence(before)
        reach = after
        guard isChinese else { return }
        subject = Self.said.first(in: text, from: after, to: min(after + 16, text.count)).map(\.upperBound) ?? after
        (reach, subject) = (max(reach, subject), isDependent ? subject : start)
    }

    /// 该程序被执行时实现如权利要求1至7任一项所述的方法: a claim of its own that takes in what another says.
    private mutating func readMention(_ text: [UInt32], from start: Int) {
        guard let word = Self.referring.first(in: text, from: start) else { return }
        references = Self.numbers(from: word.upperBound, to: min(text.count, word.upperBound + 40), in: text).0
    }

    private static let said = WordList("所述的 所述 中所述 的")

    private static func isEnglishDependence(_ before: [UInt32]) -> Bool {
        let words = before.split(whereSeparator: Scalars.isSpace).map(Array.init)
        return words.first.map { Scalars.list("the").elementsEqual($0) || Scalars.list("according").elementsEqual($0) } ?? true
    }

    /// 1, 1或2, 1至3, 1-3, 1、2或5, 1 to 3.
    private static func numbers(from start: Int, to end: Int, in text: [UInt32]) -> ([Int], Int) {
        var numbers: [Int] = []
        var (place, isSpan) = (start, false)
        var last = start
        while place < end {
            let value = text[place]
            if Scalars.isDigit(value) {
                var number = 0
                while place < end, Scalars.isDigit(text[place]), number < 10_000 {
                    number = number * 10 + Int(text[place] - 0x30)
                    place += 1
                }
                if isSpan, let from = numbers.last, number > from, number - from < 200 {
                    numbers += (from + 1)...number
                } else if !numbers.contains(number) {
                    numbers.append(number)
                }
                (isSpan, last) = (false, place)
            } else if spans.contains(value) {
                (isSpan, place) = (true, place + 1)
            } else if joins.contains(value) || Scalars.isSpace(value) {
                place += 1
            } else if let length = joiningWords.length(at: place, in: text) {
                if text[place] == 0x74 { isSpan = true }
                place += length
            } else {
                break
            }
        }
        return (numbers, last)
    }

    private static let spans = Scalars.set("至到-~－～–—")
    private static let joins = Scalars.set("或和及与、,，/")
    private static let joiningWords = WordList("to or and 权利要求 claims claim any one of")
}

/// Numbers in front of a step or a claim.
enum Numbering {
    static func spaces(from place: Int, in text: [UInt32]) -> Int {
        var place = place
        while place < text.count, Scalars.isSpace(text[place]) { place += 1 }
        return place
    }

    /// Where a number ends that stands at a place: （1）, (a), 1), 1、, 1., S1：, 步骤一：, 步骤S2、; nil where none does.
    static func end(at place: Int, in text: [UInt32], isClaim: Bool = false) -> Int? {
        var at = place
        guard at < text.count else { return nil }
        if text[at] == 0x28, let close = text[at..<min(text.count, at + 6)].firstIndex(of: 0x29) {
            let inner = text[at + 1..<close]
            let isNumber = !inner.isEmpty && inner.allSatisfy { Scalars.isDigit($0) || Scalars.isLetter($0) || numerals.contains($0) }
            return isNumber && !isClaim ? spaces(from: close + 1, in: text) : nil
        }
        let isStep = at + 1 < text.count && text[at] == 0x6B65 && text[at + 1] == 0x9AA4
        if isStep { at = spaces(from: at + 2, in: text) }
        if at < text.count, text[at] == 0x73, at + 1 < text.count, Scalars.isDigit(text[at + 1]) { at += 1 }
        let start = at
        while at < text.count, Scalars.isDigit(text[at]) || (isStep && numerals.contains(text[at])) { at += 1 }
        guard at > start, at - start <= 4, at < text.count, marks.contains(text[at]) else { return nil }
        // 0.5mm is no number of a step.
        if text[at] == 0x2E, at + 1 < text.count, Scalars.isDigit(text[at + 1]) { return nil }
        // 1:3 is a ratio.
        if text[at] == 0x3A, at + 1 < text.count, Scalars.isDigit(text[at + 1]) { return nil }
        return spaces(from: at + 1, in: text)
    }

    private static let numerals = Scalars.set("一二三四五六七八九十")
    private static let marks = Scalars.set("、.．):：")
}
