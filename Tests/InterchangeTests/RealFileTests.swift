import Interchange
import Law
import Register
import Testing

@Suite("真实文件", .enabled(if: RealSamples.folder != nil, "没有样例数据，跳过"))
struct RealFileTests {
    @Test("国家知识产权局现行 XML：公布")
    func newPublication() throws {
        let record = try #require(try RealSamples.records("cn_new1.xml").first)
        #expect(record.key == "CN202111286633.X")
        #expect(record.titles == [LanguageText("显示设备")])
        #expect(record.names(.applicant) == ["三星显示有限公司"])
        #expect(record.names(.inventor) == ["金驲柱", "田武经", "李安洙"])
        #expect(record.names(.agency) == ["北京英赛嘉华知识产权代理有限责任公司"])
        #expect(record.names(.agent) == ["王达佐", "刘铮"])
        #expect(record.symbols(.ipc) == ["G09G 3/36", "G09G 3/3208", "G09G 3/34"])
        #expect(record.priorities == [Priority(office: "KR", number: "10-2016-0063019", day: "2016-05-23")])
        #expect(record.days[.publication] == "2021-12-10")
        #expect(record.days[.filing] == "2017-04-24")
        #expect(record.number(.publication)?.canonical == "CN113781974A")
        #expect(record.claims.count == 17)
        #expect(record.claims.first?.text.hasPrefix("显示设备，包括：") == true)
        #expect(record.parties.first?.country == "KR")
        #expect(record.parties.first?.address == "韩国京畿道")
        #expect(record.abstracts.first?.text.hasPrefix("公开了一种显示设备。") == true)
    }

    @Test("国家知识产权局旧版 XML")
    func old() throws {
        let first = try #require(try RealSamples.records("cn_old1.xml").first)
        #expect(first.key == "CN201410408762.5")
        #expect(first.claims.count == 3)
        #expect(first.names(.inventor).count == 8)
        #expect(first.parties.first { $0.role == .agency }?.identifier == "53108")
        #expect(first.particulars.form == .invention)
        let third = try #require(try RealSamples.records("cn_old3.xml").first)
        #expect(third.key == "CN201480000788.4")
        #expect(third.claims.first?.text.hasPrefix("2,4-二氨基-6-(2,5-二氯苯基)-1,3,5-三嗪马来酸盐的结晶的制造方法") == true)
        #expect(third.days[.nationalEntry] == "2014-08-28")
        #expect(third.number(.international)?.typed == "PCT/JP2014/059529")
    }

    @Test("引文服务的 XML，公式写成一行")
    func citation() throws {
        let record = try #require(
            try RealSamples.records("CN102009000190429CN00001020256780AFULZH20110420CN00R.XML").first)
        #expect(record.key == "CN200910190429.0")
        #expect(record.claims.count == 14)
        #expect(record.parties.first?.address == "518129 广东省深圳市龙岗区坂田华为基地")
        #expect(!record.claims.contains { $0.text.contains("<") && $0.text.contains("mrow") })
    }

    @Test("ST.36：欧洲与美国")
    func st36() throws {
        let european = try #require(try RealSamples.records("st36_ep_example.xml").first)
        #expect(european.key == "EP05255002.7")
        #expect(european.titles.map(\.language) == ["de", "en", "fr"])
        #expect(european.names(.applicant) == ["Wedg Co. Ltd"])
        #expect(european.names(.inventor) == ["Yoshida, Naoki", "Kasahara, Hiroyuki"])
        #expect(european.claims.count == 9)
        #expect(european.symbols(.ipc) == ["H04N 1/40"])
        #expect(european.priorities == [Priority(office: "JP", number: "2004351438", day: "2004-12-03")])
        #expect(european.number(.publication)?.canonical == "EP1667425A1")
        let american = try #require(try RealSamples.records("us_example1.xml").first)
        #expect(american.key == "US17043275")
        #expect(american.names(.inventor) == ["Toshinori HOSOI", "Ryo KAWAI"])
        #expect(american.names(.holder) == ["NEC Corporation"])
        #expect(american.symbols(.ipc) == ["G06K 9/00", "G06K 9/62", "G06N 20/00"])
        #expect(american.symbols(.cpc).first == "G06K 9/00335")
        #expect(american.claims.count == 15)
        #expect(american.claims.first?.text.hasPrefix("1") == false)
        #expect(american.number(.publication)?.canonical == "US20210049351A1")
        #expect(american.days[.nationalEntry] == "2020-09-29")
    }

    @Test("ST.96：专利与商标")
    func st96() throws {
        let patent = try #require(try RealSamples.records("PatentPublication_Example.xml").first)
        #expect(patent.key == "US13797521")
        #expect(patent.titles.first?.text == "Manufcaturing method for room-temperature substrate bonding")
        #expect(patent.names(.inventor).count == 5)
        #expect(patent.names(.inventor).first == "Jun Utsumi")
        #expect(patent.names(.agency) == ["Birch, Stewart, Kolasch & Birch, LLP"])
        #expect(patent.names(.holder).first == "Mitsubishi Heavy Industries, Ltd.")
        #expect(patent.claims.count == 10)
        #expect(patent.days == [.filing: "2013-03-12", .grant: "2015-01-20"])
        #expect(patent.symbols(.ipc).first == "H01L 21/30")
        #expect(patent.priorities == [Priority(office: "JP", number: "2007-290922", day: "2007-11-08")])
        let mark = try #require(try RealSamples.records("TrademarkApplication_Example.xml").first)
        #expect(mark.key == "US87035559-9")
        #expect(mark.titles.first?.text == "LANYI")
        #expect(mark.names(.applicant) == ["Shenzhen Fengniao E-Commerce Co.,Ltd"])
        #expect(mark.goods.first?.text == "Audio cables")
        #expect(mark.days[.registration] == "2017-03-28")
        #expect(mark.number(.registration)?.canonical == "US5169753")
        #expect(mark.events.count == 17)
    }
}
