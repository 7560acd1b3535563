import Foundation
import Law
import Procedure
import Testing

@Suite("办件之上") struct LayerTests {
    let procedure = AnyProcedure(Sample.self, overlays: [Watch.self])

    func terms(_ role: MatterRole, _ day: LocalDate, _ account: String? = nil) -> FilingTerms {
        FilingTerms(by: Actor(role, account ?? role.code), day: day, at: Instant(startOf: day).adding(seconds: 12 * 3600))
    }

    func file(_ event: any Event, _ role: MatterRole, _ day: LocalDate, on entries: inout [Entry]) throws {
        entries += try procedure.file(type(of: event).kind, event.values, on: entries, terms(role, day))
    }

    var filed: Sample.Filed {
        var event = Sample.Filed()
        event.respondents = ["甲公司", "乙公司"]
        event.received = "2026-03-02"
        return event
    }
    func opened(_ respondents: [String] = ["甲公司", "乙公司"]) throws -> [Entry] {
        var entries: [Entry] = []
        var filed = filed
        filed.respondents = respondents
        try file(filed, .claimant, "2026-03-03", on: &entries)
        return entries
    }
    func due(_ entries: [Entry], _ clock: String) -> LocalDate? {
        procedure.standing(of: entries, on: "2026-03-10", in: .stateCouncil).clocks.last { $0.code == clock }?.due.day
    }

    @Test("声明自洽，加在办件上的事项也都在") func sound() {
        #expect(Sample.faults == [] && Watch.faults == [])
        #expect(Set(procedure.events.keys).isSuperset(of: ["filed", "watch.listed", "matter.corrected", "matter.linked"]))
    }

