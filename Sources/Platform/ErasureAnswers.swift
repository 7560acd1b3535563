public import Access
public import Desk
import Law
import Matters
import Web

extension MatterAnswers: ErasurePort {
    public func personalFields(in key: String, for viewer: Viewer) async throws -> [ErasableField] {
        try await said {
            try await matters.personalFields(in: key, for: viewer).map { field in
                ErasableField(
                    code: field.code, event: field.event, day: field.day, label: field.label, erased: field.erasedAt?.day)
            }
        }
    }

    public func erase(_ fields: [String], of key: String, because reason: String, by viewer: Viewer) async throws {
        try await said { try await matters.erase(fields, of: key, because: reason, by: viewer) }
    }
}
