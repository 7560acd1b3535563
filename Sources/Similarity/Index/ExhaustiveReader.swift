/// Finds near marks by judging every one, without keys: slow, and what the index is held to.
public struct ExhaustiveReader {
    private let marks: [(id: Int64, cut: CutMark)]

    public init(_ entries: some Sequence<MarkIndex.Entry>) { marks = entries.map { ($0.id, CutMark(Mark($0.name), in: .unknown)) } }

    /// The ids of all marks that come near, or are judged possible.
    public func find(_ name: String) -> [Int64] {
        let query = CutMark(Mark(name), in: .unknown)
        return marks.compactMap { MarkJudge.judge(query, $0.cut, .unknown).verdict == .notSimilar ? nil : $0.id }
    }
}
