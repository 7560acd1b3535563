/// Takes something down that the file made public, before its term ends: who approves says why, to everybody.
public struct PublicationWithdrawn: Event {
    public static let kind = "matter.publication-withdrawn"
    public static let title = "撤下公示"
    /// The code of what was made public.
    public var publication: String?
    public var reason: String?
    public init() {}

    public init(_ publication: String, because reason: String) { (self.publication, self.reason) = (publication, reason) }

    public static let fields: [Field<Self>] = [
        .text(\.publication, "publication", "公示", seen: .handlers),
        .text(\.reason, "reason", "撤下的理由", help: "任何人都能看到，不写个人信息和商业秘密", seen: .everyone, longest: 500, lines: 3),
    ]
}
