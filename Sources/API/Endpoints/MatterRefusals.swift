import Documents
import HTTPTypes
import Procedure
import Web

extension Interface {
    /// What the ports refuse, as problems.
    func said<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let problem as MatterProblem {
            switch problem.kind {
            case .unknown: throw WebError.notFound(problem.text)
            case .forbidden: throw WebError.forbidden(problem.text)
            case .refused, .stale:
                throw WebError(
                    status: .unprocessableContent, text: problem.text,
                    faults: problem.faults.map { Problem.Fault($0.field, $0.code.rawValue, $0.text) })
            }
        } catch let problem as DrawingProblem { throw WebError(status: .serviceUnavailable, text: problem.description) }
    }
}
