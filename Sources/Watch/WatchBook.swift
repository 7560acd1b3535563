public import Clearance
public import Goods
public import Law
public import Register
public import Similarity

/// All watches in memory, each found from the record it looks for: so a new record is held against all of them at once.
public struct WatchBook: Sendable {
    private var watches: [Int64: KeptWatch] = [:]
    /// Watched names, under the ids of their watches. In no class: goods may be alike across classes, and that is judged after the marks.
    private var marks: MarkIndex
    private let goodsNames: GoodsNames?
    /// By the key of a name or a credit code.
    private var parties: [String: Set<Int64>] = [:]
    private var searches: [String: Set<Int64>] = [:]
    private var rights: [String: Set<Int64>] = [:]

    /// So many names beside the large index are put into it.
    private static let mostBeside = 10_000

    /// - Parameter goodsNames: names of goods that distinguish nothing after a mark, as the page of clearance has them.
    public init(_ all: [KeptWatch] = [], goodsNames: GoodsNames? = nil) {
        self.goodsNames = goodsNames
        marks = MarkIndex(all.compactMap { Self.entry($0) }, goodsNames: goodsNames)
        for watch in all { enter(watch) }
    }

    public var count: Int { watches.count }
    public var isEmpty: Bool { watches.isEmpty }
    public subscript(id: Int64) -> KeptWatch? { watches[id] }

    /// Takes a watch in, in the place of the one with its id.
    public mutating func put(_ watch: KeptWatch) {
        remove(watch.id)
        enter(watch)
        if let entry = Self.entry(watch) { marks.add(entry) }
        if marks.changes > Self.mostBeside { marks = marks.rebuilt() }
    }

    public mutating func remove(_ id: Int64) {
        guard let watch = watches.removeValue(forKey: id) else { return }
        if case .mark = watch.subject { marks.remove(id) }
        for key in Self.partyKeys(watch) { parties[key]?.remove(id) }
        switch watch.subject {
        case .search(let items):
            searches[items]?.remove(id)
            if searches[items]?.isEmpty == true { searches[items] = nil }
        case .right(let kind, let key): rights["\(kind.rawValue)/\(key)"]?.remove(id)
        case .mark, .party, .matter: break
        }
    }

    private mutating func enter(_ watch: KeptWatch) {
        watches[watch.id] = watch
        for key in Self.partyKeys(watch) { parties[key, default: []].insert(watch.id) }
        switch watch.subject {
        case .search(let items): searches[items, default: []].insert(watch.id)
        case .right(let kind, let key): rights["\(kind.rawValue)/\(key)", default: []].insert(watch.id)
        case .mark, .party, .matter: break
        }
    }

    private static func entry(_ watch: KeptWatch) -> MarkIndex.Entry? {
        guard case .mark(let name, _, _) = watch.subject else { return nil }
        return MarkIndex.Entry(id: watch.id, name: name)
    }

    private static func partyKeys(_ watch: KeptWatch) -> [String] {
        guard case .party(let name, let identifier) = watch.subject else { return [] }
        return [PartyName.key(name), identifier].compactMap(\.self).filter { !$0.isEmpty }
    }

    // MARK: Asking

    /// Every search that somebody watches, with its watches.
    public var everySearch: [(items: String, watches: [KeptWatch])] {
        searches.sorted { $0.key < $1.key }.map { (items: $0.key, watches: known($0.value)) }
    }

    /// Watches of deadlines, by what they look at.
    public var everyDue: [KeptWatch] { watches.values.filter { $0.terms.news.contains(.due) }.sorted { $0.id < $1.id } }

    public func watches(of kind: RightKind, key: String) -> [KeptWatch] { known(rights["\(kind.rawValue)/\(key)"] ?? []) }

    private func known(_ ids: Set<Int64>) -> [KeptWatch] { ids.sorted().compactMap { watches[$0] } }

    /// What the parties of a right, and where it is a mark its name, have to tell those who watch them.
    public func alerts(on right: WatchedRight, _ mark: @autoclosure () -> EarlierMark, in table: GoodsTable, today: LocalDate) -> [Alert] {
        ofParties(right) + (right.kind == .trademark ? ofMarks(right, mark(), table, today) : [])
    }

    private func ofParties(_ right: WatchedRight) -> [Alert] {
        let ids = right.parties.reduce(into: Set<Int64>()) { found, key in found.formUnion(parties[key] ?? []) }
        return known(ids).flatMap { watch -> [Alert] in
            guard case .party(let name, _) = watch.subject, !isExcepted(right, by: watch) else { return [] }
            let reason = "权利人、申请人是监测的“\(name)”"
            return [Alert.arrival(watch, of: right, because: reason), Alert.ending(watch, of: right, because: reason)].compactMap(\.self)
        }
    }

    private func ofMarks(_ right: WatchedRight, _ mark: EarlierMark, _ table: GoodsTable, _ today: LocalDate) -> [Alert] {
        guard !mark.name.isEmpty else { return [] }
        return marks.find(mark.name, niceClass: right.niceClass, limit: .max).compactMap { found in
            guard let watch = watches[found.id], case .mark(let name, let goods, let classes) = watch.subject,
                !isExcepted(right, by: watch),
                let question = try? ClearanceQuestion(name: name, goods: goods, classes: classes, in: table)
            else { return nil }
            // As the page of clearance says it: the watched name first.
            let judgement = MarkJudge.judge(Mark(name), Mark(mark.name), niceClass: right.niceClass, goodsNames: goodsNames)
            // How much one that is gone stood in the way is asked of the time when it lived.
            var lived = mark
            if right.status.isDead { lived.status = .inForce }
            guard let finding = ClearanceFinding(lived, judgement, to: question, in: table, on: today) else { return nil }
            let now = ClearanceFinding(mark, judgement, to: question, in: table, on: today)
            return Alert(watch, of: right, finding, remarks: right.status.isDead ? now?.remarks ?? [] : [])
        }.sorted { $0.watch < $1.watch }
    }

    /// What a search found, for those who watch it.
    public static func alerts(on right: WatchedRight, foundBy watches: [KeptWatch], saying search: String) -> [Alert] {
        watches.compactMap { watch in isExcepted(right, by: watch) ? nil : Alert.arrival(watch, of: right, because: "符合检索条件：\(search)") }
    }

    /// What a search found among those that ended.
    public static func endings(on right: WatchedRight, foundBy watches: [KeptWatch], saying search: String) -> [Alert] {
        watches.compactMap { watch in isExcepted(right, by: watch) ? nil : Alert.ending(watch, of: right, because: "符合检索条件：\(search)") }
    }

    /// What a watched right has to tell, by what was last told of it.
    public func alerts(on right: WatchedRight, since snapshots: [Int64: RightSnapshot]) -> [Alert] {
        watches(of: right.kind, key: right.key).compactMap { watch in
            snapshots[watch.id].flatMap { Alert.change(watch, of: right, from: $0) }
        }
    }

    private func isExcepted(_ right: WatchedRight, by watch: KeptWatch) -> Bool { Self.isExcepted(right, by: watch) }

    private static func isExcepted(_ right: WatchedRight, by watch: KeptWatch) -> Bool {
        watch.terms.excepted.contains { right.parties.contains(PartyName.key($0)) || right.parties.contains($0) }
    }
}
