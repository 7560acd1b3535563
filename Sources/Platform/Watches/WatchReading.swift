import Clearance
import Goods
import Identifier
import Law
import Matters
import Procedure
import Register
import Search
import Store
import Watch
import Web

/// Reads what was typed as watches, and says in words what a watch looks at.
struct WatchReading: Sendable {
    let database: any Database
    let search: SearchAnswers
    let goods: GoodsRegister
    let matters: Matters
    let clock: any Clock

    /// Names that one form may hold.
    private static let mostMarks = 200
    private static let mostOwnMarks = 2_000
    /// Characters of a line of goods, or of a holder's name.
    private static let longestLine = 100
    /// Characters of a search.
    private static let longestSearch = 300

    // MARK: From what was typed

    /// - Throws: `WatchFaults`.
    func wishes(_ typed: TypedWatch) async throws -> [(wish: WatchWish, seen: RightSnapshot?)] {
        let subject = typed.subject.trimmingWhitespace
        guard !subject.isEmpty else { throw WatchFaults("请填写要监测的\(typed.kind.title)。", at: "subject") }
        switch typed.kind {
        case .mark: return try await marks(typed)
        case .party: return [(try await party(typed, subject), nil)]
        case .search: return [(try await searching(typed, subject), nil)]
        case .right: return [try await right(typed, subject)]
        case .matter: return [(try await matter(typed, subject), nil)]
        }
    }

    private func marks(_ typed: TypedWatch) async throws -> [(wish: WatchWish, seen: RightSnapshot?)] {
        let names = typed.subject.lines
        guard names.count <= Self.mostMarks else {
            throw WatchFaults("一次最多写 \(Self.mostMarks) 个商标，现在有 \(names.count) 个。", at: "subject")
        }
        if typed.goods.lines.contains(where: { $0.count > Self.longestLine }) {
            throw WatchFaults("商品、服务一行至多 \(Self.longestLine) 个字。", at: "goods")
        }
        let table = try await goods.table()
        var seen: Set<String> = []
        return try names.filter { seen.insert($0).inserted }.map { name in
            do { _ = try ClearanceQuestion(name: name, goods: typed.goods.lines, classes: typed.classes, in: table) } catch let refused
                as ClearanceFaults
            {
                throw WatchFaults(refused.faults.map { ($0.text, $0.field == "name" ? "subject" : $0.field) })
            }
            let (title, terms) = try terms(names.count == 1 ? typed : typed.unnamed, of: .mark, unnamed: name)
            return (
                WatchWish(.mark(name: name, goods: typed.goods.lines, classes: typed.classes.trimmingWhitespace), terms, name: title), nil
            )
        }
    }

    /// A name, or a credit code whose name the register knows. Whoever is not in the register yet may be watched all the same.
    private func party(_ typed: TypedWatch, _ subject: String) async throws -> WatchWish {
        guard subject.count <= 100 else { throw WatchFaults("名称至多 100 个字。", at: "subject") }
        let code = Identifier.candidates(in: subject).first { candidate in candidate.kind == .creditCode && candidate.valid }?.canonical
        let (name, identifier): (String, String?)
        if let code {
            let known: String? = try await database.read { db in
                try db.first("SELECT name FROM party WHERE identifier = \(code)") { try $0[0] }
            }
            guard let known else { throw WatchFaults("登记簿里没有统一社会信用代码 \(code)；请填写名称。", at: "subject") }
            (name, identifier) = (known, code)
        } else {
            let standing = try await RegisterReader(database).parties(named: subject)
            (name, identifier) = standing.count == 1 ? (standing[0].name, standing[0].identifier) : (subject, nil)
        }
        guard !PartyName.key(name).isEmpty else { throw WatchFaults("名称里没有文字。", at: "subject") }
        let (title, terms) = try terms(typed, of: .party, unnamed: name)
        return WatchWish(.party(name: name, identifier: identifier), terms, name: title)
    }

