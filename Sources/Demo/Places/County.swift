/// A county, county-level city or district of Ningxia (GB/T 2260), as far as the demonstration needs it.
struct County: Sendable {
    /// Six digits.
    let code: String
    let name: String
    let city: String
    /// How a firm of this place begins its name.
    let short: String
    /// Share of the parties, relative to the others.
    let weight: Int
    /// What firms of this place do.
    let fields: Weighted<Field.Name>

    private init(_ code: String, _ city: String, _ name: String, _ short: String, _ weight: Int, _ fields: [(Field.Name, Int)]) {
        (self.code, self.city, self.name, self.short) = (code, city, name, short)
        (self.weight, self.fields) = (weight, Weighted(fields))
    }

    /// Address in words; plainly not a place where a letter would arrive.
    var address: String { "宁夏回族自治区\(city)\(name == city ? "" : name)（演示数据，地址虚构）" }

    static let all: [County] = [
        County(
            "640104", "银川市", "兴庆区", "银川", 150,
            [(.dataCentre, 14), (.medicine, 10), (.device, 8), (.water, 8), (.dairy, 6), (.wolfberry, 8), (.machine, 6), (.building, 10)]),
        County(
            "640105", "银川市", "西夏区", "银川", 110,
            [(.photovoltaic, 14), (.silicon, 12), (.casting, 12), (.machine, 14), (.wine, 8), (.dataCentre, 6), (.battery, 8)]),
        County(
            "640106", "银川市", "金凤区", "银川", 210,
            [
                (.dataCentre, 26), (.photovoltaic, 12), (.irrigation, 10), (.medicine, 10), (.device, 10), (.wind, 8), (.wolfberry, 8),
                (.machine, 10), (.water, 8), (.building, 6),
            ]),
        County("640121", "银川市", "永宁县", "永宁", 45, [(.wine, 22), (.fermentation, 20), (.medicine, 14), (.vegetable, 14), (.irrigation, 8)]),
        County(
            "640122", "银川市", "贺兰县", "贺兰", 50, [(.wine, 14), (.dairy, 10), (.machine, 12), (.vegetable, 14), (.building, 10), (.device, 8)]),
        County("640181", "银川市", "灵武市", "灵武", 75, [(.cashmere, 26), (.coal, 34), (.battery, 10), (.dairy, 12), (.water, 8)]),
        County("640202", "石嘴山市", "大武口区", "石嘴山", 48, [(.metal, 28), (.mining, 28), (.machine, 10), (.battery, 10), (.silicon, 8)]),
        County("640205", "石嘴山市", "惠农区", "石嘴山", 30, [(.metal, 28), (.coal, 16), (.water, 12), (.building, 14)]),
        County("640221", "石嘴山市", "平罗县", "平罗", 28, [(.metal, 16), (.coal, 16), (.vegetable, 16), (.battery, 12), (.building, 8)]),
        County("640302", "吴忠市", "利通区", "吴忠", 48, [(.dairy, 30), (.valve, 26), (.machine, 12), (.vegetable, 8)]),
        County("640303", "吴忠市", "红寺堡区", "红寺堡", 14, [(.wine, 30), (.photovoltaic, 18), (.wolfberry, 14), (.vegetable, 12), (.wind, 10)]),
        County("640323", "吴忠市", "盐池县", "盐池", 22, [(.sheep, 46), (.photovoltaic, 10), (.wind, 14), (.vegetable, 10), (.medicine, 8)]),
        County("640324", "吴忠市", "同心县", "同心", 16, [(.cashmere, 22), (.wolfberry, 18), (.sheep, 20), (.medicine, 10), (.wind, 8)]),
        County("640381", "吴忠市", "青铜峡市", "青铜峡", 26, [(.metal, 20), (.wine, 18), (.casting, 14), (.building, 14), (.vegetable, 10)]),
        County("640402", "固原市", "原州区", "固原", 24, [(.vegetable, 22), (.sheep, 16), (.building, 14), (.medicine, 12), (.dataCentre, 6)]),
        County("640422", "固原市", "西吉县", "西吉", 14, [(.potato, 50), (.vegetable, 24), (.sheep, 12)]),
        County("640423", "固原市", "隆德县", "隆德", 9, [(.medicine, 34), (.vegetable, 20), (.building, 10)]),
        County("640424", "固原市", "泾源县", "泾源", 7, [(.sheep, 46), (.vegetable, 12), (.medicine, 10)]),
        County("640425", "固原市", "彭阳县", "彭阳", 9, [(.vegetable, 30), (.sheep, 18), (.potato, 14)]),
        County(
            "640502", "中卫市", "沙坡头区", "中卫", 42,
            [(.dataCentre, 20), (.photovoltaic, 16), (.silicon, 12), (.vegetable, 14), (.coal, 12), (.wind, 10), (.irrigation, 8)]),
        County("640521", "中卫市", "中宁县", "中宁", 40, [(.wolfberry, 56), (.metal, 14), (.irrigation, 8), (.building, 8)]),
        County("640522", "中卫市", "海原县", "海原", 9, [(.sheep, 28), (.vegetable, 20), (.wind, 14), (.potato, 14)]),
    ]

    static let byWeight = Weighted(all.map { ($0, $0.weight) })
}
