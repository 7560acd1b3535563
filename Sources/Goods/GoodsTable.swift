/// The classification of goods and services of one edition 类似商品和服务区分表, as it was imported: what stands where, and what is similar to what.
///
/// The table is a reference: courts and the office weigh function, use, trade channels and the public beside it (法释〔2002〕32号 第十二条; the guide's
/// part 2 chapter 5), so every verdict here is one for reference.
public struct GoodsTable: Sendable {
    /// Such as `NCL13-2026`; empty where the file does not say.
    public let edition: String
    private let items: [GoodsItem]
    private let folded: [String]
    private let places: [[GoodsPlace]]
    private let byCode: [String: [Int]]
    private let byName: [String: [Int]]
    private let titles: [String: String]
    private let rules: [String: GroupRule]
    /// By each group that a note touches.
    private let links: [String: [GoodsLink]]

    public init(edition: String, groups: [GoodsGroup], items: [GoodsItem], notes: [GoodsNote]) {
        self.edition = edition
        let paragraphs = Dictionary(groups.map { ($0.code, Self.paragraphs(of: $0)) }) { first, _ in first }
        titles = Dictionary(groups.map { ($0.code, $0.title) }) { first, _ in first }
        // An item that is protected in several groups is one item with several places.
        var merged: [String: Int] = [:]
        var (kept, places): ([GoodsItem], [[GoodsPlace]]) = ([], [])
        // The text of a group prints every name of a number, which the list of items need not.
        let printed = groups.flatMap(PrintedGoods.items)
        for item in items + printed {
            let place = GoodsPlace(group: item.group, part: item.part, paragraph: paragraphs[item.group]?[item.code])
            let key = "\(item.code) \(GoodsName.folded(item.name))"
            if let known = merged[key] {
                if !places[known].contains(place) { places[known].append(place) }
                continue
            }
            merged[key] = kept.count
            kept.append(item)
            places.append([place])
        }
        (self.items, self.places) = (kept, places)
        folded = kept.map { GoodsName.folded($0.name) }
        byCode = Dictionary(grouping: kept.indices) { kept[$0].code }
        var byName: [String: [Int]] = [:]
        for place in kept.indices { byName[folded[place], default: []].append(place) }
        self.byName = byName
        var rules: [String: GroupRule] = [:]
        // Parts are apart unless a note says otherwise: every note on parts says that, and what joins them names both.
        for item in kept where !item.part.isEmpty { rules[item.group, default: GroupRule()].partsApart = true }
        var links: [String: [GoodsLink]] = [:]
        for note in notes {
            let read = NoteReader(note)
            rules[note.group, default: GroupRule()].join(read.rule)
            for link in read.links {
                for group in Set((link.subject + link.target).map(\.group)) { links[group, default: []].append(link) }
            }
        }
        (self.rules, self.links) = (rules, links)
    }

    /// Every name with its class, 1 to 45.
    public var names: [(niceClass: Int, name: String)] { items.compactMap { item in Int(item.niceClass).map { ($0, item.name) } } }
    public var isEmpty: Bool { items.isEmpty }
    public var count: Int { items.count }

    /// The title of a group; nil where it was not imported.
    public func title(of group: String) -> String? { titles[group] }

    /// The paragraph of each code in a group's text: a line a paragraph, counted anew in each part.
    private static func paragraphs(of group: GoodsGroup) -> [String: Int] {
        var (found, paragraph): ([String: Int], Int) = ([:], 0)
        for line in group.content.split(separator: "\n") where !line.hasPrefix("注") {
            // (一) begins a part.
            paragraph = line.hasPrefix("(") || line.hasPrefix("（") ? 1 : paragraph + 1
            for code in codes(in: line) where found[code] == nil { found[code] = paragraph }
        }
        return found
    }

    /// Runs of six digits, with the C of items that only China has.
    private static func codes(in line: Substring) -> [String] {
        var (codes, digits, before): ([String], String, Character?) = ([], "", nil)
        for character in line + "," {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if digits.count >= 6 { codes.append((before == "C" ? "C" : "") + digits.suffix(6)) }
            (digits, before) = ("", character)
        }
        return codes
    }

    // MARK: What was typed

    /// Some goods as somebody wrote them: an item's code, its name, or words of one's own with no more than a class or a group.
    public struct Goods: Sendable, Hashable {
        public let text: String
        /// Two digits; nil where it is not known.
        public let niceClass: String?
        public let places: [GoodsPlace]
        let name: String
        /// All names of the item: one number may bear several.
        let names: Set<String>
        let codes: Set<String>

        init(text: String, niceClass: String?, places: [GoodsPlace], name: String, names: Set<String>, codes: Set<String>) {
            (self.text, self.niceClass, self.places) = (text, niceClass, places)
            (self.name, self.names, self.codes) = (name, names, codes)
        }

