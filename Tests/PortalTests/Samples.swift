import Access
import Desk
import Foundation
import Hummingbird
import Law
import Portal
import Register
import Web

/// A small register that has something of everything the pages show.
enum Samples {
    static let university = "12640000454001234Q"

    static var patent: RightDossier {
        var record = RightRecord(kind: .patent, key: "CN201310699744.2")
        record.titles = [LanguageText("一种枸杞鲜果的热泵干燥装置 <改>"), LanguageText("Heat pump dryer for goji berries", language: "en")]
        record.numbers = [
            RightNumber(.application, canonical: "CN201310699744.2", typed: "201310699744.2", day: "2013-12-18"),
            RightNumber(.publication, canonical: "CN103651802A", typed: "CN 103651802 A", documentKind: "A", day: "2014-03-26"),
            RightNumber(.publication, canonical: "CN103651802B", typed: "CN103651802B", documentKind: "B", day: "2016-08-24"),
        ]
        record.parties = [
            PartyMention(.applicant, name: "宁夏大学", nature: .organisation, address: "宁夏回族自治区银川市西夏区贺兰山西路"),
            PartyMention(.holder, name: "宁夏大学", nature: .organisation),
            PartyMention(.inventor, name: "马某某", nature: .person, address: "银川市某小区"),
            PartyMention(.agency, name: "银川某专利代理事务所"),
        ]
        record.classes = [
            ClassMark(.ipc, "A23B 7/02", edition: "2006.01", isMain: true), ClassMark(.ipc, "F26B 9/06", edition: "2006.01"),
        ]
        record.days = [.filing: "2013-12-18", .publication: "2014-03-26", .grant: "2016-08-24"]
        record.abstracts = [LanguageText("本发明公开了一种枸杞鲜果的热泵干燥装置，包括干燥室、热泵机组和料盘，干燥温度低，有效成分保留率高，能耗比热风干燥降低四成。")]
        record.claims = [
            Claim(number: 1, text: "一种枸杞鲜果的热泵干燥装置，包括干燥室(1)和热泵机组(2)，其特征在于……"), Claim(number: 2, text: "根据权利要求1所述的装置，其特征在于……"),
        ]
        record.priorities = [Priority(office: "CN", number: "201310011111.1", day: "2013-01-14")]
        record.events = [
            StatusEvent(code: "PB01", day: "2014-03-26"), StatusEvent(code: "SE01", day: "2014-04-23"),
            StatusEvent(code: "GR01", day: "2016-08-24"),
            StatusEvent(code: "PE01", day: "2024-05-17"),
        ]
        record.particulars.form = .invention
        var file = RightFile(kind: .patent, key: record.key)
        file.take(record, from: FactOrigin(source: 1, name: "国家知识产权局公布文本", asOf: "2016-08-24"))
        return RightDossier(
            file: file, status: .inForce, statusSince: "2016-08-24", statusReason: "授权",
            partyKeys: ["宁夏大学": university, "银川某专利代理事务所": "p-77"],
            deadlines: [
                NextDeadline(
                    "缴纳第 14 年度年费", day: "2026-12-18", opens: "2026-11-18", rule: "《中华人民共和国专利法实施细则》第一百一十五条",
                    arithmetic: ["申请日 2013-12-18", "第 14 年度自 2026-12-18 起，上一年度届满前缴纳"], amount: 400_000),
                NextDeadline(
                    "保护期届满", day: "2033-12-18", rule: "《中华人民共和国专利法》第四十二条第一款", arithmetic: ["自申请日 2013-12-18 起二十年"], isProvisional: true),
            ], history: [RecordEntry(source: "国家知识产权局公布文本", asOf: "2016-08-24", recorded: "2026-11-20")])
    }

