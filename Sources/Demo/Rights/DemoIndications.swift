import Law
import Register

/// Geographical indications of Ningxia by their real names. The names and areas are common knowledge; announcements, holders and days are left out,
/// because the demonstration has no confirmed source for them.
enum DemoIndications {
    static var count: Int { list.count }

    static func record(_ index: Int) -> RightRecord {
        let entry = list[index]
        // No national serial is known here: the key says so instead of a year and an announcement.
        var record = RightRecord(kind: .indication, key: "GI-0000-待核-\(entry.name)")
        record.titles = [LanguageText(entry.name)]
        record.particulars.species = entry.species
        record.particulars.origin = entry.origin
        record.particulars.announcement = "待核实：演示数据不载公告号和公告日期"
        record.abstracts = [LanguageText("\(entry.name)，产于\(entry.origin)，属\(entry.species)。演示数据只列名称与产地；保护方式、公告号、申请人和日期均待核实。")]
        return record
    }

    private static let list: [(name: String, species: String, origin: String)] = [
        ("中宁枸杞", "果品（枸杞）", "中卫市中宁县"), ("宁夏枸杞", "果品（枸杞）", "宁夏回族自治区"), ("盐池滩羊", "畜禽及其产品（滩羊）", "吴忠市盐池县"),
        ("盐池滩羊肉", "畜禽及其产品（羊肉）", "吴忠市盐池县"), ("贺兰山东麓葡萄酒", "酒类（葡萄酒）", "贺兰山东麓"), ("灵武长枣", "果品（枣）", "银川市灵武市"),
        ("香山压砂西瓜", "果品（西瓜）", "中卫市"), ("中卫硒砂瓜", "果品（西瓜）", "中卫市"), ("西吉马铃薯", "蔬菜（马铃薯）", "固原市西吉县"),
        ("西吉西芹", "蔬菜（芹菜）", "固原市西吉县"), ("泾源黄牛肉", "畜禽及其产品（牛肉）", "固原市泾源县"), ("固原黄牛", "畜禽及其产品（黄牛）", "固原市"),
        ("固原马铃薯", "蔬菜（马铃薯）", "固原市"), ("固原胡麻油", "粮油（胡麻油）", "固原市"), ("彭阳红梅杏", "果品（杏）", "固原市彭阳县"), ("彭阳辣椒", "蔬菜（辣椒）", "固原市彭阳县"),
        ("朝那鸡", "畜禽及其产品（鸡）", "固原市彭阳县"), ("盐池甘草", "中药材（甘草）", "吴忠市盐池县"), ("盐池黄花菜", "蔬菜（黄花菜）", "吴忠市盐池县"),
        ("盐池荞麦", "粮油（荞麦）", "吴忠市盐池县"), ("盐池胡麻", "粮油（胡麻）", "吴忠市盐池县"), ("吴忠牛乳", "乳品（牛乳）", "吴忠市"), ("吴忠亚麻籽油", "粮油（亚麻籽油）", "吴忠市"),
        ("同心圆枣", "果品（枣）", "吴忠市同心县"), ("同心银柴胡", "中药材（银柴胡）", "吴忠市同心县"), ("同心滩羊肉", "畜禽及其产品（羊肉）", "吴忠市同心县"),
        ("青铜峡辣椒", "蔬菜（辣椒）", "吴忠市青铜峡市"), ("沙坡头苹果", "果品（苹果）", "中卫市沙坡头区"), ("南长滩大枣", "果品（枣）", "中卫市沙坡头区"), ("海原硒砂瓜", "果品（西瓜）", "中卫市海原县"),
        ("海原小茴香", "调料（小茴香）", "中卫市海原县"), ("六盘山秦艽", "中药材（秦艽）", "固原市"), ("六盘山黄芪", "中药材（黄芪）", "固原市"),
        ("原州油用亚麻", "粮油（亚麻）", "固原市原州区"), ("宁夏大米", "粮油（大米）", "宁夏引黄灌区"),
        ("贺兰螺丝菜", "蔬菜（螺丝菜）", "银川市贺兰县"), ("永宁皇冠梨", "果品（梨）", "银川市永宁县"), ("黄渠桥羊羔肉", "畜禽及其产品（羊羔肉）", "石嘴山市平罗县"),
        ("惠农脱水蔬菜", "蔬菜（脱水蔬菜）", "石嘴山市惠农区"),
        ("沙湖大鱼头", "水产（鱼）", "石嘴山市平罗县"), ("贺兰砚", "工艺品（砚）", "贺兰山"),
    ]
}
