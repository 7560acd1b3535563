import Foundation
import Testing

@testable import Goods

/// The classification itself, where `HELAN_SAMPLE_DATA` names the folder that holds it.
private enum Real {
    static let folder: String? = {
        let given = ProcessInfo.processInfo.environment["HELAN_SAMPLE_DATA"]
        return given.flatMap { FileManager.default.fileExists(atPath: $0 + "/nice_relations.jsonl") ? $0 : nil }
    }()

    static func lines(_ name: String) throws -> [[String: Any]] {
        let text = try String(contentsOfFile: (folder ?? "") + "/" + name, encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    static func table() throws -> GoodsTable {
        GoodsTable(
            edition: "NCL13-2026",
            groups: try lines("nice_groups.jsonl").map {
                GoodsGroup(code: $0["group"] as? String ?? "", title: $0["title"] as? String ?? "", content: $0["content"] as? String ?? "")
            },
            items: try lines("nice_items.jsonl").map {
                GoodsItem(
                    code: $0["code"] as? String ?? "", name: $0["name"] as? String ?? "", group: $0["group"] as? String ?? "",
                    part: $0["part"] as? String ?? "")
            }, notes: try notes())
    }

    static func notes() throws -> [GoodsNote] {
        try lines("nice_relations.jsonl").map {
            GoodsNote(group: $0["group"] as? String ?? "", part: $0["part"] as? String ?? "", text: $0["text"] as? String ?? "")
        }
    }
}

@Suite("整张区分表", .enabled(if: Real.folder != nil, "HELAN_SAMPLE_DATA 没有指着区分表的文件")) struct RealClassificationTests {
    @Test("写明类似、交叉检索的注都读得出，提到的群都在里面") func notes() throws {
        var unread: [String] = []
        for line in try Real.lines("nice_relations.jsonl") {
            let (kind, text) = (line["kind"] as? String ?? "", line["text"] as? String ?? "")
            guard kind.contains("similar") && !kind.contains("dissimilar") || kind.contains("cross"), !text.hasPrefix("跨类似群") else {
                continue
            }
            let read = NoteReader(GoodsNote(group: line["group"] as? String ?? "", part: line["part"] as? String ?? "", text: text))
            let groups = Set(read.links.flatMap { $0.subject + $0.target }.map(\.group))
            let named = Set((line["ref_groups"] as? [String] ?? []))
            if !named.isSubset(of: groups) || read.links.isEmpty { unread.append("\(line["group"] ?? "") \(text)") }
        }
        #expect(unread.count <= 8, "\(unread.joined(separator: "\n"))")
    }

    @Test("注写明类似的商品，两边都判为类似；点到名的商品在区分表里找得到") func similar() throws {
        let (table, items) = (try Real.table(), try Real.lines("nice_items.jsonl"))
        let byGroup = Dictionary(grouping: items) { $0["group"] as? String ?? "" }
        var (pairs, held, named, missing) = (0, 0, 0, 0)
        func goods(_ selectors: [GoodsSelector]) -> [GoodsTable.Goods] {
            selectors.flatMap { selector in
                (byGroup[selector.group] ?? []).compactMap { item -> GoodsTable.Goods? in
                    let found = table.goods(item["code"] as? String ?? "")
                    let here = GoodsPlace(
                        group: selector.group, part: item["part"] as? String ?? "",
                        paragraph: found.places.first { $0.group == selector.group }?.paragraph)
                    return selector.picks(GoodsName.folded(item["name"] as? String ?? ""), at: here) ? found : nil
                }
            }
        }
        for note in try Real.notes() {
            for link in NoteReader(note).links where link.relation == .similar {
                for selector in link.subject + link.target where !selector.names.isEmpty {
                    named += 1
                    if goods([selector]).isEmpty { missing += 1 }
                }
                for one in goods(link.subject).prefix(4) {
                    for other in goods(link.target).prefix(4) {
                        pairs += 1
                        if table.judge(one, other).kind <= .similar, table.judge(other, one).kind <= .similar { held += 1 }
                    }
                }
            }
        }
        #expect(pairs > 2000 && held == pairs, "\(held) of \(pairs)")
        #expect(missing * 50 <= named, "\(missing) of \(named)")
    }

    @Test("区分表里没有写类似的，不判为类似") func apart() throws {
        let table = try Real.table()
        for (one, other) in [("葡萄酒", "鞋"), ("枸杞", "洗发液"), ("白酒", "计算机"), ("餐馆", "银行"), ("可下载的计算机程序", "面粉")] {
            #expect(
                table.judge(table.goods(one), table.goods(other)).kind == .notSimilar,
                "\(one) \(other) \(table.judge(table.goods(one), table.goods(other)))")
        }
        #expect(table.judge(table.goods("白酒"), table.goods("葡萄酒")).kind == .similar)
        #expect(table.proposals(for: "枸杞", niceClass: 5).first?.item.code == "C050047")
    }
}
