import Information
import Procedure
import Protection

/// The procedures of the house. Only here are chapters named together; everything else finds a procedure by its code.
enum ProcedureCatalogue {
    private static let declared = InformationChapter.procedures + ProtectionChapter.procedures

    /// What may lie over any matter.
    static let overlays = ProtectionChapter.overlays

    static let all = declared.map { AnyProcedure($0, overlays: overlays) }

    /// What commands and the interface for programs tell of each.
    static let procedures = all.map(\.outline) + overlays.map { ProcedureOutline($0) }

    static func procedure(_ code: String) -> ProcedureOutline? { procedures.first { $0.code == code } }
}
