public import Law

/// A document 文书 that a step brings about: what it is called, whom it goes to, and the article that asks for it.
public struct DocumentRule: Sendable, Hashable {
    /// Stable in its procedure: `acceptance-notice`.
    public let code: String
    /// 立案通知书.
    public let title: String
    public let to: [MatterRole]
    public let citation: Citation
    /// Unconfirmed where the article was not read, or the name of the document is not the instrument's own.
    public let evidence: Evidence

    public init(_ code: String, _ title: String, to: MatterRole..., citing citation: Citation, _ evidence: Evidence? = nil) {
        (self.code, self.title, self.to, self.citation) = (code, title, to, citation)
        self.evidence = evidence ?? citation.evidence
    }
}

/// What a step makes public 公示: what has to be covered first, and how long it stands.
public struct PublicationRule: Sendable {
    /// Stable in its procedure: `ruling`.
    public let code: String
    public let title: String
    public let citation: Citation
    public let masks: [Mask]
    /// How long it stands, by the law of the day; nil where no rule ends it.
    public let term: Dated<Period>?

    public init(_ code: String, _ title: String, citing citation: Citation, masking masks: [Mask], term: Dated<Period>? = nil) {
        (self.code, self.title, self.citation, self.masks, self.term) = (code, title, citation, masks, term)
    }
}

/// What must be covered before something is made public, and the article that says so.
public struct Mask: Sendable, Hashable {
    /// 商业秘密.
    public let title: String
    public let citation: Citation

    public init(_ title: String, _ citation: Citation) { (self.title, self.citation) = (title, citation) }
}

/// What an entry did in public.
public enum PublicationEntry: Sendable, Hashable, Codable {
    /// Its code, and how long the law of that day lets it stand; nil where nothing ends it.
    case published(String, term: Period?)
    case withdrawn(String)
}
