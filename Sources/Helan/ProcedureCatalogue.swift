import Procedure
import Protection

/// The procedures of the house. Only here are chapters named together; everything else finds a procedure by its code.
enum ProcedureCatalogue {
    static let procedures = [ProcedureOutline(PatentRuling.self), ProcedureOutline(PatentMediation.self)]

    static func procedure(_ code: String) -> ProcedureOutline? { procedures.first { $0.code == code } }
}
