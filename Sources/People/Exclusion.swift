/// Why somebody who fits is not on the list of a draw.
public struct Exclusion: Sendable, Hashable, Codable {
    public enum Ground: String, Sendable, Hashable, Codable, CaseIterable {
        /// The entry itself is not good on that day.
        case entry
        case sameAsParty = "same-as-party"
        case employer, formerEmployer = "former-employer"
        case declared
        /// Acts for a party: its agency, or holds its delegation.
        case represents
        case inventor
        /// Was drawn before in the same dispute, or declined in it.
        case before

        public var title: String {
            switch self {
            case .entry: "人才库的记载当天无效"
            case .sameAsParty: "与当事人同名"
            case .employer: "任职单位是当事人"
            case .formerEmployer: "曾任职的单位是当事人"
            case .declared: "本人申报与当事人有利害关系"
            case .represents: "任职单位代理当事人"
            case .inventor: "与所涉权利的发明人同名"
            case .before: "在同一争议中已经抽取过"
            }
        }
    }
    public var ground: Ground
    /// More, for those who handle the draw; holds no name of a natural person.
    public var detail: String?
    public init(_ ground: Ground, detail: String? = nil) { (self.ground, self.detail) = (ground, detail) }
}

/// What is known of a dispute when people for it are drawn.
public struct DisputeFacts: Sendable, Hashable {
    /// A party under every name and code by which it goes.
    public struct Party: Sendable, Hashable {
        /// 请求人, 被请求人, 需要回避的主体.
        public var role: String
        public var names: Set<String>
        public var codes: Set<String>
        /// Agencies that act for it, under every name and code.
        public var agencies: Set<String>
        /// - Parameters:
        ///   - names: keys of names, see `PartyName.key`.
        ///   - agencies: keys of names, and codes.
        public init(_ role: String, names: Set<String>, codes: Set<String> = [], agencies: Set<String> = []) {
            (self.role, self.names, self.codes, self.agencies) = (role, names, codes, agencies)
        }
    }
    public var parties: [Party]
    /// Keys of the names of inventors and designers of the rights at issue.
    public var inventors: Set<String>
    /// Persons who were drawn or declined in this dispute, with the draw.
    public var before: [String: String]

    public init(parties: [Party] = [], inventors: Set<String> = [], before: [String: String] = [:]) {
        (self.parties, self.inventors, self.before) = (parties, inventors, before)
    }
}
