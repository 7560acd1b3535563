import Answers
import ArgumentParser
import Law
import Penalty
import Testing

@testable import Helan

@Suite("罚款和标准的问答") struct LawAnswerTests {
    @Test(
        "金额以元为单位，可以带千分位和万、亿，至多两位小数",
        arguments: [
            ("50000", 5_000_000), ("50,000.01", 5_000_001), ("5万", 5_000_000), ("1.5万元", 1_500_000), ("￥0.1", 10), ("0", 0),
            ("1.23456789亿", 12_345_678_900), ("100000000000.00", 10_000_000_000_000), ("1000000000000", 100_000_000_000_000),
            ("1000000000000.01", nil),
            ("0.001", nil), ("0.123456万", 123_456), ("0.1234567万", nil), ("", nil), ("万", nil), ("-1", nil), ("1.", nil), (".5", nil),
            ("1.2.3", nil), ("五万", nil), ("99999999999999999999", nil), ("0.00000000000000000001", nil), ("1e3", nil),
        ] as [(String, Int64?)])
    func yuan(text: String, fen: Int64?) {
        #expect(Money(written: text)?.fen == fen)
    }

    @Test("日期矛盾的问题在栏目旁边说明") func faults() {
        #expect { try FineQuestion(.copyright, base: FineBase(), until: "2026-05-02", decided: "2026-05-01") } throws: {
            ($0 as? RuleFault)?.field == "decided"
        }
        #expect { try FineQuestion(.copyright, base: FineBase(), from: "2026-05-03", until: "2026-05-02", decided: "2026-05-02") } throws: {
            ($0 as? RuleFault)?.field == "from"
        }
        #expect { try PublicityQuestion(PublishedPenalty([.fine]), published: "2026-05-01") } throws: {
            ($0 as? RuleFault)?.field == "fine"
        }
        #expect { try ListingQuestion(listed: "2026-05-01", applied: "2026-04-30") } throws: { ($0 as? RuleFault)?.field == "applied" }
    }

    @Test("命令读得懂金额和日期，读不懂的是用法错误") func commands() throws {
        let fine = try FineCommand.parse(["trademark-infringement", "--turnover", "5万", "--until", "2026.10.31", "--also", "copyright"])
        #expect(fine.turnover?.money == .yuan(50_000) && fine.until?.day == "2026-10-31" && fine.also == [.copyright])
        #expect(throws: (any Error).self) { try FineCommand.parse(["nothing"]) }
        #expect(throws: (any Error).self) { try FineCommand.parse(["copyright", "--turnover", "五万"]) }
        let criminal = try CriminalCommand.parse(["labels", "--pieces", "5000", "--several", "--unsold-pieces", "7"])
        #expect(criminal.pieces?.count == 5_000 && criminal.several && criminal.unsoldPieces?.count == 7)
        #expect(throws: (any Error).self) { try CriminalCommand.parse(["labels", "--pieces", "-1"]) }
        let publicity = try PublicityCommand.parse(["--kind", "fine", "--kind", "revocation", "--fine", "10万"])
        #expect(publicity.kind == [.fine, .revocation])
        #expect(throws: (any Error).self) { try ListingCommand.parse([]) }
        #expect(try SurchargeCommand.parse(["--fine", "1万", "--due", "2026-03-10", "--pause", "2026-03-12..2026-03-20"]).pause.count == 1)
        #expect(throws: (any Error).self) {
            try SurchargeCommand.parse(["--fine", "1万", "--due", "2026-03-10", "--pause", "2026-03-20..2026-03-12"])
        }
        #expect(try GainCommand.parse(["--received", "10万", "--refunded", "1.2万"]).refunded?.money == .yuan(12_000))
    }

    @Test("每一项规定的每一段首尾相接，日子不倒，引用的条文都有") func lines() {
        for line in LawChanges(of: ProcedureCatalogue.procedures).all {
            for entry in line.entries {
                #expect(entry.citation.fault == nil, "\(line.title)")
                #expect(entry.until.map { $0 >= entry.since } ?? true, "\(line.title)")
                #expect(!entry.words.isEmpty, "\(line.title)")
            }
        }
        for line in PenaltyLaw.lines {
            for (before, after) in zip(line.entries, line.entries.dropFirst()) { #expect(before.until == after.since - 1, "\(line.title)") }
        }
    }

    @Test("2027年1月1日改变的有商标的罚款、异议期；投诉的时限在2026年4月15日改变") func changes() {
        let law = LawChanges(of: ProcedureCatalogue.procedures)
        let marks = law.on("2027-01-01")
        #expect(marks.contains { $0.title == "侵犯注册商标专用权" && $0.changesValue })
        #expect(marks.contains { $0.title == "商标异议期" && $0.old?.words == "3个月" && $0.new?.words == "2个月" })
        #expect(marks.contains { $0.title == "违反强制注册规定" && !$0.changesValue })
        #expect(marks.contains { $0.title == "以误导公众的方式使用注册商标" && $0.old == nil })
        #expect(marks.contains { $0.title == "注册商标的有效期" && !$0.changesValue })
        let complaints = law.on("2026-04-15").filter { $0.procedures.contains("protection.complaint") }
        #expect(complaints.contains { $0.old?.words == "45个工作日" && $0.new?.words == "60日" })
        #expect(law.on("2026-11-24").isEmpty)
        #expect(law.days.contains { $0.day == "2027-01-01" && $0.count == marks.count })
    }
}