    @Test("收到日写错了，更正以后时限重新推算，原条目不变") func correction() throws {
        var entries = try opened()
        #expect(due(entries, "answer") == "2026-03-17")
        try file(EntryCorrected(1, "received", "2026-02-27", because: "笔误"), .officer, "2026-03-10", on: &entries)
        // Fifteen days from 27 February end on Saturday 14 March, and so on Monday 16 March.
        #expect(due(entries, "answer") == "2026-03-16")
        #expect(entries[0].values["received"] == .text("2026-03-02"))
        #expect(procedure.corrected(entries)[0].values["received"] == .text("2026-02-27"))
        let standing = procedure.standing(of: entries, on: "2026-03-10", in: .stateCouncil)
        #expect(standing.state == "filed" && standing.clocks.first?.correctedBy == 2)
        // A second correction tells what the first one had left.
        try file(EntryCorrected(1, "received", "2026-02-26", because: "还是笔误"), .officer, "2026-03-10", on: &entries)
        let corrections = procedure.corrections(in: entries)
        #expect(
            corrections.map(\.by) == [2, 3] && corrections.map(\.entry) == [1, 1] && corrections.map(\.field.label) == ["收到日", "收到日"])
        #expect(corrections.map(\.stood) == [.text("2026-03-02"), .text("2026-02-27")])
        #expect(corrections.map(\.holds) == [.text("2026-02-27"), .text("2026-02-26")])
    }

    @Test("选填的栏目可以更正为空着，由它起算的时限按提交日重新推算；必填的不能空着；空着和内容只能写一样") func blank() throws {
        var entries = try opened()
        #expect(throws: Refusal.faults([FieldFault("value", .missing, "请填写收到日，或者选“这一栏应当空着”")])) {
            try file(EntryCorrected(1, "received", "", because: "没有收到过"), .officer, "2026-03-10", on: &entries)
        }
        var both = EntryCorrected(1, blank: "received", because: "没有收到过")
        both.value = "2026-03-02"
        #expect(throws: Refusal.faults([FieldFault("value", .unfit, "写了更正后的内容，就不能又说应当空着")])) {
            try file(both, .officer, "2026-03-10", on: &entries)
        }
        #expect(throws: Refusal.faults([FieldFault("blank", .unfit, "“被请求人”是必填的，不能空着")])) {
            try file(EntryCorrected(1, blank: "respondents", because: "没有"), .officer, "2026-03-10", on: &entries)
        }
        let filed = try #require(entries.first).day
        try file(EntryCorrected(1, blank: "received", because: "没有收到过"), .officer, "2026-03-10", on: &entries)
        #expect(procedure.corrected(entries)[0].values["received"] == nil && entries[0].values["received"] == .text("2026-03-02"))
        let clock = procedure.standing(of: entries, on: "2026-03-10", in: .stateCouncil).clocks.last { $0.code == "answer" }
        #expect(clock?.start == filed && clock?.correctedBy == 2)
        let correction = try #require(procedure.corrections(in: entries).first)
        #expect(correction.stood == .text("2026-03-02") && correction.holds == nil)
        #expect(throws: Refusal.faults([FieldFault("value", .unfit, "更正后的内容和现在的一样")])) {
            try file(EntryCorrected(1, blank: "received", because: "没有收到过"), .officer, "2026-03-10", on: &entries)
        }
        // It may be filled in again.
        try file(EntryCorrected(1, "received", "2026-03-01", because: "找到了回执"), .officer, "2026-03-10", on: &entries)
        #expect(procedure.corrected(entries)[0].values["received"] == .text("2026-03-01"))
        #expect(procedure.corrections(in: entries).map(\.stood) == [.text("2026-03-02"), nil])
    }

    @Test("会改变办理结果的更正被拒绝；当事人不能更正；没有的栏目不能更正") func correctionChangesNoOutcome() throws {
        var entries = try opened()
        let before = entries
        #expect(throws: Refusal.self) { try file(EntryCorrected(1, "urgent", "是", because: "笔误"), .officer, "2026-03-10", on: &entries) }
        #expect(throws: Refusal.notYours(event: "更正案卷条目", role: "请求人", roles: ["主管机关"])) {
            try file(EntryCorrected(1, "received", "2026-02-27", because: "笔误"), .claimant, "2026-03-10", on: &entries)
        }
        #expect(throws: Refusal.faults([FieldFault("field", .unfit, "“提交”没有这个栏目，或者这个栏目不能更正")])) {
            try file(EntryCorrected(1, "gone", "是", because: "笔误"), .officer, "2026-03-10", on: &entries)
        }
        #expect(throws: Refusal.faults([FieldFault("value", .unreadable, "收到日不是日期，请写作2026-11-24")])) {
            try file(EntryCorrected(1, "received", "二月", because: "笔误"), .officer, "2026-03-10", on: &entries)
        }
        #expect(throws: Refusal.faults([FieldFault("value", .unfit, "更正后的内容和现在的一样")])) {
            try file(EntryCorrected(1, "received", "2026年3月2日", because: "笔误"), .officer, "2026-03-10", on: &entries)
        }
        // Nor may what the kernel or an overlay entered be corrected.
        #expect(procedure.correctable["filed"]?.contains { $0.name == "received" } == true)
        #expect(procedure.correctable["filed"]?.contains { $0.name == "chart" } == false)
        #expect(procedure.correctable.keys.allSatisfy { !$0.contains(".") && $0 != "lapsed" })
        #expect(entries == before)
    }

    @Test("机关指定的期限不少于规定的最短期限，届满照样记录") func setClock() throws {
        var entries = try opened()
        var asked = Sample.MendingAsked()
        asked.until = "2026-03-09"
        #expect(throws: Refusal.clock("补正最早只能指定到2026-03-11（自2026-03-04次日起不少于7日，《试办办法》第三条）。")) {
            try file(asked, .officer, "2026-03-04", on: &entries)
        }
        asked.until = "2026-03-13"
        try file(asked, .officer, "2026-03-04", on: &entries)
        #expect(due(entries, "mending") == "2026-03-13")
        let lapsed = try procedure.lapses(of: entries, at: Instant(startOf: "2026-03-14"), in: .stateCouncil)
        #expect(lapsed.map(\.to) == ["ended"])
    }

    @Test("文书由环节产生；依据没有核对原文的，等确认") func documents() throws {
        var entries = try opened()
        var asked = Sample.MendingAsked()
        asked.until = "2026-03-13"
        try file(asked, .officer, "2026-03-04", on: &entries)
        let documents = procedure.standing(of: entries, on: "2026-03-10", in: .stateCouncil).documents
        #expect(documents.map(\.title) == ["收件凭证", "补正通知书"])
        #expect(documents.map(\.awaitsConfirmation) == [false, true])
    }

    @Test("公示有期限，期满自行撤下；提前撤下的记明日期") func publications() throws {
        var entries = try opened()
        try file(Sample.Published(), .officer, "2026-03-04", on: &entries)
        func publication() -> PublicationStanding? {
            procedure.standing(of: entries, on: "2026-03-10", in: .stateCouncil).publications.first
        }
        #expect(publication()?.until == "2026-06-04" && publication()?.masks.map(\.title) == ["商业秘密"])
        #expect(publication()?.stands(on: "2026-06-04") == true && publication()?.stands(on: "2026-06-05") == false)
        try file(Sample.TakenDown(), .officer, "2026-04-01", on: &entries)
        #expect(publication()?.withdrawn == "2026-04-01" && publication()?.stands(on: "2026-04-02") == false)
        #expect(publication()?.withdrawal?.reason == "撤下")
    }

    @Test("公示只有声明的栏目，自然人只写姓，电话、证件号码遮盖，更正以后公示随着更正") func publishedLines() throws {
        var entries = try opened(["甲公司", "欧阳小明", "王五"])
        var published = Sample.Published()
        published.words = "王五（13812345678，身份证640102199001011234）和欧阳小明生产ZL201310699744.2的产品，信箱a@b.cn"
        try file(published, .officer, "2026-03-04", on: &entries)
        func lines() -> [FieldValue] { procedure.publications(of: entries).flatMap { $0.lines.map(\.value) } }
        #expect(lines().first == .list([.text("甲公司"), .text("欧阳某"), .text("王某")]))
        #expect(lines().last == .text("王某（138****，身份证****）和欧阳某生产ZL201310699744.2的产品，信箱***@b.cn"))
        try file(EntryCorrected(2, "words", "没有别的", because: "写错了"), .officer, "2026-03-05", on: &entries)
        #expect(lines().last == .text("没有别的"))
    }

    @Test("审批人写明理由可以提前撤下，承办人不能，撤下过的不能再撤") func takenDownByApprover() throws {
        var entries = try opened()
        try file(Sample.Published(), .officer, "2026-03-04", on: &entries)
        let withdrawal = PublicationWithdrawn("result", because: "涉及商业秘密")
        #expect(throws: Refusal.self) { try file(withdrawal, .officer, "2026-03-05", on: &entries) }
        #expect(throws: Refusal.self) { try file(PublicationWithdrawn("other", because: "x"), .chief, "2026-03-05", on: &entries) }
        try file(withdrawal, .chief, "2026-03-05", on: &entries)
        let publication = procedure.publications(of: entries).first
        #expect(publication?.withdrawn == "2026-03-05" && publication?.withdrawal?.reason == "涉及商业秘密")
        #expect(throws: Refusal.self) { try file(withdrawal, .chief, "2026-03-06", on: &entries) }
    }

    @Test(
        "姓名遮盖：单位照写，自然人只留姓，认不出的当作自然人",
        arguments: [
            ("银川虚构机械有限公司", "银川虚构机械有限公司"), ("91640105MA86AMP19J", "91640105MA86AMP19J"), ("王五", "王某"), ("司马相如", "司马某"),
            ("John Smith", "J***"),
            ("某某中心", "某某中心"), ("阿卜杜拉·买买提", "阿某"),
        ])
    func names(name: String, covered: String) { #expect(Covering.name(name) == covered) }

    @Test("办结以后才能转出，带去已经填过的内容；转来只能由系统记录") func links() throws {
        var entries = try opened()
        let link = MatterLinked("again", .opened, matter: "7K3F-9QX2", procedure: "test.sample")
        #expect(throws: Refusal.notHere(event: "再办一件", state: "已收到", open: [])) { try file(link, .officer, "2026-03-04", on: &entries) }
        try file(Sample.Ended(), .officer, "2026-03-04", on: &entries)
        let open = procedure.standing(of: entries, for: .officer, on: "2026-03-10", in: .stateCouncil).links
        #expect(open.first?.values == ["respondents": .list([.text("甲公司"), .text("乙公司")])])
        #expect(throws: Refusal.self) { try file(link, .claimant, "2026-03-04", on: &entries) }
        try file(link, .officer, "2026-03-04", on: &entries)
        #expect(throws: Refusal.self) {
            try file(MatterLinked("again", .openedFrom, matter: "1", procedure: "test.sample"), .officer, "2026-03-04", on: &entries)
        }
        let standing = procedure.standing(of: entries, on: "2026-03-10", in: .stateCouncil)
        #expect(standing.linked.map(\.matter) == ["7K3F-9QX2"] && standing.state == "ended")
    }

    @Test("督办加在办件上，与办件各有状态和时限；摘牌后可以再挂；办结的不能新挂") func overlay() throws {
        var entries = try opened()
        var listed = Watch.Listed()
        listed.report = "2026-03-09"
        try file(listed, .superior, "2026-03-04", on: &entries)
        let standing = procedure.standing(of: entries, for: .superior, on: "2026-03-10", in: .stateCouncil)
        #expect(standing.state == "filed" && standing.clocks.map(\.code) == ["answer"])
        let watch = try #require(standing.overlays.first?.standing)
        #expect(watch.state == "listed" && watch.open.map(\.kind) == ["watch.off"])
        #expect(watch.clocks.first?.lamp(at: Instant(startOf: "2026-03-05")) == .amber)
        #expect(watch.clocks.first?.lamp(at: Instant(startOf: "2026-03-10")) == .red)
        try file(Watch.Off(), .superior, "2026-03-10", on: &entries)
        try file(listed.with("2026-03-20"), .superior, "2026-03-11", on: &entries)
        #expect(entries.map(\.seq) == [1, 2, 3, 4])
        try file(Watch.Off(), .superior, "2026-03-11", on: &entries)
        try file(Sample.Ended(), .officer, "2026-03-11", on: &entries)
        #expect(throws: Refusal.notHere(event: "挂牌督办", state: "已办结", open: [])) {
            try file(listed.with("2026-03-20"), .superior, "2026-03-12", on: &entries)
        }
    }

    @Test("表格逐行读入，错在哪一行说明；几个当事人一行一个") func tables() throws {
        let typed = [
            "respondents": ["甲公司\n乙公司"], "chart.feature": ["外壳", "", "电机"], "chart.met": ["是", "", "否"],
        ]
        let event = try Sample.Filed.read(typed)
        #expect(event.respondents == ["甲公司", "乙公司"] && event.chart?.map(\.feature) == ["外壳", "电机"] && event.chart?.last?.met == false)
        #expect(Sample.Filed(values: event.values).values == event.values)
        #expect(throws: FormFaults(faults: [FieldFault("chart", .unfit, "对照表第1行：请填写是否具备")])) {
            _ = try Sample.Filed.read(["respondents": ["甲"], "chart.feature": ["外壳"]])
        }
        let stored = try JSONEncoder().encode(event.values)
        #expect(try JSONDecoder().decode([String: FieldValue].self, from: stored) == event.values)
    }
}

extension Watch.Listed {
    fileprivate func with(_ day: LocalDate) -> Self {
        var event = self
        event.report = day
        return event
    }
}
