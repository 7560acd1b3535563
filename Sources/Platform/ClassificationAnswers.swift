public import API
public import Register
import Store

/// Answers what the interface asks of the classifications that were imported.
public struct ClassificationAnswers: ClassificationPort {
    let database: any Database

    public func entries(
        of scheme: ClassMark.Scheme, under parent: String?, symbol: String?, offset: Int, limit: Int
    ) async throws -> (total: Int, entries: [ClassificationEntry]) {
        try await database.read { db in
            let place = ClassificationTable.Place(scheme: scheme, parent: parent, code: symbol)
            let total = try ClassificationTable.count(place, in: db)
            guard limit > 0 else { return (total, []) }
            return (
                total,
                try ClassificationTable.entries(place, offset: offset, limit: limit, in: db).map {
                    ClassificationEntry(
                        scheme: scheme, level: $0.level, symbol: $0.code, parent: $0.parent, edition: $0.edition, title: $0.title)
                }
            )
        }
    }
}
