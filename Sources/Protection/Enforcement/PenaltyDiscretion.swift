import Law
import Penalty
import Procedure

/// 裁量：地区的裁量基准由平台告知，在法定幅度以内分档；没有录入的如实写明，不编造数额。
extension PenaltyCourse {
    /// 地区对这个案由的裁量基准：来源、施行日、各档的条件和在幅度里的百分比。
    static var discretionNeed: Need { Need("region.discretion", "地区的裁量基准", about: "offence") }

    static func hearingNeed(_ subject: FineBase.Subject) -> Need {
        Need("region.hearing.\(System.hearings.rawValue).\(subject.rawValue)", "地区规定的听证数额（\(subject.title)）")
    }

    static var hearingNeeds: [Need] { FineBase.Subject.allCases.map(hearingNeed) }

    static var noticeKeepsToGrade: Guard<Self, Noticed> {
        Guard(keepingWords, needs: [discretionNeed]) {
            keepsToGrade($0.event.grade, $0.event.outside, fine: $0.event.fine, $0.docket, $0.facts, on: $0.day)
        }
    }

    static var draftKeepsToGrade: Guard<Self, Rechecked> {
        Guard(keepingWords, needs: [discretionNeed]) {
            keepsToGrade($0.event.grade, $0.event.outside, fine: $0.event.fine, $0.docket, $0.facts, on: $0.day)
        }
    }

    private static var keepingWords: String { "录入了裁量基准的，写明属于哪一档；罚款在这一档以外的，写明理由（见演算）" }

    private static func keepsToGrade(
        _ name: String?, _ reason: String?, fine: Int?, _ docket: Docket<Self>, _ facts: Facts, on day: LocalDate
    ) -> Bool {
        guard let table = DiscretionTable(facts[discretionNeed]?.value) else { return true }
        guard let grade = table.grade(named: name) else { return false }
        let money = Money(fen: Int64(fine ?? 0))
        return ranges(docket, on: day).contains { grade.admits(money, in: $0) } || reason?.contains { !$0.isWhitespace } == true
    }

    static var saysGrade: Guard<Self, Decided> {
        Guard("录入了裁量基准的，决定书写明裁量的档次、算法和理由") { situation in
            let seen = situation.docket.lastEntry(Rechecked.self)?.facts ?? Facts()
            guard DiscretionTable(seen[discretionNeed]?.value) != nil else { return true }
            return situation.event.discretion?.contains { !$0.isWhitespace } == true
        }
    }

    /// 决定书里怎样写裁量：起草时选的那一档的算法、罚款在不在这一档、理由；没有录入裁量基准的只写理由。
    static func discretionWords(_ docket: Docket<Self>, on day: LocalDate) -> String? {
        guard let drafted = docket.last(Rechecked.self), let entry = docket.lastEntry(Rechecked.self) else { return nil }
        guard let table = DiscretionTable(entry.facts[discretionNeed]?.value), let grade = table.grade(named: drafted.grade) else {
            return drafted.discretion
        }
        let ranges = ranges(docket, on: day)
        let chosen = choice("罚款", drafted.grade, drafted.fine, drafted.outside, table, ranges)
        return ([table.source] + ranges.map(grade.words) + [chosen, drafted.discretion].compactMap(\.self)).joined(separator: "；")
    }

    /// 各档算出多少；告知和起草时选了哪一档，罚款在不在这一档。
    static func discretion(_ docket: Docket<Self>, on day: LocalDate, _ facts: Facts) -> Reckoning? {
        guard docket.last(Figured.self) != nil else { return nil }
        // 决定以后以起草时看到的为准。
        let seen = docket.lastEntry(Rechecked.self)?.facts ?? docket.lastEntry(Noticed.self)?.facts
        guard let table = DiscretionTable((docket.last(Decided.self) != nil ? seen ?? facts : facts)[discretionNeed]?.value) else {
            return Reckoning(
                "discretion", "裁量基准", result: "没有录入", ["地区的裁量基准没有录入，罚款在法定幅度以内，由办案机关写明裁量的理由"],
                citing: penaltyLaw2021[34].description, .unconfirmed)
        }
        let ranges = ranges(docket, on: day)
        let steps = ranges.flatMap { range in table.grades.map { $0.words(in: range) } }
        let chosen = [
            docket.last(Noticed.self).flatMap { choice("告知", $0.grade, $0.fine, $0.outside, table, ranges) },
            docket.last(Rechecked.self).flatMap { choice("起草决定", $0.grade, $0.fine, $0.outside, table, ranges) },
        ].compactMap(\.self)
        return Reckoning(
            "discretion", "裁量基准", result: chosen.last ?? table.grades.map(\.title).joined(separator: "、"), steps + chosen,
            citing: "\(table.source)（自\(table.since)起）", table.evidence)
    }

    private static func choice(
        _ stage: String, _ name: String?, _ fine: Int?, _ reason: String?, _ table: DiscretionTable, _ ranges: [FineRange]
    ) -> String? {
        guard let grade = table.grade(named: name) else { return nil }
        let money = Money(fen: Int64(fine ?? 0))
        let isWithin = ranges.contains { grade.admits(money, in: $0) }
        return "\(stage)：\(grade.title)，罚款\(money)\(isWithin ? "，在这一档以内" : "，在这一档以外，理由：\(reason ?? "没有写")")"
    }

    /// 行为时和决定时的幅度，轻重分不出的两个都在。
    static func ranges(_ docket: Docket<Self>, on day: LocalDate) -> [FineRange] {
        guard let figured = docket.last(Figured.self), let offence = figured.offence, let conduct = figured.conduct,
            let judged = try? Fines.judge(offence, base: figured.base, conduct: conduct, decided: day)
        else { return [] }
        return judged.applied.map { [$0] } ?? [judged.conduct, judged.decision]
    }
}

extension DiscretionTable {
    /// 平台告知的裁量基准；没有告知的、读不懂的为空。
    init?(_ value: FieldValue?) {
        guard let record = value?.record, let offence = record["offence"]?.text.flatMap(Offence.init),
            let source = record["source"]?.text, let since = record["since"]?.text.flatMap({ LocalDate(iso: $0) }),
            let evidence = record["evidence"]?.text.flatMap(Evidence.init), case .list(let rows)? = record["grades"]
        else { return nil }
        let grades = rows.compactMap { row -> DiscretionGrade? in
            guard let row = row.record, let title = row["title"]?.text, let condition = row["condition"]?.text,
                let from = row["from"]?.number, let to = row["to"]?.number
            else { return nil }
            return DiscretionGrade(title, when: condition, from: from, to: to)
        }
        self.init(offence, source: source, since: since, evidence: evidence, grades: grades)
    }
}
