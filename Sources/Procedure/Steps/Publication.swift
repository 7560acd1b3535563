public import Law

/// What a step makes public 公示: which fields of the file, what has to be covered first, and how long it stands.
public struct PublicationRule: Sendable {
    /// Stable in its procedure: `ruling`. Where an overlay publishes, it begins as the kinds of its events do.
    public let code: String
    public let title: String
    public let citation: Citation
    /// What everybody may read, in this order; nothing else of the file is shown.
    public let fields: [PublishedField]
    public let masks: [Mask]
    /// How long it stands, by the law of the day; nil where no rule ends it.
    public let term: Dated<Period>?

    public init(
        _ code: String, _ title: String, citing citation: Citation, showing fields: [PublishedField], masking masks: [Mask],
        term: Dated<Period>? = nil
    ) {
        (self.code, self.title, self.citation, self.masks, self.term) = (code, title, citation, masks, term)
        self.fields = fields
    }
}

/// A field that is made public, as the last entry of its event says it. Names of natural persons are covered but for the surname, and in
/// texts their names, telephone numbers, numbers of documents and accounts, and mail addresses: see `Covering`.
public struct PublishedField: Sendable, Hashable {
    /// The kind of the event.
    public let event: String
    public let field: FieldOutline
    /// Whether the event has such a field.
    let isDeclared: Bool

    public static func of<E: Event>(_: E.Type, _ name: String) -> Self {
        let found = E.outlines.first { $0.name == name }
        return Self(
            event: E.kind, field: found ?? FieldOutline(name, name, .flag, nil, .optional, .handlers), isDeclared: found != nil)
    }

    /// What keeps it from being made public; nil where it may be.
    var fault: String? {
        if !isDeclared { return "没有栏目“\(field.name)”" }
        if field.seen == .personal { return "“\(field.label)”是个人信息" }
        switch field.kind {
        case .files, .rows: return "“\(field.label)”是文件或者表，不能逐字遮盖"
        default: return nil
        }
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
