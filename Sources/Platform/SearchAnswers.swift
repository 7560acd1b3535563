import Law
import Query
import Region
import Register
import Search
import Store
public import Web

/// Answers the results page from the index.
public struct SearchAnswers: SearchPort {
    let database: any Database
    let index: any SearchIndex
    let parties: PartyDirectory
    let region: Region
    let clock: any Clock

    public func search(_ request: ResultsRequest) async throws -> SearchAnswer {
        let started = ContinuousClock.now
        let result = try await index.search(try await read(request))
        let highlighter = Highlighter(result.interpretation.terms)
        let reader = RegisterReader(database)
        var hits: [SearchFinding] = []
        for row in try await reader.rows(result.hits.map(\.right)) {
            let listing = RightListing(row)
            let title = MarkedText(listing.title, marks: highlighter.ranges(in: listing.title, field: .title))
            hits.append(SearchFinding(listing, title: title, passage: try await passage(row, highlighter, reader)))
        }
        let elapsed = (ContinuousClock.now - started).components
        return SearchAnswer(
            total: result.total, hits: hits, facets: try await facets(result.facets), notice: result.interpretation.notice,
            milliseconds: Int(elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000))
    }

    /// The piece of the abstract or the goods where the words stand; nil where they do not.
    private func passage(_ row: RightRow, _ highlighter: Highlighter, _ reader: RegisterReader) async throws -> MarkedText? {
        guard !highlighter.isEmpty, let (_, file) = try await reader.right(row.kind, key: row.key) else { return nil }
        let record = file.record
        let texts = record.abstracts.map(\.text) + [record.goods.map(\.text).joined(separator: "；")]
        for text in texts {
            let found = highlighter.passage(of: text, field: .abstract)
            if !found.ranges.isEmpty { return found.marked }
        }
        return nil
    }

    /// How many rights a request finds.
    func count(_ request: ResultsRequest) async throws -> Int {
        var request = try await read(request)
        (request.limit, request.counts) = (0, false)
        return try await index.search(request).total
    }

    func read(_ request: ResultsRequest) async throws -> SearchRequest {
        let query: Query?
        do throws(QueryError) { query = try Query(typed: request.text)?.replacingTerms(named) } catch {
            throw QueryProblem(error.text, at: error.place)
        }
        var filters = SearchFilters()
        if let kind = request.kind { filters.kinds = [kind] }
        if let status = request.status { filters.statuses = [status] }
        if let year = request.year { filters.years = year...year }
        if let symbol = request.classSymbol { filters.classes = [symbol] }
        if let owner = request.owner { filters.owners = [try await standingName(owner)] }
        if let agency = request.agency { filters.agencies = [try await standingName(agency)] }
        if let area = request.area { filters.areas = [area] }
        if let industry = request.industry { filters.industries = codes(of: industry) }
        filters.after = request.enteredAfter
        let order: SearchRequest.Order =
            switch request.order {
            case .best: .relevance
            case .newest: .newest
            case .oldest: .oldest
            case .latest: .latest
            case .earliest: .earliest
            }
        return SearchRequest(query, filters: filters, order: order, offset: request.offset, limit: request.limit)
    }

    /// The filters and the order of a request in words.
    func conditions(_ request: ResultsRequest) -> [String] {
        let industry = request.industry.map { id in region.industries.first { $0.id == id }?.name ?? id }
        let named: [(String, String?)] = [
            ("种类", request.kind?.title), ("状态", request.status?.title), ("年份", request.year.map(String.init)), ("分类", request.classSymbol),
            ("权利人", request.owner), ("代理机构", request.agency),
            ("地区", request.area.map { region.areaName(String($0)) ?? "区划代码 \($0)" }), ("产业", industry),
            ("排序", request.order == .best ? nil : request.order.title),
        ]
        return named.compactMap { title, value in value.map { "\(title)：\($0)" } }
    }

    /// Places and industries by their names.
    private func named(_ term: Term) throws(QueryError) -> Query? {
        let names: [String]
        switch term.field {
        case .area:
            if term.text.count == 6, Int(term.text) != nil { return nil }
            names = region.areas.filter { $0.level != .zone && $0.isCalled(term.text) }.map(\.code)
            guard !names.isEmpty else {
                throw QueryError(
                    "第 \(term.place.lowerBound + 1) 个字处的“\(term.text)”不是\(region.shortName)的市、县、区。请写名称，如银川市，或者六位代码。", at: term.place)
            }
        case .industry:
            let all = region.industries(on: clock.today())
            names = all.filter { $0.id == term.text || $0.name == term.text }.flatMap { codes(of: $0.id).sorted() }
            guard !names.isEmpty else {
                throw QueryError(
                    "第 \(term.place.lowerBound + 1) 个字处的“\(term.text)”不是\(region.shortName)的产业。可以写：\(Set(all.map(\.name)).sorted().joined(separator: "、"))。",
                    at: term.place)
            }
        default: return nil
        }
        let terms = names.map { Query.term(Term($0, field: term.field, place: term.place)) }
        return terms.count == 1 ? terms[0] : .any(terms)
    }

