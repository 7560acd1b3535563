import Register

/// A table of classification entries: `code,level,title`, or a list of goods `cls,group,part,code,name`.
struct ClassificationColumns: Sendable {
    let meanings: [String?]
    private let places: [String: Int]
    private let headings: [String]

    private static let names: [String: [String]] = [
        "scheme": ["scheme", "分类体系", "分类表"], "code": ["code", "分类号", "代码", "商品编码", "编码", "编号"],
        "title": ["title", "name", "标题", "类名", "名称", "商品名称", "商品或者服务名称"], "level": ["level", "层级", "级别"],
        "parent": ["parent", "上级", "上级代码", "上级分类号"], "edition": ["edition", "版本", "分类版本"], "note": ["note", "注释", "说明", "content"],
        "cls": ["cls", "class", "类别", "类号", "国际分类"], "group": ["group", "类似群", "类似群号"], "part": ["part", "部分"],
        "text": ["text", "注"], "kind": ["relationkind", "关系"], "ref_groups": ["refgroups", "涉及类似群"],
    ]

    /// Nil where the headings are not those of a classification: a code and a title and a level or scheme, or a class, a group and an item.
    init?(_ headings: [String]) {
        var (places, meanings) = ([String: Int](), [String?]())
        for (index, heading) in headings.enumerated() {
            let folded = Heading.fold(heading)
            let name = Self.names.first { $0.value.contains { Heading.fold($0) == folded } }?.key
            meanings.append(name.map { Self.names[$0]?.first { !$0.utf8.allSatisfy { $0 < 0x80 } } ?? $0 })
            if let name, places[name] == nil { places[name] = index }
        }
        let has = { (name: String) in places[name] != nil }
        let isTree = has("code") && has("title") && (has("level") || has("scheme") || has("parent"))
        let isGoods =
            has("cls") && has("group") && (has("title") || has("text")) && headings.count <= 9
            && (has("code") || has("part") || has("note"))
        let judged = TableKind.judge(headings)
        guard isTree || isGoods, judged.map({ $0.score < 14 || $0.map.has(.number, .registrationNumber) == false }) ?? true else {
            return nil
        }
        (self.places, self.meanings, self.headings) = (places, meanings, headings)
    }

    func read(_ fields: [String]) -> TablePlan.Outcome {
        var values: [String: String] = [:]
        for (name, index) in places where index < fields.count {
            let value = TableRow.clean(fields[index])
            if !value.isEmpty { values[name] = value }
        }
        switch ClassificationLine.entry(values, references: nil, position: 0) {
        case .success(let entry): return .entry(entry)
        case .failure(let reject): return .rejected(fields, [reject.reject])
        }
    }
}