        /// Some goods of a class, of which nothing more is known.
        /// - Parameter niceClass: 1 to 45.
        public init(niceClass: Int) {
            let text = "第\(niceClass)类"
            self.init(text: text, niceClass: niceClass < 10 ? "0\(niceClass)" : "\(niceClass)", places: [], name: "", names: [], codes: [])
        }

        /// Whether the table has them.
        public var isStandard: Bool { places.contains { !$0.group.isEmpty } }
    }

    /// Finds goods in the table, by code or by exact name.
    /// - Parameters:
    ///   - text: `330013`, `葡萄酒`; anything else is kept as words of one's own.
    ///   - niceClass: 1 to 45, narrows a name that stands in several classes.
    ///   - group: a similar group that the register names beside the words.
    public func goods(_ text: String, niceClass: Int? = nil, group: String? = nil) -> Goods {
        let wanted = niceClass.map { $0 < 10 ? "0\($0)" : "\($0)" }
        let name = GoodsName.folded(text)
        let found = (byCode[text.uppercased()] ?? byName[name] ?? []).filter { place in
            wanted.map { niceClass in places[place].contains { $0.niceClass == niceClass } } ?? true
        }
        if let first = found.first {
            let codes = Set(found.map { items[$0].code })
            let alike = codes.flatMap { byCode[$0] ?? [] }
            let all = alike.flatMap { places[$0] }.filter { wanted == nil || $0.niceClass == wanted }
            return Goods(
                text: items[first].name, niceClass: wanted ?? all.first?.niceClass, places: Set(all).sorted { $0.words < $1.words },
                name: folded[first], names: Set(alike.map { folded[$0] }), codes: codes)
        }
        let known = group.flatMap { titles[$0] == nil ? nil : $0 }
        return Goods(
            text: text, niceClass: known.map { String($0.prefix(2)) } ?? wanted, places: known.map { [GoodsPlace(group: $0)] } ?? [],
            name: name,
            names: [name], codes: [])
    }

    // MARK: Verdicts

    /// Whether goods are the same or similar, for reference.
    public func judge(_ one: Goods, _ other: Goods) -> GoodsVerdict {
        if !one.codes.isDisjoint(with: other.codes) || (one.name == other.name && one.niceClass == other.niceClass && !one.name.isEmpty) {
            return GoodsVerdict(.identical, "同一种商品、服务：\(one.text)")
        }
        guard !one.places.isEmpty, !other.places.isEmpty else {
            guard let first = one.niceClass, let second = other.niceClass else { return GoodsVerdict(.unknown, "不知道在哪一类，无法比较") }
            // Of goods that are no more than a class nothing can be looked up.
            let missing = [one, other].filter { $0.places.isEmpty && !$0.name.isEmpty }.map { "“\($0.text)”" }.joined(separator: "、")
            let unread = missing.isEmpty ? "没有写明是哪些商品、服务" : "区分表里没有\(missing)"
            return first == second
                ? GoodsVerdict(.unknown, "同属第\(first)类，\(unread)，不知道在哪个类似群")
                : GoodsVerdict(.notSimilar, "第\(first)类和第\(second)类；\(unread)，跨类的类似关系没有查")
        }
        let found = one.places.flatMap { here in other.places.map { there in judge(one, here, other, there) } }
        return found.min { $0.kind < $1.kind } ?? GoodsVerdict(.notSimilar, "区分表里没有类似关系")
    }

    private func judge(_ one: Goods, _ here: GoodsPlace, _ other: Goods, _ there: GoodsPlace) -> GoodsVerdict {
        let within = here.group == there.group ? withinGroup(one, here, other, there) : nil
        if let within, within.kind == .similar { return within }
        var best = within
        for link in links[here.group] ?? [] where link.joins(one.names, here, other.names, there) {
            let verdict =
                link.relation == .similar
                ? GoodsVerdict(.similar, "\(here.words)和\(there.words)：区分表的注写明类似", note: link.text)
                : GoodsVerdict(.crossSearch, "\(here.words)和\(there.words)：按旧版区分表注册的要交叉检索", note: link.text)
            if best.map({ verdict.kind < $0.kind }) ?? true { best = verdict }
        }
        if let best { return best }
        if decidesByFunction(one, here, other, there) {
            return GoodsVerdict(.byFunction, "\(here.words)和\(there.words)：含药物与不含药物的，根据功能、用途确定")
        }
        return GoodsVerdict(.notSimilar, "\(here.words)和\(there.words)：区分表里没有类似关系")
    }

