/// Reads a text once, from its first scalar to its last.
struct ClaimReading {
    private let folded: [UInt32]
    private(set) var words: [ClaimText.Word] = []
    private(set) var figures: [ClaimFigure] = []
    private(set) var synonyms: [ClaimText.Named] = []
    private var isNegated = false
    /// Where the run of Chinese characters began that is being read.
    private var began: Int?
    private var place = 0

    init(_ text: String) {
        folded = Scalars.folded(text)
        figures = FigureReader(folded).figures
    }

    mutating func read() {
        var nextFigure = figures.startIndex
        while place < folded.count {
            if nextFigure < figures.endIndex, figures[nextFigure].place.lowerBound <= place {
                skip(to: max(place, figures[nextFigure].place.upperBound))
                nextFigure += 1
                continue
            }
            step()
        }
        close()
    }

    private mutating func step() {
        let value = folded[place]
        if Scalars.isHan(value) { return han() }
        if Scalars.isLetter(value) || Scalars.isDigit(value) { return letters() }
        if Scalars.endsClause(value) { isNegated = false }
        skip(to: FigureMark.end(at: place, in: folded) ?? place + 1)
    }

    private mutating func han() {
        if let length = Negation.harmless.length(at: place, in: folded) {
            // 不锈钢 denies nothing; its characters are words like others.
            for _ in 0..<length { character() }
            return
        }
        if let length = Negation.words.length(at: place, in: folded) {
            skip(to: place + length)
            isNegated.toggle()
            return
        }
        if let length = StopWords.list.length(at: place, in: folded) { return skip(to: place + length) }
        character()
    }

    private mutating func character() {
        if began == nil { began = place }
        place += 1
    }

    /// The words of the run that ends here, and the place from which reading goes on.
    private mutating func skip(to next: Int) {
        close()
        place = next
    }

    private mutating func close() {
        guard let start = began else { return }
        began = nil
        if place - start == 1 {
            words.append(ClaimText.Word(word: ClaimWord(folded[start]), place: start..<place, isNegated: isNegated))
            return
        }
        for at in start..<place - 1 {
            let word = ClaimWord(folded[at], folded[at + 1])
            words.append(ClaimText.Word(word: word, place: at..<at + 2, isNegated: isNegated))
            if let named = Synonyms.named(word, at: at, in: folded, before: place) { synonyms.append(named) }
        }
    }

    /// Figure marks such as 12a behind a noun are no words.
    private mutating func letters() {
        let start = place
        var end = start
        while end < folded.count, Scalars.isLetter(folded[end]) || Scalars.isDigit(folded[end]) { end += 1 }
        close()
        place = end
        let word = folded[start..<end]
        guard let first = word.first, Scalars.isLetter(first), !StopWords.english.contains(Array(word)) else { return }
        words.append(ClaimText.Word(word: ClaimWord(letters: word), place: start..<end, isNegated: isNegated))
    }
}

/// Marks of the drawings in brackets: 机架（1）, [12a]. They limit nothing (细则 on reference signs in claims).
enum FigureMark {
    /// Where a mark ends that begins at a place; nil where none does.
    static func end(at place: Int, in text: [UInt32]) -> Int? {
        guard text[place] == 0x28 || text[place] == 0x5B else { return nil }
        let closing: UInt32 = text[place] == 0x28 ? 0x29 : 0x5D
        var hasDigit = false
        for at in place + 1..<min(text.count, place + 24) {
            let value = text[at]
            if value == closing { return hasDigit ? at + 1 : nil }
            if Scalars.isDigit(value) {
                hasDigit = true
            } else if !Scalars.isLetter(value), !Scalars.isSpace(value), !separators.contains(value) {
                return nil
            }
        }
        return nil
    }

    private static let separators = Scalars.set(",，、-~'′.")
}

/// Words that say that something is not there.
enum Negation {
    static let words = WordList(
        "不设置 不设有 不设 未设置 未设有 未设 没有设置 没有 不包括 不包含 不含有 不含 不具有 不具备 不带有 不带 未安装 不安装 不采用 未采用 不使用 不用 不经 不需要 不需 无需 无须 省去 "
            + "取消 未 无 不")
    /// Words that hold such a character and deny nothing.
    static let harmless = WordList(
        "不锈钢 不锈 不同 不规则 不对称 不透明 不透光 不透水 不饱和 不间断 不断 不仅 不小于 不少于 不大于 不低于 不高于 不超过 不多于 不等 不均匀 不可逆 不溶 无线 无人机 无人 无纺布 无纺 无机 无缝 无级 "
            + "无刷 无菌 无损 无水 无烟 无毒 无害 无定形 无极 无源 无尘 无序 未来 未知")
}

/// Words that say nothing of a device or of a method.
enum StopWords {
    static let list = WordList(
        "所述 上述 前述 该种 其中 其特征在于 其特征是 其特征为 特征在于 本发明 本实用新型 一种 一个 至少一个 至少 若干 多个 多组 一组 分别 相互 互相 进行 通过 根据 按照 用于 用以 以便 从而 使得 以及 并且 而且 "
            + "或者 及其 还包括 还设有 包括有 包括 包含有 包含 设置有 设置在 设置于 设置 设有 具有 装有 带有 能够 可以 所在 之间 之后 之前 其他 如下 以下步骤 步骤 的 和 与 或 该 其 在 于 为 之 及 且 "
            + "均 所 是")
    static let english: Set<[UInt32]> = Set(
        "a an the of and or in on at to for with by is are being be said wherein which that comprising comprises having including includes at least one plurality claim according from as its"
            .split(separator: " ").map { Scalars.list(String($0)) })
}
