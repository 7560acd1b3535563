import ClaimChart
import Law
import Query
import Register
import Search
import Store
public import Web

/// Answers what is asked of patent early warning, from the search index and the claims in the register. A question is not kept and not logged.
public struct PatentWarningAnswers: PatentWarningPort {
    let database: any Database
    let index: any SearchIndex
    let rarity: WordRarity
    let clock: any Clock

    /// Hits whose claims are read. Designs among them are passed over.
    private static let most = 220
    /// Words of the product that are looked for, the rarest; and how many of them may be unknown to the sample.
    private static let wanted = 96
    private static let unknown = 32

    public func warn(_ question: PatentWarningQuestion) async throws -> PatentWarningReport {
        let (table, today) = (try await rarity.current(), clock.today())
        let comparison = ProductComparison(question.product) { table.weight($0) }
        let (rights, found) = try await search(question, table)
        let files = try await database.read { db in try rights.compactMap { try RegisterReader.file(of: $0, in: db) } }
        let patents = files.filter { $0.record.particulars.form != .design }
        let all = patents.map { Self.candidate($0, comparison, on: today) }.filter { question.standing.holds($0.standing) }
        func nearest(_ some: [PatentCandidate]) -> [PatentCandidate] {
            Array(some.sorted(by: PatentCandidate.comesBefore).prefix(PatentWarningReport.listed))
        }
        let withClaims = all.filter { !$0.findings.isEmpty }
        let clues = withClaims.filter(\.isClue)
        return PatentWarningReport(
            question: question, comparison: comparison, candidates: nearest(clues.filter { $0.standing != .free }),
            free: nearest(clues.filter { $0.standing == .free }),
            // In the order of the search, by title and abstract.
            withoutClaims: Array(all.filter(\.findings.isEmpty).prefix(PatentWarningReport.listed)), found: found,
            compared: withClaims.count, unlike: withClaims.count - clues.count, designs: files.count - patents.count, day: today)
    }

    public func chart(_ question: PatentWarningQuestion, of key: String) async throws -> PatentCandidate? {
        guard let (_, file) = try await RegisterReader(database).right(.patent, key: key) else { return nil }
        let table = try await rarity.current()
        return Self.candidate(file, ProductComparison(question.product) { table.weight($0) }, on: clock.today())
    }

    /// The rarest words of the product, any of them; the index ranks by how many and how rare.
    private func search(_ question: PatentWarningQuestion, _ table: WordRarity.Table) async throws -> (rights: [Int64], found: Int) {
        let rarest = Self.words(of: question.product, table)
        guard !rarest.isEmpty else { return ([], 0) }
        var filters = SearchFilters()
        filters.kinds = [.patent]
        filters.classes = question.classes
        filters.statuses = question.standing.statuses
        let query = Query.any(rarest.map { Query.term(Term($0.text)) })
        let result = try await index.search(SearchRequest(query, filters: filters, limit: Self.most, names: 0, counts: false))
        return (result.hits.map(\.right), result.total)
    }

    /// Of every line the rarest, then of every line the next, so that no line is passed over for another's rare words. What no patent of the sample has
    /// may be the very word, or none.
    private static func words(of product: ProductDescription, _ table: WordRarity.Table) -> [(word: ClaimWord, text: String)] {
        let lines = product.lines.map { line in
            line.words.likelyWords { table.weight($0) }.sorted { (table.weight($0.word), $1.text) > (table.weight($1.word), $0.text) }
        }
        var seen: Set<ClaimWord> = []
        var (chosen, unknown): ([(word: ClaimWord, text: String)], Int) = ([], 0)
        for rank in 0..<(lines.map(\.count).max() ?? 0) {
            for line in lines where rank < line.count && chosen.count < wanted {
                let isKnown = table.counts[line[rank].word] != nil
                guard isKnown || unknown < Self.unknown, seen.insert(line[rank].word).inserted else { continue }
                if !isKnown { unknown += 1 }
                chosen.append(line[rank])
            }
        }
        return chosen
    }

    private static func candidate(_ file: RightFile, _ comparison: ProductComparison, on day: LocalDate) -> PatentCandidate {
        let claims = file.record.comparedClaims.map { PartedClaim(number: $0.number, text: $0.text) }
        return PatentCandidate(file, findings: comparison.findings(claims), on: day)
    }
}

extension PatentWarningQuestion.Standing {
    func holds(_ standing: PatentCandidate.Standing) -> Bool {
        switch self {
        case .all: true
        case .live: standing != .free
        case .free: standing == .free
        }
    }

    /// What the index can leave out before. A term that ended today may still stand there as in force, and is told apart afterwards.
    var statuses: Set<RightStatus> {
        switch self {
        case .all: []
        case .live: [.pending, .inForce, .unknown]
        case .free: [.lapsed, .expired, .ended, .invalidated]
        }
    }
}

extension RightRecord {
    /// The claims in Chinese, or in another language where there are none.
    var comparedClaims: [Claim] {
        let chinese = claims.filter { $0.language == "zh" }
        guard chinese.isEmpty else { return chinese }
        return claims.filter { $0.language == claims.first?.language }
    }
}
