import Information
import Law
import Mechanism
import Procedure
import Testing

private func event<E: Event>(_: E.Type, _ fill: (inout E) -> Void) -> E {
    var event = E()
    fill(&event)
    return event
}

@Suite("专利侵权预警分析") struct PatentWarningTests {
    typealias P = PatentWarningAnalysis

    private func candidate(_ claim: String, _ clue: PatentWarning.Clue) -> PatentWarning.Candidate {
        var candidate = PatentWarning.Candidate()
        (candidate.patent, candidate.holder, candidate.claim) = ("CN201910000001.0", "甲公司、乙研究院", claim)
        (candidate.feature, candidate.product, candidate.clue) = ("循环风道", "风道", clue)
        return candidate
    }

    private func request(_ candidates: [PatentWarning.Candidate]) -> PatentWarning.Request {
        event(PatentWarning.Request.self) {
            var feature = PatentWarning.ProductFeature()
            feature.feature = "循环风道"
            ($0.claimant, $0.contact, $0.purpose, $0.product, $0.features) = ("丙公司", "0951-1234567", .export, "烘干机", [feature])
            $0.candidates = candidates
        }
    }

    private func row(_ claim: String, _ finding: PatentWarning.Finding) -> PatentWarning.TableRow {
        var row = PatentWarning.TableRow()
        (row.patent, row.claim, row.feature, row.finding, row.reason) = ("CN201910000001.0", claim, "循环风道", finding, "理由")
        return row
    }

    @Test("声明自洽，案卷保密") func sound() {
        #expect(P.faults == [])
        #expect(ProcedureOutline(P.self).isConfidential)
        let open = AnyProcedure(P.self).events["filed"]?.fields.filter { $0.seen == .everyone } ?? []
        #expect(open.isEmpty)
    }

    @Test("有一项权利要求的全部特征都相同或者等同的，结论不能是未发现；每一项都缺特征的可以") func coherence() {
        let whole = [row("1", .same), row("1", .equivalent), row("2", .absent)]
        #expect(!PatentWarning.supports(.clear, whole) && PatentWarning.supports(.high, whole) && PatentWarning.supports(.undecided, whole))
        #expect(PatentWarning.supports(.clear, [row("1", .same), row("1", .absent)]) && PatentWarning.supports(.clear, []))
    }

    @Test("比对表由申请里的候选填好：字样相同的和没有找到的写上，其余留给人判断") func suggested() throws {
        var docket = Docket<P>()
        let filed = request([candidate("1", .same), candidate("1", .near), candidate("1", .absent), candidate("1", .contrary)])
        _ = try docket.file(
            Filing(filed, by: Actor(.claimant, "丙"), day: "2026-11-02", at: Instant(startOf: "2026-11-02")), in: .stateCouncil)
        let form = AnyProcedure(P.self).suggested(by: docket.entries, on: "2026-11-03")["tabled"] ?? [:]
        #expect(form["rows.finding"] == ["same", "", "absent", "absent"] && form["rows.feature"]?.count == 4)
        #expect(form["rows.patent"]?.first == "CN201910000001.0" && form["rows.reason"]?[1] == "")
        #expect(PatentWarning.watched(in: docket) == [])
    }

    @Test("填了表以后，报告涉及哪些专利一一可数，各一次") func patents() throws {
        var docket = Docket<P>()
        func file(_ event: any Event, _ role: MatterRole, _ day: LocalDate) throws {
            let noon = Instant(startOf: day).adding(seconds: 12 * 3600)
            _ = try docket.file(Filing(event, by: Actor(role, role.code), day: day, at: noon), in: .stateCouncil)
        }
        var other = row("1", .absent)
        other.patent = "CN202020000002.0"
        let experts = ["甲某", "乙某", "丁某"].map { name in
            var expert = Expert()
            (expert.name, expert.unit) = (name, "\(name)的大学")
            return expert
        }
        try file(request([candidate("1", .same)]), .claimant, "2026-11-02")
        try file(event(P.Scoped.self) { ($0.question, $0.until) = ("权利要求1", "2026-12-18") }, .officer, "2026-11-03")
        try file(event(P.Drawn.self) { $0.experts = experts }, .officer, "2026-11-04")
        try file(event(P.Tabled.self) { $0.rows = [row("1", .same), row("2", .absent), other] }, .officer, "2026-11-05")
        #expect(PatentWarning.watched(in: docket) == ["CN201910000001.0", "CN202020000002.0"])
    }

    @Test("候选专利的权利人也算当事人，他们的人不能作专家") func concerned() {
        #expect(Set(request([candidate("1", .same)]).concerned) == ["丙公司", "甲公司", "乙研究院"])
    }
}
