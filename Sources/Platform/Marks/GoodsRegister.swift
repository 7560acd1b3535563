import Foundation
import Goods
import Interchange
import Register
import Similarity
import Store

/// The classification of goods and services in memory, read again when another one was imported.
actor GoodsRegister {
    private let database: any Database
    private var known: (stamp: [Int64], table: GoodsTable, names: GoodsNames)?

    init(_ database: any Database) { self.database = database }

    /// The newest edition that was imported, else the demonstration's own; empty where there is neither.
    func table() async throws -> GoodsTable { try await current().table }

    /// Its names, which distinguish nothing after a mark; the same ones as long as it is the same classification.
    func names() async throws -> GoodsNames { try await current().names }

    private func current() async throws -> (table: GoodsTable, names: GoodsNames) {
        let stamp = try await database.read { db in try ClassificationTable.stamp(.similarGroup, .nice, in: db) }
        if let known, known.stamp == stamp { return (known.table, known.names) }
        let rows = try await database.readAtLength { db in try ClassificationTable.newest(.similarGroup, .nice, in: db) }
        let table = Self.table(of: rows)
        let names = GoodsNames(table.names)
        known = (stamp, table, names)
        return (table, names)
    }

    private static func table(of rows: [ClassificationRow]) -> GoodsTable {
        var (groups, items, notes): ([GoodsGroup], [GoodsItem], [GoodsNote]) = ([], [], [])
        for row in rows {
            guard let entry = try? CanonicalJSON.decode(ClassificationEntry.self, from: row.details) else { continue }
            switch entry.level {
            case .similarGroup: groups.append(GoodsGroup(code: entry.code, title: entry.title, content: entry.note ?? ""))
            case .item: items.append(GoodsItem(code: entry.code, name: entry.title, group: entry.parent ?? "", part: entry.part ?? ""))
            case .relation: notes.append(GoodsNote(group: entry.parent ?? "", part: entry.part ?? "", text: entry.title))
            case .section, .class, .subclass, .mainGroup, .subgroup, .part: break
            }
        }
        return GoodsTable(edition: rows.map(\.edition).max() ?? "", groups: groups, items: items, notes: notes)
    }
}
