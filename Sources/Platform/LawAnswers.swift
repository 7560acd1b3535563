import Access
import Matters
import Procedure
import Web

/// Answers the pages on the law from the rows of matters.
struct LawAnswers: LawPort {
    let answers: MatterAnswers

    var procedures: [ProcedureOutline] { answers.procedures.map(\.outline) }

    func openMatters(for viewer: Viewer) async throws -> [String: Int] { try await answers.matters.openCounts(for: viewer) }
}
