public import Law
import Penalty
public import Procedure

/// 案卷里的数字依法得出什么：罚款的幅度、追诉标准、听证、公示的档次、应缴的数额。
extension PenaltyCourse {
    public static func reckonings(in docket: Docket<Self>, on day: LocalDate) -> [Reckoning] {
        reckonings(in: docket, on: day, knowing: Facts())
    }

    public static func reckonings(in docket: Docket<Self>, on day: LocalDate, knowing facts: Facts) -> [Reckoning] {
        [fine(docket, on: day), discretion(docket, on: day, facts), limitation(docket, on: day)].compactMap(\.self)
            + crimes(docket, on: day)
            + [hearing(docket, on: day), publication(docket, on: day), debt(docket, on: day)].compactMap(\.self)
    }

    // MARK: Fine

    /// 罚款的幅度：行为时和决定时的规定并列，从旧兼从轻。
    private static func fine(_ docket: Docket<Self>, on day: LocalDate) -> Reckoning? {
        guard let figured = docket.last(Figured.self), let offence = figured.offence, let conduct = figured.conduct else { return nil }
        do {
            let judged = try Fines.judge(offence, base: figured.base, conduct: conduct, decided: decisionDay(docket, day))
            let ranges =
                [judged.applied].compactMap(\.self).isEmpty ? [judged.conduct, judged.decision] : [judged.applied].compactMap(\.self)
            return Reckoning(
                "fine", "罚款的幅度", result: ranges.map(\.words).joined(separator: "；"),
                ranges.flatMap(\.steps) + judged.reasons,
                citing: (ranges.map(\.citation.description) + [judged.citation.description]).joined(separator: "；"),
                judged.evidence, weight: judged.outcome == .unordered ? .caution : .plain)
        } catch {
            return Reckoning(
                "fine", "罚款的幅度", result: "不能推算", ["\(error)"], citing: penaltyLaw2021[37].description, .unconfirmed, weight: .caution)
        }
    }

    /// 罚款是否在幅度以内：行为时和决定时的规定轻重不能一概而论的，在其中一个的幅度以内即可，由决定书说明理由。
    static func isWithinRange(
        _ fine: Int?, _ mitigation: Mitigation?, _ docket: Docket<Self>, on day: LocalDate
    ) -> Bool {
        let money = Money(fen: Int64(fine ?? 0))
        return ranges(docket, on: day).contains { $0.admits(money, isMitigated: mitigation == .reduced) }
    }

    private static func decisionDay(_ docket: Docket<Self>, _ day: LocalDate) -> LocalDate { docket.lastEntry(Decided.self)?.day ?? day }

    private static func limitation(_ docket: Docket<Self>, on day: LocalDate) -> Reckoning? {
        guard let figured = docket.last(Figured.self), let conduct = figured.conduct, let opened = docket.opened,
            let limit = try? Limitation(after: conduct.upperBound)
        else { return nil }
        let isOver = limit.isOver(found: opened)
        return Reckoning(
            "limitation", "追究时效", result: isOver ? "立案时已超过二年" : "在二年以内",
            [
                "违法行为终了之日\(conduct.upperBound)，二年至\(limit.lastDay)，立案之日\(opened)",
                "涉及公民生命健康安全、金融安全且有危害后果的，五年至\(limit.lastDayOfGraveHarm)",
            ], citing: limit.citation.description, limit.evidence, weight: isOver ? .mustDecide : .plain)
    }

    // MARK: Crime

    static func screens(_ docket: Docket<Self>, on day: LocalDate) -> [CriminalScreen] {
        guard let figured = docket.last(Figured.self), let offence = figured.offence, let conduct = figured.conduct else { return [] }
        return offence.crimes.compactMap { try? CriminalScreen.results($0, figured.criminal, on: conduct.upperBound, decided: day) }
    }

