import Access
import ArgumentParser
import Demo
import Documents
import Foundation
import Hummingbird
import Intake
import Law
import Logging
import Platform
import Region
import Register
import Store
import Web
import Work

/// `helan serve`: the platform on a port.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "启动平台")

    @Option(help: ArgumentHelp("端口。", valueName: "端口")) var port = 8080
    @Option(help: ArgumentHelp("监听的地址；0.0.0.0 供其他机器访问。", valueName: "地址")) var host = "127.0.0.1"
    @Flag(help: "空库先装入虚构的演示数据。") var demo = false
    @Option(help: ArgumentHelp("演示数据有多少件权利。", valueName: "件数")) var demoRights = 60_000
    @Option(help: ArgumentHelp("演示数据有多少个主体。", valueName: "个数")) var demoParties = 8_000
    @Option(help: ArgumentHelp("从其他机器上传文件要用的口令；不写则只许本机上传。", valueName: "口令")) var uploadToken: String?
    @Option(help: ArgumentHelp("平台对外的网址，印在文书的二维码上；不写则是 http://localhost 和端口。", valueName: "网址")) var site: String?
    @Flag(help: "登录凭据只经 TLS 传送；平台在 TLS 之后时使用。") var secureCookies = false
    @OptionGroup var limits: LimitOptions
    @OptionGroup var delivery: DeliveryOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("端口在 1 到 65535 之间。") }
        guard site.map({ $0.hasPrefix("http://") || $0.hasPrefix("https://") }) ?? true else {
            throw ValidationError("对外的网址以 https:// 或者 http:// 开头，末尾不带斜线。")
        }
        guard demoRights > 0, demoParties > 0 else { throw ValidationError("件数和个数都要大于 0。") }
    }

    func run() async throws {
        var platform = try await store.open()
        platform.papers.worker = PaperWorker(python: PaperWorker.installedPython, folder: platform.folder)
        platform.papers.site = (site ?? "http://localhost:\(port)").trimmingCharacters(in: ["/"])
        if demo {
            try await platform.enterDemoClassification()
            try await fill(platform)
            try await platform.openDemoAccounts()
            let register = DemoRegister(rights: demoRights, parties: demoParties, today: platform.clock.today())
            try await platform.file(
                DemoMatters(register), supervision: DemoSupervision(register), analyses: DemoAnalyses(register),
                elsewhere: DemoMatters(register, count: 400, from: 1_000, late: true))
            try await platform.enter(DemoPeople(register))
            let directory = DemoAgencies(register)
            try await platform.enter(directory, DemoCredit(register, directory))
            try await platform.evaluateDemo()
            try await platform.inspectDemo()
            try await platform.watchDemo()
        }
        platform.papers.isInvented = try await holdsDemo(platform)
        try await platform.makeSealingKey()
        try await serve(platform)
    }

    private func serve(_ platform: Platform) async throws {
        let uploads = platform.folder.appending(path: "uploads", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: uploads, withIntermediateDirectories: true)
        var settings = SiteSettings(
            showsDemoData: platform.papers.isInvented, region: platform.region.shortName,
            uploads: uploadToken.map { .token($0) } ?? .loopback, uploadFolder: uploads
        ) { platform.clock.today() }
        settings.isSecure = secureCookies
        settings.allowsPrivateHooks = delivery.privateHooks
        settings.limits = limits.policy.map { ($0, RateLimiter(clock: platform.clock)) }
        settings.proxies = limits.proxies
        let isNew = try await platform.accounts().isEmpty()
        if isNew { settings.setUpCode = RecoveryCode.new() }
        if demo { settings.demoSignIn = DemoAccounts.published }
        var logger = Logger(label: "helan")
        logger.logLevel = .notice
        let application = Application(
            router: try platform.router(settings, admitsDemo: demo, serving: ServingCatalogue.others),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "Helan"),
            onServerRunning: { [settings] _ in
                announce("贺兰已启动：http://\(host == "127.0.0.1" ? "localhost" : host):\(port)")
                guard let code = settings.setUpCode else { return }
                announce("还没有账号。在本机打开 /setup 设立第一名管理员；从别的机器打开时，要输入设立码 \(code)。")
            }, logger: logger)
        try await platform.importAnswers.resume()
        try await platform.nameLists.resume()
        let upkeep = Task { await keepUp(platform) }
        let courier = delivery.courier(site: platform.papers.site, folder: platform.folder)
        let deliveries = Task { await deliver(platform, courier) }
        let lapses = Task { await enterLapses(platform) }
        let papers = Task { await drawPapers(platform) }
        let watching = Task { await followWatches(platform) }
        defer {
            upkeep.cancel()
            lapses.cancel()
            papers.cancel()
            deliveries.cancel()
            watching.cancel()
        }
        try await application.runService()
    }

    /// Says something that is seen at once, also by a program that reads this one's output.
    private func announce(_ text: String) {
        print(text)
        fflush(nil)
    }

    /// Files the invented register, once; a fill that was cut short goes on where it stopped.
    private func fill(_ platform: Platform) async throws {
        let total = try await platform.registerAnswers.counts().values.reduce(0, +)
        let register = DemoRegister(rights: demoRights, parties: demoParties, today: platform.clock.today())
        guard total < register.rights else { return }
        announce("正在装入演示数据（虚构），共 \(register.rights) 件……")
        let digest = Array("helan demo \(register.seed) \(demoRights) \(demoParties)".utf8)
        let input = Importer.Input(reader: DemoReader(register), digest: digest, name: DemoRegister.sourceName)
        let progress = TerminalProgress()
        _ = try await platform.run(try await platform.importer.prepare(input, actor: "演示")) {
            progress.show("\($0.done) / \(register.rights)")
        }
        progress.end()
    }

    private func holdsDemo(_ platform: Platform) async throws -> Bool {
        try await platform.database.read { db in try Provenance.all(in: db).contains { $0.name == DemoRegister.sourceName } }
    }

    /// Periods that ran out are entered within a minute.
    private func enterLapses(_ platform: Platform) async {
        while !Task.isCancelled {
            do { try await platform.enterLapses() } catch { complain("到期的期限没有登记完：\(error)") }
            try? await Task.sleep(for: .seconds(60))
        }
    }

    /// What waits in the outbox goes out within seconds.
    private func deliver(_ platform: Platform, _ courier: Courier) async {
        while !Task.isCancelled {
            var count = 0
            do { count = try await platform.deliver(courier) } catch { complain("通知没有发送完：\(error)") }
            if count == 0 { try? await Task.sleep(for: .seconds(10)) }
        }
    }

    /// Papers are issued and drawn within seconds of their entry.
    private func drawPapers(_ platform: Platform) async {
        while !Task.isCancelled {
            do { try await platform.drawPapers() } catch { complain("文书没有制作完：\(error)") }
            try? await Task.sleep(for: .seconds(3))
        }
    }

    /// What came into the register or changed there is held against the watches within seconds.
    private func followWatches(_ platform: Platform) async {
        while !Task.isCancelled {
            var count = 0
            do { count = try await platform.followWatches() } catch { complain("监测没有比对完：\(error)") }
            if count == 0 { try? await Task.sleep(for: .seconds(5)) }
        }
    }

    /// What happens by the calendar and not by a request: terms that ended, and the ledger's daily anchor.
    private func keepUp(_ platform: Platform) async {
        while !Task.isCancelled {
            do { try await platform.keepUp() } catch { complain("日常维护没有做完：\(error)") }
            try? await Task.sleep(for: .seconds(600))
        }
    }
}
