/// A register of marks in memory, for finding those that come near a new one. Flat arrays: some 120 bytes a mark.
///
/// Keys fall into buckets; a bucket lists the marks that have one of its keys. Marks added later stand in a small index beside the large one; `rebuilt`
/// puts them together.
public struct MarkIndex: Sendable {
    /// One mark of a register.
    public struct Entry: Sendable {
        public let id: Int64
        public let name: String
        /// 1…45; none where unknown, which counts as all.
        public let classes: [Int]

        public init(id: Int64, name: String, classes: [Int] = []) {
            self.id = id
            self.name = name
            self.classes = classes
        }
    }

    /// A mark of the register that comes near.
    public struct Finding: Sendable {
        public let id: Int64
        public let name: String
        public let judgement: MarkJudgement
    }

    private var names = NameTable()
    private var sketches = Sketches()
    private var postings = Postings()
    private var later: [UInt64: [UInt32]] = [:]
    private var removed: Set<UInt32> = []
    private let goods: GoodsNames?
    private var all: ClassSet { .all(with: goods) }

    /// - Parameter goodsNames: names of goods that are weak besides those of the tables.
    public init(_ entries: some Sequence<Entry>, goodsNames: GoodsNames? = nil) {
        goods = goodsNames
        var builder = Postings.Builder()
        for entry in entries {
            let cut = CutMark(names.append(entry), in: all)
            sketches.append(cut)
            builder.append(cut)
        }
        postings = builder.finish()
    }

    /// How many marks can be found.
    public var count: Int { names.count - removed.count }

    /// Bytes that the arrays take.
    public var bytes: Int { names.bytes + sketches.bytes + postings.bytes }

    /// Adds a mark; one that has the id already is taken out.
    public mutating func add(_ entry: Entry) {
        remove(entry.id)
        let row = UInt32(names.count)
        let mark = names.append(entry)
        sketches.append(CutMark(mark, in: all))
        for key in MarkKeys.stored(mark, goodsNames: goods) { later[key, default: []].append(row) }
    }

    /// Takes the mark out; nothing happens where there is none. Looks through all ids: for many marks build the index anew.
    public mutating func remove(_ id: Int64) {
        if let row = names.row(of: id, without: removed) { removed.insert(row) }
    }

    /// How many marks stand beside the large index or are taken out of it: when they are many, build it anew.
    public var changes: Int { names.count - postings.count + removed.count }

    /// The same marks in one large index.
    public func rebuilt() -> Self {
        Self((0..<UInt32(names.count)).lazy.filter { !removed.contains($0) }.map { names.entry($0) }, goodsNames: goods)
    }

    /// Marks that come near the name, the nearest first.
    ///
    /// - Parameters:
    ///   - niceClass: only marks registered for that class, and judged for it; nil looks through all.
    ///   - limit: how many at most.
    ///   - verdict: marks judged less near than this are left out.
    public func find(_ name: String, niceClass: Int? = nil, limit: Int = 50, verdict: MarkJudgement.Verdict = .possible) -> [Finding] {
        let mark = Mark(name)
        let classes = ClassSet(niceClass, goods: goods)
        let query = CutMark(mark, in: classes)
        let traits = Sketches.traits(CutMark(mark, in: all))
        var found: [(row: UInt32, judgement: MarkJudgement)] = []
        for row in candidates(mark)
        where names.isFor(row, classes) && !removed.contains(row) && !sketches.isPlainlyOther(query, traits, row) {
            let judgement = MarkJudge.judge(query, CutMark(Mark(names.name(row)), in: classes), classes)
            if judgement.verdict.isAsNear(as: verdict) { found.append((row, judgement)) }
        }
        return finish(&found, limit)
    }

    func candidates(_ mark: Mark) -> [UInt32] {
        var rows: [UInt32] = []
        for key in MarkKeys.asked(mark, goodsNames: goods) {
            postings.append(key, to: &rows)
            if let more = later[key] { rows += more }
        }
        rows.sort()
        var answer: [UInt32] = []
        for row in rows where row != answer.last { answer.append(row) }
        return answer
    }

    /// How many marks of the register have to be judged for the name, after the first look.
    public func judged(for name: String) -> Int {
        let cut = CutMark(Mark(name), in: all), traits = Sketches.traits(cut)
        return candidates(cut.mark).count { !sketches.isPlainlyOther(cut, traits, $0) }
    }

    private func finish(_ found: inout [(row: UInt32, judgement: MarkJudgement)], _ limit: Int) -> [Finding] {
        found.sort { one, other in
            (one.judgement.verdict.rank, -one.judgement.score, one.row) < (other.judgement.verdict.rank, -other.judgement.score, other.row)
        }
        return found.prefix(limit).map { Finding(id: names.id($0.row), name: names.name($0.row), judgement: $0.judgement) }
    }
}

extension MarkJudgement.Verdict {
    /// 0 identical … 3 not similar.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 3 }
    func isAsNear(as other: Self) -> Bool { rank <= other.rank }
}
