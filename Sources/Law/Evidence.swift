/// How a fact that Helan applies is known.
public enum Evidence: String, Codable, CaseIterable, Sendable, Hashable {
    /// Read in the text of the instrument or standard.
    case verified
    /// Taken from elsewhere or from memory: a setting, shown as to be confirmed, on which no official document may rest.
    case unconfirmed

    /// What screens say of it.
    public var title: String {
        switch self {
        case .verified: "已核实"
        case .unconfirmed: "待核实"
        }
    }
}
