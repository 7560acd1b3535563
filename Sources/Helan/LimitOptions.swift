public import ArgumentParser
public import Web

/// How much anyone may ask for, and whose word is taken for who asks.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("一个地址每分钟至多看几次页面；0 不设上限。", valueName: "次数")) var pageLimit = 600
    @Option(help: ArgumentHelp("一个地址每分钟至多用几次程序接口；0 不设上限。", valueName: "次数")) var apiLimit = 240
    @Option(help: ArgumentHelp("一个账号每分钟至多几次；0 不设上限。", valueName: "次数")) var accountLimit = 1200
    @Flag(help: "本机不受频率上限的限制；测量和测试时使用。") var unlimitedLoopback = false
    @Option(
        help: ArgumentHelp("可信的代理的地址或者网段，可以写几次；不写则不看代理所说的来访地址。", valueName: "地址"))
    var trustedProxy: [String] = []
    @Option(help: ArgumentHelp("可信的代理在哪个标头里写来访地址：x-forwarded-for 或者 forwarded。", valueName: "标头"))
    var proxyHeader = TrustedProxies.Header.xForwardedFor

    var policy: RateLimit.Policy? {
        guard pageLimit > 0 || apiLimit > 0 || accountLimit > 0 else { return nil }
        return RateLimit.Policy(pages: pageLimit, programs: apiLimit, accounts: accountLimit, sparesLoopback: unlimitedLoopback)
    }

    var proxies: TrustedProxies? { trustedProxy.isEmpty ? nil : TrustedProxies(trustedProxy, header: proxyHeader) }

    func validate() throws {
        guard (0...1_000_000).contains(pageLimit), (0...1_000_000).contains(apiLimit), (0...1_000_000).contains(accountLimit) else {
            throw ValidationError("频率上限在 0 到 1000000 之间。")
        }
        if !trustedProxy.isEmpty, proxies == nil {
            throw ValidationError("可信的代理应当写成 127.0.0.1 或者 10.0.0.0/8 的样子，收到“\(trustedProxy.joined(separator: " "))”。")
        }
    }
}

extension TrustedProxies.Header: ExpressibleByArgument {}
