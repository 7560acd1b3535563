/// A procedure that lies over any matter, such as 挂牌督办: its entries stand in the matter's own file, and it has states and clocks beside the
/// matter's. Declared once, it is there for every procedure of the catalogue.
///
/// Its events are called `code.…`, so that they are told from the matter's own. It may begin again after it has ended; it has no lapses, since
/// what runs out in it is somebody's to answer for and moves nothing by itself.
public protocol Overlay: Procedure {}

extension Overlay {
    public static var kindPrefix: String { code + "." }
}

extension Procedure {
    public static var kindPrefix: String { "" }
    public static var links: [Link<Self>] { [] }

    /// Whether an entry of this kind is one of its own; what overlays and the kernel enter has a point in its kind.
    static func owns(_ kind: String) -> Bool { kindPrefix.isEmpty ? !kind.contains(".") : kind.hasPrefix(kindPrefix) }

    static var isOverlay: Bool { !kindPrefix.isEmpty }
}
