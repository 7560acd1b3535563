/// How far a sentence is served.
public enum Extent: String, Sendable, Hashable, CaseIterable {
    /// Something does the whole of it.
    case served
    /// Something does a part of it.
    case partly
    /// Nothing does it yet.
    case open
    /// No matter of a program.
    case outside

    public var title: String {
        switch self {
        case .served: "已实现"
        case .partly: "部分实现"
        case .open: "未实现"
        case .outside: "平台之外"
        }
    }
}

/// A plan beside what is declared to serve it.
public struct Coverage: Sendable {
    public let plan: Plan
    private let bySentence: [String: [Serving]]

    /// - Parameter servings: all declarations of the house; those for other plans are left aside.
    public init(_ plan: Plan, _ servings: [Serving]) {
        self.plan = plan
        var found: [String: [Serving]] = [:]
        for serving in servings where serving.plan == plan.id {
            for sentence in serving.sentences { found[sentence, default: []].append(serving) }
        }
        bySentence = found
    }

    public func servings(of sentence: Sentence) -> [Serving] { bySentence[sentence.id] ?? [] }

    public func extent(of sentence: Sentence) -> Extent {
        let servings = servings(of: sentence)
        if servings.contains(where: { $0.lacks == nil }) { return .served }
        if !servings.isEmpty { return .partly }
        return sentence.outside == nil ? .open : .outside
    }

    /// How many of the sentences are served how far.
    public func tally(of sentences: [Sentence]) -> [Extent: Int] {
        Dictionary(sentences.map { (extent(of: $0), 1) }, uniquingKeysWith: +)
    }

    /// What is wrong, in words: a declaration that names no sentence of the plan, and a sentence of a built chapter that nothing does whole.
    public var faults: [String] {
        let strays = bySentence.keys.filter { plan.sentence($0) == nil }.sorted().map { "声明的 \($0) 不是方案的要求" }
        let built = plan.chapters.filter { plan.built.contains($0.number) }.flatMap(\.clauses).flatMap(\.sentences)
        let unserved = built.filter { [.open, .partly].contains(extent(of: $0)) }
        return strays + unserved.map { "\($0.id) 所在的章记为已建成，但它\(extent(of: $0).title)" }
    }
}
