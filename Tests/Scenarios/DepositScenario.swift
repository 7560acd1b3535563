import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Region
import Store
import StoreTesting
import Testing
import Web

/// SHA-256 of 枸杞, and time stamps over it by an invented authority: a response signed with P-256, and a token alone signed with RSA.
private let digest = "28ae6634555cc22ce32e8c140d6a667b28c839e696824155c0e76a489e36ce4b"
private let response = """
    MIIDwTADAgEAMIIDuAYJKoZIhvcNAQcCoIIDqTCCA6UCAQMxDzANBglghkgBZQMEAgEFADBiBgsqhkiG9w0BCRABBKBTBFEwTwIBAQYDKgMEMDEwDQYJYIZI\
    AWUDBAIBBQAEICiuZjRVXMIs4y6MFA1qZnsoyDnmloJBVcDnakieNs5LAgECGA8yMDI2MTEyOTA4MzI0NlqgggHMMIIByDCCAW2gAwIBAgIUdNnJd7PJBRD4\
    udh0zdrWwFmo6wkwCgYIKoZIzj0EAwIwLTERMA8GA1UECgwISW52ZW50ZWQxGDAWBgNVBAMMD0ludmVudGVkIFRTQSBlYzAeFw0yNjExMjkwODMyNDZaFw0z\
    NjExMjYwODMyNDZaMC0xETAPBgNVBAoMCEludmVudGVkMRgwFgYDVQQDDA9JbnZlbnRlZCBUU0EgZWMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATP7DTl\
    uZlhtJki1g/jUM4tRWj9MjFQwn+yM4Hpk0+0QKCQUhhA2fJj8j4PlZstM5Ma+kT1vDkFcU5crS84i/E2o2swaTAdBgNVHQ4EFgQUnzai7NhaKV2CHMdEg270\
    yej2U8YwHwYDVR0jBBgwFoAUnzai7NhaKV2CHMdEg270yej2U8YwDwYDVR0TAQH/BAUwAwEB/zAWBgNVHSUBAf8EDDAKBggrBgEFBQcDCDAKBggqhkjOPQQD\
    AgNJADBGAiEAoat/beABU3F74sMBa9K5baLVgODCCOC/W9SkyHt7j4kCIQDmFppoZrHTb3OpqKvfaFVq5v7D42WrgpJ1Rm9Dz8pSTjGCAVkwggFVAgEBMEUw\
    LTERMA8GA1UECgwISW52ZW50ZWQxGDAWBgNVBAMMD0ludmVudGVkIFRTQSBlYwIUdNnJd7PJBRD4udh0zdrWwFmo6wkwDQYJYIZIAWUDBAIBBQCggaQwGgYJ\
    KoZIhvcNAQkDMQ0GCyqGSIb3DQEJEAEEMBwGCSqGSIb3DQEJBTEPFw0yNjExMjkwODMyNDZaMC8GCSqGSIb3DQEJBDEiBCDQ6GI8W7V5Algb/0E9LWU0djmB\
    0YZao60vKammuoq5VTA3BgsqhkiG9w0BCRACLzEoMCYwJDAiBCC/0xqGcy9q2+qd1PEDmZpwyG1jXtPvbaaQaK6eBGUJlDAKBggqhkjOPQQDAgRHMEUCIESA\
    xPbSjGPkRGA7GP8Y+CyGv7q4y88O15/F34sBOHMQAiEA8/8cPv4ks8/1k7EzdFQmcaMmciKq7Mj1NbKt/QrEm5g=
    """
