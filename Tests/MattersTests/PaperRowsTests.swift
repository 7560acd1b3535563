import Access
import Law
import Matters
import Procedure
import Protection
import Store
import StoreTesting
import Testing

extension Bureau {
    /// Everything that the rows of papers say.
    fileprivate func paperRows() async throws -> [String] {
        let statements: [SQL] = [
            """
            SELECT 'paper' || '|' || matter || '|' || entry || '|' || code || '|' || text || '|' || digest || '|' || signature || '|' || key || '|' ||
                COALESCE(pdf, '') || '|' || COALESCE(docx, '') FROM matter_paper ORDER BY matter, entry, code
            """,
            "SELECT 'scan' || '|' || matter || '|' || seq || '|' || entry || '|' || code || '|' || file || '|' || day FROM matter_scan ORDER BY seq",
            """
            SELECT 'service' || '|' || matter || '|' || seq || '|' || entry || '|' || code || '|' || role || '|' || COALESCE(addressee, '') || '|' || method
                || '|' || sent || '|' || COALESCE(reached, '') || '|' || COALESCE(served, '') || '|' || COALESCE(rule, '') || '|' || unconfirmed
                || '|' || COALESCE(proof, '') || '|' || note FROM matter_service ORDER BY matter, seq
            """,
        ]
        return try await database.read { db in try statements.flatMap { try db.all($0) { try $0[0] as String } } }
    }

    /// A complaint that was rejected, and the code on the paper that says so.
    fileprivate func rejected() async throws -> (key: String, paper: String) {
        let complaint = Matters.Request(
            "filed",
            [
                "claimant": ["某消费者"], "contact": ["0951-0000000"], "respondent": ["银川某商行"], "address": ["银川市"],
                "dispute": ["商品与标示不符"], "demand": ["退款"],
            ], key: "form-3")
        let receipt = try await matters.open("protection.complaint", complaint, authority: "market-yinchuan", area: "640100", by: .anyone)
        try await file("rejected", ["ground": ["materials"], "reason": ["没有材料"]], in: receipt.key)
        let papers = try await matters.papers(of: receipt.key)
        return (receipt.key, try #require(papers.last).document.verification)
    }
}

private let issue = PaperRecord.Issue(text: "{\"title\":\"文\"}", digest: "d", signature: "s", key: "k")
private let proof = String(repeating: "ab", count: 32)

@Suite("文书的记录") struct PaperRowsTests {
    @Test("签发、制作、扫描件、送达都在台账里，由台账重建的行与当时写下的逐行相同", arguments: databases())
    func rebuilt(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let (key, paper) = try await bureau.rejected()
        let matters = bureau.matters
        #expect(try await matters.unissued(limit: 9).count == 2)
        let record = try await matters.issue(paper) { _, _ in issue }
        // Once issued it stands, whatever is composed later.
        let again = try await matters.issue(paper) { _, _ in .init(text: "x", digest: "x", signature: "x", key: "x") }
        #expect(again.issued == issue)
        #expect(try await matters.unissued(limit: 9).count == 1)
        try await matters.note(pdf: proof, docx: nil, of: record)
        try await matters.note(pdf: String(repeating: "cd", count: 32), docx: nil, of: record)
        #expect(try await matters.paper(verification: paper.lowercased())?.issued?.pdf == proof)
        try await matters.enterScan(of: paper, in: key, file: proof, by: Bureau.officer)
        let sent = Matters.ServiceRequest(
            role: "claimant", addressee: "某消费者", method: .announced, sent: "2026-11-02", reached: nil, proof: proof, note: "本机关网站")
        try await matters.enterService(sent, of: paper, in: key, by: Bureau.officer)
        let service = try #require(try await matters.papers(of: key).last?.services.first)
        #expect(service.served == "2026-12-02" && service.isUnconfirmed && service.rule?.contains("30日") == true)

        let before = try await bureau.paperRows()
        #expect(before.count == 3)
        let procedures = [AnyProcedure(PatentMediation.self), AnyProcedure(Complaint.self), AnyProcedure(Confession.self)]
        for batch in [1, 500] {
            let projection = Matters.projection(procedures)
            try await ProjectionRebuild(projection, in: bureau.database, today: bureau.clock.today(), batch: batch).run()
            #expect(try await bureau.paperRows() == before)
        }
        #expect(try await Ledger.verify(bureau.database).fault == nil)
    }

    @Test("别的机关不知道有这份文书；同一份扫描件不登记两次；送达给不相干的人、没有证明的退回") func refused() async throws {
        let bureau = try await Bureau(.sqlite)
        let (key, paper) = try await bureau.rejected()
        let matters = bureau.matters
        await #expect(throws: MatterRefusal.unknown) { try await matters.enterScan(of: paper, in: key, file: proof, by: Bureau.stranger) }
        try await matters.enterScan(of: paper, in: key, file: proof, by: Bureau.officer)
        await #expect(throws: MatterRefusal.self) { try await matters.enterScan(of: paper, in: key, file: proof, by: Bureau.officer) }
        await #expect(throws: MatterRefusal.self) {
            try await matters.enterScan(of: "0000-0000-0000", in: key, file: proof, by: Bureau.officer)
        }
        var sent = Matters.ServiceRequest(
            role: "respondent", addressee: "银川某商行", method: .direct, sent: "2026-11-02", reached: "2026-11-02", proof: nil)
        do {
            try await matters.enterService(sent, of: paper, in: key, by: Bureau.officer)
            Testing.Issue.record("登记了不该登记的送达")
        } catch let faults as FormFaults { #expect(Set(faults.faults.map(\.field)) == ["addressee", "proof"]) }
        (sent.role, sent.addressee, sent.proof, sent.sent) = ("claimant", "某消费者", proof, "2026-11-03")
        await #expect(throws: FormFaults.self) { try await matters.enterService(sent, of: paper, in: key, by: Bureau.officer) }
        #expect(try await matters.papers(of: key).last?.services.isEmpty == true)
    }

    @Test("公告送达的期间依发布那天的规定：2022年11月1日起三十日，此前六十日，2019年4月1日以前没有录入")
    func announcement() throws {
        for (sent, served) in [("2022-10-31", "2022-12-30"), ("2022-11-01", "2022-12-01"), ("2019-04-01", "2019-05-31")]
            as [(LocalDate, LocalDate)]
        {
            #expect(try ServiceMethod.announced.served(sent: sent, reached: nil)?.day == served, "\(sent)")
        }
        #expect(throws: NoLaw.self) { try ServiceMethod.announced.served(sent: "2019-03-31", reached: nil) }
        for method in ServiceMethod.allCases where method != .announced {
            #expect(try method.served(sent: "2026-11-02", reached: nil) == nil)
            #expect(try method.served(sent: "2026-11-02", reached: "2026-11-05")?.day == "2026-11-05")
        }
    }

    @Test("签名的密钥只做一次，以前用过的公钥也公布") func keys() async throws {
        let bureau = try await Bureau(.sqlite)
        let keys = SealingKeys(bureau.database, clock: bureau.clock)
        let made = try await keys.secret { ([1], "甲") }
        #expect(made == [1])
        #expect(try await keys.secret { ([2], "乙") } == [1])
        let (_, paper) = try await bureau.rejected()
        _ = try await bureau.matters.issue(paper) { _, _ in issue }
        #expect(try await keys.published() == ["甲", "k"])
    }
}
