/// Parts a claim into its technical features.
struct FeatureParting {
    private let text: [UInt32]

    /// Longer stretches are parted at commas too.
    private static let long = 34
    /// Shorter pieces stay with what stands before them.
    private static let short = 6

    init(_ text: [UInt32]) { self.text = text }

    /// Places of the features in a stretch of the text.
    func parts(of stretch: Range<Int>) -> [Range<Int>] {
        split(stretch, at: Self.stops).flatMap { part -> [Range<Int>] in
            let part = trimmed(part)
            if let listed = recipe(part) { return listed }
            guard part.count > Self.long else { return part.isEmpty ? [] : [part] }
            return joined(split(part, at: Self.commas))
        }.map(trimmed).filter { !$0.isEmpty }
    }

    /// 尿素30-40份、磷肥10-15份: each with its own figure is a feature; nil where it is no such list.
    private func recipe(_ part: Range<Int>) -> [Range<Int>]? {
        let pieces = split(part, at: Self.listing).map(trimmed).filter { !$0.isEmpty }
        let measured = pieces.count { hasDigit($0) && namesThing($0) }
        return measured > 1 && measured * 3 >= pieces.count * 2 ? pieces : nil
    }

    /// 在54℃、pH值12的条件下 lists conditions of one step.
    private func namesThing(_ piece: Range<Int>) -> Bool {
        !Scalars.isDigit(text[piece.lowerBound]) && Self.conditions.length(at: piece.lowerBound, in: text) == nil
    }
    private static let conditions = WordList("在 于 以 经 至 用")

    /// Outside the marks of the drawings.
    private func hasDigit(_ part: Range<Int>) -> Bool {
        var place = part.lowerBound
        while place < part.upperBound {
            if Scalars.isDigit(text[place]) { return true }
            place = FigureMark.end(at: place, in: text) ?? place + 1
        }
        return false
    }

    private static let listing = Scalars.set("、")
    private static let stops = Scalars.set(";；。\n")
    private static let commas = Scalars.set(",，")
    private static let opening = Scalars.set("(（[【{")
    private static let closing = Scalars.set(")）]】}")

    /// Parts at marks outside brackets.
    private func split(_ stretch: Range<Int>, at marks: Set<UInt32>) -> [Range<Int>] {
        var (parts, start, depth): ([Range<Int>], Int, Int) = ([], stretch.lowerBound, 0)
        for place in stretch {
            let value = text[place]
            if Self.opening.contains(value) { depth += 1 }
            if Self.closing.contains(value) { depth = max(0, depth - 1) }
            // A full stop of English ends a sentence; inside a figure it does not.
            let isStop = marks.contains(value) || (marks.contains(0x3B) && value == 0x2E && isEndOfSentence(place))
            guard isStop, depth == 0 || marks.contains(0x3B) && value == 0x3B else { continue }
            parts.append(start..<place)
            (start, depth) = (place + 1, 0)
        }
        parts.append(start..<stretch.upperBound)
        return parts
    }

    private func isEndOfSentence(_ place: Int) -> Bool {
        place + 1 == text.count || (Scalars.isSpace(text[place + 1]) && place > 0 && !Scalars.isDigit(text[place - 1]))
    }

    /// Pieces between commas: one that speaks of a new thing begins a feature; a purpose, an apposition or an enumeration goes on with the one before.
    private func joined(_ pieces: [Range<Int>]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for piece in pieces.map(trimmed) where !piece.isEmpty {
            if let last = out.last, !(hasDigit(piece) && hasDigit(last)), !begins(piece) || last.count < Self.short {
                out[out.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                out.append(piece)
            }
        }
        return out
    }

    private func begins(_ piece: Range<Int>) -> Bool {
        guard piece.count >= Self.short else { return false }
        if Self.goingOn.length(at: piece.lowerBound, in: text) != nil { return false }
        if Self.beginning.length(at: piece.lowerBound, in: text) != nil { return true }
        return Self.acting.first(in: text, from: piece.lowerBound, to: piece.upperBound) != nil
    }

    /// What only says what for, in what manner or with what effect.
    private static let goingOn = WordList("用于 用以 以便 以使 以 从而 使得 使 进而 由此 因此 因而 即 例如 比如 优选 即为 来 从 其中一 并且用于 并用于 to so thereby such")
    private static let beginning = WordList("所述 该 其中 还包括 还设有 且 并 同时 上述 各 每 wherein the a an and")
    private static let acting = WordList(
        "设有 设置 安装 连接 固定 具有 位于 呈 为 包括 包含 配合 形成 开设 开有 套设 插接 转动 滑动 铰接 焊接 装有 贯穿 伸入 抵接 相对 连通 采集 获取 计算 加入 控制 输出 建立 发送 干燥 混合 comprising having connected disposed arranged"
    )

    /// Without signs, spaces, numbers of steps and words that only lead in at the ends.
    private func trimmed(_ part: Range<Int>) -> Range<Int> {
        var (lower, upper) = (part.lowerBound, part.upperBound)
        while upper > lower, Scalars.isSpace(text[upper - 1]) || Self.edges.contains(text[upper - 1]) { upper -= 1 }
        var isMoving = true
        while isMoving, lower < upper {
            isMoving = false
            if Scalars.isSpace(text[lower]) || Self.edges.contains(text[lower]) {
                lower += 1
                isMoving = true
            } else if let end = Numbering.end(at: lower, in: text), end < upper {
                lower = end
                isMoving = true
            } else if let length = Self.leadIns.length(at: lower, in: text), isLeadIn(lower + length, before: upper) {
                lower = min(upper, lower + length)
                isMoving = true
            }
        }
        return lower..<upper
    }

    /// 包括以下步骤： says nothing; 包括机架 does.
    private func isLeadIn(_ place: Int, before end: Int) -> Bool {
        place >= end || Self.edges.contains(text[place]) || Scalars.isSpace(text[place])
    }
    private static let edges = Scalars.set(",，:：、;；.。")
    private static let leadIns = WordList(
        "包括以下步骤 包括如下步骤 包括下列步骤 包括步骤 步骤如下 包括以下 包括如下 还包括 包括 包含 其特征在于 其特征还在于 其中 以及 and wherein comprising comprises")
}
