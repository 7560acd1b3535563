import Law
import Testing

@testable import Correspondence

@Suite("日历文件") struct CalendarFileTests {
    private let event = CalendarFile.Event(
        identifier: "7K3F-9QX2-decide-2026-11-02@helan", day: "2026-12-31", title: String(repeating: "作出处理决定，", count: 8),
        text: "甲;乙\\丙\n丁",
        url: "https://example.cn/desk/matters/7K3F-9QX2", sequence: 3, modified: Instant(microseconds: 1_763_600_000_000_000))

    @Test("每行以回车换行结束，折行不超过 75 个字节，不断开汉字，接起来还是原文") func folding() {
        let text = CalendarFile("期限", [event]).text
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:" + String(repeating: "作出处理决定，", count: 8)))
    }

    @Test("逗号、分号、反斜线和换行按 RFC 5545 转义；整日的事写到次日为止；时刻是世界时") func values() {
        let text = CalendarFile("期限", [event]).text
        #expect(text.contains("DESCRIPTION:甲\\;乙\\\\丙\\n丁\r\n"))
        #expect(text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"))
        #expect(text.contains("DTSTAMP:20251120T005320Z\r\nLAST-MODIFIED:20251120T005320Z\r\nSEQUENCE:3\r\n"))
        #expect(CalendarFile.escaped("a,b") == "a\\,b" && CalendarFile.escaped("a\u{1}\rb") == "ab")
    }

    @Test("试过的次数越多等得越久，最多六小时") func waits() {
        #expect([1, 2, 3, 8, 9, 10, 100].map { Outbox.wait(after: $0) } == [60, 120, 240, 7680, 15360, 21600, 21600])
    }
}
