import Foundation
import Law
import Query
import Register
import Search
import Store
import StoreSQLite

/// Finds documents again by the title or the keywords that their authors gave them: what stands at rank r counts 1/r.
struct KnownItems {
    struct Item: Decodable {
        var id: Int
        var abstract: String
        var title: String?
        /// With a low line between.
        var keywords: String?
    }
    let items: [Item]
    /// Every abstract once.
    let abstracts: [String]

    init(file: String) throws {
        items = try Self.lines(file).map { try JSONDecoder().decode(Item.self, from: $0) }
        var seen: Set<String> = []
        abstracts = items.map(\.abstract).filter { seen.insert($0).inserted }
    }

    private static func lines(_ file: String) throws -> [Data] {
        try Data(contentsOf: URL(filePath: file)).split(separator: UInt8(ascii: "\n"))
    }

    /// As a register holds them, each with its title where it has one; then the abstracts alone, which is harder.
    func measure() async throws {
        report("abstracts", "\(abstracts.count)")
        for withTitles in [true, false] {
            let (index, path) = try await filled(withTitles: withTitles)
            defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
            let kind = withTitles ? "titles indexed" : "abstracts alone"
            let titles = items.compactMap { item in item.title.map { (item.abstract, $0) } }
            report("by title, \(kind)", figure(try await meanReciprocalRank(titles, index)))
            let keywords = items.compactMap { item in
                item.keywords.map { (item.abstract, $0.split(separator: "_").map { "\"\($0)\"" }.joined(separator: " OR ")) }
            }
            report("by keywords, \(kind)", figure(try await meanReciprocalRank(keywords, index)))
        }
    }

    private func filled(withTitles: Bool) async throws -> (FTSIndex, path: String) {
        let path = NSTemporaryDirectory() + "known-item-\(ProcessInfo.processInfo.processIdentifier).sqlite"
        let database = try SQLiteDatabase(path: path)
        let index = FTSIndex(database: database)
        try await index.prepare()
        let titles = Dictionary(items.map { ($0.abstract, $0.title ?? "") }) { first, _ in first }
        let changes = abstracts.enumerated().compactMap { n, abstract in
            let texts: [SearchField: String] = [.abstract: abstract, .title: withTitles ? titles[abstract] ?? "" : ""]
            return SearchChange(old: nil, new: SearchDocument(id: Int64(n + 1), kind: .patent, status: .inForce, day: nil, texts: texts))
        }
        try await database.write { try index.replace(changes, in: $0) }
        return (index, path)
    }

    /// Some abstracts stand in the file twice, once cut short: either copy is the item.
    private static func beginning(_ abstract: String) -> String { String(abstract.prefix(40)) }

    private func meanReciprocalRank(_ asked: [(abstract: String, text: String)], _ index: FTSIndex) async throws -> Double {
        var sum = 0.0
        for (abstract, text) in asked {
            guard let query = try? Query(typed: text) else { continue }
            let hits = try await index.search(SearchRequest(query, limit: 100)).hits
            let sought = Self.beginning(abstract)
            let place = hits.firstIndex { Self.beginning(abstracts[Int($0.right) - 1]) == sought }
            if let place { sum += 1 / Double(place + 1) }
        }
        return asked.isEmpty ? 0 : sum / Double(asked.count)
    }
}
