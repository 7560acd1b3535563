import Law
import Penalty
public import Procedure

/// 案卷里已有的不再填写一遍：当事人、案由、数额、理由和决定的内容，由前面的环节填好，办案的人核对。
extension PenaltyCourse {
    public static var suggestions: [Suggestion<Self>] { investigating + telling + deciding + performing }

    private static var investigating: [Suggestion<Self>] {
        let people = ["first", "second"].map { Suggestion<Self>.same(Investigated.self, $0, as: Docketed.self) }
        let places = ["address", "phone", "supplier"].map { Suggestion<Self>.same(Investigated.self, $0, as: Docketed.self) }
        // 重新核定的，从上一次改起。
        let again: [Suggestion<Self>] = Figured.outlines.filter { $0.kind != .files }.map {
            Suggestion<Self>.same(Figured.self, $0.name, as: Figured.self)
        }
        return people + places + [
            .same(Figured.self, "offence", as: Docketed.self),
            .same(MeasureAsked.self, "held", as: Docketed.self, "suspect"),
            .same(TransferConsidered.self, "accused", as: Docketed.self, "suspect"),
            .of(TransferConsidered.self, "crime") { docket, day in
                screens(docket, on: day).first(where: \.needsDecision)?.conduct.crime
            },
            .of(TransferConsidered.self, "figures") { docket, _ in docket.last(Figured.self)?.words },
        ] + again
    }

    private static var telling: [Suggestion<Self>] {
        [
            .of(Reported.self, "facts") { docket, _ in
                let findings = docket.entries.filter { $0.kind == Investigated.kind }.compactMap {
                    Investigated(values: docket.values(of: $0)).findings
                }
                return findings.isEmpty ? nil : findings.joined(separator: "\n")
            },
            .of(Reported.self, "law") { docket, day in
                let ranges = ranges(docket, on: day)
                return ranges.isEmpty ? nil : ranges.map(\.citation.description).joined(separator: "；")
            },
            .same(Noticed.self, "respondent", as: Docketed.self, "suspect"),
            .same(Noticed.self, "subject", as: Figured.self),
            .of(Noticed.self, "act") { docket, _ in docket.last(Figured.self)?.offence?.title },
            .same(Noticed.self, "facts", as: Reported.self),
            .of(Noticed.self, "confiscated") { docket, _ in docket.confiscable },
        ]
    }

    private static var deciding: [Suggestion<Self>] {
        [
            .same(Rechecked.self, "draft-grounds", as: Noticed.self, "facts"),
            .same(Rechecked.self, "draft-fine", as: Noticed.self, "fine"),
            .same(Rechecked.self, "draft-confiscated", as: Noticed.self, "confiscated"),
            .same(Rechecked.self, "mitigation", as: Noticed.self),
            .same(Rechecked.self, "draft-grade", as: Noticed.self, "grade"),
            .same(Rechecked.self, "draft-outside-grade", as: Noticed.self, "outside-grade"),
            .same(Decided.self, "act", as: Noticed.self),
            .same(Decided.self, "grounds", as: Rechecked.self, "draft-grounds"),
            .same(Decided.self, "fine", as: Rechecked.self, "draft-fine"),
            .same(Decided.self, "confiscated", as: Rechecked.self, "draft-confiscated"),
            .same(Decided.self, "heavy", as: Noticed.self),
            .of(Decided.self, "discretion-words") { docket, day in discretionWords(docket, on: day) },
            .of(Decided.self, "penalty") { docket, _ in
                guard let drafted = docket.last(Rechecked.self) else { return nil }
                return penaltyWords(drafted.fine ?? 0, drafted.confiscated ?? 0, docket.last(Noticed.self)?.heavy)
            },
        ]
    }

    private static var performing: [Suggestion<Self>] {
        let summary = Suggestion<Self>.of(Published.self, "text") { docket, _ in
            docket.last(Decided.self).map { "\($0.act ?? "")。\($0.penalty ?? "")。" }
        }
        let paid = Suggestion<Self>.of(Paid.self, "amount") { docket, day in
            owed(docket, on: day).map { max($0 - docket.paid, 0) }.flatMap { $0 > 0 ? $0 : nil }
        }
        guard System.isTiered else { return [summary, paid] }
        return [
            summary, paid,
            .same(EarlyStopAsked.self, "applicant", as: Noticed.self, "respondent"),
            .same(ListingProposed.self, "listed-party", as: Noticed.self, "respondent"),
            .of(ListingProposed.self, "listing-facts") { docket, _ in
                docket.last(Decided.self).map { "\($0.act ?? "")：\($0.grounds ?? "")" }
            },
        ]
    }

    private static func penaltyWords(_ fine: Int, _ confiscated: Int, _ heavy: HeavyPenalty?) -> String {
        let parts = [
            fine > 0 ? "罚款\(Money(fen: Int64(fine)))" : nil,
            confiscated > 0 ? "没收违法所得和物品，价值\(Money(fen: Int64(confiscated)))" : nil, heavy?.title,
        ].compactMap(\.self)
        return parts.isEmpty ? "警告" : parts.joined(separator: "，")
    }
}

extension Docket where P: PenaltyProcedure {
    /// 可以没收的：核定的违法所得，加上登记保存、查封、扣押清单上的货值，以分计；都没有的为空。
    fileprivate var confiscable: Int? {
        let gain = last(PenaltyFile.Figured.self)?.gain ?? 0
        let goods = entries.filter { $0.kind == PenaltyFile.MeasureAsked.kind }.reduce(0) { sum, entry in
            let items = PenaltyFile.MeasureAsked(values: values(of: entry)).items ?? []
            return items.reduce(sum) { $0 + ($1.value ?? 0) }
        }
        return gain + goods > 0 ? gain + goods : nil
    }
}

extension PenaltyFile.Figured {
    /// 核定的数额写成一句话。
    fileprivate var words: String? {
        let amounts: [(String, Int?)] = [
            ("违法经营额", turnover), ("违法所得", gain), ("已销售", sold), ("未销售货值", unsold), ("直接经济损失", loss),
        ]
        var parts = amounts.compactMap { title, fen in fen.map { "\(title)\(Money(fen: Int64($0)))" } }
        if let pieces { parts.append("\(pieces)件") }
        return parts.isEmpty ? nil : parts.joined(separator: "，")
    }
}
