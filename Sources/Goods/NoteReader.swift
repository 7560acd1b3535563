/// Reads the notes of the classification, which follow one grammar: goods 与 goods 类似, and 与第九版及以前版本 goods 交叉检索; what of a group is not
/// similar to the rest of it; what is judged by function and use.
struct NoteReader {
    let note: GoodsNote
    private(set) var links: [GoodsLink] = []
    private(set) var rule = GroupRule()

    init(_ note: GoodsNote) {
        self.note = note
        // The word for the group holds the word for similar.
        var text = GoodsName.folded(note.text)
        while let (before, after) = text.cut(at: "本类似群") { text = before + "本群" + after }
        for sentence in GoodsName.split(text, at: ["；", ";", "。"]) { read(sentence) }
    }

    private mutating func read(_ sentence: String) {
        // Such items stand in each of their groups already; what was taken out of the table says nothing of what is in it.
        if sentence.hasPrefix("跨类似群") || sentence.holds("时删除") || (sentence.hasPrefix("本部分为") && !sentence.holds("单一")) { return }
        if sentence.holds("根据"), sentence.holds("功能") {
            readFunction(sentence)
            return
        }
        var subject: [GoodsSelector] = []
        var rest = sentence
        while !rest.isEmpty {
            guard let (clause, relation, after) = Self.clause(of: rest) else { return }
            rest = after
            read(clause, relation, &subject)
        }
    }

    private enum Ending { case similar, crossSearch, apart }

    /// Up to the next word that says how goods stand to each other.
    private static func clause(of text: String) -> (text: String, ending: Ending, rest: String)? {
        let endings: [(String, Ending)] = [
            ("不判为类似商品", .apart), ("互不类似", .apart), ("不类似", .apart), ("互为类似商品", .similar), ("均类似", .similar), ("相类似", .similar),
            ("类似", .similar), ("交叉检索", .crossSearch),
        ]
        let found = endings.compactMap { word, ending in text.firstPlace(of: word).map { (place: $0, word: word, ending: ending) } }
        guard let first = found.min(by: { ($0.place, -$0.word.count) < ($1.place, -$1.word.count) }) else { return nil }
        let rest = text[first.place...].dropFirst(first.word.count).drop { ",商品服务".contains($0) }
        // 互为 belongs to what is said and not to the goods.
        let mutual = first.word == "互为类似商品"
        return (String(text[..<first.place]) + (mutual ? "互为" : ""), first.ending, String(rest))
    }

    private mutating func read(_ clause: String, _ ending: Ending, _ subject: inout [GoodsSelector]) {
        let clause = String(clause.drop { ",但".contains($0) })
        switch ending {
        case .apart: readApart(clause)
        case .similar where clause.hasSuffix("互为"): readMutual(String(clause.dropLast(2)))
        case .similar where clause.hasSuffix("商品之间"): readWithin(clause)
        case .similar, .crossSearch:
            guard let (said, others) = Self.halves(of: clause) else { return }
            if !said.isEmpty { subject = GoodsPhrase(said, of: note).selectors }
            let target = GoodsPhrase(others, of: note).selectors
            guard !subject.isEmpty, !target.isEmpty else { return }
            links.append(
                GoodsLink(subject: subject, target: target, relation: ending == .crossSearch ? .crossSearch : .similar, text: note.text))
        }
    }

    /// Names of goods may hold 与 too: the one that divides stands before a group, a part, a paragraph, an edition or the rest of the group.
    private static func halves(of clause: String) -> (subject: String, target: String)? {
        var here = clause.startIndex
        while let place = String(clause[here...]).firstPlace(of: "与") {
            let offset = String(clause[here...]).distance(from: String(clause[here...]).startIndex, to: place)
            let at = clause.index(here, offsetBy: offset)
            let behind = clause[clause.index(after: at)...]
            if behind.prefix(4).count == 4, behind.prefix(4).allSatisfy(\.isNumber) || ["第", "本", "各部分"].contains(where: behind.hasPrefix) {
                return (String(clause[..<at]), String(behind))
            }
            here = clause.index(after: at)
        }
        return nil
    }

    /// 各部分之间商品不类似, 单一商品，各自然段间互不类似, 第（四）部分各商品之间互不类似.
    private mutating func readApart(_ clause: String) {
        let scope = clause.holds("第(") ? GoodsPhrase(clause, of: note).parts : clause.holds("本部分") ? [note.part] : []
        if clause.holds("自然段间") {
            rule.paragraphsApart.append(scope)
        } else if clause.holds("部分之间") {
            rule.partsApart = true
        } else if clause.holds("商品之间") || clause.holds("互相之间") || clause.holds("服务之间") {
            rule.itemsApart.formUnion(scope)
        }
    }

    /// 第（二）、（三）部分互为类似商品; 消毒剂，灭菌剂互为类似商品.
    private mutating func readMutual(_ clause: String) {
        let selectors = GoodsPhrase(clause, of: note).selectors
        guard !selectors.isEmpty else { return }
        links.append(GoodsLink(subject: selectors, target: selectors, relation: .similar, text: note.text))
    }

    /// 本类似群第三自然段商品之间类似.
    private mutating func readWithin(_ clause: String) { readMutual(String(clause.dropLast(4))) }

    private mutating func readFunction(_ sentence: String) {
        if let niceClass = Self.otherClass(in: sentence) {
            rule.byFunctionWith.insert(niceClass)
        } else {
            let parts = GoodsPhrase(sentence, of: note).parts
            rule.byFunction.append(parts.isEmpty ? (sentence.hasPrefix("本部分") ? [note.part] : []) : parts)
        }
    }

    /// 与5类含药物的相应商品: `05`.
    private static func otherClass(in sentence: String) -> String? {
        guard let (before, _) = sentence.cut(at: "类含药物") ?? sentence.cut(at: "类不含药物") else { return nil }
        let digits = String(before.reversed().prefix { $0.isNumber }.reversed())
        return digits.isEmpty ? nil : digits.count == 1 ? "0" + digits : digits
    }
}

/// How the items of a group stand to each other.
struct GroupRule: Sendable, Hashable {
    var partsApart = false
    /// Each the parts whose paragraphs are not similar to one another; empty: those of the whole group.
    var paragraphsApart: [Set<String>] = []
    /// Parts each item of which stands for itself.
    var itemsApart: Set<String> = []
    /// Each the parts in which function and use decide; empty: the whole group.
    var byFunction: [Set<String>] = []
    /// Classes with whose goods function and use decide.
    var byFunctionWith: Set<String> = []

    mutating func join(_ other: GroupRule) {
        partsApart = partsApart || other.partsApart
        paragraphsApart += other.paragraphsApart
        itemsApart.formUnion(other.itemsApart)
        byFunction += other.byFunction
        byFunctionWith.formUnion(other.byFunctionWith)
    }
}
