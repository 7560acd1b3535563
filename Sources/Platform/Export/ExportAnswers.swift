import Foundation
import Interchange
import Law
import Register
import Search
import Store
public import Web

/// Exports rights: the index or the register gives their ids, and pieces of them are read, written and handed over one after the other.
public struct ExportAnswers: ExportPort {
    let database: any Database
    let index: any SearchIndex
    let search: SearchAnswers
    /// Where workbooks are put together.
    let folder: URL
    let clock: any Clock

    public func export(_ scope: ExportScope, as format: ExportFormat, site: String = "") async throws -> Export? {
        // Read first: what changes from here on has a higher number.
        let change = try await database.readAtLength { db in try ChangeLog.last(in: db) }
        guard var found = try await find(scope) else { return nil }
        let all = found.ids.count
        if format == .st96 { found = try await found.only(ST96Writer.kinds, in: database) }
        let made = clock.now()
        let export = Export(
            format: format, count: found.ids.count, leftOut: all - found.ids.count, words: found.words, made: made, change: change
        ) { _ in }
        let writing = ExportWriting(database: database, folder: folder, ids: found.ids, kinds: found.kinds, about: export, site: site)
        var ready = export
        ready.write = { send in try await writing.write(send) }
        return ready
    }

    private func find(_ scope: ExportScope) async throws -> Found? {
        let reader = RegisterReader(database)
        switch scope {
        case .search(let request): return try await find(request)
        case .party(let key, let kind):
            guard let party = try await reader.party(key) else { return nil }
            let ids = try await reader.ids(of: party.id, kind: kind, roles: RegisterAnswers.owning)
            let words = "主体：\(party.name)" + (kind.map { "；种类：\($0.title)" } ?? "")
            return Found(ids: ids, kinds: kind.map { [$0] } ?? [], words: words)
        case .right(let kind, let key):
            guard let (id, _) = try await reader.right(kind, key: key) else { return nil }
            return Found(ids: [id], kinds: [kind], words: "\(kind.title) \(key)")
        }
    }

    private func find(_ request: ResultsRequest) async throws -> Found {
        var request = request
        (request.offset, request.limit) = (0, 0)
        var asked = try await search.read(request)
        var kinds = asked.filters.kinds
        if kinds.isEmpty { kinds = Set(try await index.search(asked).facets.kinds.keys) }
        // Without words there is no nearness to order by: the order in which the rights were taken in is read fastest.
        let isInOrderOfIds = asked.query == nil && request.order == .best
        if isInOrderOfIds { asked.order = .oldest }
        var ids = try await index.rights(asked)
        if isInOrderOfIds { ids.sort() }
        return Found(ids: ids, kinds: kinds, words: request.inWords)
    }

    private struct Found: Sendable {
        var ids: [Int64]
        /// The kinds that may occur; empty for any.
        var kinds: Set<RightKind>
        var words: String

        /// Only rights of these kinds.
        func only(_ wanted: Set<RightKind>, in database: any Database) async throws -> Found {
            if !kinds.isEmpty, kinds.isSubset(of: wanted) { return self }
            var kept: [Int64] = []
            for start in stride(from: 0, to: ids.count, by: 5_000) {
                let some = Array(ids[start..<min(start + 5_000, ids.count)])
                let kinds = try await database.readAtLength { db in try RegisterReader.kinds(some, in: db) }
                kept += some.filter { kinds[$0].map(wanted.contains) ?? false }
            }
            return Found(ids: kept, kinds: kinds.isEmpty ? wanted : kinds.intersection(wanted), words: words)
        }
    }
}

extension ResultsRequest {
    /// What is searched for, in words.
    fileprivate var inWords: String {
        var parts: [String] = text.isEmpty ? [] : ["检索式：\(text)"]
        if let kind { parts.append("种类：\(kind.title)") }
        if let status { parts.append("状态：\(status.title)") }
        if let year { parts.append("年份：\(year)") }
        if let classSymbol { parts.append("分类：\(classSymbol)") }
        if let owner { parts.append("权利人：\(owner)") }
        if let agency { parts.append("代理机构：\(agency)") }
        if let area { parts.append("地区：\(area)") }
        if let industry { parts.append("产业：\(industry)") }
        return parts.isEmpty ? "全部权利" : parts.joined(separator: "；")
    }
}