    /// 达到或者接近追诉标准而没有作出决定的，标红。
    private static func crimes(_ docket: Docket<Self>, on day: LocalDate) -> [Reckoning] {
        let isDecided = docket.last(TransferConsidered.self) != nil || docket.last(Decided.self) != nil
        return screens(docket, on: day).filter { $0.conduct.percent > 0 || $0.decision.percent > 0 || $0.needsDecision }.map { screen in
            Reckoning(
                "crime-\(screen.conduct.crime.rawValue)", "刑事追诉标准：\(screen.conduct.crime.title)",
                result: screen.needsDecision
                    ? "\(screen.decision.conclusion)，\(isDecided ? "已作出决定" : "必须决定是否移送公安机关")" : screen.decision.conclusion,
                screen.decision.reasons + screen.reasons, citing: screen.decision.citation.description, screen.decision.evidence,
                weight: screen.needsDecision ? (isDecided ? .caution : .mustDecide) : .plain)
        }
    }

    static func mustDecideTransfer(_ docket: Docket<Self>) -> Bool {
        guard let day = docket.entries.last?.day else { return false }
        return screens(docket, on: day).contains(where: \.needsDecision)
    }

    // MARK: Hearing, publication, debt

    static func isHeard(
        fine: Int?, confiscated: Int?, _ heavy: HeavyPenalty?, _ docket: Docket<Self>, _ facts: Facts, on day: LocalDate
    ) -> Bool {
        heard(fine: fine, confiscated: confiscated, heavy, docket, facts, on: day)?.isDue ?? true
    }

    /// 没有录入数额的为空：一律告知。地区规定了数额的，从其规定。
    private static func heard(
        fine: Int?, confiscated: Int?, _ heavy: HeavyPenalty?, _ docket: Docket<Self>, _ facts: Facts, on day: LocalDate
    ) -> (isDue: Bool, reasons: [String], threshold: HearingThreshold)? {
        guard let figured = docket.last(Figured.self) else { return nil }
        let subject: FineBase.Subject = figured.subject == .person ? .person : .organisation
        let regional = facts[hearingNeed(subject)]
        let amount = regional?.value.number.map { Money(fen: Int64($0)) }
        guard let threshold = try? HearingThreshold.on(day, System.hearings, subject, regional: amount) else { return nil }
        let due = threshold.isDue(
            fine: fine.map { Money(fen: Int64($0)) }, confiscation: confiscated.map { Money(fen: Int64($0)) }, heavy: heavy != nil)
        return (due.isDue, (regional.map { ["地区规定的数额：\($0.words)"] } ?? []) + due.reasons, threshold)
    }

    private static func hearing(_ docket: Docket<Self>, on day: LocalDate) -> Reckoning? {
        guard let told = docket.last(Noticed.self), let entry = docket.lastEntry(Noticed.self) else { return nil }
        guard let found = heard(fine: told.fine, confiscated: told.confiscated, told.heavy, docket, entry.facts, on: day) else {
            return Reckoning(
                "hearing", "听证", result: "一律告知要求听证的权利", ["\(System.hearings.title)的听证数额没有录入，地区也没有规定"],
                citing: System.article(.hearingRequest).description, .unconfirmed, seen: .parties)
        }
        return Reckoning(
            "hearing", "听证", result: found.isDue ? "当事人有权要求听证" : "没有达到听证的标准", found.reasons,
            citing: found.threshold.citation.description, found.threshold.evidence, seen: .parties)
    }

    private static func publication(_ docket: Docket<Self>, on day: LocalDate) -> Reckoning? {
        guard System.isTiered, let term = publicationTerm(docket, published: docket.lastEntry(Published.self)?.day ?? day) else {
            return nil
        }
        return Reckoning(
            "publicity", "公示", result: term.lastDay.map { "\(term.tier.title)，公示至\($0)" } ?? term.tier.title,
            term.steps + term.conditions.map { "提前停止的条件：\($0)" }, citing: term.citations.map(\.description).joined(separator: "；"),
            term.evidence, seen: .parties)
    }

