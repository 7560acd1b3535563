import Foundation
import HTTPTypes
import HummingbirdTesting
import Law
import NIOCore
import StoreTesting
import Testing

@Suite("编码为零的字符") struct ZeroScenario {
    @Test(
        "地址、查询和交来的内容里有编码为零的字符，答复写明原因，不是服务器出错",
        arguments: [
            "/matter/%00", "/party/%00", "/right/patent/%00", "/publications?q=%00", "/search?q=%00", "/api/v1/publications?q=%00",
        ])
    func addresses(address: String) async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.browse { browser in
            let answer = try await browser.get(address)
            #expect(answer.status == .badRequest && (address.hasPrefix("/api") || answer.text.contains("编码为零")), "\(address)")
        }
    }

    @Test("程序交来的字段里有编码为零的字符，逐个字段退回") func fields() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let body = """
                {"event":"filed","key":"abcdefgh12345678","office":"market-yinchuan/640100","fields":{"claimant":"某\\u0000人","contact":"1",\
                "respondent":"某商行","address":"银川","dispute":"不符","demand":"退款"}}
                """
            let answer = try await browser.client.execute(
                uri: "/api/v1/procedures/protection.complaint/matters", method: .post, headers: [.contentType: "application/json"],
                body: ByteBuffer(string: body))
            #expect(answer.status == .unprocessableContent && String(buffer: answer.body).contains("编码为零"))
        }
    }
}
