public import Access
public import Procedure

/// What the pages on the law ask of the matters that it governs.
public protocol LawPort: Sendable {
    /// Every procedure of the house.
    var procedures: [ProcedureOutline] { get }
    /// How many matters are open at the viewer's authority, by the code of their procedure; empty for whoever acts for none.
    func openMatters(for viewer: Viewer) async throws -> [String: Int]
}