    private func searching(_ typed: TypedWatch, _ subject: String) async throws -> WatchWish {
        var request: ResultsRequest
        do {
            request = try ResultsRequest(try QueryItems(subject))
            request.order = .best
            _ = try await search.read(request)
        } catch let problem as QueryProblem { throw WatchFaults(problem.text, at: "subject") } catch let problem as WebError {
            throw WatchFaults(problem.text, at: "subject")
        }
        guard request.text.count <= Self.longestSearch else {
            throw WatchFaults("监测的检索式至多 \(Self.longestSearch) 个字，现有 \(request.text.count) 个。", at: "subject")
        }
        let words = describe(request)
        guard !words.isEmpty else { throw WatchFaults("请先写检索的词，或者选择分类、地区等条件；全部权利太多，不能监测。", at: "subject") }
        let (title, terms) = try terms(typed, of: .search, unnamed: words)
        return WatchWish(.search(items: request.items), terms, name: title)
    }

    private func describe(_ request: ResultsRequest) -> String {
        ([request.text].filter { !$0.isEmpty } + search.conditions(request)).joined(separator: "，")
    }

    private func right(_ typed: TypedWatch, _ subject: String) async throws -> (wish: WatchWish, seen: RightSnapshot?) {
        let found = try await rights(subject)
        guard let row = found.first else { throw WatchFaults("登记簿里没有这件权利：\(subject.prefix(60))。请填写完整的号码。", at: "subject") }
        guard found.count == 1 else {
            throw WatchFaults(
                "这个号码在登记簿里有 \(found.count) 件；请从权利的页面开始监测，或者写明：\(found.prefix(3).map { "\($0.kind.rawValue)/\($0.key)" }.joined(separator: "、"))",
                at: "subject")
        }
        let today = clock.today()
        let snapshot = try await database.read { db -> RightSnapshot? in
            guard let file = try RegisterReader.file(of: row.id, in: db) else { return nil }
            return RightSnapshot(WatchedRight(id: row.id, file: file, standing: [:], changes: [], on: today))
        }
        let (title, terms) = try terms(typed, of: .right, unnamed: row.title)
        return (WatchWish(.right(row.kind, key: row.key), terms, name: title), snapshot)
    }

    /// `patent/CN2013…` as the address of its page says it, or any of its numbers.
    private func rights(_ subject: String) async throws -> [RightRow] {
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        if parts.count == 2, let kind = RightKind(rawValue: parts[0]) {
            guard let (id, _) = try await RegisterReader(database).right(kind, key: parts[1]) else { return [] }
            return try await RegisterReader(database).rows([id])
        }
        let candidates = Identifier.candidates(in: subject).filter(\.valid).flatMap(\.writings)
        return try await RegisterReader(database).locate(candidates.isEmpty ? [subject] : candidates)
    }

    private func matter(_ typed: TypedWatch, _ subject: String) async throws -> WatchWish {
        guard let key = MatterKey.read(subject, letters: 8) else {
            throw WatchFaults("办件的编号是八位，例如 7K3F-9QX2；现为 \(subject.prefix(20))。", at: "subject")
        }
        let matter: Matter
        do { matter = try await matters.published(key) } catch is MatterRefusal { throw WatchFaults("没有编号为 \(key) 的公开办件。", at: "subject") }
        guard !matter.procedure.outline.isConfidential else { throw WatchFaults("没有编号为 \(key) 的公开办件。", at: "subject") }
        let (title, terms) = try terms(typed, of: .matter, unnamed: "\(matter.procedure.title) \(key)")
        return WatchWish(.matter(key: key), terms, name: title)
    }

    /// The word marks of a party, each with its class, other holders' marks being news and its own not.
    func marks(of party: String) async throws -> [(wish: WatchWish, seen: RightSnapshot?)] {
        let name: String? = try await database.read { db in try db.first("SELECT name FROM party WHERE identifier = \(party)") { try $0[0] }
        }
        guard let name else { return [] }
        let dead = SQL.list([RightStatus.ended, .expired, .lapsed, .invalidated].map(\.rawValue))
        let roles = SQL.list([PartyMention.Role.holder, .applicant].map(\.rawValue))
        let rows: [(title: String, key: String)] = try await database.readAtLength { db in
            try db.all(
                """
                SELECT DISTINCT r.id, r.title, r.key FROM party p JOIN party_name n ON n.party_id = p.id JOIN right_party rp ON rp.name_id = n.id
                    JOIN right_row r ON r.id = rp.right_id
                WHERE p.identifier = \(party) AND r.kind = \(RightKind.trademark.rawValue) AND r.title NOT IN ('', '图形') AND rp.role IN (\(roles))
                    AND r.status NOT IN (\(dead)) ORDER BY r.id LIMIT \(Self.mostOwnMarks)
                """
            ) { (title: try $0[1], key: try $0[2]) }
        }
        let byName = Dictionary(grouping: rows.filter { $0.title.count <= ClearanceQuestion.longestName }, by: \.title)
        let terms = WatchTerms(news: Set(WatchSubject.Kind.mark.news), excepted: [name])
        return byName.sorted { $0.key < $1.key }.map { title, rows in
            let classes = Set(rows.compactMap { $0.key.split(separator: "-").last.flatMap { Int($0) } }.filter { (1...45).contains($0) })
            let words = classes.sorted().map { "\($0)" }.joined(separator: ", ")
            return (
                WatchWish(.mark(name: title, goods: [], classes: words), terms, name: String(title.prefix(WatchTerms.longestName))), nil
            )
        }
    }

