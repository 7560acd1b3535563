import Foundation
import Identifier
import Law
import Region
import Testing

/// The repository's own folder of a region.
func folder(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Regions/\(name)").path
}

@Suite("宁夏的地区数据")
struct NingxiaTests {
    let region: Region

    init() throws { region = try Region.load(folder: folder("ningxia")) }

    @Test("五个地级市、二十二个县级单位,与代码表一致")
    func areas() throws {
        #expect(region.name == "宁夏回族自治区")
        let today: LocalDate = "2026-11-23"
        let coded = region.areas.filter { $0.level != .zone && $0.inBeing.contains(today) }
        #expect(coded.filter { $0.level == .city }.count == 5)
        #expect(coded.filter { $0.level == .county }.count == 22)
        #expect(coded.map { "\($0.code) \($0.name)" }.sorted() == AreaCode.ningxia.map { "\($0.code) \($0.name)" })
        #expect(region.areas(under: "640500", on: today).filter { $0.level == .county }.map(\.name) == ["沙坡头区", "中宁县", "海原县"])
    }

    @Test("功能区没有国家代码,用自己的编号,挂在上级地区之下", arguments: ["宁东能源化工基地", "银川经济技术开发区", "苏银产业园"])
    func zones(name: String) throws {
        let zone = try #require(region.areas.first { $0.name == name })
        #expect(zone.level == .zone)
        #expect(zone.code.hasPrefix("zone-"))
        #expect(region.area(zone.parent ?? "") != nil)
    }

    @Test("已撤销的代码保留,承接的地区现在仍在", arguments: [("640321", "沙坡头区"), ("640103", "金凤区"), ("640203", "惠农区")])
    func withdrawn(code: String, successor: String) throws {
        let area = try #require(region.area(code))
        #expect(area.inBeing.isOver(by: "2026-11-23"))
        #expect(area.evidence == .unconfirmed)
        #expect(region.area(area.successor ?? "")?.name == successor)
    }

    @Test("地区数据中已撤销的代码与号码表一致")
    func withdrawnAgree() throws {
        let table = Dictionary(uniqueKeysWithValues: AreaCode.withdrawn.map { ($0.code, $0) })
        let old = region.areas.filter { $0.level != .zone && $0.inBeing.until != nil }
        #expect(old.count == 12)
        for area in old {
            #expect(table[area.code]?.name == area.name)
            #expect(table[area.code]?.successor == area.successor)
        }
    }

    @Test(
        "实施方案各条的牵头和配合部门,在印发之日都有,今天都有承接机关",
        arguments: [
            "科技厅(知识产权局)", "编办", "工商局", "新闻出版广电局", "发展改革委", "经济和信息化委", "商务厅", "教育厅", "国资委", "党委组织部", "人力资源社会保障厅",
            "统计局", "政府法制办", "财政厅", "农牧厅", "林业厅", "质监局", "金融工作局", "宁夏证监局", "宁夏保监局", "人行银川中心支行", "宁夏银监局", "高级法院", "检察院", "公安厅",
            "银川海关", "五市人民政府", "文化厅", "食品药监局", "司法厅", "外办",
        ])
    func departments(name: String) throws {
        let then = try #require(region.authority(named: name, on: "2017-03-30"))
        #expect(then.inBeing.contains("2017-03-30"))
        let now = try #require(region.authority(named: name, on: "2026-11-23"))
        #expect(now.inBeing.contains("2026-11-23"))
        #expect(region.authority(named: "自治区" + name, on: "2017-03-30") == then)
    }

    @Test(
        "合并和改名的部门,按日子找到承接机关",
        arguments: [
            ("工商局", "2018-10-31", "宁夏回族自治区工商行政管理局"), ("工商局", "2018-11-01", "宁夏回族自治区市场监督管理厅（知识产权局）"),
            ("质监局", "2026-11-23", "宁夏回族自治区市场监督管理厅（知识产权局）"), ("科技厅（知识产权局）", "2026-11-23", "宁夏回族自治区市场监督管理厅（知识产权局）"),
            ("科技厅", "2026-11-23", "宁夏回族自治区科学技术厅"), ("食品药监局", "2026-11-23", "宁夏回族自治区市场监督管理厅（知识产权局）"),
            ("新闻出版广电局", "2026-11-23", "中共宁夏回族自治区委员会宣传部（新闻出版局、版权局）"), ("农牧厅", "2020-01-01", "宁夏回族自治区农业农村厅"),
            ("林业厅", "2020-01-01", "宁夏回族自治区林业和草原局"), ("经信委", "2020-01-01", "宁夏回族自治区工业和信息化厅"), ("文化厅", "2020-01-01", "宁夏回族自治区文化和旅游厅"),
            ("法制办", "2020-01-01", "宁夏回族自治区司法厅"), ("宁夏银监局", "2017-03-30", "中国银行业监督管理委员会宁夏监管局"),
            ("宁夏银监局", "2020-01-01", "中国银行保险监督管理委员会宁夏监管局"), ("宁夏银监局", "2026-11-23", "国家金融监督管理总局宁夏监管局"),
            ("宁夏保监局", "2026-11-23", "国家金融监督管理总局宁夏监管局"), ("金融工作局", "2026-11-23", "宁夏回族自治区地方金融管理局"),
            ("人行银川中心支行", "2026-11-23", "中国人民银行宁夏回族自治区分行"), ("宁夏回族自治区 农牧厅", "2017-03-30", "宁夏回族自治区农牧厅"),
        ])
    func successors(name: String, day: String, full: String) throws {
        let day = try #require(LocalDate(iso: day))
        #expect(region.authority(named: name, on: day)?.name == full)
    }

    @Test("一分为二的部门给出全部承接机关,承接知识产权的在前")
    func split() throws {
        let old = try #require(region.authority(named: "食品药监局", on: "2017-03-30"))
        #expect(region.successors(of: old, on: "2026-11-23").map(\.id) == ["market", "yaojian"])
        #expect(region.successors(of: old, on: "2017-03-30").map(\.id) == ["shiyao"])
        #expect(old.evidence == .unconfirmed)
    }

    @Test("没有的部门和尚未设立的部门找不到")
    func none() {
        #expect(region.authority(named: "不存在的厅", on: "2026-11-23") == nil)
        #expect(region.authority(named: "市场监管厅", on: "2017-03-30") == nil)
        #expect(region.authority(named: "", on: "2017-03-30") == nil)
    }

    @Test("五市人民政府是五个市的政府")
    func cities() throws {
        let group = try #require(region.authority(named: "五市人民政府", on: "2026-11-23"))
        #expect(group.members.compactMap { region.authority(id: $0)?.area } == ["640100", "640200", "640300", "640400", "640500"])
    }

    @Test("有末日的机关都有承接机关,承接不成环")
    func everyEndHasSuccessor() {
        for authority in region.authorities where authority.inBeing.until != nil {
            #expect(!region.successors(of: authority, on: "2026-11-23").isEmpty, "\(authority.name)")
        }
    }

    @Test("优势特色产业按日子读出,来源未核实的有标记")
    func industries() {
        #expect(region.industries(on: "2017-03-30").map(\.name) == ["能源化工", "装备制造", "生物医药", "现代农业"])
        #expect(region.industries(on: "2017-03-29").isEmpty)
        #expect(region.industries(on: "2026-11-23").contains { $0.name == "枸杞" && $0.evidence == .unconfirmed })
    }
}
