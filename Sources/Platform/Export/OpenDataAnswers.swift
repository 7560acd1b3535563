import Law
import Register
import Search
import Store
public import Web

/// Answers the catalogue of open data and the feed of changes.
public struct OpenDataAnswers: OpenDataPort {
    let database: any Database
    let index: any SearchIndex

    public func dataSets() async throws -> [DataSet] {
        let counts = try await index.search(SearchRequest(limit: 0)).facets.kinds
        let latest = try await database.read { db in try ChangeLog.latest(in: db) }
        return RightKind.allCases.map { DataSet(kind: $0, count: counts[$0] ?? 0, changed: latest[$0]) }
    }

    public func changeRange() async throws -> (first: Int64, last: Int64) {
        try await database.read { db in (try ChangeLog.first(in: db) ?? 0, try ChangeLog.last(in: db)) }
    }

    public func changes(after seq: Int64, limit: Int) async throws -> [RegisterChange] {
        try await database.read { db in try ChangeLog.rights(after: seq, limit: limit, in: db).map(RegisterChange.init) }
    }

    public func lastChanges(_ limit: Int) async throws -> [RegisterChange] {
        try await database.read { db in try ChangeLog.lastRights(limit, in: db).map(RegisterChange.init) }
    }
}

extension RegisterChange {
    init(_ change: ChangeLog.PublicChange) { self.init(seq: change.seq, kind: change.kind, key: change.key, at: change.at) }
}
