import Law
import Register
import Testing

@Suite("权利上的负担") struct EncumbranceTests {
    private func record(_ events: [(String, LocalDate)]) -> RightRecord {
        var record = RightRecord(kind: .patent, key: "CN201310699744.2")
        record.events = events.map { StatusEvent(code: $0.0, day: $0.1) }
        return record
    }

    @Test("质押从登记生效之日起，到注销之日止") func pledge() {
        let record = record([("PE01", "2020-03-01"), ("PC01", "2022-03-01")])
        #expect(record.encumbrances(on: "2020-02-29").isEmpty)
        #expect(record.encumbrances(on: "2020-03-01").map(\.kind) == [.pledge])
        #expect(record.encumbrances(on: "2022-02-28").map(\.kind) == [.pledge])
        #expect(record.encumbrances(on: "2022-03-01").isEmpty)
    }

    @Test("两次质押注销一次，还剩后一次") func twoPledges() {
        let record = record([("PE01", "2020-03-01"), ("PE01", "2021-03-01"), ("PC01", "2022-03-01")])
        #expect(record.encumbrances(on: "2023-01-01").map(\.since) == ["2021-03-01"])
    }

    @Test("质押的注销不解除保全和许可，转移不是负担") func kindsApart() {
        let record = record([("PP01", "2019-01-01"), ("EE01", "2019-02-01"), ("TR01", "2019-03-01"), ("PC01", "2019-04-01")])
        #expect(record.encumbrances(on: "2020-01-01").map(\.kind) == [.preservation, .licence])
    }
}
