import HTTPTypes
import Law
import Synchronization
import Testing

@testable import Web

/// A clock that is moved by hand.
private final class HandClock: Clock {
    private let instant = Mutex(Instant(startOf: "2026-11-23"))
    func now() -> Instant { instant.withLock { $0 } }
    func wait(_ seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}

@Suite("频率") struct LimitTests {
    private let limit = RateLimit("pages", quota: 6, seconds: 60)

    @Test("桶里有多少就放行多少，之后按时间恢复，拒绝的不计") func bucket() {
        let clock = HandClock()
        let limiter = RateLimiter(clock: clock)
        for left in [5, 4, 3, 2, 1, 0] { #expect(limiter.take(1, from: "a", by: limit).remaining == left) }
        let refused = limiter.take(1, from: "a", by: limit)
        #expect(!refused.isAdmitted && refused.wait == 10 && refused.reset == 60)
        #expect(limiter.take(1, from: "b", by: limit).isAdmitted)
        clock.wait(9)
        #expect(limiter.take(1, from: "a", by: limit).wait == 1)
        clock.wait(1)
        #expect(limiter.take(1, from: "a", by: limit).isAdmitted)
        clock.wait(60)
        #expect(limiter.take(1, from: "a", by: limit).remaining == 5)
    }

    @Test("费时的按几次计；比整桶还多的取走整桶") func cost() {
        let limiter = RateLimiter(clock: HandClock())
        #expect(limiter.take(4, from: "a", by: limit).remaining == 2)
        #expect(limiter.take(3, from: "a", by: limit).wait == 10)
        #expect(limiter.take(100, from: "b", by: limit).remaining == 0)
        #expect(limiter.take(0, from: "c", by: limit).remaining == 6)
    }

    @Test("记得的人数有上限，先忘记不欠的，再忘记欠得少的") func bounded() {
        let clock = HandClock()
        let limiter = RateLimiter(clock: clock, capacity: 100)
        for _ in 0..<6 { _ = limiter.take(1, from: "heavy", by: limit) }
        for number in 0..<1000 { _ = limiter.take(1, from: "\(number)", by: limit) }
        #expect(limiter.count <= 100)
        #expect(!limiter.take(1, from: "heavy", by: limit).isAdmitted)
        clock.wait(61)
        for number in 0..<99 { _ = limiter.take(1, from: "new \(number)", by: limit) }
        #expect(limiter.count <= 100)
    }

    @Test("同一个 IPv6 网段算一个来访者，IPv4 一个地址算一个") func groups() {
        #expect(ClientAddress.group("2001:db8:1:2:3::4") == ClientAddress.group("2001:db8:1:2:ffff::1"))
        #expect(ClientAddress.group("2001:db8:1:2::") != ClientAddress.group("2001:db8:1:3::"))
        #expect(ClientAddress.group("192.0.2.1") != ClientAddress.group("192.0.2.2"))
    }

    private func client(_ trusted: [String], _ header: TrustedProxies.Header, peer: String, _ fields: HTTPFields) throws -> String {
        try #require(TrustedProxies(trusted, header: header)).client(of: peer, fields)
    }
    private func fields(_ name: String, _ values: String...) throws -> HTTPFields {
        var fields = HTTPFields()
        for value in values { fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
        return fields
    }

    @Test("只信可信的代理：从右往左，第一个不是代理的地址是来访者") func forwardedFor() throws {
        let sent = try fields("X-Forwarded-For", "6.6.6.6, 192.0.2.7", "10.0.0.2")
        #expect(try client(["127.0.0.1", "10.0.0.0/8"], .xForwardedFor, peer: "127.0.0.1", sent) == "192.0.2.7")
        #expect(try client(["127.0.0.1"], .xForwardedFor, peer: "127.0.0.1", sent) == "10.0.0.2")
        #expect(try client(["127.0.0.1"], .xForwardedFor, peer: "192.0.2.9", sent) == "192.0.2.9")
        #expect(try client(["127.0.0.1"], .forwarded, peer: "127.0.0.1", sent) == "127.0.0.1")
        let unknown = try fields("X-Forwarded-For", "6.6.6.6, unknown")
        #expect(try client(["127.0.0.1"], .xForwardedFor, peer: "127.0.0.1", unknown) == "127.0.0.1")
    }

    @Test("Forwarded 里的 IPv6 地址、端口和引号都读得懂") func forwarded() throws {
        let sent = try fields("Forwarded", "for=6.6.6.6;proto=http, for=\"[2001:db8::17]:4711\"; proto=https")
        #expect(try client(["::1"], .forwarded, peer: "::1", sent) == "2001:db8::17")
        #expect(
            try client(["127.0.0.1"], .forwarded, peer: "::ffff:127.0.0.1", try fields("Forwarded", "For=192.0.2.43:80")) == "192.0.2.43")
    }

    @Test("写错的代理地址不收", arguments: ["", "10.0.0.0/33", "a", "10.0.0.0/8/8", "10.0.0.0/"]) func wrongProxies(address: String) {
        #expect(TrustedProxies([address]) == nil)
    }
}
