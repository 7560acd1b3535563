public import Law

/// Where a matter is taken 管辖, for whoever chooses an office: the rule in words, and its article.
public struct Jurisdiction: Sendable, Hashable {
    /// 被请求人所在地或者侵权行为地.
    public let words: String
    public let citation: Citation
    /// Unconfirmed where the article was not read.
    public let evidence: Evidence

    public init(_ words: String, citing citation: Citation, _ evidence: Evidence? = nil) {
        (self.words, self.citation) = (words, citation)
        self.evidence = evidence ?? citation.evidence
    }
}