    /// Rights are counted under the name by which a party stands now; an address kept from before a merge still finds them.
    private func standingName(_ name: String) async throws -> String {
        let parties = try await RegisterReader(database).parties(named: name)
        return parties.count == 1 ? parties[0].name : name
    }

    private func facets(_ found: SearchFacets) async throws -> ResultsFacets {
        var facets = ResultsFacets()
        facets.kinds = RightKind.allCases.compactMap { kind in found.kinds[kind].map { (value: kind, count: $0) } }
        facets.statuses = RightStatus.allCases.compactMap { status in found.statuses[status].map { (value: status, count: $0) } }
        facets.years = found.years.sorted { $0.key > $1.key }.map { (value: $0.key, count: $0.value) }
        let classes = found.classes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
        let titles = try await database.read { db in
            try ClassificationTable.titles(.ipc, of: classes.map(\.key), in: db)
                .merging(try ClassificationTable.titles(.nice, of: classes.map(\.key), in: db)) { first, _ in first }
        }
        facets.classes = classes.map { (value: $0.key, title: titles[$0.key], count: $0.value) }
        facets.owners = found.owners.map { (value: $0.name, count: $0.count) }
        facets.agencies = found.agencies.map { (value: $0.name, count: $0.count) }
        facets.areas = found.areas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            (value: $0.key, title: areaTitle($0.key), count: $0.value)
        }
        facets.industries = industries(found.industries)
        return facets
    }

    /// The name of an area; within the region without the region's own name before it.
    private func areaTitle(_ code: Int) -> String {
        guard let name = region.areaName(String(code)) else { return "区划代码 \(code)" }
        guard let whole = region.areaName(region.code), name != whole, name.hasPrefix(whole) else { return name }
        return String(name.dropFirst(whole.count))
    }

    // MARK: Industries

    /// The codes that stand for a leading industry: its id and its divisions.
    private func codes(of industry: String) -> Set<String> {
        let divisions = region.industries(on: clock.today()).filter { $0.id == industry }.flatMap(\.divisions)
        return Set([industry] + divisions)
    }

    /// Each leading industry with the rights that belong to it; a right counts once in each.
    private func industries(_ sets: [[String]: Int]) -> [(value: String, title: String, count: Int)] {
        region.industries(on: clock.today()).compactMap { industry in
            let count = sets.filter { industry.holds($0.key) }.values.reduce(0, +)
            return count > 0 ? (industry.id, industry.name, count) : nil
        }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }

    // MARK: Parties

    public func parties(_ text: String, limit: Int) async throws -> [PartyFinding] {
        let reader = RegisterReader(database)
        var findings: [PartyFinding] = []
        var seen: Set<Int64> = []
        // A party may go under several names that fit.
        for found in try await parties.names(text, limit: limit * 4) where findings.count < limit {
            guard let party = try await reader.party(ofName: found.name), seen.insert(party.id).inserted else { continue }
            let rights = try await reader.counts(of: party.id, roles: RegisterAnswers.owning).values.reduce(0, +)
            findings.append(
                PartyFinding(PartyLink(party.name, key: party.key), otherName: found.text == party.name ? nil : found.text, rights: rights))
        }
        return findings
    }
}

extension Area {
    /// By its whole name, or without what kind of place it is: 银川 is 银川市.
    fileprivate func isCalled(_ text: String) -> Bool {
        name == text || (text.count >= 2 && ["市", "县", "区", "自治区", "回族自治区"].contains { name == text + $0 })
    }
}

extension Passage {
    /// With signs where something was left out.
    fileprivate var marked: MarkedText {
        let text = (isCutBefore ? "…" : "") + self.text + (isCutAfter ? "…" : "")
        let shift = isCutBefore ? 1 : 0
        return MarkedText(
            text,
            marks: ranges.map { range in
                let start = self.text.distance(from: self.text.startIndex, to: range.lowerBound) + shift
                let length = self.text.distance(from: range.lowerBound, to: range.upperBound)
                let lower = text.index(text.startIndex, offsetBy: start)
                return lower..<text.index(lower, offsetBy: length)
            })
    }
}