    static func mark(_ niceClass: Int) -> RightDossier {
        var record = RightRecord(kind: .trademark, key: "12345678-\(niceClass)")
        record.titles = [LanguageText("贺兰云")]
        record.numbers = [RightNumber(.registration, canonical: "12345678", typed: "12345678")]
        record.parties = [PartyMention(.holder, name: "宁夏大学", nature: .organisation)]
        record.classes = [ClassMark(.nice, "\(niceClass)", edition: "NCL10-2014")]
        record.goods = [Goods(niceClass: niceClass, group: "3001", code: "300001", text: "咖啡"), Goods(niceClass: niceClass, text: "枸杞茶")]
        record.days = [.filing: "2014-03-06", .registration: "2015-03-07"]
        record.particulars.form = .individual
        var file = RightFile(kind: .trademark, key: record.key)
        file.take(record, from: FactOrigin(source: 2, name: "商标公告第1445期", asOf: "2015-03-07"))
        let other = niceClass == 30 ? 33 : 30
        return RightDossier(
            file: file, status: .inForce, statusSince: "2015-03-07", statusReason: "核准注册", partyKeys: ["宁夏大学": university],
            siblings: [RightListing(kind: .trademark, key: "12345678-\(other)", title: "贺兰云", status: .inForce)])
    }

    static var register: MemoryRegister {
        let owner = PartyLink("宁夏大学", key: university)
        let many = (0..<130).map { number in
            RightListing(
                kind: .patent, key: "CN2020100\(10_000 + number).1", title: "一种枸杞分选装置（第 \(number) 型）", form: .utility,
                status: RightStatus.allCases[number % 5], day: LocalDate(ordinal: 18_300 + number * 9), owners: [owner])
        }
        return MemoryRegister(
            dossiers: [patent, mark(30), mark(33)],
            parties: [
                PartyDossier(
                    key: university, name: "宁夏大学", otherNames: ["宁夏大学（银川）", "NINGXIA UNIVERSITY"], nature: .organisation,
                    identifier: university,
                    area: "宁夏回族自治区银川市西夏区", country: "CN", counts: [.patent: 131, .trademark: 2],
                    agencies: [(PartyLink("银川某专利代理事务所", key: "p-77"), 88), (PartyLink("北京某律师事务所"), 3)])
            ], listed: many)
    }

    static var search: MemorySearch { MemorySearch(listings: register.dossiers.map(\.listing) + register.listed) }

    static var jobs: [ImportJob] {
        var running = ImportJob(
            id: "R1", fileName: "商标公告.xlsx", source: "商标公告", format: "XLSX", state: .running, done: 1_340_000, total: 4_000_000,
            started: Date(timeIntervalSince1970: 1_795_399_200))
        (running.read, running.added) = (13_400, 13_399)
        var done = ImportJob(
            id: "D1", fileName: "专利公布公告.csv", source: "国家知识产权局公布文本", format: "CSV（GB18030）", state: .done, done: 10, total: 10,
            started: Date(timeIntervalSince1970: 1_795_312_800), ended: Date(timeIntervalSince1970: 1_795_312_860))
        (done.read, done.added, done.updated, done.rejected) = (10, 8, 1, 1)
        let failed = ImportJob(
            id: "F1", fileName: "坏文件.xml", source: "坏文件.xml", state: .failed("第 3 行：实体嵌套过深，已拒绝。"),
            started: Date(timeIntervalSince1970: 1_795_226_400))
        return [running, done, failed]
    }

    static func portal(
        register: MemoryRegister = register, search: MemorySearch = search, imports: MemoryImports = MemoryImports(jobs: jobs),
        uploads: UploadPolicy = .loopback,
        limit: Int64 = 1 << 20,
        demo: Bool = true
    ) -> PublicPages {
        let folder = FileManager.default.temporaryDirectory.appending(path: "helan-uploads-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return PublicPages(
            settings: SiteSettings(
                showsDemoData: demo, uploads: uploads, uploadLimit: limit, uploadFolder: folder, today: { "2026-11-23" }),
            register: register, search: search, imports: imports)
    }
}

extension PublicPages {
    /// The site as the platform puts it together, over what is in memory here.
    func router() -> Router<WebContext> {
        let accounts = MemoryAccounts()
        let sets: [any RouteSet] = [
            self, PlanPages(settings: settings, plans: MemoryPlans()), AccountPages(settings: settings, accounts: accounts),
        ]
        return SiteRouter.of(sets, settings: settings, sessions: accounts)
    }
}
