public import Law

/// A document 文书 that a step brings about: what it is called, whom it goes to, the article that asks for it, and what may be done against it.
public struct DocumentRule: Sendable {
    /// Stable in its procedure: `acceptance-notice`.
    public let code: String
    /// 立案通知书.
    public let title: String
    public let to: [MatterRole]
    public let citation: Citation
    /// Unconfirmed where the article was not read, or the name of the document is not the instrument's own.
    public let evidence: Evidence
    /// What it tells whom it goes to that they may do against it, by the law of its day.
    public let remedies: [RemedyRule]

    public init(
        _ code: String, _ title: String, to: MatterRole..., citing citation: Citation, _ evidence: Evidence? = nil,
        telling remedies: [RemedyRule] = []
    ) {
        (self.code, self.title, self.to, self.citation, self.remedies) = (code, title, to, citation, remedies)
        self.evidence = evidence ?? citation.evidence
    }
}