private let token = """
    MIIGBAYJKoZIhvcNAQcCoIIF9TCCBfECAQMxDzANBglghkgBZQMEAgEFADBiBgsqhkiG9w0BCRABBKBTBFEwTwIBAQYDKgMEMDEwDQYJYIZIAWUDBAIBBQAE\
    ICiuZjRVXMIs4y6MFA1qZnsoyDnmloJBVcDnakieNs5LAgEDGA8yMDI2MTEyOTA4MzI0N1qgggNZMIIDVTCCAj2gAwIBAgIUUo23mXkIIXowCN5wFJUFe7Wt\
    EVMwDQYJKoZIhvcNAQELBQAwLjERMA8GA1UECgwISW52ZW50ZWQxGTAXBgNVBAMMEEludmVudGVkIFRTQSByc2EwHhcNMjYxMTI5MDgzMjQ2WhcNMzYxMTI2\
    MDgzMjQ2WjAuMREwDwYDVQQKDAhJbnZlbnRlZDEZMBcGA1UEAwwQSW52ZW50ZWQgVFNBIHJzYTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAMSw\
    ioXnEVZqVUoOy9A+9+Ombxd4tnb1i7ggl4w88JkkY1gj0x2gDWZojdfbKMMtn99b9ai+lCse7AJhk0vrEmAzl+bHEYsHoENiUInCJuwc1wx6jYdkBBU8qDmJ\
    jEBiAq9+snOGfr18kokQAPvIhC3LO5V39VlKJfCLeyJziNDqCbn0xKGVKEoOA4ol0lNhNRfXDfjn4/f4Wn5yAkIKlftyIwG+orXgZ2rhietYChAx6j3Puw75\
    EADxLB6FBp/qTNDk5hZ7dLjYqQFPiTAhq07icqqUJhA0ulYj1SGX667xF1Lx7r8wWVKV7tI1z/lbUDYmTX+CmpnWRle7JCwa8tECAwEAAaNrMGkwHQYDVR0O\
    BBYEFJt9J7p0i+f7ZD/Do1yzJllI8uaIMB8GA1UdIwQYMBaAFJt9J7p0i+f7ZD/Do1yzJllI8uaIMA8GA1UdEwEB/wQFMAMBAf8wFgYDVR0lAQH/BAwwCgYI\
    KwYBBQUHAwgwDQYJKoZIhvcNAQELBQADggEBAMO8UOC3BB1QfN3FYvJAXZbX7HUwrP7thh/AD3s1JRSbMa77HwHFBCinQd9PPS+M8LXgT9aUZhjBO8XHDk7q\
    K5ONHWyh6AlNIwh0S9yMVVav+M3a+frzlTav9hjGMyfe5/I8j49LwloM6uW38mOzHRZ4LXWw2W87zACSOPe1mVCj6G0C26VhcBTqBui6CM6J7BkwQcBuYcqm\
    6qeY83tXIUYpKb4ZcI2KP0lw1Se3gPR2zx6tLHDwR9pDB6sqOcvHgjXsTYqtD+SBqaTcs/L3FuRZQTR6/SgKTBC9S79BZtlrAgaou4OboSSp5TVv8s6HyZ+s\
    99DvnR1KKJsnwDOvweQxggIYMIICFAIBATBGMC4xETAPBgNVBAoMCEludmVudGVkMRkwFwYDVQQDDBBJbnZlbnRlZCBUU0EgcnNhAhRSjbeZeQghejAI3nAU\
    lQV7ta0RUzANBglghkgBZQMEAgEFAKCBpDAaBgkqhkiG9w0BCQMxDQYLKoZIhvcNAQkQAQQwHAYJKoZIhvcNAQkFMQ8XDTI2MTEyOTA4MzI0N1owLwYJKoZI\
    hvcNAQkEMSIEIH+M1HXj4qsWVP9o6KTeQCpdSZ6Kh7pk6GoPmlB0tj4AMDcGCyqGSIb3DQEJEAIvMSgwJjAkMCIEIHz2R5y8irFWlJPB21P5DFJXzy+c9Zt1\
    0H9TV11YDi0sMA0GCSqGSIb3DQEBAQUABIIBAGLLmenMmmfMdlrJ9IHObBeSbY4RIhAL+5UkstQAt9gtHI1nAtQHU/OueAuZGJPiHFYJXw74IkzMrvj6WW+E\
    dNY7uITSVCcfxJ3UzArr1bhMn3f5mZBX6SGQzIRG7IIvq0dzwJXhDgkQdLFUY9cjNyrGwQwkUgJczZVm7Ze1xNopezTLb4jM0p7+RrPtb5Gfb9rgU+j6hCXk\
    BFAI0/90WrSvYnrWUTi8b5q/jicyARwz+4Qqtbz5wYhPFqFMV4RwCM2ctTDb6vnsqtReRCuqmtkV7ROUMJT+fGb1uzSOkljYL8nWbZfhtmeCy9lZkK/AeuOK\
    Ut8r79UNMAh2VBrbeT0=
    """

