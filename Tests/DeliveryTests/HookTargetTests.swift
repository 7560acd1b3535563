import Testing

@testable import Delivery

@Suite("网络通知的地址") struct HookTargetTests {
    @Test(
        "内部网络的地址不许填，写成什么样都一样",
        arguments: [
            "https://127.0.0.1/x", "https://10.1.2.3/", "https://172.16.0.1/", "https://172.31.255.255/", "https://192.168.1.1/",
            "https://169.254.169.254/latest", "https://100.64.0.1/", "https://0.0.0.0/", "https://224.0.0.1/", "https://[::1]/",
            "https://[::ffff:10.0.0.1]/", "https://[fe80::1]/", "https://[fd00::1]/", "https://[64:ff9b::a00:1]/",
            "https://[2002:a00:1::]/",
            "https://localhost/", "https://a.localhost/", "https://intranet/", "https://printer.local/", "http://example.cn/",
            "https://user:secret@example.cn/", "https://example.cn/#part", "ftp://example.cn/", "file:///etc/passwd", "example.cn", "",
            "https://exam ple.cn/", "https://例子.cn/", "https://",
        ]) func refused(_ url: String)
    {
        #expect(throws: HookRefusal.self) { try HookTarget(url, allowsPrivate: false) }
    }

    @Test("公开的地址可以填；运营者许可的，内部的也可以") func admitted() throws {
        for url in ["https://example.cn/hook?a=1", "https://8.8.8.8:8443/", "https://[2606:4700::1]/"] {
            #expect(try HookTarget(url, allowsPrivate: false).url == url)
        }
        #expect(try HookTarget("https://example.cn/", allowsPrivate: false).port == 443)
        #expect(try HookTarget("http://127.0.0.1:9000/", allowsPrivate: true).port == 9000)
    }

    @Test("发送时按域名现在指向的地址再核对一次", arguments: ["2130706433.example", "0x7f.1", "127.1", "2130706433"])
    func resolved(_ host: String) throws {
        // What the system reads as an inner address in some odd writing does not get through either: refused, or found to be inner.
        #expect(throws: HookRefusal.self) {
            try HookTarget("https://\(host)/", allowsPrivate: false).resolve(allowsPrivate: false)
        }
    }

    @Test("签名是时刻、点、正文的 HMAC-SHA256") func signature() {
        // openssl dgst -sha256 -hmac key over "1000.{}".
        #expect(
            HookSender.signature("{}", secret: "key", at: 1000) == "c32de42341dece79a1511c9e7f74a2734112edcfcf48943c976faf07047065db")
    }
}

@Suite("邮件") struct MailTests {
    @Test("标题按 RFC 2047 编码，每段不超过 75 个字符，不断开汉字") func subject() {
        let text = String(repeating: "办件有新的进展", count: 8)
        let words = MailSender.encoded(text).split(separator: "\r\n ")
        #expect(words.count > 1 && words.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?UTF-8?B?") })
        #expect(!MailSender.encoded("一\r\nBcc: x@y.cn").contains("Bcc"))
    }

    @Test("邮箱地址里不能带换行、空格和尖括号", arguments: ["a@b.cn\r\nRCPT TO:<c@d.cn>", "a b@c.cn", "<a@b.cn>", "a@b", "@b.cn", "-a@b.cn", "a@b.cn\n"])
    func addresses(_ text: String) { #expect(!MailSender.isAddress(text)) }

    @Test("平常的邮箱地址可以用", arguments: ["a@b.cn", "zhang.san+helan@mail.example.com"])
    func good(_ text: String) { #expect(MailSender.isAddress(text)) }
}
