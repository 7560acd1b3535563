import Access
import Law
import Register
import Testing

private let areas = AreaTree(
    root: "640000", parents: ["640100": "640000", "640104": "640100", "640200": "640000", "640205": "640200", "zone-a": "640104"])

@Test(
    "授权覆盖它的行政区划和下级，不覆盖别处；全区的授权处处有效",
    arguments: [
        (nil, "640104", true), (nil, nil, true), ("640000", "110105", true), ("640000", nil, true), ("640100", "640104", true),
        ("640100", "zone-a", true), ("640104", "640100", false), ("640200", "640104", false), ("640100", nil, false),
        ("640100", "640199", true), ("640100", "110105", false),
    ] as [(String?, String?, Bool)])
func areaCovers(area: String?, place: String?, expected: Bool) { #expect(areas.covers(area, place) == expected) }

@Suite("个人信息") struct PersonalDataTests {
    private func record() -> RightRecord {
        var record = RightRecord(kind: .patent, key: "CN1")
        record.parties = [
            PartyMention(.applicant, name: "虚构公司", nature: .organisation, address: "银川市兴庆区", area: "640104"),
            PartyMention(.applicant, name: "马某", nature: .person, identifier: "640104199001010010", address: "某小区 1 号", area: "640104"),
            PartyMention(.inventor, name: "不知是谁", address: "某村"),
        ]
        return record
    }

    private func sees(_ grant: Grant?) -> [String] {
        let viewer: Viewer = grant.map { .account(id: 1, name: "甲", acting: $0) } ?? .anyone
        let (seen, shown) = record().seen(by: viewer, keys: ["马某": "P7"], in: areas)
        #expect(seen.parties[0].address == "银川市兴庆区", "单位的地址是公开的")
        #expect(seen.parties.dropFirst().filter { $0.address != nil }.map(\.name) == shown.map(\.name))
        return shown.map(\.name)
    }

    private func grant(_ role: Role, area: String? = nil, party: String? = nil, delegated: DelegatedPower? = nil) -> Grant {
        Grant(id: 1, role: role, area: area, party: party, since: "2026-01-01", delegated: delegated)
    }

    @Test("公众看不到自然人的住址和号码") func masked() {
        #expect(sees(nil).isEmpty)
        #expect(record().seen(by: .anyone).record.parties[1].identifier == nil)
    }
    @Test("本区划的承办人和以上看得到，别处的看不到") func officers() {
        #expect(sees(grant(.officer, area: "640100")) == ["马某", "不知是谁"])
        #expect(sees(grant(.leader)) == ["马某", "不知是谁"])
        #expect(sees(grant(.officer, area: "640200")).isEmpty)
    }
    @Test("管理员、银行、企业看不到别人的", arguments: [Role.administrator, .bank, .enterprise, .agency, .court])
    func others(role: Role) { #expect(sees(grant(role)).isEmpty) }
    @Test("本人看得到自己的，看不到别人的") func oneself() {
        #expect(sees(grant(.inventor, party: "P7")) == ["马某"])
        #expect(sees(grant(.inventor, party: "P8")).isEmpty)
    }
    @Test("代理机构在委托的范围内看得到，范围以外看不到") func delegated() {
        func power(_ kinds: Set<RightKind>, _ acts: Set<DelegatedAct>) -> DelegatedPower {
            DelegatedPower(id: 1, agency: "P9", kinds: kinds, acts: acts)
        }
        #expect(sees(grant(.agency, party: "P7", delegated: power([.patent], [.view]))) == ["马某"])
        #expect(sees(grant(.agency, party: "P7", delegated: power([.trademark], [.view]))).isEmpty)
        #expect(sees(grant(.agency, party: "P7", delegated: power([.patent], [.pay]))).isEmpty)
    }
}