private func stamp(_ text: String) throws -> (field: String, name: String, bytes: [UInt8]) {
    ("token", "stamp.tsr", Array(try #require(Data(base64Encoded: text))))
}

extension Browser {
    /// Deposits a digest with a time stamp, as anybody may; gives the page that answers.
    fileprivate func deposit(_ fields: [String: String], _ file: (field: String, name: String, bytes: [UInt8])? = nil) async throws
        -> TestResponse
    {
        let page = try await get("/apply/protection.deposit").text
        let own = String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
        let all = fields.merging(["office": yinchuanOffice, "key": own, "subject": "research", "step": "send"]) { first, _ in first }
        guard let file else { return try await post("/apply/protection.deposit", all) }
        return try await post("/apply/protection.deposit", all, file: file)
    }
}

extension TestResponse {
    fileprivate var key: String? { text.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/).map { String($0.1) } }
    fileprivate var code: String? { text.firstMatch(of: /<code>([0-9A-Z-]{16,})<\/code>/).map { String($0.1) } }
}

@Suite("存证") struct DepositScenario {
    /// The invented authority's certificate, by its digest.
    private static func list(_ fingerprint: String) -> String {
        """
        [[authority]]
        name = "虚构的时间戳机构（测试）"
        fingerprint = "\(fingerprint)"
        source = "测试"
        since = 2026-01-01
        evidence = "unconfirmed"
        """
    }

    @Test(
        "时间戳机构的名单：签名的证书在名单里的写明，不在的也写明，没有名单的如实写明",
        arguments: [
            ("bfd31a86732f6adbea9dd4f103999a70c86d635ed3ef6da69068ae9e04650994", "虚构的时间戳机构（测试）（名单待核实）"),
            (String(repeating: "0", count: 64), "不在名单里"),
        ])
    func listed(_ fingerprint: String, _ words: String) async throws {
        let running = try await RunningPlatform(
            .sqlite, today: "2026-11-03", region: try .ningxia(with: "time-authorities.toml", Self.list(fingerprint)))
        try await running.openDesk()
        try await running.browse { browser in
            let done = try await browser.deposit(["sha256": digest], try stamp(response))
            #expect(try await browser.get("/deposit/\(try #require(done.key))").text.contains(words))
        }
    }

    @Test("存证：没有账号也能存，只收散列值；公开页说明只证明先后，核对得上，时间戳读得出", arguments: databases())
    func deposit(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-03")
        try await running.browse { browser in
            #expect(try await browser.get("/apply/protection.deposit").text.contains("不证明谁创作"))
            for wrong in ["", "28ae", String(repeating: "g", count: 64), String(repeating: "A", count: 64)] {
                let refused = try await browser.deposit(["sha256": wrong])
                #expect(refused.status == .unprocessableContent && refused.text.contains("散列值"), "\(wrong)")
            }
            let done = try await browser.deposit(
                ["sha256": digest, "claimant": "某设计师", "contact": "0951-0000002", "name": "不公开的名称"], try stamp(response))
            let (key, code) = (try #require(done.key), try #require(done.code))

            let page = try await Browser(browser.client).get("/deposit/\(key)").text
            for text in [digest, "研发记录", "只证明先后", "2026-11-03", "还没有锚定", "Invented TSA ec", "2026-11-29 08:32:46", "没有核对这个机构的证书"] {
                #expect(page.contains(text), "\(text)")
            }
            for text in ["某设计师", "0951-0000002", "不公开的名称"] {
                #expect(!page.contains(text), "\(text)")
                #expect(try await !browser.get("/matter/\(key)").text.contains(text), "\(text)")
            }
            // The ledger's entry is the one that the page names.
            let stored = try await running.platform.database.read { db in
                try Ledger.entries(of: try #require(try Ledger.head(of: "matter", key: key, in: db)).id, in: db)
            }
            #expect(page.contains(stored[1].hash.hex))

            #expect(try await browser.get("/deposit/\(key)?sha256=\(digest.uppercased())").text.contains("是存证的那一份"))
            #expect(try await browser.get("/deposit/\(key)?sha256=\(String(repeating: "0", count: 64))").text.contains("不是存证的那一份"))
            #expect(try await browser.get("/deposit/\(key)?sha256=12").text.contains("现在有 2 个"))
            #expect(try await browser.get("/deposit/0000-0000").status == .notFound)

            // The receipt is a paper that rests on an article nobody read here: none is issued until somebody has.
            #expect(try await running.platform.drawPapers() == 0)
            let mine = try await browser.track(key, code)
            #expect(mine.contains("某设计师") && mine.contains("不公开的名称") && !mine.contains("name=\"paper\""))

            // Once the day is sealed, the page says with which hash.
            running.clock.set("2026-11-04")
            let anchor = try await running.platform.database.write { [clock = running.clock] db in
                try Anchor.seal(through: "2026-11-03", at: clock.now(), in: db)
            }
            #expect(try await browser.get("/deposit/\(key)").text.contains(anchor.hash.hex))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("时间戳是别的散列值的、被改动过的、不是时间戳的，公开页说出来，不当作时间") func stamps() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-11-03")
        try await running.browse { browser in
            func page(_ digest: String, _ file: (field: String, name: String, bytes: [UInt8])) async throws -> String {
                let key = try #require(try await browser.deposit(["sha256": digest], file).key)
                return try await browser.get("/deposit/\(key)").text
            }
            #expect(try await page(digest, try stamp(token)).contains("Invented TSA rsa"))
            let other = try await page(String(repeating: "0", count: 64), try stamp(response))
            #expect(other.contains("对另一个散列值签发") && !other.contains("2026-11-29 08:32:46"))
            var altered = try stamp(response)
            let place = try #require(altered.bytes.firstRange(of: Array("20261129083246Z".utf8)))
            altered.bytes[place.lowerBound + 3] = UInt8(ascii: "5")
            let forged = try await page(digest, altered)
            #expect(forged.contains("签名不对") && !forged.contains("2025-11-29"))
            #expect(try await page(digest, ("token", "x.tsr", Array("不是时间戳".utf8))).contains("不是 RFC 3161 的时间戳"))
            for cut in [1, 2, 40, 500] {
                #expect(try await page(digest, ("token", "x.tsr", Array(altered.bytes.dropLast(cut)))).contains("不能采信"))
            }
        }
    }

    @Test("别人不能替存证人补交时间戳；存证人凭查询码补交") func later() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-11-03")
        try await running.browse { browser in
            let done = try await browser.deposit(["sha256": digest])
            let (key, code) = (try #require(done.key), try #require(done.code))
            let firm = try await browser.another("firm")
            #expect(try await firm.get("/account/matters/\(key)").status == .notFound)
            let page = try await browser.track(key, code)
            let seen = page.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? "0"
            let fields = ["event": "stamped", "seen": seen, "key": key, "code": code]
            let sent = try await browser.post("/track/file", fields, file: try stamp(response))
            #expect(sent.status.code < 400, "\(sent.text)")
            #expect(try await browser.get("/deposit/\(key)").text.contains("Invented TSA ec"))
        }
    }
}