    /// 逾期加处的罚款，每日按没有缴纳的罚款的百分之三，不超过罚款本数；复议、诉讼期间不计。缴款先抵罚款。
    private static func surcharge(_ docket: Docket<Self>, on day: LocalDate) -> Surcharge? {
        guard let fine = docket.standingDecision?.fine, fine > 0 else { return nil }
        let clock = docket.clocks.last { $0.code == Clock.deferred.rawValue } ?? docket.clocks.last { $0.code == Clock.payment.rawValue }
        guard let due = clock?.due(in: .stateCouncil, rolling: .toNextWorkingDay).day else { return nil }
        let until = docket.lastEntry(Performed.self)?.day ?? day
        guard until > due else { return nil }
        return try? Surcharge.of(
            Money(fen: Int64(fine)), due: due, payments: docket.payments, until: until, pauses: contests(docket, until: until))
    }

    private static func contests(_ docket: Docket<Self>, until day: LocalDate) -> [ClosedRange<LocalDate>] {
        var spans: [ClosedRange<LocalDate>] = []
        var since: LocalDate?
        for entry in docket.entries {
            if entry.kind == Contested.kind { since = Contested(values: docket.values(of: entry)).since ?? entry.day }
            if [Upheld.kind, Varied.kind, Annulled.kind].contains(entry.kind), let begun = since {
                spans.append(begun...max(begun, entry.day))
                since = nil
            }
        }
        if let since, since <= day { spans.append(since...day) }
        return spans
    }

    /// 应缴的合计，以分计：罚款、没收和加处的罚款。
    static func owed(_ docket: Docket<Self>, on day: LocalDate) -> Int? {
        guard let decision = docket.standingDecision else { return nil }
        return decision.fine + decision.confiscated + Int(surcharge(docket, on: day)?.amount.fen ?? 0)
    }

    private static func debt(_ docket: Docket<Self>, on day: LocalDate) -> Reckoning? {
        guard let decision = docket.standingDecision, docket.last(DecisionServed.self) != nil else { return nil }
        let added = surcharge(docket, on: day)
        let total = Money(fen: Int64(decision.fine + decision.confiscated)) + (added?.amount ?? .zero)
        let paid = Money(fen: Int64(docket.paid))
        let left = max(total - paid, .zero)
        return Reckoning(
            "debt", "罚没款", result: left == .zero ? "已经缴清" : "还应缴\(left)",
            ["罚款\(Money(fen: Int64(decision.fine)))，没收\(Money(fen: Int64(decision.confiscated)))，已缴\(paid)"] + (added?.steps ?? []),
            citing: System.article(.surcharge).description, added?.evidence ?? .verified, weight: left == .zero ? .plain : .caution,
            seen: .parties)
    }
}

extension PenaltyFile.Figured {
    var conduct: ClosedRange<LocalDate>? {
        guard let from, let to, from <= to else { return nil }
        return from...to
    }

    var base: FineBase {
        FineBase(
            illegalGain: gain.map { Money(fen: Int64($0)) }, turnover: turnover.map { Money(fen: Int64($0)) },
            goodsValue: turnover.map { Money(fen: Int64($0)) }, isSerious: serious == true,
            subject: subject == .person ? .person : .organisation)
    }

    var criminal: CriminalFigures {
        CriminalFigures(
            gain: gain.map { Money(fen: Int64($0)) }, turnover: turnover.map { Money(fen: Int64($0)) },
            sales: sold.map { Money(fen: Int64($0)) },
            unsoldValue: unsold.map { Money(fen: Int64($0)) }, loss: loss.map { Money(fen: Int64($0)) }, pieces: pieces, copies: pieces,
            isSeveral: (marks ?? 0) >= 2, isRepeated: repeated == true)
    }
}

extension FineRange {
    fileprivate var words: String {
        guard hasFine else { return "没有罚款" }
        let span = minimum == .zero ? "不超过\(maximum)" : "\(minimum)至\(maximum)"
        return isOptional ? "可以并处罚款，\(span)" : "罚款\(span)"
    }
}
