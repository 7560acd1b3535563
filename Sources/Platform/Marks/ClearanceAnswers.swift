public import Clearance
public import Goods
import Law
import Register
public import Similarity
import Store
public import Web

/// Answers what is asked of trade mark clearance, from the index of marks and the classification.
public struct ClearanceAnswers: ClearancePort {
    let database: any Database
    let marks: MarkRegister
    let classification: GoodsRegister
    let clock: any Clock

    public func goods() async throws -> GoodsTable { try await classification.table() }

    public func compare(_ one: String, _ other: String, niceClass: Int?) async throws -> MarkJudgement {
        MarkJudge.judge(Mark(one), Mark(other), niceClass: niceClass, goodsNames: try await classification.names())
    }

    public func count() async throws -> Int { try await marks.current().count }

    public func clear(_ question: ClearanceQuestion, nearest most: Int) async throws -> ClearanceReport {
        let (index, table, today) = (try await marks.current(), try await classification.table(), clock.today())
        let near = Self.near(question, index, most)
        let nearest = near.prefix(most)
        let files = try await database.read { db in try nearest.map { try RegisterReader.file(of: $0.id, in: db) } }
        var (findings, sources): ([ClearanceFinding], [String: LocalDate]) = ([], [:])
        for (found, file) in zip(nearest, files) {
            guard let file,
                let finding = ClearanceFinding(EarlierMark(file, on: today), found.judgement, to: question, in: table, on: today)
            else {
                continue
            }
            findings.append(finding)
            for origin in file.origins.values { sources[origin.name] = max(sources[origin.name] ?? origin.asOf, origin.asOf) }
        }
        return ClearanceReport(
            question: question, findings: findings.sorted(by: ClearanceFinding.comesBefore), searched: index.count, day: today,
            sources: sources.sorted { $0.key < $1.key }.map { (name: $0.key, asOf: $0.value) },
            edition: table.isEmpty ? nil : table.edition, isCut: near.count > most)
    }

    /// Judged for each class that is wanted; marks of other classes, whose goods may be similar across classes, for their own.
    private static func near(_ question: ClearanceQuestion, _ index: MarkIndex, _ most: Int) -> [MarkIndex.Finding] {
        var found: [Int64: MarkIndex.Finding] = [:]
        for niceClass in question.classes.map({ Optional($0) }) + [nil] {
            for finding in index.find(question.name, niceClass: niceClass, limit: most + 1) where found[finding.id] == nil {
                found[finding.id] = finding
            }
        }
        return found.values.sorted { one, other in
            (one.judgement.verdict.place, -one.judgement.score, one.id) < (other.judgement.verdict.place, -other.judgement.score, other.id)
        }
    }

}

extension EarlierMark {
    init(_ file: RightFile, on today: LocalDate) {
        let (record, finding) = (file.record, file.finding(on: today))
        // Names of persons stay with the register's own page, which knows who may read them.
        let holders = record.parties.filter { [.holder, .applicant].contains($0.role) }
        self.init(
            key: record.key, name: record.titles.first?.text ?? "",
            niceClass: record.classes.first { $0.scheme == .nice }.flatMap { Int($0.symbol) }, goods: record.goods, status: finding.status,
            statusSince: finding.since, filed: record.days[.filing], next: file.deadlines(on: today).first.map { ($0.title, $0.day) },
            holders: holders.map { $0.nature == .person ? "（自然人）" : $0.name }, form: record.particulars.form)
    }
}

extension MarkJudgement.Verdict {
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
