/// What the rules find, as they are asked one after another.
struct Findings {
    private(set) var reasons: [MarkReason] = []
    private(set) var exceptions: [MarkReason] = []
    private(set) var verdict = MarkJudgement.Verdict.notSimilar

    /// The rule holds.
    mutating func holds(
        _ rule: String, _ weight: Double, _ text: String, _ first: [Range<Int>], _ second: [Range<Int>],
        _ verdict: MarkJudgement.Verdict = .similar
    ) {
        reasons.append(MarkReason(rule: rule, text: text, first: first, second: second, weight: weight))
        if Self.rank(verdict) < Self.rank(self.verdict) { self.verdict = verdict }
    }

    /// The rule would hold, were it not for its exception.
    mutating func stopped(_ rule: String, _ text: String, _ first: [Range<Int>], _ second: [Range<Int>]) {
        exceptions.append(MarkReason(rule: rule, text: text, first: first, second: second, weight: 0))
    }

    private static func rank(_ verdict: MarkJudgement.Verdict) -> Int {
        MarkJudgement.Verdict.allCases.firstIndex(of: verdict) ?? 0
    }
}

/// One rule of the guide with its exceptions.
protocol MarkRule: Sendable {
    func weigh(_ pair: Pair, _ findings: inout Findings)
}

/// Compares two word marks by 《商标审查审理指南》下编第五章, rule after rule in its order.
public enum MarkJudge {
    static let rules: [any MarkRule] = [
        IdenticalMarks(), SameCharacters(), OtherOrder(), Doubled(), NearSoundAndForm(), NearForm(), SameMeaning(), FewCharactersDiffer(),
        FewLetters(),
        LettersDiffer(), WordsSwapped(), Inflected(), WeakAdditions(), IndependentParts(), ContainsMark(), PinyinOnly(), CompositeParts(),
        MeaningAcrossLanguages(), MarksOfMany(),
    ]

    /// - Parameters:
    ///   - niceClass: 1…45; nil judges the marks alone, and words that are weak in any class are weak.
    ///   - kinds: what sort of mark either is.
    ///   - goodsNames: names of goods that are weak besides those of the tables.
    public static func judge(
        _ first: Mark, _ second: Mark, niceClass: Int? = nil, kinds: (MarkKind, MarkKind) = (.ordinary, .ordinary),
        goodsNames: GoodsNames? = nil
    ) -> MarkJudgement {
        let classes = ClassSet(niceClass, goods: goodsNames)
        return judge(CutMark(first, in: classes), CutMark(second, in: classes), classes, kinds)
    }

    static func judge(_ first: CutMark, _ second: CutMark, _ classes: ClassSet, _ kinds: (MarkKind, MarkKind) = (.ordinary, .ordinary))
        -> MarkJudgement
    {
        // The two are always taken in one order, so that the answer is the same whichever is asked about.
        if second.mark.text.utf8.lexicographicallyPrecedes(first.mark.text.utf8) {
            return judge(second, first, classes, (kinds.1, kinds.0)).turned
        }
        let pair = Pair(first, second, classes: classes, kinds: kinds)
        var findings = Findings()
        if !pair.isEqual, let (one, other) = pair.areKnownApart {
            findings.stopped("3", "“\(one)”与“\(other)”各有知名度，相关公众能够区分。", [], [])
        } else {
            for rule in rules { rule.weigh(pair, &findings) }
        }
        return MarkJudgement(
            verdict: findings.verdict, score: findings.reasons.map(\.weight).max() ?? 0, reasons: findings.reasons,
            exceptions: findings.exceptions)
    }
}
