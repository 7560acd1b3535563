import Access
import Law
import Testing

private let cheap = PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1)

@Test(
    "动态验证码与 RFC 6238 附录 B 的数值一致",
    arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ] as [(Int64, String)])
func vectors(second: Int64, code: String) {
    #expect(OneTimeSecret(bytes: Array("12345678901234567890".utf8)).code(step: second / 30, digits: 8) == code)
}

@Test("动态验证码前后各差一步可用，用过一次再用不认") func replay() {
    let secret = OneTimeSecret(bytes: Array("12345678901234567890".utf8))
    let now = Instant(microseconds: 1_795_400_000_000_000)
    let step = OneTimeSecret.step(at: now)
    #expect(secret.step(of: secret.code(step: step - 1), at: now, after: nil) == step - 1)
    #expect(secret.step(of: secret.code(step: step + 2), at: now, after: nil) == nil)
    #expect(secret.step(of: secret.code(step: step), at: now, after: step) == nil)
    #expect(secret.step(of: secret.code(step: step), at: now, after: step - 1) == step)
    #expect(secret.step(of: "", at: now, after: nil) == nil)
}

@Test("密钥按 RFC 4648 写成 Base32，不带填充", arguments: [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")])
func base32(text: String, expected: String) { #expect(OneTimeSecret(bytes: Array(text.utf8)).base32 == expected) }

@Test("口令只认原样，两次散列不同，参数写在散列里") func passwords() throws {
    let hash = try PasswordHash(of: "枸杞红了贺兰山青", cost: cheap)
    #expect(try PasswordHash(stored: hash.text).matches("枸杞红了贺兰山青"))
    #expect(try !hash.matches("枸杞红了贺兰山清"))
    #expect(hash.text.hasPrefix("scrypt$4$8$1$"))
    #expect(try PasswordHash(of: "枸杞红了贺兰山青", cost: cheap) != hash)
    #expect(try !PasswordHash(stored: "损坏的散列").matches(""))
}

@Test(
    "太短、太常见、重复太多、与账号相同的口令不收，长句子收",
    arguments: [
        ("abc123", false), ("password123", false), ("1234567890", false), ("aaaaaaaaaaaa", false), ("wangjiawangjia", false),
        ("枸杞红了贺兰山青又青", true), ("correct horse battery", true),
    ])
func rules(password: String, isGood: Bool) { #expect((PasswordRule.fault(in: password, account: "wangjiawangjia") == nil) == isGood) }

@Test(
    "失败几次以内不等，之后等的时间逐次加倍，最长一刻钟，一天后忘记",
    arguments: [
        (4, 0), (5, 30), (6, 60), (7, 120), (20, 900), (100, 900),
    ] as [(Int, Int64)])
func waits(failures: Int, seconds: Int64) {
    let last = Instant(microseconds: 0)
    #expect(Throttle.account.opens(failures: failures, last: last, now: last) == (seconds == 0 ? nil : last.adding(seconds: seconds)))
    #expect(Throttle.account.opens(failures: failures, last: last, now: last.adding(seconds: seconds)) == nil)
    #expect(Throttle.account.opens(failures: failures, last: last, now: last.adding(seconds: Throttle.memory)) == nil)
}

@Test("每种角色遇到每种入口：公众先登录，角色不符不予受理") func everyRole() {
    for declared in Role.allCases {
        #expect(Who.roles([declared]).answer(to: .anyone) == .signInFirst)
        for role in Role.allCases {
            let viewer = Viewer.account(id: 1, name: "甲", acting: Grant(id: 1, role: role, since: "2026-01-01"))
            #expect(Who.roles([declared]).answer(to: viewer) == (role == declared ? .admitted : .refused))
            #expect(Who.signedIn.answer(to: viewer) == .admitted && Who.anyone.answer(to: viewer) == .admitted)
        }
    }
    #expect(Who.signedIn.answer(to: .anyone) == .signInFirst)
    #expect(Who.roles([.officer]).answer(to: .account(id: 1, name: "甲", acting: nil)) == .refused)
}

@Test("授权只在起止日期之内有效，止日当天仍有效") func grants() {
    let grant = Grant(id: 1, role: .officer, since: "2026-01-01", until: "2026-06-30")
    #expect(
        !grant.holds(on: "2025-12-31") && grant.holds(on: "2026-01-01") && grant.holds(on: "2026-06-30") && !grant.holds(on: "2026-07-01"))
}

@Test("表单令牌随会话令牌而定，送来的令牌格式不对不认") func tokens() {
    let token = SecretToken()
    #expect(SecretToken(sent: token.text) == token && token.formToken == SecretToken(sent: token.text)?.formToken)
    #expect(token.formToken != token.text && SecretToken().text != token.text)
    #expect(SecretToken(sent: token.text.uppercased() + "x") == nil && SecretToken(sent: "") == nil)
}
