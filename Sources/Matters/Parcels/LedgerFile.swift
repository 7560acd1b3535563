import Law
import Procedure
public import Store

extension Matters {
    /// A matter of a procedure with every entry of its stream; for what decides by itself which of it anybody may read.
    /// - Returns: nil where there is none of this address and procedure.
    public func ledgerFile(_ key: String, of procedure: String) async throws -> (matter: Matter, ledger: [Ledger.Entry])? {
        try await database.read { [self] db in
            guard let head = try Ledger.head(of: Self.stream, key: key, in: db) else { return nil }
            let matter = try load(key, in: db)
            guard matter.procedure.code == procedure else { return nil }
            return (matter, try Ledger.entries(of: head.id, in: db))
        }
    }
}
