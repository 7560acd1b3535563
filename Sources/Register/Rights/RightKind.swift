/// The six kinds of right in the register. Raw values stand in addresses, JSON and the database.
public enum RightKind: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable, Hashable {
    case patent, trademark, copyright, layout, variety
    case indication = "gi"

    /// The kind in Chinese, as every screen says it.
    public var title: String {
        switch self {
        case .patent: "专利"
        case .trademark: "商标"
        case .copyright: "著作权"
        case .layout: "集成电路布图设计"
        case .variety: "植物新品种"
        case .indication: "地理标志"
        }
    }
}