    /// The name and the terms of a watch.
    /// - Parameter unnamed: what it is called where nobody named it.
    /// - Throws: `WatchFaults`.
    func terms(_ typed: TypedWatch, of kind: WatchSubject.Kind, unnamed: String) throws -> (name: String, terms: WatchTerms) {
        var faults: [(text: String, field: String)] = []
        let name = typed.name.trimmingWhitespace
        if name.count > WatchTerms.longestName { faults.append(("名称至多 \(WatchTerms.longestName) 个字，现有 \(name.count) 个。", "name")) }
        let news = typed.news.intersection(kind.news)
        if news.isEmpty { faults.append(("请至少选择一种预警。", "news")) }
        let range = WatchTerms.aheadRange
        let ahead = Int(typed.ahead.trimmingWhitespace)
        if news.contains(.due), ahead.map(range.contains) != true {
            faults.append(("提前的天数写 \(range.lowerBound) 到 \(range.upperBound) 的整数，现为“\(typed.ahead.prefix(20))”。", "ahead"))
        }
        let least = ClearanceFinding.Risk.allCases.first { $0.code == typed.least }
        if kind == .mark, least == nil { faults.append(("请选择到哪一级风险为止。", "least")) }
        let excepted = typed.excepted.lines
        if excepted.count > WatchTerms.mostExcepted { faults.append(("至多写 \(WatchTerms.mostExcepted) 个权利人。", "excepted")) }
        if excepted.contains(where: { $0.count > Self.longestLine }) { faults.append(("权利人的名称至多 \(Self.longestLine) 个字。", "excepted")) }
        guard faults.isEmpty else { throw WatchFaults(faults) }
        return (
            String((name.isEmpty ? unnamed : name).prefix(WatchTerms.longestName)),
            WatchTerms(
                news: news, ahead: ahead.flatMap { range.contains($0) ? $0 : nil } ?? 30, least: least ?? .medium, excepted: excepted)
        )
    }

    // MARK: In words

    func words(_ subject: WatchSubject) async throws -> (text: String, path: String?) {
        switch subject {
        case .mark(let name, let goods, let classes):
            let scope = goods.isEmpty ? (classes.isEmpty ? "各类" : "第 \(classes) 类") : goods.joined(separator: "、")
            return ("“\(name)”，\(scope)", nil)
        case .party(let name, let identifier):
            let key: String? = try await database.read { db in
                guard let identifier else { return nil }
                return try db.first("SELECT key FROM party WHERE identifier = \(identifier)") { try $0[0] as String? } ?? nil
            }
            return (name, key.map { "party/\($0)" })
        case .search(let items):
            guard let request = try? ResultsRequest(try QueryItems(items)), (try? await search.read(request)) != nil else {
                return ("检索的条件现在读不懂了，请结束这项监测，重新检索。", nil)
            }
            return (describe(request), nil)
        case .right(let kind, let key): return ("\(kind.title) \(key)", "right/\(kind.rawValue)/\(key)")
        case .matter(let key): return ("办件 \(key)", "matter/\(key)")
        }
    }
}

extension TypedWatch {
    fileprivate var unnamed: TypedWatch {
        var out = self
        out.name = ""
        return out
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    /// Lines that hold something.
    fileprivate var lines: [String] { split(whereSeparator: \.isNewline).map { String($0).trimmingWhitespace }.filter { !$0.isEmpty } }
}
