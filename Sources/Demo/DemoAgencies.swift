public import Credit
public import Interchange
import Law
import Register

/// An invented directory of agencies and practitioners, drawn from the register's seed: the agencies of its rights, branches from elsewhere,
/// public service points, and who practises there.
public struct DemoAgencies: Sendable {
    private let register: DemoRegister
    public let agencies: [Agency]
    public let practitioners: [Practitioner]

    private static let services = ["专利申请", "专利复审和无效", "商标注册", "商标异议和评审", "著作权登记", "诉讼和维权", "检索分析", "许可和转让", "海外布局"]

    public init(_ register: DemoRegister) {
        self.register = register
        var agencies = (0..<register.partyCount).map { register.party(at: $0) }.filter { $0.kind == .agency }.enumerated().map {
            Self.agency($0, $1, register)
        }
        if agencies.isEmpty { agencies = (0..<3).map { Self.small($0, register) } }
        agencies += (0..<4).map { Self.branch($0, register) } + (0..<3).map { Self.servicePoint($0, register) }
        self.agencies = agencies
        practitioners = agencies.enumerated().flatMap { Self.people($0, $1, register) }
    }

    /// In the order in which they are taken in.
    public var entries: [DirectoryEntry] {
        agencies.map { .agency($0, saying: Set(Agency.Part.allCases)) } + practitioners.map(DirectoryEntry.practitioner)
    }

    var today: LocalDate { register.today }

    private static func code(_ area: String, _ number: Int) -> String { InventedNumbers.creditCode("91", area, 5_000_000 + number) ?? "" }

    private static func agency(_ number: Int, _ party: DemoParty, _ register: DemoRegister) -> Agency {
        var dice = Dice(seed: register.seed, .agency, number)
        return furnished(
            Agency(
                code: code(party.area, number), name: party.name, number: party.identifier, area: party.area,
                address: party.mention(.agency).address), &dice, register)
    }

    /// A register of a handful has no agencies of its own.
    private static func small(_ number: Int, _ register: DemoRegister) -> Agency {
        var dice = Dice(seed: register.seed, .agency, number)
        let county = County.all[number % County.all.count]
        return furnished(
            Agency(
                code: code(county.code, number), name: "\(county.short)\(InventedNames.brand(700 + number))专利代理事务所（普通合伙）",
                area: county.code,
                address: county.address), &dice, register)
    }

    private static func furnished(_ agency: Agency, _ dice: inout Dice, _ register: DemoRegister) -> Agency {
        var agency = agency
        let year = register.today.year
        agency.services = dice.pick(dice.number(3...7), of: Self.services)
        agency.fees = agency.services.prefix(3).map { "\($0) 演示价 \(dice.number(8...60) * 100) 元起" }
        agency.filed = register.today - dice.number(400...6_000)
        agency.yearlyReport = dice.chance(850) ? year - 1 : year - 2
        agency.handlesForeign = agency.services.contains("海外布局")
        return agency
    }

    private static func branch(_ number: Int, _ register: DemoRegister) -> Agency {
        var dice = Dice(seed: register.seed, .agency, 1_000 + number)
        let county = County.all[number % 3]
        let brand = InventedNames.brand(900 + number)
        let place = ["北京", "上海", "西安", "成都"][number % 4]
        let area = ["110108", "310115", "610113", "510107"][number % 4]
        var agency = Agency(
            code: code(county.code, 1_000 + number), name: "\(place)\(brand)知识产权代理有限公司\(county.short)分公司", kind: .branch,
            head: code(area, 2_000 + number), headName: "\(place)\(brand)知识产权代理有限公司", area: county.code, address: county.address)
        agency = furnished(agency, &dice, register)
        agency.filed = register.today - dice.number(100...1_500)
        if dice.chance(700) { agency.programme = "演示：区外机构引进项目" }
        return agency
    }

    private static func servicePoint(_ number: Int, _ register: DemoRegister) -> Agency {
        let county = County.all[number * 2 % County.all.count]
        return Agency(
            code: code(county.code, 3_000 + number), name: "\(county.name)知识产权公共服务站（演示）", kind: .servicePoint, area: county.code,
            address: county.address, services: ["检索分析", "政策咨询", "维权指引"], fees: ["免费"], filed: register.today - (300 + number * 90))
    }

    private static func people(_ number: Int, _ agency: Agency, _ register: DemoRegister) -> [Practitioner] {
        guard agency.kind != .servicePoint else { return [] }
        var dice = Dice(seed: register.seed, .practitioner, number)
        return (0..<dice.number(2...9)).map { place in
            let index = 7_000_000_000 + number * 100 + place
            return Practitioner(
                licence: "DEM64\(InventedNumbers.padded(number * 100 + place, 6))", name: InventedNames.person(seed: register.seed, index),
                agency: agency.code,
                facts: PractitionerFacts(
                    craft: dice.chance(800) ? "专利代理师" : "商标代理从业人员", filed: register.today - dice.number(60...4_000),
                    trainingHours: dice.number(8...72), trainingYear: register.today.year - 1))
        }
    }
}

/// Reads the invented directory as if it were a file, so that it goes in by the same door as everything else.
public struct DemoDirectoryReader: RecordReader {
    private let entries: [DirectoryEntry]
    public let facts: FileFacts

    public init(_ directory: DemoAgencies) {
        entries = directory.entries
        facts = FileFacts(
            format: .jsonLines, title: DemoRegister.sourceName, size: Int64(directory.entries.count), asOf: directory.today)
    }

    public func validate() -> Int? { entries.count }

    public func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        for (place, entry) in entries.enumerated().dropFirst(Int(cursor.offset)) {
            try body(.directory(entry, position: place + 1), Cursor(offset: Int64(place + 1), position: place + 1))
        }
    }
}