    /// Preparations of class 3 and the medicated ones of class 5: both groups say so, and one of the goods is medicated.
    private func decidesByFunction(_ one: Goods, _ here: GoodsPlace, _ other: Goods, _ there: GoodsPlace) -> Bool {
        guard here.niceClass != there.niceClass, rules[here.group]?.byFunctionWith.contains(there.niceClass) == true,
            rules[there.group]?.byFunctionWith.contains(here.niceClass) == true
        else { return false }
        return (here.niceClass == "05" ? one : other).names.contains { name in ["含药", "药用", "药皂", "医用"].contains(where: name.holds) }
    }

    /// What the table says of two places in one group; nil where it keeps them apart.
    private func withinGroup(_ one: Goods, _ here: GoodsPlace, _ other: Goods, _ there: GoodsPlace) -> GoodsVerdict? {
        let rule = rules[here.group] ?? GroupRule()
        let title = titles[here.group].map { "\(here.group) \($0)" } ?? here.group
        // Where a right names no more than the group, any part of it may be meant.
        let areWords = !isItem(one) || !isItem(other)
        if here.part != there.part {
            return rule.partsApart ? (areWords ? GoodsVerdict(.unknown, "同属类似群 \(title)，但不知道在哪一部分") : nil) : same(title)
        }
        if rule.itemsApart.contains(here.part) { return nil }
        let scoped = rule.paragraphsApart.contains { $0.isEmpty || $0.contains(here.part) }
        if scoped, let first = here.paragraph, let second = there.paragraph, first != second { return nil }
        if rule.byFunction.contains(where: { $0.isEmpty || $0.contains(here.part) }) {
            return GoodsVerdict(.byFunction, "同属类似群 \(title)，根据功能、用途确定是否类似")
        }
        if rule.partsApart, here.part.isEmpty, areWords { return GoodsVerdict(.unknown, "同属类似群 \(title)，但不知道在哪一部分") }
        return same(title, part: here.part)
    }

    private func same(_ title: String, part: String = "") -> GoodsVerdict {
        GoodsVerdict(.similar, "同属类似群 \(title)\(part.isEmpty ? "" : "第（\(part)）部分")")
    }

    private func isItem(_ goods: Goods) -> Bool { byName[goods.name] != nil }

    // MARK: Proposals

    /// Items that somebody may mean, the nearest first: the name itself, names that begin so, names that hold it, names that share most pairs of
    /// characters with it.
    /// - Parameter niceClass: 1 to 45; nil for all.
    public func proposals(for text: String, niceClass: Int? = nil, limit: Int = 12) -> [Proposal] {
        let wanted = GoodsName.folded(text)
        guard !wanted.isEmpty, limit > 0 else { return [] }
        let within = niceClass.map { $0 < 10 ? "0\($0)" : "\($0)" }
        let pairs = Self.pairs(of: wanted)
        var found: [(rank: Int, length: Int, place: Int)] = []
        for place in items.indices where within == nil || items[place].niceClass == within {
            let name = folded[place]
            let rank: Int
            if name == wanted {
                rank = 0
            } else if name.hasPrefix(wanted) {
                rank = 1
            } else if name.holds(wanted) {
                rank = 2
            } else if name.count > 1, wanted.holds(name) {
                rank = 3
            } else {
                let shared = pairs.isEmpty ? 0 : Self.pairs(of: name).intersection(pairs).count
                guard shared * 2 >= max(1, pairs.count) else { continue }
                rank = 4 + pairs.count - shared
            }
            found.append((rank, name.count, place))
        }
        found.sort { ($0.rank, $0.length, $0.place) < ($1.rank, $1.length, $1.place) }
        return found.prefix(limit).map { Proposal(item: items[$0.place], places: places[$0.place], title: titles[items[$0.place].group]) }
    }

    private static func pairs(of text: String) -> Set<String> {
        let characters = Array(text)
        return characters.count < 2 ? [] : Set((1..<characters.count).map { String(characters[$0 - 1...$0]) })
    }

    /// An item with where it stands.
    public struct Proposal: Sendable, Hashable {
        public let item: GoodsItem
        public let places: [GoodsPlace]
        /// Of its group; nil where the group was not imported.
        public let title: String?
    }
}

extension GoodsLink {
    /// Whether it says that one is similar to the other, whichever it names first.
    func joins(_ one: Set<String>, _ here: GoodsPlace, _ other: Set<String>, _ there: GoodsPlace) -> Bool {
        func holds(_ a: Set<String>, _ at: GoodsPlace, _ b: Set<String>, _ bt: GoodsPlace) -> Bool {
            subject.contains { $0.picks(a, at: at) } && target.contains { $0.picks(b, at: bt) }
        }
        return holds(one, here, other, there) || holds(other, there, one, here)
    }
}
